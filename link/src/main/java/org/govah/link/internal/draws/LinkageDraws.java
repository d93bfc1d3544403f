package org.govah.link.internal.draws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.govah.link.internal.join.Bindings;
import org.govah.link.internal.join.Components;
import org.govah.link.internal.join.Evidence;
import org.govah.link.internal.join.JoinRules;
import org.govah.link.internal.join.ScoredPairs;

/// Draws from the posterior over whole linkages: a partition has the probability of the product of
/// exp([TreeScore]) over its persons, among the partitions that obey rules and decisions.
///
/// Connected components are independent of each other. Small ones are drawn exactly, large ones by
/// a Markov chain. Each is seeded by its lowest record, so that the draws depend neither on threads
/// nor on what happens elsewhere. Kept is only what differs from the linkage at hand.
public final class LinkageDraws {
    static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private final int[] base;
    private final int draws;
    private final List<int[][]> parts;
    private final double ignored;
    private final int walked;
    private final int raised;

    private LinkageDraws(
            int[] base, int draws, List<int[][]> parts, double ignored, int walked, int raised) {
        this.base = base;
        this.draws = draws;
        this.parts = parts;
        this.ignored = ignored;
        this.walked = walked;
        this.raised = raised;
    }

    /// Draws.
    ///
    /// @param base the linkage at hand: the group of each record, named by its lowest record
    /// @param draws how many, at least 1
    /// @throws IllegalArgumentException if there are no draws or `base` has another length
    public static LinkageDraws of(Evidence evidence, int[] base, int draws, long seed) {
        if (draws < 1 || base.length != evidence.records()) {
            throw new IllegalArgumentException("not drawn: " + draws + " of " + base.length);
        }
        Components all = Components.of(evidence, Double.NEGATIVE_INFINITY);
        int tasks = (all.count() + ComponentDraws.AT_ONCE - 1) / ComponentDraws.AT_ONCE;
        List<ComponentDraws> done =
                IntStream.range(0, tasks)
                        .parallel()
                        .mapToObj(t -> new ComponentDraws(evidence, base, draws, seed).run(all, t))
                        .toList();
        return new LinkageDraws(
                base.clone(),
                draws,
                done.stream().map(ComponentDraws::rows).toList(),
                done.stream().mapToDouble(ComponentDraws::ignored).sum(),
                done.stream().mapToInt(ComponentDraws::walked).sum(),
                done.stream().mapToInt(ComponentDraws::raised).sum());
    }

    /// The draws of several, one after the other: those of several models, where which of them is
    /// right is open.
    ///
    /// @param all of one linkage at hand, at least one
    public static LinkageDraws joined(List<LinkageDraws> all) {
        int draws = all.stream().mapToInt(d -> d.draws).sum();
        int[][] rows = new int[draws][];
        int next = 0;
        for (LinkageDraws each : all) {
            for (int k = 0; k < each.draws; k++) {
                rows[next++] = each.row(k);
            }
        }
        return new LinkageDraws(
                all.getFirst().base,
                draws,
                List.<int[][]>of(rows),
                all.stream().mapToDouble(d -> d.ignored).max().orElse(0),
                all.stream().mapToInt(d -> d.walked).max().orElse(0),
                all.stream().mapToInt(d -> d.raised).max().orElse(0));
    }

    /// All that one draw changes.
    private int[] row(int k) {
        int[] out = new int[parts.stream().mapToInt(p -> p[k].length).sum()];
        int at = 0;
        for (int[][] part : parts) {
            System.arraycopy(part[k], 0, out, at, part[k].length);
            at += part[k].length;
        }
        return out;
    }

    /// These draws, and in each so many links more that no kept pair proposes: see [MissedLinks].
    ///
    /// @param links for each draw how many
    public LinkageDraws withMissed(JoinRules rules, Bindings bindings, long[] links, long seed) {
        MissedLinks missed = new MissedLinks(rules, bindings, base);
        int[][] rows = new int[draws][];
        forEach((groups, k) ->
                rows[k] = missed.join(groups, links[k], new SplittableRandom(seed ^ (k * GOLDEN))));
        List<int[][]> more = new ArrayList<>(parts);
        more.add(rows);
        return new LinkageDraws(base, draws, more, ignored, walked, raised);
    }

    /// How many draws.
    public int size() {
        return draws;
    }

    /// Pairs that would be one person by their own probability, summed over the weak pairs at which
    /// large components were cut: an upper bound of what the draws leave out.
    public double ignored() {
        return ignored;
    }

    /// Records in components that were too large to be drawn exactly.
    public int walked() {
        return walked;
    }

    /// Records in components so large that they were cut at pairs stronger than one in a hundred;
    /// each draw leaves those pairs apart.
    public int raised() {
        return raised;
    }

    /// One linkage: the group of each record, named by its lowest record.
    ///
    /// @param k the draw, from 0
    public int[] groups(int k) {
        int[] out = base.clone();
        for (int[][] part : parts) {
            apply(part[k], out);
        }
        return out;
    }

    /// Tells each draw in one array that is used again for the next.
    public void forEach(ObjIntConsumer<int[]> told) {
        int[] now = base.clone();
        for (int k = 0; k < draws; k++) {
            for (int[][] part : parts) {
                apply(part[k], now);
            }
            told.accept(now, k);
            for (int[][] part : parts) {
                for (int i = 0; i < part[k].length; i += 2) {
                    now[part[k][i]] = base[part[k][i]];
                }
            }
        }
    }

    private static void apply(int[] row, int[] groups) {
        for (int i = 0; i < row.length; i += 2) {
            groups[row[i]] = row[i + 1];
        }
    }

    /// The linkage at hand.
    public int[] base() {
        return base.clone();
    }

    /// The records whose group in a draw is another than in the linkage at hand.
    int[] changed(int k) {
        int[] out = new int[parts.stream().mapToInt(p -> p[k].length / 2).sum()];
        int count = 0;
        for (int[][] part : parts) {
            for (int i = 0; i < part[k].length; i += 2) {
                out[count++] = part[k][i];
            }
        }
        return out;
    }

    /// For each pair the share of draws in which the two are one person.
    public float[] shares(long[] pairs) {
        BitSet moved = new BitSet(base.length);
        for (int k = 0; k < draws; k++) {
            Arrays.stream(changed(k)).forEach(moved::set);
        }
        int[] open =
                IntStream.range(0, pairs.length)
                        .filter(i ->
                                moved.get(ScoredPairs.lower(pairs[i]))
                                        || moved.get(ScoredPairs.higher(pairs[i])))
                        .toArray();
        int[] together = new int[open.length];
        forEach((groups, k) -> {
            for (int i = 0; i < open.length; i++) {
                together[i] += one(groups, pairs[open[i]]) ? 1 : 0;
            }
        });
        float[] out = new float[pairs.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = one(base, pairs[i]) ? 1 : 0;
        }
        for (int i = 0; i < open.length; i++) {
            out[open[i]] = (float) together[i] / draws;
        }
        return out;
    }

    private static boolean one(int[] groups, long pair) {
        return groups[ScoredPairs.lower(pair)] == groups[ScoredPairs.higher(pair)];
    }
}
