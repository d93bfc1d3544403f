package org.govah.keep.internal.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govah.core.script.Script;
import org.govah.core.words.Message;
import org.govah.keep.intake.ColumnReading;
import org.govah.keep.intake.ColumnReading.Basis;
import org.govah.keep.intake.Field;
import org.govah.keep.intake.ReadSettings;
import org.govah.keep.intake.UnreadableListException;
import org.govah.keep.internal.columns.Contents.Kind;
import org.govah.keep.internal.columns.Heading.Meaning;
import org.govah.keep.internal.table.RawRow;

/// Finds what each column of a list holds: what the user says, else what its header says where the
/// contents do not speak against it, else what stands in it.
public final class ColumnRecogniser {
    private static final Set<String> BARE_NAMES = Set.of("name", "نام", "اسم", "الاسم");

    /// How many rows tell what a column holds.
    public static final int SAMPLE_ROWS = 500;

    // An error message names this many headers and no more.
    private static final int SHOWN_HEADERS = 30;

    private final List<String> names;
    private final List<String> received;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Contents> contents = new ArrayList<>();
    private final List<Optional<Field>> fields = new ArrayList<>();
    private final List<Basis> bases = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    private final List<Integer> also = new ArrayList<>();

    private ColumnRecogniser(List<String> received, List<RawRow> rows) {
        this.received = received;
        this.names = HeaderRow.distinct(received);
        List<RawRow> sample =
                rows.stream().filter(r -> r.damage().isEmpty()).limit(SAMPLE_ROWS).toList();
        for (int i = 0; i < received.size(); i++) {
            int column = i;
            headings.add(Heading.of(received.get(i)));
            contents.add(
                    new Contents(
                            sample.stream()
                                    .filter(r -> column < r.cells().size())
                                    .map(r -> r.cells().get(column))
                                    .toList()));
            fields.add(Optional.empty());
            bases.add(Basis.NOT_USED);
        }
    }

    /// Recognises the columns of a list.
    ///
    /// @param header as received
    /// @param rows below it
    /// @throws UnreadableListException if no column holds names, or the settings name a column that
    ///   is not there
    public static Layout recognise(List<String> header, List<RawRow> rows, ReadSettings settings)
            throws UnreadableListException {
        ColumnRecogniser recogniser = new ColumnRecogniser(header, rows);
        List<Integer> open = recogniser.applySettings(settings);
        recogniser.noteDoubles();
        List<Integer> unknown = recogniser.readHeaders(open);
        recogniser.readContents(unknown);
        recogniser.freeLoneParts();
        recogniser.requireNames();
        return recogniser.layout();
    }

