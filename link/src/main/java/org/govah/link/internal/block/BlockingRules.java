package org.govah.link.internal.block;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govah.link.internal.values.Hash;

/// The blocking rules, declared. Name parts are taken as heard (skeletons), so every rule works
/// across scripts. A pair that no rule proposes is never compared, so the rules overlap on purpose.
public final class BlockingRules {
    private static final int MONTHS = 12;

    /// More name parts than this make keys in pairs too many.
    private static final int MAX_PARTS = 12;

    private final KeyParts of;

    private BlockingRules(KeyParts of) {
        this.of = of;
    }

    /// The rules, tightest first. A new one is added here.
    public static List<BlockingRule> of(KeyParts parts) {
        BlockingRules on = new BlockingRules(parts);
        List<BlockingRule> out =
                new ArrayList<>(
                        List.of(
                                new BlockingRule("whole name", on::wholeName),
                                new BlockingRule("two parts of the name", on::twoParts),
                                new BlockingRule("name part, father's name", on::partAndFather),
                                new BlockingRule("day of birth", on::birthDay),
                                new BlockingRule("name part, year of birth", on::partAndBirthYear),
                                new BlockingRule("name part, day of death", on::partAndDeath),
                                new BlockingRule("name part, place", on::partAndPlace),
                                new BlockingRule("name part, age", on::partAndAge),
                                new BlockingRule("name part, place, age", on::partPlaceAge),
                                new BlockingRule(
                                        "name part, place, day of death", on::partPlaceDeath),
                                new BlockingRule("name part, age, day of death", on::partAgeDeath),
                                new BlockingRule("beginnings, age", on::beginningsAndAge),
                                new BlockingRule(
                                        "beginnings, year of birth", on::beginningsAndYear),
                                new BlockingRule("beginnings, day of death, place", on::beginnings),
                                new BlockingRule(
                                        "father's name, day of death, age", on::fatherDeathAge),
                                new BlockingRule("place, age, day of death", on::placeAgeDeath),
                                new BlockingRule("whole name, place", on::wholeAndPlace),
                                new BlockingRule("whole name, age", on::wholeAndAge),
                                new BlockingRule("whole name, day of death", on::wholeAndDeath)));
        for (int field = 0; field < parts.furtherFields(); field++) {
            int number = field;
            out.add(
                    new BlockingRule(
                            "further field " + (field + 1),
                            (record, keys) -> on.further(number, record, keys)));
            out.add(
                    new BlockingRule(
                            "name part, further field " + (field + 1),
                            (record, keys) -> on.furtherAndPart(number, record, keys)));
            out.add(
                    new BlockingRule(
                            "year of birth, further field " + (field + 1),
                            (record, keys) -> on.furtherAndYear(number, record, keys)));
        }
        return out;
    }

    /// The one rule where there are so few records that every pair is compared.
    public static List<BlockingRule> everyPair() {
        return List.of(new BlockingRule("every pair", (record, keys) -> keys.accept(1)));
    }

    private void wholeName(int record, BlockingRule.KeySink out) {
        int spellings = of.whole(record);
        for (int i = 0; i < spellings; i++) {
            out.accept(of.value(i));
        }
    }

    private void twoParts(int record, BlockingRule.KeySink out) {
        for (int s = 0; s < of.spellings(record); s++) {
            int parts = Math.min(MAX_PARTS, of.spelling(record, s));
            for (int i = 0; i < parts; i++) {
                for (int j = i + 1; j < parts; j++) {
                    out.accept(Hash.of(of.value(i), of.value(j)));
                }
            }
        }
    }

    private void partAndFather(int record, BlockingRule.KeySink out) {
        int fathers = of.fathers(record);
        long[] father = new long[fathers];
        for (int i = 0; i < fathers; i++) {
            father[i] = of.value(i);
        }
        int parts = fathers == 0 ? 0 : of.names(record);
        for (int i = 0; i < parts; i++) {
            for (long each : father) {
                out.accept(Hash.of(of.value(i), each, 3));
            }
        }
    }

    private void birthDay(int record, BlockingRule.KeySink out) {
        int day = of.birthDay(record);
        if (day != KeyParts.NONE) {
            out.accept(unordered(LocalDate.ofEpochDay(day)));
        }
    }

    /// Day and month in any order, so that the two exchanged meet; the first of January, which
    /// often means the year only, with the sex.
    private static long unordered(LocalDate day) {
        int low = Math.min(day.getMonthValue(), day.getDayOfMonth());
        int high = Math.max(day.getMonthValue(), day.getDayOfMonth());
        return Hash.of(day.getYear(), low * (MONTHS + 31L) + high, 4);
    }

    private void partAndBirthYear(int record, BlockingRule.KeySink out) {
        int year = of.birthYear(record);
        int parts = year == KeyParts.NONE ? 0 : of.names(record);
        for (int i = 0; i < parts; i++) {
            near(year, of.value(i), 5, out);
        }
    }

    private void partAndDeath(int record, BlockingRule.KeySink out) {
        int day = of.deathDay(record);
        int parts = day == KeyParts.NONE ? 0 : of.names(record);
        for (int i = 0; i < parts; i++) {
            near(day, of.value(i), 6, out);
        }
    }

    private void partAndPlace(int record, BlockingRule.KeySink out) {
        int places = of.places(record);
        long[] place = new long[places];
        for (int i = 0; i < places; i++) {
            place[i] = of.value(i);
        }
        int parts = places == 0 ? 0 : of.names(record);
        for (int i = 0; i < parts; i++) {
            for (long each : place) {
                out.accept(Hash.of(of.value(i), each, 7));
            }
        }
    }

