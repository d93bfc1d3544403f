package org.govah.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.govah.core.model.Age;
import org.govah.core.model.PersonName;
import org.govah.core.model.Place;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.model.Sex;
import org.govah.core.model.VictimRole;
import org.govah.core.model.Violation;
import org.govah.scale.internal.DateCells;
import org.govah.scale.internal.Several;

/// A record as one row of a table of texts, in CSV or Parquet, and back.
///
/// `list`, `row` and `name` must be there; every other column may be missing or empty. Several
/// names or sources stand in one cell parted by `|`, a range of ages as `30-40`, a date as the days
/// it means in ISO 8601 with, where it was written otherwise, the text, its calendar and precision
/// beside it.
public final class RecordRow {
    /// The columns, in the order of the cells.
    public static final List<String> COLUMNS =
            List.of(
                    "list",
                    "row",
                    "name",
                    "father",
                    "sex",
                    "age",
                    "birth",
                    "birth_raw",
                    "birth_calendar",
                    "birth_precision",
                    "death",
                    "death_raw",
                    "death_calendar",
                    "death_precision",
                    "place",
                    "province",
                    "violation",
                    "role",
                    "sources",
                    "also");

    /// Without these there is no record.
    public static final List<String> NEEDED = COLUMNS.subList(0, 3);

    private RecordRow() {}

    /// The cells of a record, one a column; empty where nothing is known.
    public static String[] cells(Record record) {
        DateCells birth = DateCells.of(record.birth());
        DateCells death = DateCells.of(record.death());
        return new String[] {
            record.id().list(),
            Integer.toString(record.id().row()),
            Several.joined(record.names().stream().map(PersonName::text).toList()),
            record.father().map(PersonName::text).orElse(""),
            record.sex() == Sex.UNKNOWN ? "" : code(record.sex()),
            record.age().map(RecordRow::age).orElse(""),
            birth.days(),
            birth.raw(),
            birth.calendar(),
            birth.precision(),
            death.days(),
            death.raw(),
            death.calendar(),
            death.precision(),
            record.place().name().orElse(""),
            record.place().province().orElse(""),
            record.violation().code(),
            record.role().code(),
            Several.joined(record.sources()),
            Several.joined(also(record.also()))
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String age(Age age) {
        return age.min() == age.max() ? Integer.toString(age.min()) : age.min() + "-" + age.max();
    }

    private static List<String> also(SortedMap<String, String> cells) {
        List<String> out = new ArrayList<>();
        cells.forEach((column, text) -> out.addAll(List.of(column, text)));
        return out;
    }

    /// The record of a row.
    ///
    /// @param cells one a column of [#COLUMNS]
    /// @throws IllegalArgumentException if a cell cannot be what its column says; the message names
    ///   the list, the row and the column, not the person
    public static Record record(String[] cells) {
        if (cells.length != COLUMNS.size()) {
            throw new IllegalArgumentException(cells.length + " cells, not " + COLUMNS.size());
        }
        Cells at = new Cells(cells);
        return new Record(
                at.read(1, row -> new RecordId(cells[0], Integer.parseInt(row))),
                at.read(2, names -> Several.parted(names).stream().map(PersonName::new).toList()),
                at.read(3, name -> present(name).map(PersonName::new)),
                at.read(4, RecordRow::sex),
                at.read(5, age -> present(age).map(RecordRow::age)),
                at.read(6, days -> new DateCells(days, cells[7], cells[8], cells[9]).date()),
                at.read(10, days -> new DateCells(days, cells[11], cells[12], cells[13]).date()),
                new Place(present(cells[14]), present(cells[15])),
                at.read(16, RecordRow::violation),
                at.read(17, RecordRow::role),
                Several.parted(cells[18]),
                at.read(19, RecordRow::also));
    }

    private static Optional<String> present(String cell) {
        return Optional.of(cell).filter(text -> !text.isBlank());
    }

    private static Sex sex(String text) {
        return text.isBlank() ? Sex.UNKNOWN : Sex.valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    private static Age age(String text) {
        int dash = text.indexOf('-');
        int min = Integer.parseInt((dash < 0 ? text : text.substring(0, dash)).strip());
        int max = dash < 0 ? min : Integer.parseInt(text.substring(dash + 1).strip());
        return new Age(min, max);
    }

    /// Rows that do not say are of people killed: what is linked is a table of deaths.
    private static Violation violation(String text) {
        return text.isBlank()
                ? Violation.KILLED
                : Violation.valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    private static VictimRole role(String text) {
        return text.isBlank()
                ? VictimRole.UNKNOWN
                : VictimRole.valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    private static SortedMap<String, String> also(String text) {
        List<String> parts = Several.parted(text);
        SortedMap<String, String> out = new TreeMap<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            out.put(parts.get(i), parts.get(i + 1));
        }
        return out;
    }

    /// Reads cells, and says which one could not be read.
    private record Cells(List<String> all) {
        Cells(String[] cells) {
            this(Arrays.asList(cells));
        }

        <T> T read(int column, Function<String, T> reading) {
            try {
                return reading.apply(all.get(column));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "list '%s', row '%s': column '%s' cannot be read (%s)"
                                .formatted(
                                        all.get(0),
                                        all.get(1),
                                        COLUMNS.get(column),
                                        e.getClass().getSimpleName()),
                        e);
            }
        }
    }
}
