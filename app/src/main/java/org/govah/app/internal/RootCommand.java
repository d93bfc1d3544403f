package org.govah.app.internal;

import java.util.concurrent.Callable;
import org.govah.core.words.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `govah` without a verb: prints the help.
@Command(name = "govah", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
    private final Screen screen;

    // Read before the command line is parsed, so that a wrong command line is answered in it too.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"--lang", "--language"},
            descriptionKey = "lang",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "en|fa")
    private Language language = Language.EN;

    @Spec private CommandSpec spec = CommandSpec.create();

    RootCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(screen.outWriter());
        return ExitCode.DONE.code();
    }
}
