package org.govah.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govah.estimate.Pooling;
import picocli.CommandLine.Option;

/// Which columns of a matrix are lists and which make strata, and how strata are estimated.
final class StrataOptions {
    @Option(
            names = "--lists",
            paramLabel = "A,B",
            split = ",",
            hideParamSyntax = true,
            descriptionKey = "list-columns")
    private List<String> lists = List.of();

    @Option(
            names = "--strata",
            paramLabel = "F,G",
            split = ",",
            hideParamSyntax = true,
            descriptionKey = "strata")
    private List<String> strata = List.of();

    @Option(names = "--pool", descriptionKey = "pool")
    private boolean pool;

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "cache")
    private Optional<Path> cache = Optional.empty();

    List<String> lists() {
        return List.copyOf(lists);
    }

    List<String> strata() {
        return List.copyOf(strata);
    }

    Pooling pooling() {
        return pool ? Pooling.PARTIAL : Pooling.NONE;
    }

    Optional<Path> cache() {
        return cache;
    }
}
