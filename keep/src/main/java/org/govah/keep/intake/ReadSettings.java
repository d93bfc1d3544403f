package org.govah.keep.intake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govah.core.words.Message;

/// How to read one list.
///
/// @param name the list's name; empty: the one in its statement, else the file's stem
/// @param map columns that the user names, header to field
/// @param notUsed columns that the user says not to use
/// @param truth the column that holds the truth and is cut off; empty where there is none
/// @param also columns whose cells are compared as they stand
/// @param nameless whether a row without a name is kept where it says something else
/// @param today no date of a list begins after it
/// @param statement what the holder says of the list
public record ReadSettings(
        Optional<String> name,
        SortedMap<String, Field> map,
        SortedSet<String> notUsed,
        Optional<String> truth,
        SortedSet<String> also,
        boolean nameless,
        LocalDate today,
        Optional<ListStatement> statement) {
    /// What to write after `--map HEADER=` for a column that is not to be used.
    public static final String NOT_USED = "unused";

    /// Copies the map and the set.
    public ReadSettings {
        map = Collections.unmodifiableSortedMap(new TreeMap<>(map));
        notUsed = Collections.unmodifiableSortedSet(new TreeSet<>(notUsed));
        also = Collections.unmodifiableSortedSet(new TreeSet<>(also));
    }

    /// Nothing but the day.
    public static ReadSettings on(LocalDate today) {
        return new ReadSettings(
                Optional.empty(),
                new TreeMap<>(),
                new TreeSet<>(),
                Optional.empty(),
                new TreeSet<>(),
                false,
                today,
                Optional.empty());
    }

    /// These settings with the list's name.
    public ReadSettings named(String listName) {
        return new ReadSettings(
                Optional.of(listName), map, notUsed, truth, also, nameless, today, statement);
    }

    /// These settings with a statement.
    public ReadSettings stated(ListStatement by) {
        return new ReadSettings(name, map, notUsed, truth, also, nameless, today, Optional.of(by));
    }

    /// These settings with one `--map HEADER=FIELD`, where `FIELD` may be [#NOT_USED].
    ///
    /// @throws UnreadableListException if it is written otherwise or there is no such field
    public ReadSettings mapped(String headerIsField) throws UnreadableListException {
        int equals = headerIsField.lastIndexOf('=');
        String code = headerIsField.substring(equals + 1).strip();
        String header = equals < 1 ? "" : headerIsField.substring(0, equals).strip();
        SortedMap<String, Field> more = new TreeMap<>(map);
        SortedSet<String> less = new TreeSet<>(notUsed);
        Optional<Field> field = Field.ofCode(code);
        if (header.isEmpty() || (field.isEmpty() && !code.equals(NOT_USED))) {
            throw new UnreadableListException(
                    Message.of("keep.map-unknown-field", headerIsField, knownCodes()));
        }
        field.ifPresentOrElse(f -> more.put(header, f), () -> less.add(header));
        return new ReadSettings(name, more, less, truth, also, nameless, today, statement);
    }

    /// These settings with the column of this name cut off before columns are recognised or a cell
    /// is read; its cells go to a [TruthSink] and nowhere else. Case does not matter.
    public ReadSettings withoutTruth(String column) {
        return new ReadSettings(
                name, map, notUsed, Optional.of(column), also, nameless, today, statement);
    }

    /// These settings with the cells of one more column compared as they stand
    /// ([org.govah.core.model.Record#also]), whatever else the column was recognised as.
    public ReadSettings also(String column) {
        SortedSet<String> more = new TreeSet<>(also);
        more.add(column);
        return new ReadSettings(name, map, notUsed, truth, more, nameless, today, statement);
    }

    /// These settings with rows kept that have no name but say something else of a person; their
    /// one name is the word `unknown`, which is nobody's.
    public ReadSettings keepNameless() {
        return new ReadSettings(name, map, notUsed, truth, also, true, today, statement);
    }

    private static String knownCodes() {
        return Stream.concat(Stream.of(Field.values()).map(Field::code), Stream.of(NOT_USED))
                .collect(Collectors.joining(", "));
    }
}