    private List<Integer> applySettings(ReadSettings settings) throws UnreadableListException {
        for (var each : settings.map().entrySet()) {
            set(columnNamed(each.getKey()), each.getValue(), Basis.MAP);
        }
        for (String name : settings.also()) {
            also.add(columnNamed(name));
        }
        List<Integer> left = new ArrayList<>();
        for (String name : settings.notUsed()) {
            left.add(columnNamed(name));
        }
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (bases.get(i) != Basis.MAP && !left.contains(i)) {
                open.add(i);
            }
        }
        return open;
    }

    private int columnNamed(String name) throws UnreadableListException {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        throw new UnreadableListException(
                Message.of("keep.map-unknown-header", name, shownHeaders()));
    }

    private String shownHeaders() {
        List<String> shown = names.stream().limit(SHOWN_HEADERS).toList();
        return String.join(", ", shown) + (names.size() > SHOWN_HEADERS ? ", …" : "");
    }

    private void noteDoubles() {
        for (int i = 0; i < names.size(); i++) {
            if (!received.get(i).isBlank() && !names.get(i).equals(received.get(i).strip())) {
                notes.add(Message.of("keep.note-double-header", received.get(i), names.get(i)));
            }
        }
    }

    /// Allots what the headers name; gives back the columns whose headers say nothing, or something
    /// that the contents contradict.
    private List<Integer> readHeaders(List<Integer> open) {
        List<Integer> unknown = new ArrayList<>();
        List<Integer> dates = new ArrayList<>();
        List<Integer> fullNames = new ArrayList<>();
        for (int column : open) {
            switch (headings.get(column).meaning()) {
                case Meaning.Unused _ -> {}
                case Meaning.Unknown _ -> unknown.add(column);
                case Meaning.SomeDate _ when isContradicted(column, Field.DEATH_DATE) ->
                        unknown.add(column);
                case Meaning.SomeDate _ -> dates.add(column);
                case Meaning.OfField(Field field) when isContradicted(column, field) ->
                        unknown.add(column);
                case Meaning.OfField(Field field)
                        when field == Field.DEATH_DATE || field == Field.EVENT_DATE ->
                        dates.add(column);
                case Meaning.OfField(Field field) when field == Field.NAME_FULL ->
                        fullNames.add(column);
                case Meaning.OfField(Field field) -> claim(column, field);
            }
        }
        allotFullNames(withoutGivenNames(fullNames));
        allotDates(dates);
        return unknown;
    }

    private boolean isContradicted(int column, Field field) {
        boolean contradicted = Contradiction.of(contents.get(column), field);
        if (contradicted) {
            notes.add(Message.of("keep.note-header-contradicted", names.get(column), words(field)));
        }
        return contradicted;
    }

    /// Beside a column of family names a plain "name" holds given names.
    private List<Integer> withoutGivenNames(List<Integer> columns) {
        List<Integer> left = new ArrayList<>();
        for (int column : columns) {
            boolean beside =
                    columnsOf(Field.NAME_FAMILY).stream()
                            .anyMatch(f -> isArabic(f) == isArabic(column));
            String header = received.get(column).strip().toLowerCase(Locale.ROOT);
            if (beside && isFree(Field.NAME_GIVEN) && BARE_NAMES.contains(header)) {
                set(column, Field.NAME_GIVEN, Basis.HEADER);
            } else {
                left.add(column);
            }
        }
        return left;
    }

    /// The name in the script of the country first: a romanised name has lost letters.
    private void allotFullNames(List<Integer> columns) {
        List<Integer> sorted =
                columns.stream().sorted(Comparator.comparingInt(c -> isArabic(c) ? 0 : 1)).toList();
        for (int column : sorted) {
            if (repeatsHeader(column)) {
                noteTwice(column, Field.NAME_FULL);
            } else {
                Field field = isFree(Field.NAME_FULL) ? Field.NAME_FULL : Field.NAMES_OTHER;
                set(column, field, Basis.HEADER);
            }
        }
    }

    private boolean isArabic(int column) {
        return headings.get(column)
                .script()
                .map(s -> s == Script.ARABIC)
                .orElseGet(() -> contents.get(column).areIn(Script.ARABIC));
    }

    /// A date of death before a date that does not say of what, and that before one of the event.
    private void allotDates(List<Integer> columns) {
        List<Integer> sorted =
                columns.stream().sorted(Comparator.comparingInt(this::dateRank)).toList();
        for (int column : sorted) {
            if (repeatsHeader(column)) {
                noteTwice(column, Field.DEATH_DATE);
            } else {
                claim(column, isFree(Field.DEATH_DATE) ? Field.DEATH_DATE : Field.EVENT_DATE);
            }
        }
    }

    private int dateRank(int column) {
        return switch (headings.get(column).meaning()) {
            case Meaning.OfField(Field field) -> field == Field.DEATH_DATE ? 0 : 2;
            case Meaning.SomeDate _, Meaning.Unused _, Meaning.Unknown _ -> 1;
        };
    }

    private boolean repeatsHeader(int column) {
        return received.subList(0, column).contains(received.get(column));
    }

    private void claim(int column, Field field) {
        boolean otherScript =
                (field == Field.NAME_GIVEN || field == Field.NAME_FAMILY)
                        && columnsOf(field).size() == 1
                        && isArabic(columnsOf(field).getFirst()) != isArabic(column);
        boolean more =
                (field == Field.NAMES_OTHER || field == Field.NICKNAME) && !repeatsHeader(column);
        if (isFree(field) || otherScript || more) {
            set(column, field, Basis.HEADER);
        } else {
            noteTwice(column, field);
        }
    }

    private void noteTwice(int column, Field field) {
        notes.add(Message.of("keep.note-field-twice", names.get(column), words(field)));
    }

    private void readContents(List<Integer> unknown) {
        for (int column : unknown) {
            guess(contents.get(column))
                    .ifPresent(field -> {
                        set(column, field, Basis.CONTENTS);
                        notes.add(
                                Message.of("keep.note-contents", names.get(column), words(field)));
                    });
        }
    }

    private Optional<Field> guess(Contents values) {
        if (isFree(Field.VIOLATION) && values.are(Kind.VIOLATION)) {
            return Optional.of(Field.VIOLATION);
        }
        if (isFree(Field.SEX) && values.are(Kind.SEX)) {
            return Optional.of(Field.SEX);
        }
        if (isFree(Field.PLACE_ADMIN1) && values.are(Kind.PROVINCE)) {
            return Optional.of(Field.PLACE_ADMIN1);
        }
        if (isFree(Field.AGE) && values.areAgesForSure()) {
            return Optional.of(Field.AGE);
        }
        // A bare year could be of anything.
        boolean days = values.values().stream().noneMatch(v -> v.strip().length() <= 4);
        if (isFree(Field.DEATH_DATE) && days && values.are(Kind.DATE)) {
            return Optional.of(Field.DEATH_DATE);
        }
        return hasNames() || !values.are(Kind.NAME)
                ? Optional.empty()
                : Optional.of(Field.NAME_FULL);
    }

    /// A month or a day of birth means nothing without a year beside it.
    private void freeLoneParts() {
        for (int i = 0; i < fields.size(); i++) {
            boolean part =
                    fields.get(i)
                            .filter(f -> f == Field.BIRTH_MONTH || f == Field.BIRTH_DAY)
                            .isPresent();
            if (part && isFree(Field.BIRTH_DATE)) {
                fields.set(i, Optional.empty());
                bases.set(i, Basis.NOT_USED);
            }
        }
    }

    private void requireNames() throws UnreadableListException {
        boolean byHeader = bases.contains(Basis.HEADER) || bases.contains(Basis.MAP);
        if (!hasNames()) {
            throw new UnreadableListException(
                    Message.of("keep.file-no-name-column", shownHeaders()));
        }
        if (!byHeader && firstRowLooksLikeData()) {
            throw new UnreadableListException(Message.of("keep.file-no-header"));
        }
    }

    private boolean firstRowLooksLikeData() {
        for (int i = 0; i < names.size(); i++) {
            if (fields.get(i).isPresent()) {
                for (Kind kind : Kind.values()) {
                    if (contents.get(i).are(kind) && kind.holds(received.get(i))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean hasNames() {
        return !isFree(Field.NAME_FULL)
                || !isFree(Field.NAME_GIVEN)
                || !isFree(Field.NAME_FAMILY)
                || !isFree(Field.NAMES_OTHER)
                || !isFree(Field.NICKNAME);
    }

    private boolean isFree(Field field) {
        return !fields.contains(Optional.of(field));
    }

    private List<Integer> columnsOf(Field field) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).equals(Optional.of(field))) {
                found.add(i);
            }
        }
        return found;
    }

    private void set(int column, Field field, Basis basis) {
        fields.set(column, Optional.of(field));
        bases.set(column, basis);
    }

    private static Message words(Field field) {
        return Message.of("keep.field-" + field.code().replace('_', '-'));
    }

    private Layout layout() {
        List<ColumnReading> readings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            readings.add(new ColumnReading(names.get(i), fields.get(i), bases.get(i)));
        }
        return new Layout(readings, headings.stream().map(Heading::calendar).toList(), also, notes);
    }
}
