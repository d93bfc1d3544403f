package org.govah.keep.internal.rows;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.model.PersonName;
import org.govah.keep.intake.Field;
import org.govah.keep.internal.cells.UnknownWords;
import org.govah.keep.internal.columns.Layout;
import org.govah.keep.internal.table.CellRow;

/// Collects every spelling of a person's name from a row, best first: the full one, given and
/// family name together, the other spellings, and what the person was called.
final class NameColumns {
    private final List<CellColumn<Spelled>> full;
    private final List<CellColumn<Spelled>> others;
    private final List<CellColumn<List<PersonName>>> nicknames;
    private final List<CellColumn<String>> given;
    private final List<CellColumn<String>> family;
    private final CellColumn<String> middle;
    private final CellColumn<String> secondFamily;
    private final boolean fourParts;
    private final PairMemo<Spelled> joined = new PairMemo<>(NameColumns::joined);

    NameColumns(Layout layout) {
        this.full = CellColumn.all(layout, Field.NAME_FULL, CellMemo.SOME, Spelled::fullNames);
        this.others = CellColumn.all(layout, Field.NAMES_OTHER, CellMemo.SOME, Spelled::otherNames);
        this.nicknames =
                CellColumn.all(
                        layout,
                        Field.NICKNAME,
                        CellMemo.SOME,
                        cell -> Spelled.otherNames(cell).names());
        this.given = parts(layout, Field.NAME_GIVEN);
        this.family = parts(layout, Field.NAME_FAMILY);
        this.middle = CellColumn.first(layout, Field.NAME_MIDDLE, CellMemo.SOME, NameColumns::part);
        this.secondFamily =
                CellColumn.first(
                        layout, Field.NAME_FAMILY_SECOND, CellMemo.SOME, NameColumns::part);
        this.fourParts = middle.isThere() || secondFamily.isThere();
    }

    private static List<CellColumn<String>> parts(Layout layout, Field field) {
        return CellColumn.all(layout, field, CellMemo.SOME, NameColumns::part);
    }

    private static String part(String cell) {
        return UnknownWords.isNoName(cell) ? "" : cell;
    }

    Spelled of(CellRow row) {
        Spelled names = Spelled.NONE;
        for (CellColumn<Spelled> each : full) {
            names = names.and(each.of(row));
        }
        for (int i = 0; i < Math.max(given.size(), family.size()); i++) {
            names = names.and(givenAndFamily(row, i));
        }
        for (CellColumn<Spelled> each : others) {
            names = names.and(each.of(row));
        }
        for (CellColumn<List<PersonName>> each : nicknames) {
            names = names.and(called(each.of(row), row));
        }
        return names;
    }

    private Spelled givenAndFamily(CellRow row, int i) {
        String first = i < given.size() ? given.get(i).of(row) : "";
        String last = i < family.size() ? family.get(i).of(row) : "";
        if (i == 0 && fourParts) {
            first = (first + " " + middle.of(row)).strip();
            last = (last + " " + secondFamily.of(row)).strip();
        }
        return joined.of(first, last);
    }

    private static Spelled joined(String first, String last) {
        return Spelled.of(List.of((first + " " + last).strip()));
    }

    /// A nickname of one part stands for the given name; one of more is a name by itself.
    private Spelled called(List<PersonName> nicknames, CellRow row) {
        if (nicknames.isEmpty()) {
            return Spelled.NONE;
        }
        String last = family.isEmpty() ? "" : family.getFirst().of(row);
        List<String> names = new ArrayList<>();
        for (PersonName nickname : nicknames) {
            boolean whole = nickname.text().chars().anyMatch(Character::isWhitespace);
            names.add(whole ? nickname.text() : (nickname.text() + " " + last).strip());
        }
        return Spelled.of(names);
    }
}
