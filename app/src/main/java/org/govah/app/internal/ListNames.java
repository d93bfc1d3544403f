package org.govah.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govah.keep.intake.ReadSettings;

/// Names the user gave to lists, by file stem (`--name STEM=NAME`).
///
/// @param byStem the name of the list in the file with this stem
record ListNames(Map<String, String> byStem) {
    static ListNames parse(List<String> options) throws Refusal {
        Map<String, String> byStem = new TreeMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1 || option.substring(equals + 1).isBlank()) {
                throw Refusal.unreadable("app.bad-name", option);
            }
            byStem.put(option.substring(0, equals).strip(), option.substring(equals + 1).strip());
        }
        return new ListNames(byStem);
    }

    /// The name given to the list in a file; empty where none was.
    Optional<String> given(Path file) {
        return Optional.ofNullable(byStem.get(stem(file)));
    }

    /// The name given to the list in a file, else the file's stem.
    String of(Path file) {
        String stem = stem(file);
        return byStem.getOrDefault(stem, stem);
    }

    /// The settings with the name given, where one was.
    ReadSettings apply(Path file, ReadSettings settings) {
        return given(file).map(settings::named).orElse(settings);
    }

    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
