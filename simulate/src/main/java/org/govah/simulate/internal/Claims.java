package org.govah.simulate.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.govah.simulate.internal.Calendars.Ymd;
import org.govah.simulate.internal.Streams.Purpose;

/// The figures that invented claimants published: minima that grow, an official count that is too
/// low, inflated ones, one of protesters only, a vague one, and one range that holds the truth.
final class Claims {
    private static final List<String> HEADER =
            List.of(
                    "claim_id",
                    "event",
                    "published_on",
                    "published_on_jalali",
                    "as_of",
                    "claimant",
                    "claimant_kind",
                    "figure_kind",
                    "qualifier",
                    "figure_low",
                    "figure_high",
                    "counts_whom",
                    "under_investigation",
                    "unit_scope",
                    "basis_stated",
                    "note",
                    "source_url");

    /// A figure strays from its share of the truth by up to this much, so that nothing can be
    /// reckoned back.
    private static final double STRAY = 0.06;

    private Claims() {}

    /// The table `claims.csv`, by the shares that the declared table of the same name gives.
    static Rows rows(int killed, Streams streams) {
        List<NamedCsvRecord> declared = Table.rows("claims.csv");
        Calendars calendars = new Calendars();
        return new Rows(
                HEADER,
                declared.size(),
                row -> {
                    double stray = 1 + STRAY * (2 * streams.uniform(Purpose.CLAIMS, 0, row) - 1);
                    return claim(row, declared.get(row - 1), killed * stray, calendars);
                });
    }

    private static List<String> claim(
            int row, NamedCsvRecord declared, double about, Calendars calendars) {
        String published = declared.getField("published_on");
        Ymd jalali = calendars.jalali(LocalDate.parse(published));
        String id = String.format(Locale.ROOT, "SM16-%03d", row);
        return List.of(
                id,
                "SM-2016-10",
                published,
                String.format(
                        Locale.ROOT, "%04d-%02d-%02d", jalali.year(), jalali.month(), jalali.day()),
                declared.getField("as_of"),
                declared.getField("claimant"),
                declared.getField("claimant_kind"),
                declared.getField("figure_kind"),
                declared.getField("qualifier"),
                figure(declared.getField("low"), about),
                figure(declared.getField("high"), about),
                declared.getField("counts_whom"),
                "",
                "nationwide",
                declared.getField("basis_stated"),
                "invented",
                "https://example.org/claims/" + id);
    }

    private static String figure(String share, double about) {
        return share.isEmpty()
                ? ""
                : String.valueOf(Math.max(1, Math.round(Double.parseDouble(share) * about)));
    }
}
