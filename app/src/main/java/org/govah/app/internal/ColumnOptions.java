package org.govah.app.internal;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// What lists are called and how their columns are to be understood.
abstract class ColumnOptions {
    @Option(names = "--map", paramLabel = "[LIST:]HEADER=FIELD", descriptionKey = "map")
    private List<String> map = new ArrayList<>();

    @Option(names = "--name", paramLabel = "STEM=NAME", descriptionKey = "name")
    private List<String> names = new ArrayList<>();

    List<String> map() {
        return List.copyOf(map);
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
