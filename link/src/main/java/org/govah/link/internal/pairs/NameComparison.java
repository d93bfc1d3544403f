package org.govah.link.internal.pairs;

import java.util.Arrays;
import java.util.List;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.names.NameKnowledge;
import org.govah.link.internal.names.TokenLikeness;

/// Compares two names: every spelling of one with every spelling of the other, the best level
/// counts. Where both records are written in both scripts, comparing across them would say nothing
/// new and is left out.
///
/// People are written own name first, then (father's, grandfather's,) family name, so where the
/// first part stands matters: brothers share all parts but the first, fathers and sons share parts
/// in other places. One comparison with joint levels says so; two would be taken as independent.
///
/// The chance of an agreement is the product of the chances of the parts that agree (Winkler's
/// adjustment for frequency, taken part by part: two people share a common given name and a common
/// family name more often than two rare ones).
final class NameComparison implements Comparison {
    static final int SAME = 0;
    static final int TABLE = 1;
    static final int CLOSE = 2;
    static final int CONTAINED = 3;
    static final int SWAPPED = 4;
    static final int SOUND = 5;
    static final int INITIALS = 6;
    static final int MOST = 7;
    static final int KIN = 8;
    static final int REST = 9;
    static final int FIRST = 10;
    static final int DIFFERENT = 11;

    private static final List<String> LEVELS =
            List.of(
                    "same",
                    "same in other letters or by the learned table of spellings",
                    "similar spelling",
                    "one name holds the other",
                    "same parts in another order",
                    "sounds alike",
                    "agree as far as initials go",
                    "most parts agree, the first among them",
                    "most parts agree, not the first",
                    "a part agrees, not the first",
                    "the first part agrees",
                    "different");

    /// Random pairs from which the share of kin is counted.
    static final int KIN_SAMPLE = 100_000;

    /// In a row: no token, and a name that takes more room than a row has.
    private static final int NO_TOKEN = -1;

    private static final int ASK = -2;

    /// Tokens in a row: names mostly have two or three, fathers one.
    private static final int MOST_OF_NAME = 4;

    private static final int MOST_OF_OTHERS = 2;

    /// In a row after the tokens: half a hash and a whole one.
    private static final int HASHES = 3;

    private final String name;
    private final NameColumn column;
    private final NameParts parts;
    private final int most;

    /// @param seed for the sample of random pairs of tokens
    NameComparison(String name, NameColumn column, long seed) {
        this.name = name;
        this.most = name.equals(Comparisons.NAME) ? MOST_OF_NAME : MOST_OF_OTHERS;
        this.column = column;
        NameKnowledge known = column.knowledge();
        this.parts = new NameParts(column.tokens(), new TokenLikeness(known, seed), known);
    }

    private NameComparison(NameColumn column, NameParts parts) {
        this.name = Comparisons.NAME;
        this.most = MOST_OF_NAME;
        this.column = column;
        this.parts = parts;
    }

    /// The column's knowledge, and how often two people share most parts of a name, counted on
    /// random pairs: relatives do, and far more often than parts drawn one by one would.
    ///
    /// @param pairs random pairs of its records
    /// @param seed for the sample of random pairs of tokens
    static NameKnowledge withKin(NameColumn column, long[] pairs, long seed) {
        NameKnowledge known = column.knowledge();
        NameParts plain =
                new NameParts(
                        column.tokens(), new TokenLikeness(known, seed), NameKnowledge.certain());
        NameComparison by = new NameComparison(column, plain);
        int[][] seen = new int[2][Outcome.STEPS];
        for (long pair : pairs) {
            int found = by.compare(Pairs.lower(pair), Pairs.higher(pair));
            int level = found == Outcome.MISSING ? DIFFERENT : Outcome.level(found);
            if (level == MOST || level == KIN) {
                seen[level - MOST][Outcome.steps(found)]++;
            }
        }
        return known.withKin(
                new long[] {
                    rare(seen[KIN - MOST]),
                    rare(seen[0]),
                    pairs.length,
                    times(seen[KIN - MOST]),
                    times(seen[0])
                });
    }

    /// Pairs so rare in their parts that none would be expected by accident.
    private static long rare(int[] bySteps) {
        long rare = 0;
        for (int steps = 0; steps < bySteps.length; steps++) {
            rare += -Outcome.logChance(steps) >= Math.log(KIN_SAMPLE) ? bySteps[steps] : 0;
        }
        return rare;
    }

