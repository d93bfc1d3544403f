package org.govah.simulate.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.script.Script;
import org.govah.simulate.SimulateSettings;

/// One row of the declared table `lists.csv`: a list's holder, whom it reaches, and how it is
/// written.
///
/// @param id of the holder, also of its random streams
/// @param slug the holder's name in the file's name
/// @param title of the list
/// @param holder who keeps it
/// @param scope in the holder's words
/// @param tongue language of its headers and words
/// @param script of its names
/// @param hand name of the [Hand] or, for Latin names, of the [Romaniser]
/// @param format of its file
/// @param dates how it writes dates
/// @param headings its columns
/// @param reach whom it hears of
/// @param slips how often its writers slip
/// @param delay days, on average, until a death is entered
/// @param asOf the state of which day
record ListProfile(
        int id,
        String slug,
        String title,
        String holder,
        String scope,
        Tongue tongue,
        Script script,
        String hand,
        Format format,
        DateStyle dates,
        List<Heading> headings,
        Reach reach,
        Slips slips,
        double delay,
        LocalDate asOf) {
    /// The holder that copies.
    static final int COPY = 99;

    /// The holder that is copied: a big one, whose list stands in the open.
    static final int COPIED = 2;

    /// The profiles of the first `lists` lists; the last one copies, from four on.
    static List<ListProfile> first(int lists) {
        List<ListProfile> all = Table.rows("lists.csv").stream().map(ListProfile::of).toList();
        boolean copy = lists >= SimulateSettings.COPY_FROM_LISTS;
        List<ListProfile> chosen = new ArrayList<>(all.subList(0, copy ? lists - 1 : lists));
        if (copy) {
            chosen.add(all.getLast());
        }
        return List.copyOf(chosen);
    }

    boolean copies() {
        return id == COPY;
    }

    boolean has(Column column) {
        return headings.stream().anyMatch(h -> h.column() == column);
    }

    private static ListProfile of(NamedCsvRecord row) {
        Script script = row.getField("script").equals("LATIN") ? Script.LATIN : Script.ARABIC;
        return new ListProfile(
                Integer.parseInt(row.getField("id")),
                row.getField("slug"),
                row.getField("title"),
                row.getField("holder"),
                row.getField("scope"),
                Tongue.valueOf(row.getField("tongue")),
                script,
                row.getField("hand"),
                Format.valueOf(row.getField("format")),
                DateStyle.valueOf(row.getField("dates")),
                Heading.parse(row.getField("columns")),
                Reach.of(row),
                Slips.of(row),
                Double.parseDouble(row.getField("delay")),
                LocalDate.parse(row.getField("as_of")));
    }
}
