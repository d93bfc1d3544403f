package org.govah.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The columns in which compiled lists name the sources of their rows: `--by-source COLUMN` for a
/// single list, `--by-source LIST:COLUMN` for one of several.
///
/// @param options in the order given
record SourceColumns(List<String> options) {
    private static final String FIELD = "=sources";

    /// What the user said of columns, and that these hold sources.
    List<String> with(List<String> map) {
        List<String> out = new ArrayList<>(map);
        options.forEach(each -> out.add(each + FIELD));
        return out;
    }

    /// The lists that are split.
    ///
    /// @param names of all lists
    /// @throws Refusal if an option names none of several
    SortedSet<String> lists(List<String> names) throws Refusal {
        SortedSet<String> out = new TreeSet<>();
        for (String option : options) {
            out.add(
                    names.stream()
                            .filter(list -> names.size() == 1 || option.startsWith(list + ":"))
                            .findFirst()
                            .orElseThrow(() ->
                                    Refusal.unreadable(
                                            "app.by-source-needs-list",
                                            option,
                                            String.join(", ", names))));
        }
        return out;
    }
}
