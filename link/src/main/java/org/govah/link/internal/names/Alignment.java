package org.govah.link.internal.names;

/// The best pairing of the parts of two spellings, each used once.
///
/// Grades come in as four bits a pair, six pairs (24 bits) a row of the shorter spelling, two rows
/// a `long`, so that nothing is allocated; the answer is four bits a row, the partner's place plus
/// one, 0 for none.
public final class Alignment {
    /// Bits of one pair.
    public static final int BITS = 4;

    private static final int ROW_BITS = BITS * NameReading.MAX_TOKENS;

    /// Worth of each grade, by [TokenLikeness]: a further partner is worth more than a better one.
    private static final long WORTHS = 0x00_94_90_8C_84_80_80_00L;

    /// Between equals the pairing in the order written is taken.
    private static final int IN_ORDER = 1;

    private Alignment() {}

    /// The grades of one row put into its `long`.
    ///
    /// @param row from 0
    public static long placed(long grades, int row) {
        return grades << (ROW_BITS * (row & 1));
    }

    /// Finds it by trying all pairings.
    ///
    /// @param rows01 grades of the first two rows
    /// @param rows23 of the next two
    /// @param rows45 of the last two
    /// @param rows parts of the shorter spelling, at most [NameReading#MAX_TOKENS]
    public static int best(long rows01, long rows23, long rows45, int rows) {
        return (int) from(rows01, rows23, rows45, rows, 0, 0, 0, 0, 0);
    }

    /// The best of what follows: worth above, partners in the lower half.
    private static long from(
            long r01,
            long r23,
            long r45,
            int rows,
            int row,
            int used,
            int partners,
            int last,
            int worth) {
        if (row == rows) {
            return ((long) worth << Integer.SIZE) | partners;
        }
        long two = row < 2 ? r01 : row < 4 ? r23 : r45;
        long grades = (two >>> (ROW_BITS * (row & 1))) & ((1L << ROW_BITS) - 1);
        long best = -1;
        for (int column = 0; grades >>> (BITS * column) != 0; column++) {
            int grade = (int) (grades >>> (BITS * column)) & 15;
            if (grade != TokenLikeness.NONE && ((used >> column) & 1) == 0) {
                int more = worth(grade) + (column + 1 > last ? IN_ORDER : 0);
                long found =
                        from(
                                r01,
                                r23,
                                r45,
                                rows,
                                row + 1,
                                used | (1 << column),
                                partners | ((column + 1) << (BITS * row)),
                                column + 1,
                                worth + more);
                best = better(best, found);
            }
        }
        return better(best, from(r01, r23, r45, rows, row + 1, used, partners, last, worth));
    }

    /// The first found stays between equals.
    private static long better(long held, long found) {
        return held >= 0 && (held >>> Integer.SIZE) >= (found >>> Integer.SIZE) ? held : found;
    }

    private static int worth(int grade) {
        return (int) (WORTHS >>> (8 * grade)) & 255;
    }
}