    private void partAndAge(int record, BlockingRule.KeySink out) {
        int age = of.age(record);
        int parts = age == KeyParts.NONE ? 0 : of.names(record);
        for (int i = 0; i < parts; i++) {
            near(age, of.value(i), 8, out);
        }
    }

    private void partPlaceAge(int record, BlockingRule.KeySink out) {
        int age = of.age(record);
        long place = of.place(record);
        int parts = age == KeyParts.NONE || place == 0 ? 0 : of.names(record);
        for (int i = 0; i < parts; i++) {
            near(age, Hash.of(of.value(i), place), 17, out);
        }
    }

    private void partPlaceDeath(int record, BlockingRule.KeySink out) {
        int day = of.deathDay(record);
        long place = of.place(record);
        int parts = day == KeyParts.NONE || place == 0 ? 0 : of.names(record);
        for (int i = 0; i < parts; i++) {
            near(day, Hash.of(of.value(i), place), 18, out);
        }
    }

    private void partAgeDeath(int record, BlockingRule.KeySink out) {
        int day = of.deathDay(record);
        int age = of.age(record);
        int parts = day == KeyParts.NONE || age == KeyParts.NONE ? 0 : of.names(record);
        for (int i = 0; i < parts; i++) {
            near(age, Hash.of(of.value(i), day), 19, out);
        }
    }

    private void beginningsAndAge(int record, BlockingRule.KeySink out) {
        int age = of.age(record);
        int spellings = age == KeyParts.NONE ? 0 : of.beginnings(record);
        for (int i = 0; i < spellings; i++) {
            near(age, of.value(i), 9, out);
        }
    }

    private void beginningsAndYear(int record, BlockingRule.KeySink out) {
        int year = of.birthYear(record);
        int spellings = year == KeyParts.NONE ? 0 : of.beginnings(record);
        for (int i = 0; i < spellings; i++) {
            out.accept(Hash.of(of.value(i), year, 10));
        }
    }

    private void beginnings(int record, BlockingRule.KeySink out) {
        int day = of.deathDay(record);
        long place = of.place(record);
        int spellings = day == KeyParts.NONE || place == 0 ? 0 : of.beginnings(record);
        for (int i = 0; i < spellings; i++) {
            near(day, Hash.of(of.value(i), place), 11, out);
        }
    }

    private void fatherDeathAge(int record, BlockingRule.KeySink out) {
        int day = of.deathDay(record);
        int age = of.age(record);
        int fathers = day == KeyParts.NONE || age == KeyParts.NONE ? 0 : of.fathers(record);
        for (int i = 0; i < fathers; i++) {
            near(age, Hash.of(of.value(i), day), 12, out);
        }
    }

    private void placeAgeDeath(int record, BlockingRule.KeySink out) {
        int day = of.deathDay(record);
        int age = of.age(record);
        long place = of.place(record);
        if (day != KeyParts.NONE && age != KeyParts.NONE && place != 0) {
            out.accept(Hash.of(Hash.of(day, age), Hash.of(place, of.sex(record)), 13));
        }
    }

    /// Of a common name the block is split by the day of death first, and a day that is one off is
    /// lost: so the whole name also stands with each other field.
    private void wholeAndPlace(int record, BlockingRule.KeySink out) {
        long place = of.place(record);
        int spellings = place == 0 ? 0 : of.whole(record);
        for (int i = 0; i < spellings; i++) {
            out.accept(Hash.of(of.value(i), place, 20));
        }
    }

    private void wholeAndAge(int record, BlockingRule.KeySink out) {
        int age = of.age(record);
        int spellings = age == KeyParts.NONE ? 0 : of.whole(record);
        for (int i = 0; i < spellings; i++) {
            near(age, of.value(i), 21, out);
        }
    }

    private void wholeAndDeath(int record, BlockingRule.KeySink out) {
        int day = of.deathDay(record);
        int spellings = day == KeyParts.NONE ? 0 : of.whole(record);
        for (int i = 0; i < spellings; i++) {
            near(day, of.value(i), 22, out);
        }
    }

    private void further(int field, int record, BlockingRule.KeySink out) {
        int values = of.further(field, record);
        for (int i = 0; i < values; i++) {
            out.accept(Hash.of(of.value(i), 14L));
        }
    }

    private void furtherAndPart(int field, int record, BlockingRule.KeySink out) {
        int values = of.further(field, record);
        long[] value = new long[values];
        for (int i = 0; i < values; i++) {
            value[i] = of.value(i);
        }
        int parts = values == 0 ? 0 : of.names(record);
        for (int i = 0; i < parts; i++) {
            for (long each : value) {
                out.accept(Hash.of(of.value(i), each, 15));
            }
        }
    }

    private void furtherAndYear(int field, int record, BlockingRule.KeySink out) {
        int year = of.birthYear(record);
        int values = year == KeyParts.NONE ? 0 : of.further(field, record);
        for (int i = 0; i < values; i++) {
            near(year, of.value(i), 16, out);
        }
    }

    /// Two values that differ by at most one share one of these keys.
    private static void near(int value, long with, int rule, BlockingRule.KeySink out) {
        out.accept(Hash.of(with, 2L * Math.floorDiv(value, 2), rule));
        out.accept(Hash.of(with, 2L * Math.floorDiv(value + 1, 2) + 1, rule));
    }
}
