package org.govah.link.internal.pairs;

import java.util.List;
import org.govah.link.internal.names.JaroWinkler;
import org.govah.link.internal.values.PairCache;

/// Compares a further column that the user asked for. Whether its values are codes or words is told
/// from the contents, see [TextColumn#isCodes]; the levels follow from that.
final class TextComparison implements Comparison {
    static final int SAME = 0;
    static final int SAME_WORDS = 1;
    static final int CODE_SLIP = 2;
    static final int CODE_NEXT = 3;
    static final int CODE_BEGINNING = 4;
    static final int RARE_WORD = 2;
    static final int WORD_SLIP = 3;
    static final int SIMILAR = 4;
    static final int DIFFERENT = 5;

    private static final List<String> CODES =
            List.of(
                    "same",
                    "same but for spaces or order",
                    "one figure or letter differs, or two exchanged",
                    "neighbouring numbers",
                    "the first half is the same",
                    "different");
    private static final List<String> WORDS =
            List.of(
                    "same",
                    "same but for spaces or order",
                    "share a rare word",
                    "one letter differs, or two exchanged",
                    "similar spelling",
                    "different");

    /// A slip in a shorter value makes another value as often as not.
    private static final int MIN_CODE = 3;

    private static final int MIN_WORD = 4;

    /// A word that more than one in eleven has is not rare.
    private static final int RARE_STEPS = 7;

    private static final double MIN_LIKENESS = 0.9;

    /// Jaro-Winkler of .9 needs a Jaro of 5/6 at least, that is, shares of agreeing letters of the
    /// two that add up to 3/2 (a shared beginning of four gives two fifths of what is missing).
    private static final double MIN_SHARES = 1.5;

    /// With more different values a pair hardly comes twice.
    private static final int MOST_CACHED = 200_000;

    private final String name;
    private final TextColumn column;
    private final TextValues values;
    private final boolean codes;
    private final PairCache cache;
    private final boolean cached;

    /// @param name of the column
    TextComparison(String name, TextColumn column) {
        this.name = name;
        this.column = column;
        values = column.values();
        codes = column.isCodes();
        cached = values.size() <= MOST_CACHED;
        cache = new PairCache(cached ? values.size() : 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> levels() {
        return codes ? CODES : WORDS;
    }

    @Override
    public boolean hasOwnChance(int level) {
        return level <= (codes ? SAME_WORDS : RARE_WORD);
    }

    @Override
    public int compare(int a, int b) {
        int x = Math.min(column.number(a), column.number(b));
        int y = Math.max(column.number(a), column.number(b));
        if (x < 0) {
            return Outcome.MISSING;
        }
        if (x == y) {
            return Outcome.ofSteps(SAME, column.valueSteps(x));
        }
        if (!cached) {
            return compareDifferent(x, y);
        }
        int known = cache.get(x, y);
        if (known == PairCache.NONE) {
            known = compareDifferent(x, y);
            cache.put(x, y, known);
        }
        return known;
    }

    private int compareDifferent(int x, int y) {
        if (values.sameWords(x, y) || values.sameButSpaces(x, y)) {
            int steps = Math.min(column.valueSteps(x), column.valueSteps(y));
            return Outcome.ofSteps(SAME_WORDS, steps);
        }
        return codes ? ofCodes(x, y) : ofWords(x, y);
    }

    private int ofCodes(int x, int y) {
        int shorter = Math.min(values.length(x), values.length(y));
        if (shorter >= MIN_CODE && values.oneSlip(x, y)) {
            return Outcome.of(CODE_SLIP);
        }
        int one = values.asNumber(x);
        int other = values.asNumber(y);
        if (one >= 0 && other >= 0 && Math.abs(one - other) == 1) {
            return Outcome.of(CODE_NEXT);
        }
        int longer = Math.max(values.length(x), values.length(y));
        boolean begins = shorter > 1 && 2 * values.sharedBeginning(x, y) >= longer;
        return Outcome.of(begins ? CODE_BEGINNING : DIFFERENT);
    }

    private int ofWords(int x, int y) {
        int shorter = Math.min(values.length(x), values.length(y));
        if (shorter >= MIN_WORD && values.oneSlip(x, y)) {
            return Outcome.of(WORD_SLIP);
        }
        if (shorter >= MIN_WORD && isSimilar(x, y)) {
            return Outcome.of(SIMILAR);
        }
        int rarest = rarestShared(x, y);
        return rarest >= RARE_STEPS ? Outcome.ofSteps(RARE_WORD, rarest) : Outcome.of(DIFFERENT);
    }

    private boolean isSimilar(int x, int y) {
        double agree = values.mayAgree(x, y);
        double shares = agree / values.length(x) + agree / values.length(y);
        return shares >= MIN_SHARES
                && JaroWinkler.of(values.text(x), values.text(y)) >= MIN_LIKENESS;
    }

    /// Half bits of the rarest word of both; 0 where they share none.
    private int rarestShared(int x, int y) {
        int rarest = 0;
        int j = values.firstWord(y);
        int end = values.firstWord(y + 1);
        for (int i = values.firstWord(x); i < values.firstWord(x + 1); i++) {
            while (j < end && values.word(j) < values.word(i)) {
                j++;
            }
            if (j < end && values.word(j) == values.word(i)) {
                rarest = Math.max(rarest, column.wordSteps(i));
            }
        }
        return rarest;
    }
}
