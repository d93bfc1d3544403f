package org.govah.link.internal.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// A random sample of pairs for double review, so many from each stratum of probability, with the
/// weights that make shares of the sample into shares of all pairs.
public final class ReviewSample {
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    /// A sampled pair.
    ///
    /// @param pair see [org.govah.link.internal.join.ScoredPairs]
    /// @param probability that it is one person
    /// @param stratum from 0, by rising probability
    /// @param weight how many pairs of the stratum it stands for, at least 1
    public record Sampled(long pair, double probability, int stratum, double weight) {}

    private record Ticket(long number, int at) {
        private static final Comparator<Ticket> LAST_FIRST =
                Comparator.comparingLong(Ticket::number).thenComparingInt(Ticket::at).reversed();
    }

    private ReviewSample() {}

    /// Draws a sample. Each pair has a ticket that depends only on itself and the seed, and the
    /// lowest tickets of a stratum are taken: a larger sample holds the smaller one.
    ///
    /// @param probability of each pair, 0 to 1
    /// @param edges of the strata, ascending; a pair below the first or at or above the last (but
    ///   for a last edge of 1) is in none
    /// @param each how many a stratum at most
    public static List<Sampled> draw(
            long[] pairs, float[] probability, double[] edges, int each, long seed) {
        List<PriorityQueue<Ticket>> strata = new ArrayList<>();
        for (int s = 1; s < edges.length; s++) {
            strata.add(new PriorityQueue<>(Ticket.LAST_FIRST));
        }
        int[] size = new int[strata.size()];
        for (int i = 0; i < pairs.length; i++) {
            int s = stratum(probability[i], edges);
            if (s >= 0) {
                size[s]++;
                strata.get(s).add(new Ticket(mix(pairs[i] ^ mix(seed)), i));
                if (strata.get(s).size() > each) {
                    strata.get(s).remove();
                }
            }
        }
        List<Sampled> out = new ArrayList<>();
        for (int s = 0; s < size.length; s++) {
            List<Ticket> taken = new ArrayList<>(strata.get(s));
            taken.sort(Ticket.LAST_FIRST.reversed());
            for (Ticket ticket : taken) {
                double weight = (double) size[s] / taken.size();
                out.add(new Sampled(pairs[ticket.at()], probability[ticket.at()], s, weight));
            }
        }
        return out;
    }

    private static int stratum(double p, double[] edges) {
        int last = edges.length - 2;
        if (p == 1 && edges[last + 1] == 1) {
            return last;
        }
        for (int s = 0; s <= last; s++) {
            if (p >= edges[s] && p < edges[s + 1]) {
                return s;
            }
        }
        return -1;
    }

    /// A number that looks random, different for different numbers (Steele, Lea and Flood 2014).
    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