    /// The sum of 1 over the chances of the other pairs, in thousandths: their mean over all pairs
    /// would be 1 if parts were drawn one by one.
    private static long times(int[] bySteps) {
        double sum = 0;
        for (int steps = 0; steps < bySteps.length; steps++) {
            double log = -Outcome.logChance(steps);
            sum += log < Math.log(KIN_SAMPLE) ? bySteps[steps] * Math.exp(log) : 0;
        }
        return Math.round(1000 * sum);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isName() {
        return name.equals(Comparisons.NAME);
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public boolean hasOwnChance(int level) {
        return level <= KIN;
    }

    @Override
    public int compare(int a, int b) {
        boolean oneScriptOnly = column.hasBothScripts(a) && column.hasBothScripts(b);
        int best = Outcome.MISSING;
        for (int i = 0; i < column.forms(a); i++) {
            int x = column.form(a, i);
            for (int j = 0; j < column.forms(b); j++) {
                int y = column.form(b, j);
                if (!oneScriptOnly || column.isArabic(x) == column.isArabic(y)) {
                    best = better(best, ofForms(x, y));
                }
            }
        }
        return best;
    }

    private int ofForms(int x, int y) {
        int[] in = column.allTokens();
        int order = Long.compare(column.compactHash(x), column.compactHash(y));
        boolean heard =
                column.wholeSkeletonHash(x) != 0
                        && column.wholeSkeletonHash(x) == column.wholeSkeletonHash(y);
        return ofSpellings(
                in,
                column.start(x),
                column.length(x),
                column.start(y),
                column.length(y),
                order,
                heard);
    }

    /// The shorter first; of two of one length, the one that is first as one word: so it is the
    /// same from either side.
    private int ofSpellings(
            int[] in, int x, int lengthOfX, int y, int lengthOfY, int order, boolean heard) {
        if (order == 0) {
            return parts.same(in, x, lengthOfX, y, lengthOfY);
        }
        boolean turn = lengthOfX > lengthOfY || (lengthOfX == lengthOfY && order > 0);
        return parts.compare(
                turn
                        ? new NameParts.Both(in, y, lengthOfY, x, lengthOfX)
                        : new NameParts.Both(in, x, lengthOfX, y, lengthOfY),
                heard);
    }

    @Override
    public int width() {
        return most + HASHES;
    }

    /// Tokens of the one spelling, in order, and [#NO_TOKEN] after them; then the upper half of the
    /// hash of the spelling, and that of its skeleton, each written as one word. A record without a
    /// name has only [#NO_TOKEN]; one with several spellings, or a long one, begins with [#ASK].
    @Override
    public void write(int record, int[] rows, int at) {
        Arrays.fill(rows, at, at + width(), NO_TOKEN);
        if (column.forms(record) == 0) {
            return;
        }
        int form = column.form(record, 0);
        int length = column.length(form);
        if (column.forms(record) > 1 || length > most) {
            rows[at] = ASK;
            return;
        }
        System.arraycopy(column.allTokens(), column.start(form), rows, at, length);
        rows[at + most] = (int) (column.compactHash(form) >> Integer.SIZE);
        rows[at + most + 1] = (int) (column.wholeSkeletonHash(form) >> Integer.SIZE);
        rows[at + most + 2] = (int) column.wholeSkeletonHash(form);
    }

    /// Where half a hash does not tell, the columns are asked.
    @Override
    public int compareRows(int[] rows, int x, int y, int a, int b) {
        if (rows[x] == NO_TOKEN || rows[y] == NO_TOKEN) {
            return Outcome.MISSING;
        }
        if (rows[x] == ASK || rows[y] == ASK) {
            return compare(a, b);
        }
        int lengthOfX = length(rows, x);
        int lengthOfY = length(rows, y);
        if (Arrays.equals(rows, x, x + lengthOfX, rows, y, y + lengthOfY)) {
            return parts.same(rows, x, lengthOfX, y, lengthOfY);
        }
        int order = Integer.compare(rows[x + most], rows[y + most]);
        if (order == 0) {
            return compare(a, b);
        }
        int upper = rows[x + most + 1];
        int lower = rows[x + most + 2];
        boolean heard =
                upper == rows[y + most + 1] && lower == rows[y + most + 2] && (upper | lower) != 0;
        return ofSpellings(rows, x, lengthOfX, y, lengthOfY, order, heard);
    }

    private int length(int[] rows, int at) {
        int length = 1;
        while (length < most && rows[at + length] != NO_TOKEN) {
            length++;
        }
        return length;
    }

    /// The more alike; between equals the less likely by chance.
    static int better(int one, int other) {
        if (one == Outcome.MISSING || other == Outcome.MISSING) {
            return Math.max(one, other);
        }
        int level = Integer.compare(Outcome.level(one), Outcome.level(other));
        return level < 0 || (level == 0 && one >= other) ? one : other;
    }
}
