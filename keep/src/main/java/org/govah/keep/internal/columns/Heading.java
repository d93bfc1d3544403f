package org.govah.keep.internal.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.core.script.Script;
import org.govah.core.time.CalendarSystem;
import org.govah.keep.intake.Field;
import org.govah.keep.internal.cells.Plain;

/// What the header of a column says by itself.
///
/// @param meaning the field it names
/// @param script the script it says the column is in
/// @param calendar the calendar it says the column is in
record Heading(Meaning meaning, Optional<Script> script, Optional<CalendarSystem> calendar) {
    /// What a header can name.
    sealed interface Meaning {
        /// A field.
        record OfField(Field field) implements Meaning {}

        /// A date, it does not say of what.
        record SomeDate() implements Meaning {}

        /// Something known that Govah does not use, and must not guess at.
        record Unused() implements Meaning {}

        /// Not known.
        record Unknown() implements Meaning {}
    }

    private static final Map<String, Script> SCRIPTS =
            Map.ofEntries(
                    Map.entry("fa", Script.ARABIC),
                    Map.entry("farsi", Script.ARABIC),
                    Map.entry("persian", Script.ARABIC),
                    Map.entry("ar", Script.ARABIC),
                    Map.entry("arabic", Script.ARABIC),
                    Map.entry("فارسی", Script.ARABIC),
                    Map.entry("عربی", Script.ARABIC),
                    Map.entry("العربیه", Script.ARABIC),
                    Map.entry("en", Script.LATIN),
                    Map.entry("eng", Script.LATIN),
                    Map.entry("english", Script.LATIN),
                    Map.entry("latin", Script.LATIN),
                    Map.entry("انگلیسی", Script.LATIN),
                    Map.entry("لاتین", Script.LATIN),
                    Map.entry("الانجلیزیه", Script.LATIN));

    private static final Map<String, CalendarSystem> CALENDARS =
            Map.ofEntries(
                    Map.entry("jalali", CalendarSystem.JALALI),
                    Map.entry("shamsi", CalendarSystem.JALALI),
                    Map.entry("persian", CalendarSystem.JALALI),
                    Map.entry("solar", CalendarSystem.JALALI),
                    Map.entry("شمسی", CalendarSystem.JALALI),
                    Map.entry("خورشیدی", CalendarSystem.JALALI),
                    Map.entry("gregorian", CalendarSystem.GREGORIAN),
                    Map.entry("miladi", CalendarSystem.GREGORIAN),
                    Map.entry("میلادی", CalendarSystem.GREGORIAN),
                    Map.entry("islamic", CalendarSystem.ISLAMIC),
                    Map.entry("qamari", CalendarSystem.ISLAMIC),
                    Map.entry("lunar", CalendarSystem.ISLAMIC),
                    Map.entry("قمری", CalendarSystem.ISLAMIC));

    private static final Map<String, Meaning> MEANINGS = meanings();

    /// What a header says.
    static Heading of(String header) {
        Optional<Script> script = Optional.empty();
        Optional<CalendarSystem> calendar = Optional.empty();
        List<String> rest = new ArrayList<>();
        for (String word : Plain.of(header).split(" ", -1)) {
            script = script.or(() -> Optional.ofNullable(SCRIPTS.get(word)));
            calendar = calendar.or(() -> Optional.ofNullable(CALENDARS.get(word)));
            if (!SCRIPTS.containsKey(word) && !CALENDARS.containsKey(word)) {
                rest.add(word);
            }
        }
        Meaning whole = MEANINGS.getOrDefault(joined(header), new Meaning.Unknown());
        Meaning part = MEANINGS.getOrDefault(String.join("", rest), new Meaning.Unknown());
        return new Heading(whole instanceof Meaning.Unknown ? part : whole, script, calendar);
    }

    /// Whether the header names a field that is used.
    boolean isRecognised() {
        return switch (meaning) {
            case Meaning.OfField _, Meaning.SomeDate _ -> true;
            case Meaning.Unused _, Meaning.Unknown _ -> false;
        };
    }

    private static String joined(String text) {
        return Plain.of(text).replace(" ", "");
    }

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> all = new HashMap<>();
        for (String line : WordTable.lines("headers.txt")) {
            int equals = line.indexOf('=');
            Meaning meaning = meaning(line.substring(0, equals).strip());
            for (String header : WordTable.words(line.substring(equals + 1))) {
                all.putIfAbsent(joined(header), meaning);
            }
        }
        return all;
    }

    private static Meaning meaning(String code) {
        return switch (code) {
            case "unused" -> new Meaning.Unused();
            case "date" -> new Meaning.SomeDate();
            default -> new Meaning.OfField(Field.ofCode(code).orElseThrow());
        };
    }
}
