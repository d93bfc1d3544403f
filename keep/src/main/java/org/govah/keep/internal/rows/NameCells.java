package org.govah.keep.internal.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.govah.core.model.PersonName;
import org.govah.keep.intake.Field;
import org.govah.keep.internal.cells.UnknownWords;

/// Collects every spelling of a person's name from a row, best first.
final class NameCells {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[;|/،]");

    private NameCells() {}

    /// The names: the full one, given and family name together, then the other spellings. A word
    /// for "unknown" is no name.
    static List<String> of(Row row) {
        Set<String> names = new LinkedHashSet<>(row.all(Field.NAME_FULL));
        addGivenAndFamily(row, names);
        for (String cell : row.all(Field.NAMES_OTHER)) {
            for (String name : BETWEEN_NAMES.split(cell, -1)) {
                names.add(name.strip());
            }
        }
        return names.stream().filter(name -> !UnknownWords.isNoName(name)).toList();
    }

    /// Whether a name is longer than any that is believed.
    static boolean isTooLong(List<String> names) {
        return names.stream().anyMatch(name -> name.length() > PersonName.MAX_LENGTH);
    }

    private static void addGivenAndFamily(Row row, Set<String> names) {
        List<String> given = row.all(Field.NAME_GIVEN);
        List<String> family = row.all(Field.NAME_FAMILY);
        for (int i = 0; i < Math.max(given.size(), family.size()); i++) {
            names.add((part(given, i) + " " + part(family, i)).strip());
        }
    }

    private static String part(List<String> cells, int i) {
        return i < cells.size() && !UnknownWords.isNoName(cells.get(i)) ? cells.get(i) : "";
    }
}
