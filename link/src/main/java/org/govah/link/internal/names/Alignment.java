package org.govah.link.internal.names;

/// The best pairing of the tokens of two spellings, each token used once.
///
/// @param matched how many tokens have a partner
/// @param lowest the lowest grade among them; [TokenLikeness#NONE] where none has
/// @param chance that a random name agrees this much: the product over the partners, over 0 to 1
/// @param meanChance the mean of the partners' chances
public record Alignment(int matched, int lowest, double chance, double meanChance) {
    /// Worth of each grade: a further partner is worth more than a better one.
    private static final int[] WORTH = {0, 10, 11, 12, 13, 14};

    /// Finds it by trying all pairings; names have at most [NameReading#MAX_TOKENS] tokens.
    ///
    /// @param few token numbers, not more than in `many`
    /// @param many token numbers
    public static Alignment best(int[] few, int[] many, TokenLikeness likeness) {
        int[] grades = new int[few.length * many.length];
        boolean any = false;
        for (int cell = 0; cell < grades.length; cell++) {
            grades[cell] = likeness.grade(few[cell / many.length], many[cell % many.length]);
            any |= grades[cell] != TokenLikeness.NONE;
        }
        if (!any) {
            return new Alignment(0, TokenLikeness.NONE, 1, 1);
        }
        Search search = new Search(grades, few.length, many.length);
        search.from(0, 0, 0, 0);
        return search.result(few, many, likeness);
    }

    /// Four bits a row hold the row's partner, plus one; 0 is none.
    private static final class Search {
        private final int[] grades;
        private final int rows;
        private final int columns;
        private int bestWorth;
        private int bestPartners;

        private Search(int[] grades, int rows, int columns) {
            this.grades = grades;
            this.rows = rows;
            this.columns = columns;
        }

        private void from(int row, int used, int partners, int worth) {
            if (row == rows) {
                if (worth > bestWorth) {
                    bestWorth = worth;
                    bestPartners = partners;
                }
                return;
            }
            for (int column = 0; column < columns; column++) {
                int grade = grades[row * columns + column];
                if (grade != TokenLikeness.NONE && ((used >> column) & 1) == 0) {
                    from(
                            row + 1,
                            used | (1 << column),
                            partners | ((column + 1) << (4 * row)),
                            worth + WORTH[grade]);
                }
            }
            from(row + 1, used, partners, worth);
        }

        private Alignment result(int[] few, int[] many, TokenLikeness likeness) {
            int matched = 0;
            int lowest = TokenLikeness.EXACT;
            double chance = 1;
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                int column = ((bestPartners >> (4 * row)) & 15) - 1;
                if (column >= 0) {
                    int grade = grades[row * columns + column];
                    matched++;
                    lowest = Math.min(lowest, grade);
                    double one = likeness.chance(grade, few[row], many[column]);
                    chance *= one;
                    sum += one;
                }
            }
            return new Alignment(matched, lowest, chance, sum / Math.max(1, matched));
        }
    }
}
