package org.govah.link.internal.fit;

import java.util.Arrays;
import java.util.List;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Outcome;
import org.govah.link.internal.pairs.Patterns;

/// Fits m, u and the prior by expectation maximisation on counts of patterns (Dempster, Laird and
/// Rubin 1977; Winkler 1988; Jaro 1989).
///
/// Blocking picks pairs that agree on names, so a plain mixture on candidates would take "same
/// family" for "same person". Five guards: (1) u is learned from random pairs of all records, or is
/// the value's own chance, never from candidates; (2) the prior is over all pairs, and pairs that
/// blocking did not propose count as two people; (3) m starts from, and is held by, Dirichlet
/// pseudo counts that say that one person mostly agrees with herself; (4) where a level stands
/// above another, its m / u may not be lower; (5) most pairs that are one person have names that
/// agree. The same person in a random pair is weighed out of u by the current probability. What
/// remains untrue is that comparisons are taken as independent.
public final class Em {
    /// Pseudo pairs behind the starting m of a comparison.
    static final double PRIOR_PAIRS = 20;

    /// Pseudo pairs behind a level's u, so that an unseen level is rare, not impossible.
    private static final double U_PSEUDO = 0.5;

    /// A judged pair is certain, and chosen because it was not: it weighs more than a likely one.
    private static final double JUDGED = 2;

    /// Share of pairs of one person whose names may differ in most parts.
    private static final double NAMELESS = 0.1;

    private static final int MAX_ROUNDS = 100;
    private static final double SETTLED = 1e-5;

    /// Expected people on more than one list, per record, to start from.
    private static final double START_CROSS = 0.1;

    /// Expected repeated rows, per record, to start from.
    private static final double START_INNER = 0.01;

    /// The starting m falls by this factor from level to level.
    private static final double START_FALL = 0.35;

    private final Evidence evidence;
    private final List<Comparison> declared;
    private final int comparisons;
    private final double[][] m;
    private final double[][] u;
    private final double[][] start;
    private double cross;
    private double inner;

    /// What is learned from.
    ///
    /// @param declared the comparisons, in the order of the patterns
    /// @param crossPairs patterns of candidates of two lists
    /// @param innerPairs patterns of candidates of one list
    /// @param random patterns of random pairs
    /// @param ofOneName patterns of random pairs that share the first part of a name
    /// @param same patterns of pairs that people judged to be one person; they count as such
    /// @param records how many
    /// @param allCross pairs of records of two lists, proposed or not, times the share of the
    ///   candidates that were counted
    /// @param allInner the same for pairs of records of one list
    public record Evidence(
            List<Comparison> declared,
            PatternCounts.Sorted crossPairs,
            PatternCounts.Sorted innerPairs,
            PatternCounts.Sorted random,
            PatternCounts.Sorted ofOneName,
            PatternCounts.Sorted same,
            double records,
            double allCross,
            double allInner) {
        /// Copies the list.
        public Evidence {
            declared = List.copyOf(declared);
        }
    }

    private Em(Evidence evidence) {
        this.evidence = evidence;
        declared = evidence.declared();
        comparisons = declared.size();
        m = new double[comparisons][];
        u = new double[comparisons][];
        start = new double[comparisons][];
        for (int c = 0; c < comparisons; c++) {
            start[c] = falling(declared.get(c).levels().size());
            m[c] = start[c].clone();
        }
        cross = share(START_CROSS * evidence.records(), evidence.allCross());
        inner = share(START_INNER * evidence.records(), evidence.allInner());
    }

