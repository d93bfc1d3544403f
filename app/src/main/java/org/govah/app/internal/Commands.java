package org.govah.app.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govah.app.Surroundings;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The command line put together: which commands there are, in which language, and what an error
/// looks like.
public final class Commands {
    private static final String LANGUAGE_VARIABLE = "GOVAH_LANG";
    private static final List<String> LANGUAGE_OPTIONS = List.of("--lang", "--language");

    private Commands() {}

    /// Runs one command; see [org.govah.app.Main#run].
    public static int run(Surroundings around, String... arguments) {
        Screen screen = new Screen(Words.in(language(around, List.of(arguments))), around);
        return line(screen).execute(arguments);
    }

    private static CommandLine line(Screen screen) {
        CommandLine line = new CommandLine(new RootCommand(screen));
        line.addSubcommand(new CountCommand(screen));
        line.addSubcommand(new InitCommand(screen));
        line.addSubcommand(new KeepCommand(screen));
        line.addSubcommand(
                new CommandLine(new ShowCommand(screen))
                        .addSubcommand(new ShowRegistryCommand(screen))
                        .addSubcommand(new ShowPersonsCommand(screen)));
        line.addSubcommand(
                new CommandLine(new LogCommand(screen))
                        .addSubcommand(new DecideCommand(screen))
                        .addSubcommand(new ConsentCommand(screen))
                        .addSubcommand(new LogStamp(screen))
                        .addSubcommand(new LogCosign(screen))
                        .addSubcommand(new LogRequests(screen)));
        line.addSubcommand(new VerifyCommand(screen));
        line.addSubcommand(new ExportCommand(screen));
        line.addSubcommand(new ForgetCommand(screen));
        line.addSubcommand(new DoctorCommand(screen));
        line.addSubcommand(
                new CommandLine(new KeysCommand(screen))
                        .addSubcommand(new KeysChanges.Add(screen))
                        .addSubcommand(new KeysChanges.AddDevice(screen))
                        .addSubcommand(new KeysChanges.Enrol(screen))
                        .addSubcommand(new KeysChanges.Revoke(screen))
                        .addSubcommand(new KeysChanges.Rotate(screen))
                        .addSubcommand(new KeysReseal(screen))
                        .addSubcommand(new KeysNote.Write(screen))
                        .addSubcommand(new KeysNote.Update(screen))
                        .addSubcommand(new KeysRecovery.Cards(screen))
                        .addSubcommand(new KeysRecovery.Rehearse(screen))
                        .addSubcommand(new KeysRecovery.Recover(screen)));
        line.addSubcommand(
                new CommandLine(new LinkCommand(screen)).addSubcommand(new ExplainCommand(screen)));
        line.addSubcommand(new ReviewCommand(screen));
        line.addSubcommand(new EstimateCommand(screen));
        line.addSubcommand(new SimulateCommand(screen));
        line.addSubcommand(new DemoCommand(screen));
        line.setResourceBundle(new HelpWords(screen.words()));
        line.setOut(screen.outWriter());
        line.setErr(screen.errWriter());
        line.setParameterExceptionHandler((e, args) -> usageError(screen, e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failure(screen, e));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpLongOptionsMaxWidth(30);
        line.setUsageHelpWidth(100);
        return line;
    }

    private static int usageError(Screen screen, ParameterException e) {
        screen.error(
                "app.wrong-usage",
                String.valueOf(e.getMessage()),
                e.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.UNREADABLE.code();
    }

    private static int failure(Screen screen, Exception e) throws Exception {
        if (e instanceof Refusal refusal) {
            screen.error("app.error", refusal.words());
            return refusal.exit().code();
        }
        throw e;
    }

    /// `--lang`, else the variable, else the user's locale, else English.
    private static Language language(Surroundings around, List<String> arguments) {
        return option(arguments)
                .or(() -> variable(around.environment()))
                .or(() -> Language.ofTag(around.locale().getLanguage()))
                .orElse(Language.EN);
    }

    private static Optional<Language> option(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            for (String name : LANGUAGE_OPTIONS) {
                String argument = arguments.get(i);
                if (argument.toLowerCase(Locale.ROOT).startsWith(name + "=")) {
                    return Language.ofTag(argument.substring(name.length() + 1));
                }
                if (argument.equals(name) && i + 1 < arguments.size()) {
                    return Language.ofTag(arguments.get(i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> variable(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(LANGUAGE_VARIABLE)).flatMap(Language::ofTag);
    }
}
