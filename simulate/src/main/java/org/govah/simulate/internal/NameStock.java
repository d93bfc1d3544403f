package org.govah.simulate.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.model.Sex;

/// The names there are, and how common each is.
///
/// Given names are common stock, commonest first. Persian family names are built: a root, a root
/// and an ending, and, for the long tail, such a name with a place name behind it.
final class NameStock {
    /// Two-part family names: enough for a million people to have namesakes as a real country has,
    /// not more.
    private static final int TWO_PART_FAMILIES = 9_000;

    /// Walks through the one-part names without repeating a short cycle; any prime that does not
    /// divide their number would do.
    private static final int STRIDE = 7_919;

    /// Zipf-Mandelbrot: with it the commonest name has 6 to 8 % of the men, as in a real country.
    private static final double RANK_SHIFT = 5.0;

    private static final double KUNYA = 0.08;

    /// How much rarer a name of the other generation is.
    private static final double OTHER_GENERATION = 0.15;

    /// The names of one culture.
    ///
    /// @param men given names of the young
    /// @param women given names of the young
    /// @param fathers given names of their fathers' generation
    /// @param families family names
    private record Names(
            Weighted<Word> men,
            Weighted<Word> women,
            Weighted<Word> fathers,
            Weighted<Word> families) {}

    private final Names persian;
    private final Names arabic;
    private final Names foreign;

    NameStock(Gazetteer gazetteer) {
        persian = names(Culture.PERSIAN, Weighted.zipf(persianFamilies(gazetteer), 30, 1.0));
        arabic = names(Culture.ARABIC, Weighted.zipf(otherFamilies(Culture.ARABIC), 6, 0.9));
        foreign = names(Culture.FOREIGN, Weighted.zipf(otherFamilies(Culture.FOREIGN), 20, 0.7));
    }

    Word given(Culture culture, Sex sex, UniformRandomProvider random) {
        Names names = of(culture);
        Word name = (sex == Sex.FEMALE ? names.women : names.men).draw(random);
        boolean kunya = culture == Culture.ARABIC && sex == Sex.MALE;
        return kunya && random.nextDouble() < KUNYA
                ? new Word("ابو", "Abû").and(names.men.draw(random))
                : name;
    }

    Word father(Culture culture, UniformRandomProvider random) {
        return of(culture).fathers.draw(random);
    }

    Word family(Culture culture, UniformRandomProvider random) {
        return of(culture).families.draw(random);
    }

    private Names of(Culture culture) {
        return switch (culture) {
            case PERSIAN -> persian;
            case ARABIC -> arabic;
            case FOREIGN -> foreign;
        };
    }

    private static Names names(Culture culture, Weighted<Word> families) {
        List<NamedCsvRecord> given = Table.rows("given-names.csv");
        return new Names(
                givenNames(given, culture, Sex.MALE, "y"),
                givenNames(given, culture, Sex.FEMALE, "y"),
                givenNames(given, culture, Sex.MALE, "o"),
                families);
    }

    private static Weighted<Word> givenNames(
            List<NamedCsvRecord> rows, Culture culture, Sex sex, String generation) {
        List<NamedCsvRecord> wanted =
                rows.stream()
                        .filter(r -> r.getField("culture").equals(culture.name()))
                        .filter(r -> r.getField("sex").equals(sex.name()))
                        .toList();
        return new Weighted<>(
                wanted.stream().map(NameStock::word).toList(),
                rank -> {
                    String era = wanted.get(rank).getField("era");
                    boolean fits = era.equals("b") || era.equals(generation);
                    return (fits ? 1 : OTHER_GENERATION) / (rank + RANK_SHIFT);
                });
    }

    private static List<Word> persianFamilies(Gazetteer gazetteer) {
        List<Word> roots = Table.rows("family-roots.csv").stream().map(NameStock::word).toList();
        List<Word> endings =
                Table.rows("family-endings.csv").stream().map(NameStock::word).toList();
        List<Word> onePart = new ArrayList<>();
        // Ending by ending, and the roots turned each time, so that no root and no ending has all
        // the
        // common names.
        for (int rank = 0; rank < roots.size() * endings.size(); rank++) {
            Word root = roots.get(rank % roots.size());
            Word ending = endings.get((rank / roots.size() + rank) % endings.size());
            if (joins(root, ending)) {
                onePart.add(root.with(ending));
            }
        }
        List<Word> all = new ArrayList<>(onePart);
        List<Word> places = gazetteer.familyPlaces();
        for (int i = 0; i < TWO_PART_FAMILIES; i++) {
            Word base = onePart.get((int) ((long) i * STRIDE % onePart.size()));
            all.add(base.and(places.get((i + i / onePart.size()) % places.size())));
        }
        return all;
    }

    /// A vowel takes no ending that begins with one.
    private static boolean joins(Word root, Word ending) {
        return !ending.written().startsWith("ی") || !root.written().matches(".*[اوهی]");
    }

    private static List<Word> otherFamilies(Culture culture) {
        return Table.rows("other-families.csv").stream()
                .filter(r -> r.getField("culture").equals(culture.name()))
                .map(NameStock::word)
                .toList();
    }

    private static Word word(NamedCsvRecord row) {
        return new Word(row.getField("written"), row.getField("sound"));
    }
}
