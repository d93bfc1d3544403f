package org.govah.link.internal.names;

import org.govah.link.internal.values.Longs;

/// Finds which tokens of two spellings of one person write one name: parts in the order written,
/// each with one partner or none, so that the likeness of all together is greatest (Needleman and
/// Wunsch 1970, no charge for a part left out). Likeness is by the letters as they stand before
/// anything is learned, so what is counted does not depend on what was counted before.
final class TokenAligner {
    /// Tokens less alike are no partners, but where all parts have one by their place.
    private static final double MIN_LIKENESS = 0.45;

    /// Partners by their place alone still share a sound or two.
    private static final double MIN_BY_PLACE = 0.15;

    private final Tokens tokens;
    private final LetterModel across = LetterModel.acrossScripts();
    private final LetterModel romanisers = LetterModel.ofRomanisers();
    private final Longs found = new Longs();

    /// Slots for likeness worked out before: common names meet again and again.
    private static final int SLOTS = 1 << 15;

    private final long[] cachedKeys = new long[SLOTS];
    private final double[] cachedLikeness = new double[SLOTS];

    TokenAligner(NameKnowledge knowledge) {
        tokens = knowledge.tokens();
    }

    /// Pairs of tokens from records that give a name in both scripts.
    ///
    /// @param from the first record that counts
    TokenPairs ofRecords(NameColumn column, int from) {
        for (int record = from; record < column.size(); record++) {
            if (column.hasBothScripts(record)) {
                for (int i = 0; i < column.forms(record); i++) {
                    for (int j = 0; j < i; j++) {
                        int a = column.form(record, i);
                        int b = column.form(record, j);
                        if (column.isArabic(a) != column.isArabic(b)) {
                            align(column, a, b);
                        }
                    }
                }
            }
        }
        return TokenPairs.of(found.toArray());
    }

    /// Pairs of tokens from pairs of records.
    TokenPairs ofPairs(NameColumn column, long[] pairs) {
        for (long pair : pairs) {
            int one = (int) (pair >>> Integer.SIZE);
            int other = (int) pair;
            for (int i = 0; i < column.forms(one); i++) {
                for (int j = 0; j < column.forms(other); j++) {
                    align(column, column.form(one, i), column.form(other, j));
                }
            }
        }
        return TokenPairs.of(found.toArray());
    }

    private void align(NameColumn column, int a, int b) {
        int rows = column.length(a);
        int columns = column.length(b);
        double[] likeness = new double[rows * columns];
        for (int cell = 0; cell < likeness.length; cell++) {
            likeness[cell] =
                    likeness(column.token(a, cell / columns), column.token(b, cell % columns));
        }
        double[] best = new double[(rows + 1) * (columns + 1)];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                int at = i * (columns + 1) + j;
                double with = worth(likeness, i, j, rows, columns) + best[at + columns + 2];
                best[at] = Math.max(with, Math.max(best[at + 1], best[at + columns + 1]));
            }
        }
        trace(column, a, b, likeness, best);
    }

    /// Names of equal length, part by part, need less likeness than a part that might be another.
    private static double worth(double[] likeness, int i, int j, int rows, int columns) {
        double found = likeness[i * columns + j];
        double least = rows == columns && i == j ? MIN_BY_PLACE : MIN_LIKENESS;
        return found < least ? 0 : found;
    }

    private void trace(NameColumn column, int a, int b, double[] likeness, double[] best) {
        int rows = column.length(a);
        int columns = column.length(b);
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            int at = i * (columns + 1) + j;
            double worth = worth(likeness, i, j, rows, columns);
            if (worth > 0 && best[at] == worth + best[at + columns + 2]) {
                add(column.token(a, i++), column.token(b, j++));
            } else if (best[at] == best[at + columns + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /// A token with itself counts too: so it is known how often it was written otherwise.
    private void add(int x, int y) {
        found.add(TokenPairs.key(tokens, x, y));
    }

    private double likeness(int x, int y) {
        if (x == y) {
            return 1;
        }
        long key = ((long) Math.min(x, y) << Integer.SIZE) | Math.max(x, y);
        int slot = (int) (TextHash.mixed(key) & (SLOTS - 1));
        if (cachedKeys[slot] != key) {
            cachedKeys[slot] = key;
            cachedLikeness[slot] = workedOut(x, y);
        }
        return cachedLikeness[slot];
    }

    private double workedOut(int x, int y) {
        if (tokens.isArabic(x) != tokens.isArabic(y)) {
            boolean turn = !tokens.isArabic(x);
            return across.likeness(tokens.sounds(turn ? y : x), tokens.sounds(turn ? x : y));
        }
        return tokens.isArabic(x)
                ? JaroWinkler.of(tokens.text(x), tokens.text(y))
                : romanisers.likeness(tokens.sounds(x), tokens.sounds(y));
    }
}
