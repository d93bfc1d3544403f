package org.govah.keep.internal.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govah.core.model.Age;
import org.govah.core.model.PersonName;
import org.govah.core.model.Place;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.model.Sex;
import org.govah.core.model.VictimRole;
import org.govah.core.model.Violation;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Message;
import org.govah.keep.intake.Field;
import org.govah.keep.internal.cells.AgeCell;
import org.govah.keep.internal.cells.CellReading;
import org.govah.keep.internal.cells.RoleWords;
import org.govah.keep.internal.cells.SexWords;
import org.govah.keep.internal.cells.UnknownWords;
import org.govah.keep.internal.cells.ViolationWords;
import org.govah.keep.internal.columns.Layout;
import org.govah.keep.internal.table.RawRow;

/// Reads the rows of one list as records. What a row leaves open stays open; what cannot be right
/// sends the row to be fixed.
public final class RowReader {
    private static final Pattern BETWEEN_SOURCES = Pattern.compile("[;|]");

    private final String list;
    private final Layout layout;
    private final int columns;
    private final Map<Field, List<Integer>> byField = new EnumMap<>(Field.class);
    private final RowCounts counts = new RowCounts();
    // Lists repeat their ages; reading each once is enough.
    private final Map<String, CellReading<Age>> ages = new HashMap<>();
    private final DateColumns birth;
    private final DateColumns death;

    /// @param list the list's name
    /// @param layout which column holds what
    /// @param rows all rows of the list; their dates show whether the day or the month stands first
    /// @param today no date begins after it
    public RowReader(String list, Layout layout, List<RawRow> rows, LocalDate today) {
        this.list = list;
        this.layout = layout;
        this.columns = layout.readings().size();
        for (Field field : Field.values()) {
            byField.put(field, layout.columns(field));
        }
        this.birth = DateColumns.of(layout, layout.columns(Field.BIRTH_DATE), rows, today);
        List<Integer> deathColumns = new ArrayList<>(layout.columns(Field.DEATH_DATE));
        deathColumns.addAll(layout.columns(Field.EVENT_DATE));
        this.death = DateColumns.of(layout, deathColumns, rows, today);
    }

    /// Reads one row that is not blank.
    ///
    /// @param number counted from 1 after the header
    public RowOutcome read(int number, RawRow raw) {
        Optional<Message> damage = raw.damage().or(() -> shape(raw)).or(() -> suspect(raw));
        if (damage.isPresent()) {
            return new RowOutcome.ToFix(damage.get());
        }
        Row row = new Row(byField, raw.cells());
        List<String> names = NameCells.of(row);
        if (names.isEmpty() || NameCells.isTooLong(names)) {
            String key = names.isEmpty() ? "keep.row-no-name" : "keep.row-name-too-long";
            return new RowOutcome.ToFix(Message.of(key));
        }
        return values(new RecordId(list, number), row, names);
    }

    /// What the rows read so far left open, in words.
    public List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        notes.addAll(birth.notes());
        notes.addAll(death.notes());
        notes.addAll(counts.notes(layout.has(Field.VIOLATION)));
        return notes;
    }

    private Optional<Message> shape(RawRow raw) {
        List<String> cells = raw.cells();
        if (cells.size() < columns) {
            counts.shortRow();
        }
        boolean more =
                cells.size() > columns && cells.stream().skip(columns).anyMatch(c -> !c.isBlank());
        return more
                ? Optional.of(Message.of("keep.row-too-many-cells", cells.size(), columns))
                : Optional.empty();
    }

    private Optional<Message> suspect(RawRow raw) {
        for (int i = 0; i < Math.min(columns, raw.cells().size()); i++) {
            if (layout.readings().get(i).field().isPresent()) {
                Optional<Message> found =
                        SuspectCells.check(layout.readings().get(i).header(), raw.cells().get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private RowOutcome values(RecordId id, Row row, List<String> names) {
        CellReading<Age> age = ages.computeIfAbsent(row.known(Field.AGE).orElse(""), AgeCell::read);
        CellReading<UncertainDate> born = birth.read(row);
        CellReading<UncertainDate> died = death.read(row);
        if (age instanceof CellReading.Wrong<Age>(Message reason)) {
            return new RowOutcome.ToFix(reason);
        }
        if (born instanceof CellReading.Wrong<UncertainDate>(Message reason)) {
            return new RowOutcome.ToFix(reason);
        }
        if (died instanceof CellReading.Wrong<UncertainDate>(Message reason)) {
            return new RowOutcome.ToFix(reason);
        }
        return new RowOutcome.Understood(
                new Record(
                        id,
                        names.stream().map(PersonName::new).toList(),
                        father(row),
                        sex(row),
                        value(age),
                        value(born),
                        value(died),
                        new Place(row.known(Field.PLACE_NAME), row.known(Field.PLACE_ADMIN1)),
                        violation(row),
                        row.known(Field.ROLE).map(RoleWords::read).orElse(VictimRole.UNKNOWN),
                        sources(row),
                        Collections.emptySortedMap()));
    }

    private static <T> Optional<T> value(CellReading<T> reading) {
        return switch (reading) {
            case CellReading.Value<T>(T value) -> Optional.of(value);
            case CellReading.Absent<T> _, CellReading.Wrong<T> _ -> Optional.empty();
        };
    }

    private static Optional<PersonName> father(Row row) {
        return row.known(Field.NAME_FATHER)
                .filter(name -> !UnknownWords.isNoName(name))
                .filter(name -> name.length() <= PersonName.MAX_LENGTH)
                .map(PersonName::new);
    }

    private Sex sex(Row row) {
        Optional<String> cell = row.known(Field.SEX);
        if (cell.isEmpty()) {
            return Sex.UNKNOWN;
        }
        Optional<Sex> sex = SexWords.read(cell.get());
        if (sex.isEmpty()) {
            counts.unreadSex();
        }
        return sex.orElse(Sex.UNKNOWN);
    }

    private Violation violation(Row row) {
        if (byField.getOrDefault(Field.VIOLATION, List.of()).isEmpty()) {
            return Violation.KILLED;
        }
        Optional<String> cell = row.known(Field.VIOLATION);
        if (cell.isEmpty()) {
            counts.emptyViolation();
        } else if (!ViolationWords.isWord(cell.get())) {
            counts.unreadViolation();
        }
        return cell.map(ViolationWords::read).orElse(Violation.OTHER);
    }

    private static List<String> sources(Row row) {
        Set<String> sources = new LinkedHashSet<>();
        for (String source : BETWEEN_SOURCES.split(row.known(Field.SOURCES).orElse(""), -1)) {
            if (!UnknownWords.meansNothing(source)) {
                sources.add(source.strip().toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(sources);
    }
}
