package org.govah.link.internal.copies;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govah.core.model.PersonName;
import org.govah.core.model.Record;
import org.govah.core.script.Script;

/// How two rows of one person are written: what two people who list independently rarely write
/// alike, and one who copies does.
///
/// @param name some spelling is the same, letter for letter, but for spaces at the ends and doubled
/// @param other the spelling in the other script
/// @param date the days of death
/// @param place the place as written
record RowLikeness(boolean name, Agreement other, Agreement date, Agreement place) {
    /// Whether two values are the same.
    enum Agreement {
        SAME,
        DIFFERENT,
        /// Not on both rows.
        NOT_ON_BOTH
    }

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Compares two rows.
    static RowLikeness of(Record a, Record b) {
        Agreement arabic = spelling(a, b, Script.ARABIC);
        Agreement latin = spelling(a, b, Script.LATIN);
        Agreement neither = spelling(a, b, Script.OTHER);
        boolean name =
                arabic == Agreement.SAME || latin == Agreement.SAME || neither == Agreement.SAME;
        Agreement other = arabic == Agreement.SAME ? latin : arabic;
        return new RowLikeness(name, other, date(a, b), place(a, b));
    }

    private static Agreement spelling(Record a, Record b, Script script) {
        List<String> ofA = spellings(a, script);
        List<String> ofB = spellings(b, script);
        if (ofA.isEmpty() || ofB.isEmpty()) {
            return Agreement.NOT_ON_BOTH;
        }
        return ofA.stream().anyMatch(ofB::contains) ? Agreement.SAME : Agreement.DIFFERENT;
    }

    private static List<String> spellings(Record row, Script script) {
        return row.names().stream()
                .filter(n -> n.script() == script)
                .map(PersonName::text)
                .map(RowLikeness::collapsed)
                .toList();
    }

    private static Agreement date(Record a, Record b) {
        return agreement(a.death().map(d -> d.days()), b.death().map(d -> d.days()));
    }

    private static Agreement place(Record a, Record b) {
        return agreement(
                a.place().name().map(RowLikeness::collapsed),
                b.place().name().map(RowLikeness::collapsed));
    }

    private static Agreement agreement(Optional<?> a, Optional<?> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Agreement.NOT_ON_BOTH;
        }
        return a.equals(b) ? Agreement.SAME : Agreement.DIFFERENT;
    }

    static String collapsed(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ");
    }

    /// Whether all that both rows say is written alike.
    boolean wordForWord() {
        return name
                && other != Agreement.DIFFERENT
                && date != Agreement.DIFFERENT
                && place != Agreement.DIFFERENT;
    }

    /// Whether something besides the name is written alike.
    ///
    /// @param dates whether an equal date says anything: not where nearly all are of one day
    /// @param places the same for places
    boolean saysMoreThanTheName(boolean dates, boolean places) {
        return other == Agreement.SAME
                || (dates && date == Agreement.SAME)
                || (places && place == Agreement.SAME);
    }
}
