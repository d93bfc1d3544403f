package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which published figures to hold against the estimate.
final class ClaimOptions {
    @Option(names = "--claims", paramLabel = "FILE", descriptionKey = "claims")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--claim", paramLabel = "A-B", descriptionKey = "claim")
    private List<String> ranges = new ArrayList<>();

    ClaimOptions() {}

    ClaimOptions(Path file) {
        this.file = Optional.of(file);
    }

    Optional<Path> file() {
        return file;
    }

    List<String> ranges() {
        return List.copyOf(ranges);
    }
}
