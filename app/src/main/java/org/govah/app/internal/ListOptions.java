package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which lists to read and how to understand their columns.
final class ListOptions {
    @Parameters(arity = "1..*", paramLabel = "LISTS", descriptionKey = "lists")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--map", paramLabel = "[LIST:]HEADER=FIELD", descriptionKey = "map")
    private List<String> map = new ArrayList<>();

    @Option(names = "--name", paramLabel = "STEM=NAME", descriptionKey = "name")
    private List<String> names = new ArrayList<>();

    ListOptions() {}

    ListOptions(List<Path> files) {
        this.files = List.copyOf(files);
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    List<String> map() {
        return List.copyOf(map);
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
