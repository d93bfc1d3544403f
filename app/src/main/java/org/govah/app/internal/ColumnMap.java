package org.govah.app.internal;

import java.util.List;
import org.govah.keep.intake.ReadSettings;
import org.govah.keep.intake.UnreadableListException;

/// What the user said of columns: `--map HEADER=FIELD` for a single list, `--map LIST:HEADER=FIELD`
/// for one of several.
///
/// @param options in the order given
record ColumnMap(List<String> options) {
    /// Refuses an option that belongs to no list: a misspelt name must not pass in silence.
    void requireListed(List<String> lists) throws Refusal {
        for (String option : options) {
            if (lists.size() > 1
                    && lists.stream().noneMatch(list -> option.startsWith(list + ":"))) {
                throw Refusal.unreadable("app.map-needs-list", option, String.join(", ", lists));
            }
        }
    }

    /// The settings of one list with what the user said of its columns.
    ///
    /// @param alone whether it is the only list
    /// @throws UnreadableListException if an option is not `HEADER=FIELD` with a field there is
    ReadSettings of(String list, boolean alone, ReadSettings settings)
            throws UnreadableListException {
        ReadSettings mapped = settings;
        for (String option : options) {
            if (option.startsWith(list + ":")) {
                mapped = mapped.mapped(option.substring(list.length() + 1));
            } else if (alone) {
                mapped = mapped.mapped(option);
            }
        }
        return mapped;
    }
}
