package org.govah.keep.internal.rows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.govah.keep.intake.ReadSettings;
import org.govah.keep.internal.cells.AgeCell;
import org.govah.keep.internal.cells.CellReading;
import org.govah.keep.internal.cells.RoleWords;
import org.govah.keep.internal.cells.SexWords;
import org.govah.keep.internal.cells.UnknownWords;
import org.govah.keep.internal.cells.ViolationWords;
import org.govah.keep.internal.columns.Layout;
import org.govah.keep.internal.table.CellRow;

/// Reads the rows of one list as records. What a row leaves open stays open; what cannot be right
/// sends the row to be fixed. Each distinct cell is interpreted once (see [CellMemo]).
final class RowReader {
    private static final Pattern BETWEEN_SOURCES = Pattern.compile("[;|]");

    /// What stands in place of a name where rows without one are kept; every reader of names knows
    /// it as nobody's.
    private static final List<PersonName> NOBODY = List.of(new PersonName("unknown"));

    /// A cell of codes or words.
    ///
    /// @param known whether the words are known; an empty cell leaves nothing unread
    private record Coded<T>(T value, boolean empty, boolean known) {}

    private final String list;
    private final int columns;
    private final boolean keepNameless;
    private final List<Optional<String>> checked = new ArrayList<>();
    private final RowCounts counts = new RowCounts();
    private final NameColumns names;
    private final CellColumn<Optional<PersonName>> father;
    private final CellColumn<Coded<Sex>> sex;
    private final CellColumn<CellReading<Age>> age;
    private final DateColumns birth;
    private final Optional<SplitDate> splitBirth;
    private final DateColumns death;
    private final CellColumn<String> placeName;
    private final CellColumn<String> province;
    private final PairMemo<Place> places = new PairMemo<>(RowReader::place);
    private final CellColumn<Coded<Violation>> violation;
    private final CellColumn<VictimRole> role;
    private final CellColumn<List<String>> sources;
    private final AlsoColumns also;

    /// @param list the list's name
    /// @param layout which column holds what
    /// @param whole where a date column can be looked at as a whole
    RowReader(String list, Layout layout, WholeColumns whole, ReadSettings settings) {
        this.list = list;
        this.columns = layout.readings().size();
        this.keepNameless = settings.nameless();
        for (int i = 0; i < columns; i++) {
            boolean used =
                    layout.readings().get(i).field().isPresent() || layout.also().contains(i);
            checked.add(Optional.of(layout.readings().get(i).header()).filter(_ -> used));
        }
        this.names = new NameColumns(layout);
        this.father = column(layout, Field.NAME_FATHER, RowReader::father);
        this.sex = column(layout, Field.SEX, RowReader::sex);
        this.age = column(layout, Field.AGE, AgeCell::read);
        this.birth =
                new DateColumns(
                        layout, layout.columns(Field.BIRTH_DATE), true, settings.today(), whole);
        this.splitBirth = SplitDate.of(layout, settings.today());
        List<Integer> deathColumns = new ArrayList<>(layout.columns(Field.DEATH_DATE));
        deathColumns.addAll(layout.columns(Field.EVENT_DATE));
        this.death = new DateColumns(layout, deathColumns, false, settings.today(), whole);
        this.placeName = column(layout, Field.PLACE_NAME, RowReader::known);
        this.province = column(layout, Field.PLACE_ADMIN1, RowReader::known);
        this.violation = column(layout, Field.VIOLATION, RowReader::violation);
        this.role = column(layout, Field.ROLE, RowReader::role);
        this.sources = column(layout, Field.SOURCES, RowReader::sources);
        this.also = new AlsoColumns(layout);
    }

    private static <V> CellColumn<V> column(Layout layout, Field field, Function<String, V> read) {
        return CellColumn.first(layout, field, CellMemo.SOME, read);
    }

    /// Reads one row that is not blank.
    ///
    /// @param number counted from 1 after the header
    RowOutcome read(int number, CellRow row) {
        Optional<Message> damage = row.damage().or(() -> shape(row)).or(() -> suspect(row));
        if (damage.isPresent()) {
            return new RowOutcome.ToFix(damage.get());
        }
        Spelled spelled = names.of(row);
        if (spelled.tooLong()) {
            return new RowOutcome.ToFix(Message.of("keep.row-name-too-long"));
        }
        if (spelled.names().isEmpty() && !keepNameless) {
            return new RowOutcome.ToFix(Message.of("keep.row-no-name"));
        }
        return values(new RecordId(list, number), row, spelled.names());
    }

