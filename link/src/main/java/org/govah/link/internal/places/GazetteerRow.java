package org.govah.link.internal.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One place of a gazetteer.
///
/// @param country two letters (ISO 3166-1), or any name that tells countries apart
/// @param province first-level area; empty for a country as a whole
/// @param city empty for a country or a province as a whole
/// @param spellings further ways to write it, in any script; codes (ISO 3166-2) are spellings too,
///   and where two editions use one code for two provinces it stands at both
public record GazetteerRow(String country, String province, String city, List<String> spellings) {
    private static final int FIELDS = 4;

    /// @throws IllegalArgumentException if there is no country, or a city without a province
    public GazetteerRow {
        spellings = List.copyOf(spellings);
        if (country.isBlank() || (province.isBlank() && !city.isBlank())) {
            throw new IllegalArgumentException("a place needs a country, a city a province");
        }
    }

    /// Reads a table with a header and the columns country, province, city and spellings, the last
    /// with `|` between them; no quoting.
    ///
    /// @throws IllegalArgumentException if a row has other columns
    public static List<GazetteerRow> parse(String csv) {
        return csv.lines().skip(1).filter(l -> !l.isBlank()).map(GazetteerRow::row).toList();
    }

    private static GazetteerRow row(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not a row of a gazetteer: " + line);
        }
        List<String> spellings =
                Arrays.stream(fields[3].split("\\|", -1)).filter(s -> !s.isBlank()).toList();
        return new GazetteerRow(fields[0], fields[1], fields[2], spellings);
    }

    /// Its own name and all other spellings.
    List<String> names() {
        List<String> out = new ArrayList<>(spellings);
        if (!city.isEmpty()) {
            out.add(city);
        } else if (!province.isEmpty()) {
            out.add(province);
        }
        return out;
    }
}