    /// Fits a model.
    public static Model fit(Evidence evidence) {
        Em em = new Em(evidence);
        em.learnChances(false);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double moved = em.round();
            if (moved < SETTLED) {
                break;
            }
        }
        return em.model();
    }

    /// The model before anything but random pairs was seen.
    public static Model start(Evidence evidence) {
        Em em = new Em(evidence);
        em.learnChances(false);
        return em.model();
    }

    private Model model() {
        return Model.of(declared, m.clone(), u.clone(), logit(cross), logit(inner));
    }

    static double[] falling(int levels) {
        double[] out = new double[levels];
        double value = 1;
        for (int l = 0; l < levels; l++) {
            out[l] = value;
            value *= START_FALL;
        }
        return normalised(out);
    }

    private static double[] normalised(double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(v -> v / sum).toArray();
    }

    /// A share that is neither 0 nor 1.
    private static double share(double part, double all) {
        return Math.clamp(all > 0 ? part / all : 0, 1e-12, 0.5);
    }

    private static double logit(double share) {
        return Math.log(share) - Math.log1p(-share);
    }

    /// One round; how far m and the priors moved at most.
    private double round() {
        Model now = model();
        double[][] agree = pseudo();
        double crossPersons = expect(evidence.crossPairs(), now, false, agree);
        double innerPersons = expect(evidence.innerPairs(), now, true, agree);
        judged(evidence.same(), agree);
        double moved = 0;
        for (int c = 0; c < comparisons; c++) {
            double[] next = normalised(agree[c]);
            holdNames(declared.get(c), next);
            inOrder(declared.get(c), next, u[c]);
            for (int l = 0; l < next.length; l++) {
                moved = Math.max(moved, Math.abs(next[l] - m[c][l]));
            }
            m[c] = next;
        }
        double nextCross = share(crossPersons, evidence.allCross());
        double nextInner = share(innerPersons, evidence.allInner());
        moved = Math.max(moved, Math.abs(nextCross - cross) / Math.max(nextCross, cross));
        moved = Math.max(moved, Math.abs(nextInner - inner) / Math.max(nextInner, inner));
        cross = nextCross;
        inner = nextInner;
        learnChances(true);
        return moved;
    }

    /// Guard (5): where fields hang together (a town, its postcodes, its trade), pairs of
    /// neighbours form a class of their own, and it must not be taken for "one person". So at most
    /// [#NAMELESS] of the pairs that are one person may have names that do not agree.
    static void holdNames(Comparison comparison, double[] m) {
        double apart = 0;
        for (int l = 0; l < m.length; l++) {
            apart += comparison.hasOwnChance(l) ? 0 : m[l];
        }
        if (!comparison.isName() || apart <= NAMELESS) {
            return;
        }
        for (int l = 0; l < m.length; l++) {
            boolean agrees = comparison.hasOwnChance(l);
            m[l] *= agrees ? (1 - NAMELESS) / (1 - apart) : NAMELESS / apart;
        }
    }

    private double[][] pseudo() {
        double[][] out = new double[comparisons][];
        for (int c = 0; c < comparisons; c++) {
            out[c] = Arrays.stream(start[c]).map(v -> v * PRIOR_PAIRS).toArray();
        }
        return out;
    }

    /// Adds the expected number of pairs that are one person at each level; returns their sum.
    private double expect(
            PatternCounts.Sorted counted, Model now, boolean isInner, double[][] agree) {
        double sum = 0;
        for (int k = 0; k < counted.patterns().length; k++) {
            long pattern = counted.patterns()[k];
            double p = Model.probability(now.logOdds(pattern, isInner)) * counted.counts()[k];
            sum += p;
            addLevels(pattern, p, agree);
        }
        return sum;
    }

    /// What people judged counts as often as [#JUDGED] pairs that only look like it.
    static void judged(PatternCounts.Sorted counted, double[][] into) {
        for (int k = 0; k < counted.patterns().length; k++) {
            addLevels(counted.patterns()[k], JUDGED * counted.counts()[k], into);
        }
    }

    private static void addLevels(long pattern, double weight, double[][] into) {
        for (int c = 0; c < into.length; c++) {
            int level = Patterns.level(pattern, c);
            if (level != Outcome.MISSING) {
                into[c][level] += weight;
            }
        }
    }

    /// Learns u from random pairs, each counted by the probability that it is two people.
    private void learnChances(boolean fitted) {
        double[][] any = levelsOf(evidence.random(), fitted);
        double[][] ofOneName = levelsOf(evidence.ofOneName(), fitted);
        for (int c = 0; c < comparisons; c++) {
            boolean follows = declared.get(c).followsName();
            u[c] = normalised(follows ? ofOneName[c] : any[c]);
        }
    }

    private double[][] levelsOf(PatternCounts.Sorted counted, boolean fitted) {
        double[][] out = new double[comparisons][];
        for (int c = 0; c < comparisons; c++) {
            out[c] = new double[start[c].length];
            Arrays.fill(out[c], U_PSEUDO);
        }
        Model now = fitted ? model() : null;
        boolean isInner = evidence.allInner() > evidence.allCross();
        for (int k = 0; k < counted.patterns().length; k++) {
            long pattern = counted.patterns()[k];
            double p = now == null ? 0 : Model.probability(now.logOdds(pattern, isInner));
            addLevels(pattern, (1 - p) * counted.counts()[k], out);
        }
        return out;
    }

    /// Pools neighbours whose m / u rises on the way to less alike (pool adjacent violators), over
    /// the levels whose chance is the model's; those with their own chance stand above them.
    static void inOrder(Comparison comparison, double[] m, double[] u) {
        int first = 0;
        while (first < m.length && comparison.hasOwnChance(first)) {
            first++;
        }
        int[] from = new int[m.length];
        int pools = 0;
        for (int l = first; l < m.length; l++) {
            from[pools++] = l;
            while (pools > 1
                    && ratio(m, u, from[pools - 2], from[pools - 1])
                            < ratio(m, u, from[pools - 1], l + 1)) {
                pools--;
            }
        }
        for (int p = 0; p < pools; p++) {
            int to = p + 1 < pools ? from[p + 1] : m.length;
            double ratio = ratio(m, u, from[p], to);
            for (int l = from[p]; l < to; l++) {
                m[l] = ratio * u[l];
            }
        }
    }

    private static double ratio(double[] m, double[] u, int from, int to) {
        double sumM = 0;
        double sumU = 0;
        for (int l = from; l < to; l++) {
            sumM += m[l];
            sumU += u[l];
        }
        return sumM / sumU;
    }
}
