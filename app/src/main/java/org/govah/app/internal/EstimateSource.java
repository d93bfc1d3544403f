package org.govah.app.internal;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What to estimate from: exactly one of three.
final class EstimateSource {
    @Option(names = "--table", paramLabel = "FILE", descriptionKey = "table")
    private Optional<Path> table = Optional.empty();

    @Option(names = "--histories", paramLabel = "FILE", descriptionKey = "histories")
    private Optional<Path> histories = Optional.empty();

    @Option(names = "--draws", paramLabel = "DIR", descriptionKey = "draws")
    private Optional<Path> draws = Optional.empty();

    Optional<Path> table() {
        return table;
    }

    Optional<Path> histories() {
        return histories;
    }

    Optional<Path> draws() {
        return draws;
    }
}
