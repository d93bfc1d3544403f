package org.govah.link;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.govah.core.model.Sex;

/// Invented people, and lists of them with the slips that lists have.
final class SimulatedLists {
    private static final String[] ONSETS = {
        "b", "d", "f", "k", "m", "n", "r", "s", "t", "z", "sh", "kh", "j", "p", "l", "gh"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u"};
    private static final String[] PLACES = {
        "Nurabad",
        "Sepidkuh",
        "Zarrinshahr",
        "Talkhab",
        "Bagheno",
        "Mehrdasht",
        "Kuhpaye",
        "Rudbar",
        "Khoshkrud",
        "Golbagh"
    };
    private static final int GIVEN = 400;
    private static final int FAMILIES = 5000;

    private final SplittableRandom random;

    SimulatedLists(long seed) {
        random = new SplittableRandom(seed);
    }

    /// Different people; given names and places are uneven, as they are in life.
    List<TestLists.Row> people(int count) {
        List<TestLists.Row> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = word(skewed(GIVEN), 2) + " " + word(GIVEN + random.nextInt(FAMILIES), 3);
            TestLists.Row row =
                    new TestLists.Row(name)
                            .sex(random.nextBoolean() ? Sex.MALE : Sex.FEMALE)
                            .age(15 + random.nextInt(50))
                            .death("2031-03-%02d".formatted(1 + skewed(28)))
                            .place(PLACES[skewed(PLACES.length)]);
            out.add(row);
        }
        return out;
    }

    /// Low numbers come more often.
    private int skewed(int bound) {
        return (int) (bound * random.nextDouble() * random.nextDouble());
    }

    /// The word with a number; different numbers give nearly always different words.
    private static String word(int number, int syllables) {
        SplittableRandom letters = new SplittableRandom(number * 7919L);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            out.append(ONSETS[letters.nextInt(ONSETS.length)]);
            out.append(VOWELS[letters.nextInt(VOWELS.length)]);
        }
        return out.append(ONSETS[letters.nextInt(10)]).toString();
    }

    /// Each person with this chance, as an independent lister would write it.
    ///
    /// @param truth receives the number of the person of each row
    List<TestLists.Row> listed(List<TestLists.Row> people, double chance, List<Integer> truth) {
        List<TestLists.Row> out = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (random.nextDouble() < chance) {
                out.add(written(people.get(i)));
                truth.add(i);
            }
        }
        return out;
    }

    private TestLists.Row written(TestLists.Row row) {
        TestLists.Row out = row;
        if (random.nextDouble() < 0.3) {
            out = out.named(List.of(slip(row.names().getFirst())));
        }
        if (random.nextDouble() < 0.2) {
            out = out.death("2031-03-%02d".formatted(1 + random.nextInt(28)));
        }
        if (random.nextDouble() < 0.3) {
            out = out.place(PLACES[random.nextInt(PLACES.length)] + " city");
        }
        return random.nextDouble() < 0.3 ? out.age(java.util.Optional.empty()) : out;
    }

    /// One letter of the name doubled.
    private String slip(String name) {
        int at = random.nextInt(1, name.length());
        return name.substring(0, at) + name.charAt(at - 1) + name.substring(at);
    }

    /// The same row with another place: what somebody changes who copies.
    TestLists.Row altered(TestLists.Row row) {
        return row.place(PLACES[random.nextInt(PLACES.length)] + " outskirts");
    }

    /// A whole number from 0.
    int below(int bound) {
        return random.nextInt(bound);
    }
}
