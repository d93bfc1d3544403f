package org.govah.simulate.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/// The provinces, towns and villages of the fictional country, weighted by the deaths there.
final class Gazetteer {
    /// A town or village.
    ///
    /// @param name its name
    /// @param province the name of its province
    /// @param town false for a village
    /// @param culture whose language is spoken there
    record Town(Word name, Word province, boolean town, Culture culture) {}

    private final Weighted<Town> towns;

    Gazetteer() {
        List<NamedCsvRecord> rows = Table.rows("places.csv");
        towns =
                new Weighted<>(
                        rows.stream().map(Gazetteer::town).toList(),
                        i -> Double.parseDouble(rows.get(i).getField("weight")));
    }

    Town draw(UniformRandomProvider random) {
        return towns.draw(random);
    }

    /// Names that say where a family comes from, such as *Firuzekalati*.
    List<Word> familyPlaces() {
        return towns.items().stream()
                .filter(t -> t.culture() == Culture.PERSIAN)
                .map(Town::name)
                .filter(name -> !name.written().matches(".*[اوهی]"))
                .map(name -> name.with(new Word("ی", "î")))
                .toList();
    }

    private static Town town(NamedCsvRecord row) {
        return new Town(
                new Word(row.getField("place"), row.getField("place_sound")),
                new Word(row.getField("province"), row.getField("province_sound")),
                row.getField("kind").equals("town"),
                Culture.valueOf(row.getField("culture")));
    }
}
