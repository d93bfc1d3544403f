package org.govah.keep.internal.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.govah.core.model.PersonName;
import org.govah.keep.internal.cells.UnknownWords;

/// The names that some cells give a person.
///
/// @param names each once, best first; a word for "unknown" is no name
/// @param tooLong whether one was longer than any that is believed; it is not among the names
record Spelled(List<PersonName> names, boolean tooLong) {
    static final Spelled NONE = new Spelled(List.of(), false);

    // "Ali s/o Hasan", son of Hasan, is one name: a single letter stands behind its slash.
    private static final Pattern BETWEEN_FULL_NAMES =
            Pattern.compile("[;|]|/(?!\\p{L}(?:\\P{L}|$))");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[;|/،]");

    Spelled {
        names = List.copyOf(names);
    }

    /// Names as written.
    static Spelled of(List<String> texts) {
        List<PersonName> names = new ArrayList<>();
        boolean tooLong = false;
        for (String text : texts) {
            if (!UnknownWords.isNoName(text)) {
                boolean fits = text.length() <= PersonName.MAX_LENGTH;
                tooLong |= !fits;
                if (fits) {
                    addNew(names, new PersonName(text));
                }
            }
        }
        return names.isEmpty() && !tooLong ? NONE : new Spelled(names, tooLong);
    }

    /// The names in a cell of full names: most often one, else parted by `;`, `|` or `/`.
    static Spelled fullNames(String cell) {
        boolean several =
                cell.indexOf(';') >= 0 || cell.indexOf('|') >= 0 || cell.indexOf('/') >= 0;
        return of(several ? parts(BETWEEN_FULL_NAMES, cell) : List.of(cell));
    }

    /// The names in a cell of other spellings.
    static Spelled otherNames(String cell) {
        return of(parts(BETWEEN_NAMES, cell));
    }

    /// These names and then those of the other that are not among them.
    Spelled and(Spelled other) {
        if (names.isEmpty() && !tooLong) {
            return other;
        }
        if (other.names.isEmpty() && !other.tooLong) {
            return this;
        }
        List<PersonName> all = new ArrayList<>(names);
        other.names.forEach(name -> addNew(all, name));
        return new Spelled(all, tooLong || other.tooLong);
    }

    private static List<String> parts(Pattern between, String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : between.split(cell, -1)) {
            parts.add(part.strip());
        }
        return parts;
    }

    private static void addNew(List<PersonName> names, PersonName name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }
}
