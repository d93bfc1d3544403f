package org.govah.link.internal.pairs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.names.Tokens;

/// The blocking rules, declared. Name parts are taken as heard (skeletons), so every rule works
/// across scripts. A pair that no rule proposes is never compared, so the rules overlap on purpose.
final class BlockingRules {
    /// Rules that few pairs of two people pass: 150 records are 11,175 pairs.
    private static final int STRONG = 150;

    /// Rules that many pass, and of which a record has several keys: 50 records are 1,225 pairs.
    private static final int WEAK = 50;

    private static final int BEGINNING = 2;
    private static final int NARROW_AGE = 1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Rows rows;

    private BlockingRules(Rows rows) {
        this.rows = rows;
    }

    /// The rules. A new one is added here.
    static List<BlockingRule> of(Rows rows) {
        BlockingRules on = new BlockingRules(rows);
        return List.of(
                new BlockingRule("the whole name as heard", STRONG, on::wholeName),
                new BlockingRule("two parts of the name as heard", STRONG, on::twoParts),
                new BlockingRule("a part of the name, day of death", WEAK, on::partAndDeath),
                new BlockingRule("a part of the name, a word of the place", WEAK, on::partAndPlace),
                new BlockingRule("a part of the name, age", WEAK, on::partAndAge),
                new BlockingRule("a part of the name, year of birth", WEAK, on::partAndBirthYear),
                new BlockingRule(
                        "a part of the name, a part of the father's", STRONG, on::partAndFather),
                new BlockingRule("day of birth, day and month in any order", STRONG, on::birthDay),
                new BlockingRule("beginnings of the name, age", WEAK, on::beginningsAndAge),
                new BlockingRule(
                        "beginnings of the name, day of death, place", WEAK, on::beginnings));
    }

    /// What a block that is too large is split by, one after the other.
    static List<IntUnaryOperator> splits(Rows rows) {
        return List.of(
                record -> rows.death().first(record),
                record -> rows.places().sound(record),
                record -> rows.hasAge(record) ? rows.youngestAge(record) : Rows.NONE,
                record -> rows.birth().first(record),
                record -> firstForm(rows.names(), record),
                record -> firstForm(rows.fathers(), record));
    }

    private static int firstForm(NameColumn names, int record) {
        return names.forms(record) == 0
                ? Rows.NONE
                : Long.hashCode(names.compactHash(names.form(record, 0)));
    }

    private static long key(long... parts) {
        long hash = MIX;
        for (long part : parts) {
            hash = (hash ^ part) * MIX;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private void wholeName(int record, LongConsumer out) {
        NameColumn names = rows.names();
        for (int form : formsOf(names, record)) {
            int[] heard = parts(names, new int[] {form});
            if (heard.length > 0) {
                out.accept(key(Arrays.stream(heard).asLongStream().toArray()));
            }
            out.accept(key(-1, names.wholeSkeletonHash(form)));
        }
    }

    private static int[] formsOf(NameColumn names, int record) {
        return java.util.stream.IntStream.range(0, names.forms(record))
                .map(k -> names.form(record, k))
                .toArray();
    }

    private void twoParts(int record, LongConsumer out) {
        for (int form : formsOf(rows.names(), record)) {
            int[] heard = parts(rows.names(), new int[] {form});
            for (int i = 0; i < heard.length; i++) {
                for (int j = i + 1; j < heard.length; j++) {
                    out.accept(key(heard[i], heard[j]));
                }
            }
        }
    }

    private void partAndDeath(int record, LongConsumer out) {
        if (rows.death().isDay(record)) {
            for (int part : parts(rows.names(), record)) {
                near(rows.death().first(record), part, out);
            }
        }
    }

    private void partAndPlace(int record, LongConsumer out) {
        for (int part : parts(rows.names(), record)) {
            for (int place : rows.places().parts(record)) {
                out.accept(key(part, place));
            }
        }
    }

    private void partAndAge(int record, LongConsumer out) {
        if (hasNarrowAge(record)) {
            for (int part : parts(rows.names(), record)) {
                near(rows.youngestAge(record), part, out);
            }
        }
    }

    private void partAndBirthYear(int record, LongConsumer out) {
        if (rows.birth().isKnown(record)) {
            int year = LocalDate.ofEpochDay(rows.birth().first(record)).getYear();
            for (int part : parts(rows.names(), record)) {
                out.accept(key(part, year));
            }
        }
    }

    private void partAndFather(int record, LongConsumer out) {
        for (int part : parts(rows.names(), record)) {
            for (int father : parts(rows.fathers(), record)) {
                out.accept(key(part, father));
            }
        }
    }

    private void birthDay(int record, LongConsumer out) {
        if (rows.birth().isDay(record)) {
            LocalDate day = LocalDate.ofEpochDay(rows.birth().first(record));
            int one = Math.min(day.getMonthValue(), day.getDayOfMonth());
            int other = Math.max(day.getMonthValue(), day.getDayOfMonth());
            out.accept(key(day.getYear(), one, other));
        }
    }

    private void beginningsAndAge(int record, LongConsumer out) {
        if (hasNarrowAge(record)) {
            for (long begins : beginnings(record)) {
                near(rows.youngestAge(record), begins, out);
            }
        }
    }

    private void beginnings(int record, LongConsumer out) {
        int place = rows.places().sound(record);
        if (rows.death().isDay(record) && place != PlaceColumn.NONE) {
            for (long begins : beginnings(record)) {
                near(rows.death().first(record), key(begins, place), out);
            }
        }
    }

    private boolean hasNarrowAge(int record) {
        return rows.hasAge(record)
                && rows.oldestAge(record) - rows.youngestAge(record) <= NARROW_AGE;
    }

    /// Two values that differ by at most one share one of these keys.
    private static void near(int value, long with, LongConsumer out) {
        out.accept(key(with, 0, Math.floorDiv(value, 2)));
        out.accept(key(with, 1, Math.floorDiv(value + 1, 2)));
    }

    private static int[] tokensOf(NameColumn names, int form) {
        return java.util.stream.IntStream.range(0, names.length(form))
                .map(k -> names.token(form, k))
                .toArray();
    }

    /// The first consonants of the first and the last part, in any order, one key a spelling.
    private long[] beginnings(int record) {
        Tokens tokens = rows.names().tokens();
        return Arrays.stream(formsOf(rows.names(), record))
                .mapToObj(f -> tokensOf(rows.names(), f))
                .mapToLong(t -> {
                    long first = beginning(tokens, t[0]);
                    long last = beginning(tokens, t[t.length - 1]);
                    return key(Math.min(first, last), Math.max(first, last));
                })
                .distinct()
                .toArray();
    }

    private static long beginning(Tokens tokens, int token) {
        String skeleton = tokens.skeletonText(token);
        return skeleton.substring(0, Math.min(BEGINNING, skeleton.length())).hashCode();
    }

    private static int[] parts(NameColumn names, int record) {
        return parts(names, formsOf(names, record));
    }

    /// Numbers of the skeletons of the spellings' tokens, each once, in ascending order; tokens
    /// without a consonant are left out.
    private static int[] parts(NameColumn names, int[] forms) {
        Tokens tokens = names.tokens();
        return Arrays.stream(forms)
                .flatMap(f -> Arrays.stream(tokensOf(names, f)))
                .filter(t -> !tokens.skeletonText(t).isEmpty())
                .map(t -> tokens.skeleton(t))
                .sorted()
                .distinct()
                .toArray();
    }
}