    /// What the rows read so far left open, in words.
    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        notes.addAll(birth.notes());
        notes.addAll(death.notes());
        notes.addAll(counts.notes(violation.isThere()));
        return notes;
    }

    private Optional<Message> shape(CellRow row) {
        if (row.size() < columns) {
            counts.shortRow();
        }
        for (int i = columns; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                return Optional.of(Message.of("keep.row-too-many-cells", row.size(), columns));
            }
        }
        return Optional.empty();
    }

    private Optional<Message> suspect(CellRow row) {
        for (int i = 0; i < Math.min(columns, row.size()); i++) {
            if (checked.get(i).isPresent()) {
                Optional<Message> found = SuspectCells.check(checked.get(i).get(), row, i);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private RowOutcome values(RecordId id, CellRow row, List<PersonName> spelled) {
        CellReading<Age> aged = age.of(row);
        CellReading<UncertainDate> born =
                splitBirth.isPresent() ? splitBirth.get().read(row) : birth.read(row);
        CellReading<UncertainDate> died = death.read(row);
        if (aged instanceof CellReading.Wrong<Age>(Message reason)) {
            return new RowOutcome.ToFix(reason);
        }
        if (died instanceof CellReading.Wrong<UncertainDate>(Message reason)) {
            return new RowOutcome.ToFix(reason);
        }
        Record read =
                new Record(
                        id,
                        spelled.isEmpty() ? NOBODY : spelled,
                        father.of(row),
                        counted(sex.of(row)),
                        value(aged),
                        value(born),
                        value(died),
                        places.of(placeName.of(row), province.of(row)),
                        violation.isThere() ? happened(violation.of(row)) : Violation.KILLED,
                        role.of(row),
                        sources.of(row),
                        also.of(row));
        if (spelled.isEmpty() && saysNothing(read)) {
            return new RowOutcome.ToFix(Message.of("keep.row-no-name"));
        }
        // A death is a death whenever the person was born: the row is worth more than the cell.
        if (born instanceof CellReading.Wrong<UncertainDate>) {
            counts.unreadBirth();
        }
        if (spelled.isEmpty()) {
            counts.nameless();
        }
        return new RowOutcome.Understood(read);
    }

    private static boolean saysNothing(Record read) {
        return read.father().isEmpty()
                && read.age().isEmpty()
                && read.birth().isEmpty()
                && read.death().isEmpty()
                && read.place().equals(Place.UNKNOWN)
                && read.also().isEmpty();
    }

    private static <T> Optional<T> value(CellReading<T> reading) {
        return switch (reading) {
            case CellReading.Value<T>(T value) -> Optional.of(value);
            case CellReading.Absent<T> _, CellReading.Wrong<T> _ -> Optional.empty();
        };
    }

    private static String known(String cell) {
        return UnknownWords.meansNothing(cell) ? "" : cell;
    }

    private static Optional<PersonName> father(String cell) {
        return Optional.of(cell)
                .filter(name -> !UnknownWords.isNoName(name))
                .filter(name -> name.length() <= PersonName.MAX_LENGTH)
                .map(PersonName::new);
    }

    private static Place place(String name, String province) {
        return name.isEmpty() && province.isEmpty()
                ? Place.UNKNOWN
                : new Place(
                        Optional.of(name).filter(n -> !n.isEmpty()),
                        Optional.of(province).filter(p -> !p.isEmpty()));
    }

    private static Coded<Sex> sex(String cell) {
        Optional<Sex> sex =
                UnknownWords.meansNothing(cell) ? Optional.of(Sex.UNKNOWN) : SexWords.read(cell);
        return new Coded<>(sex.orElse(Sex.UNKNOWN), false, sex.isPresent());
    }

    private Sex counted(Coded<Sex> read) {
        if (!read.known()) {
            counts.unreadSex();
        }
        return read.value();
    }

    private static Coded<Violation> violation(String cell) {
        return UnknownWords.meansNothing(cell)
                ? new Coded<>(Violation.OTHER, true, true)
                : new Coded<>(ViolationWords.read(cell), false, ViolationWords.isWord(cell));
    }

    private Violation happened(Coded<Violation> read) {
        if (read.empty()) {
            counts.emptyViolation();
        } else if (!read.known()) {
            counts.unreadViolation();
        }
        return read.value();
    }

    private static VictimRole role(String cell) {
        return UnknownWords.meansNothing(cell) ? VictimRole.UNKNOWN : RoleWords.read(cell);
    }

    private static List<String> sources(String cell) {
        if (UnknownWords.meansNothing(cell)) {
            return List.of();
        }
        Set<String> sources = new LinkedHashSet<>();
        for (String source : BETWEEN_SOURCES.split(cell, -1)) {
            if (!UnknownWords.meansNothing(source)) {
                sources.add(source.strip().toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(sources);
    }
}
