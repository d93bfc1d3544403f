package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is linked and where it is written. The command line library cannot require them: it would
/// require them of `govah link explain` too.
final class LinkTarget extends ColumnOptions {
    @Parameters(arity = "0..*", paramLabel = "LISTS", descriptionKey = "lists")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private Optional<Path> out = Optional.empty();

    /// The lists.
    ///
    /// @throws Refusal if there is none
    List<Path> files() throws Refusal {
        if (files.isEmpty()) {
            throw Refusal.unreadable("app.link-no-lists");
        }
        return List.copyOf(files);
    }

    /// The folder to write.
    ///
    /// @throws Refusal if none is given
    Path out() throws Refusal {
        return out.orElseThrow(() -> Refusal.unreadable("app.link-no-out"));
    }
}
