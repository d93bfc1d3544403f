package org.govah.link.internal.names;

import java.util.Arrays;

/// How likely it is that two tokens write one name, letter by letter: a stochastic edit distance
/// (Ristad and Yianilos 1998, section 2). A pair of spellings comes about by steps, each of which
/// writes a letter on both sides, or on one side only; the sum over all ways, divided by the chance
/// of the two as unrelated texts, is the evidence. The chances of the steps start from what is
/// known of romanisation and are learned from pairs of tokens by expectation maximisation.
final class LetterModel {
    private static final int N = Sounds.COUNT;

    /// The place of "nothing on this side".
    private static final int NOTHING = N;

    /// Steps that the starting table counts for when it is learned on: some 50 names.
    private static final double START_STEPS = 300;

    private static final int ROUNDS = 3;

    /// No pair of tokens teaches more than this many rows, lest one name be the whole table.
    private static final int MAX_WEIGHT = 20;

    /// `step[x * (N + 1) + y]`: chance of the step over the chance of its letters unrelated.
    private final double[] odds = new double[(N + 1) * (N + 1)];

    /// Best evidence that a letter can give, each side.
    private final double[][] best = new double[2][N];

    private final double[] steps;

    private LetterModel(double[] steps) {
        this.steps = steps;
        double[] x = new double[N];
        double[] y = new double[N];
        double all = 0;
        for (int cell = 0; cell < steps.length; cell++) {
            int i = cell / (N + 1);
            int j = cell % (N + 1);
            all += steps[cell];
            if (i < N) {
                x[i] += steps[cell];
            }
            if (j < N) {
                y[j] += steps[cell];
            }
        }
        double sumX = Arrays.stream(x).sum();
        double sumY = Arrays.stream(y).sum();
        Arrays.fill(best[0], -1e9);
        Arrays.fill(best[1], -1e9);
        for (int cell = 0; cell < steps.length; cell++) {
            int i = cell / (N + 1);
            int j = cell % (N + 1);
            double ofX = i < N ? x[i] / sumX : 1;
            double ofY = j < N ? y[j] / sumY : 1;
            odds[cell] = i == N && j == N ? 0 : steps[cell] / all / (ofX * ofY);
            if (i < N) {
                best[0][i] = Math.max(best[0][i], Math.log(odds[cell]));
            }
            if (j < N) {
                best[1][j] = Math.max(best[1][j], Math.log(odds[cell]));
            }
        }
    }

    /// Arabic letters with Latin ones, before anything is learned.
    static LetterModel acrossScripts() {
        return new LetterModel(Romanisation.acrossScripts());
    }

    /// Latin letters of two romanisers, before anything is learned.
    static LetterModel ofRomanisers() {
        return new LetterModel(Romanisation.ofRomanisers());
    }

    /// Evidence that two tokens write one name, ln of the odds; above 0 speaks for it.
    double evidence(byte[] x, byte[] y) {
        double[] above = new double[y.length + 1];
        above[0] = 1;
        for (int j = 1; j <= y.length; j++) {
            above[j] = above[j - 1] * odds[NOTHING * (N + 1) + y[j - 1]];
        }
        for (int i = 1; i <= x.length; i++) {
            int row = x[i - 1] * (N + 1);
            double drop = odds[row + NOTHING];
            double diagonal = above[0];
            above[0] *= drop;
            for (int j = 1; j <= y.length; j++) {
                double found =
                        diagonal * odds[row + y[j - 1]]
                                + above[j] * drop
                                + above[j - 1] * odds[NOTHING * (N + 1) + y[j - 1]];
                diagonal = above[j];
                above[j] = found;
            }
        }
        return Math.log(above[y.length]);
    }

    /// The evidence as a share of what the best spelling would give; 1 is as good as can be, 0 and
    /// less is chance.
    double likeness(byte[] x, byte[] y) {
        double most = (most(x, 0) + most(y, 1)) / 2;
        return most <= 0 ? 0 : evidence(x, y) / most;
    }

    private double most(byte[] sounds, int side) {
        double sum = 0;
        for (byte sound : sounds) {
            sum += best[side][sound];
        }
        return sum;
    }

    /// The model with the steps of these pairs learned.
    ///
    /// @param x one token of each pair
    /// @param y the other
    /// @param seen how often each pair was seen
    LetterModel learned(byte[][] x, byte[][] y, int[] seen) {
        double[] start = steps.clone();
        double sum = Arrays.stream(start).sum();
        LetterModel now = this;
        for (int round = 0; round < ROUNDS && x.length > 0; round++) {
            double[] counts = new double[start.length];
            for (int cell = 0; cell < counts.length; cell++) {
                counts[cell] = start[cell] / sum * START_STEPS;
            }
            for (int i = 0; i < x.length; i++) {
                now.expect(x[i], y[i], Math.min(MAX_WEIGHT, seen[i]), counts);
            }
            now = new LetterModel(counts);
        }
        return now;
    }

    /// Adds the expected steps of one pair (forward and backward).
    private void expect(byte[] x, byte[] y, double weight, double[] into) {
        int width = y.length + 1;
        double[] forward = new double[(x.length + 1) * width];
        double[] backward = new double[forward.length];
        for (int i = 0; i <= x.length; i++) {
            for (int j = 0; j <= y.length; j++) {
                double both = i > 0 && j > 0 ? forward[(i - 1) * width + j - 1] : 0;
                double one = i > 0 ? forward[(i - 1) * width + j] : 0;
                double other = j > 0 ? forward[i * width + j - 1] : 0;
                forward[i * width + j] =
                        i + j == 0
                                ? 1
                                : both * step(x, i - 1, y, j - 1)
                                        + one * step(x, i - 1, y, -1)
                                        + other * step(x, -1, y, j - 1);
            }
        }
        backward[backward.length - 1] = 1;
        double all = forward[forward.length - 1];
        for (int i = x.length; i >= 0; i--) {
            for (int j = y.length; j >= 0; j--) {
                int at = i * width + j;
                if (i < x.length && j < y.length) {
                    backward[at] +=
                            take(
                                    forward[at] / all,
                                    x,
                                    i,
                                    y,
                                    j,
                                    backward[at + width + 1],
                                    weight,
                                    into);
                }
                if (i < x.length) {
                    backward[at] +=
                            take(
                                    forward[at] / all,
                                    x,
                                    i,
                                    y,
                                    -1,
                                    backward[at + width],
                                    weight,
                                    into);
                }
                if (j < y.length) {
                    backward[at] +=
                            take(forward[at] / all, x, -1, y, j, backward[at + 1], weight, into);
                }
            }
        }
    }

    private double take(
            double before,
            byte[] x,
            int i,
            byte[] y,
            int j,
            double after,
            double weight,
            double[] into) {
        double way = step(x, i, y, j) * after;
        into[cell(x, i, y, j)] += weight * before * way;
        return way;
    }

    private double step(byte[] x, int i, byte[] y, int j) {
        return i < 0 && j < 0 ? 0 : odds[cell(x, i, y, j)];
    }

    private static int cell(byte[] x, int i, byte[] y, int j) {
        return (i < 0 ? NOTHING : x[i]) * (N + 1) + (j < 0 ? NOTHING : y[j]);
    }
}
