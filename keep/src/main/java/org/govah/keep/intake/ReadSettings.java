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
/// @param today no date of a list begins after it
/// @param statement what the holder says of the list
public record ReadSettings(
        Optional<String> name,
        SortedMap<String, Field> map,
        SortedSet<String> notUsed,
        LocalDate today,
        Optional<ListStatement> statement) {
    /// What to write after `--map HEADER=` for a column that is not to be used.
    public static final String NOT_USED = "unused";

    /// Copies the map and the set.
    public ReadSettings {
        map = Collections.unmodifiableSortedMap(new TreeMap<>(map));
        notUsed = Collections.unmodifiableSortedSet(new TreeSet<>(notUsed));
    }

    /// Nothing but the day.
    public static ReadSettings on(LocalDate today) {
        return new ReadSettings(
                Optional.empty(), new TreeMap<>(), new TreeSet<>(), today, Optional.empty());
    }

    /// These settings with the list's name.
    public ReadSettings named(String listName) {
        return new ReadSettings(Optional.of(listName), map, notUsed, today, statement);
    }

    /// These settings with a statement.
    public ReadSettings stated(ListStatement by) {
        return new ReadSettings(name, map, notUsed, today, Optional.of(by));
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
        return new ReadSettings(name, more, less, today, statement);
    }

    private static String knownCodes() {
        return Stream.concat(Stream.of(Field.values()).map(Field::code), Stream.of(NOT_USED))
                .collect(Collectors.joining(", "));
    }
}
