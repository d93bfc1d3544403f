package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which lists to read and how to understand their columns.
final class ListOptions extends ColumnOptions {
    @Parameters(arity = "1..*", paramLabel = "LISTS", descriptionKey = "lists")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--by-source", paramLabel = "[LIST:]COLUMN", descriptionKey = "by-source")
    private List<String> bySource = new ArrayList<>();

    ListOptions() {}

    ListOptions(List<Path> files) {
        this.files = List.copyOf(files);
    }

    SourceColumns sources() {
        return new SourceColumns(bySource);
    }

    List<Path> files() {
        return List.copyOf(files);
    }
}
