package org.govah.link.internal.draws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.govah.link.internal.join.Bindings;
import org.govah.link.internal.join.Component;
import org.govah.link.internal.join.Components;
import org.govah.link.internal.join.Evidence;
import org.govah.link.internal.join.JoinRules;
import org.govah.link.internal.join.ScoredPairs;
import org.govah.link.internal.join.Subsets;

/// Draws from the posterior over whole linkages: a partition has the probability of the product of
/// exp([TreeScore]) over its persons, among the partitions that obey rules and decisions.
///
/// Connected components are independent of each other. Small ones are drawn exactly, large ones by
/// a Markov chain. Each is seeded by its lowest record, so that the draws depend neither on threads
/// nor on what happens elsewhere. Kept is only what differs from the linkage at hand.
public final class LinkageDraws {
    /// A component too large to be drawn exactly is cut at weak pairs before a chain walks it: at
    /// .002, .005, at last .01. What is cut is told by [#ignored].
    private static final double[] CUTS = {0.002, 0.005, 0.01};

    /// A component that is still larger than [#MOST_WALKED] is cut on, at ever stronger pairs: a
    /// chain over it would take long and mix badly. What even the last cut leaves too large stays
    /// as it is in the linkage at hand. How many records stand in such components is told by
    /// [#raised].
    private static final double[] HARD_CUTS = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9};

    /// A sweep over so many records takes some milliseconds, so a hundred draws take a second.
    static final int MOST_WALKED = 2_000;

    private static final int BURN_IN = 30;

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    /// Components a task draws: enough tasks for the cores, few enough to be cheap.
    private static final int COMPONENTS_A_TASK = 8192;

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
        int tasks = (all.count() + COMPONENTS_A_TASK - 1) / COMPONENTS_A_TASK;
        List<Task> done =
                IntStream.range(0, tasks)
                        .parallel()
                        .mapToObj(t -> new Task(evidence, base, draws, seed).run(all, t))
                        .toList();
        return new LinkageDraws(
                base.clone(),
                draws,
                done.stream().map(Task::rows).toList(),
                done.stream().mapToDouble(t -> t.ignored).sum(),
                done.stream().mapToInt(t -> t.walked).sum(),
                done.stream().mapToInt(t -> t.raised).sum());
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

    /// Some components, drawn one after the other.
    private static final class Task {
        private final Evidence evidence;
        private final int[] base;
        private final int draws;
        private final long seed;
        private final List<IntRow> changes = new ArrayList<>();
        private double ignored;
        private int walked;
        private int raised;

        private Task(Evidence evidence, int[] base, int draws, long seed) {
            this.evidence = evidence;
            this.base = base;
            this.draws = draws;
            this.seed = seed;
            for (int k = 0; k < draws; k++) {
                changes.add(new IntRow());
            }
        }

        private int[][] rows() {
            return changes.stream().map(IntRow::toArray).toArray(int[][]::new);
        }

        private Task run(Components all, int task) {
            int to = Math.min(all.count(), (task + 1) * COMPONENTS_A_TASK);
            for (int c = task * COMPONENTS_A_TASK; c < to; c++) {
                if (all.size(c) == 2) {
                    two(all.lowest(c), all.nodes()[all.from()[c] + 1]);
                } else {
                    draw(all.of(c), 0);
                }
            }
            return this;
        }

        private SplittableRandom random(int lowest) {
            return new SplittableRandom(seed ^ (lowest * GOLDEN));
        }

        /// Most components: two nodes, one question.
        private void two(int a, int b) {
            boolean joined = base[a] == base[b];
            double logOdds = evidence.logOdds(a, b);
            double other = ScoredPairs.probability(joined ? -logOdds : logOdds);
            SplittableRandom random = random(a);
            for (int k = Gaps.next(-1, other, random); k < draws; k = Gaps.next(k, other, random)) {
                change(k, b, joined ? b : a);
            }
        }

        private void draw(int[] nodes, int cut) {
            if (nodes.length > most(cut)) {
                raised += cut == CUTS.length ? nodes.length : 0;
                if (cut == CUTS.length + HARD_CUTS.length) {
                    return;
                }
                Cut parted = Cut.of(evidence, nodes, base, least(cut));
                ignored += parted.lost();
                parted.pieces().forEach(piece -> draw(piece, cut + 1));
            } else if (nodes.length > 1) {
                double least = cut == 0 ? Double.NEGATIVE_INFINITY : least(cut - 1);
                Component component = new Component(evidence, nodes, least);
                if (nodes.length <= Subsets.MOST) {
                    new ExactDraws(component, local(nodes), random(nodes[0]))
                            .forEachOther(draws, (groups, k) -> changeAll(k, nodes, groups));
                } else {
                    walk(component, nodes);
                }
            }
        }

        /// Components above this size are cut once more.
        private static int most(int cut) {
            return cut < CUTS.length ? Subsets.MOST : MOST_WALKED;
        }

        private static double least(int cut) {
            return ScoredPairs.logOdds(
                    cut < CUTS.length ? CUTS[cut] : HARD_CUTS[cut - CUTS.length]);
        }

        private void walk(Component component, int[] nodes) {
            walked += nodes.length;
            ChainDraws chain = new ChainDraws(component, local(nodes), random(nodes[0]));
            for (int sweep = -BURN_IN; sweep < draws; sweep++) {
                chain.sweep();
                if (sweep >= 0) {
                    changeAll(sweep, nodes, chain.groups());
                }
            }
        }

        private int[] local(int[] nodes) {
            int[] out = new int[nodes.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = Arrays.binarySearch(nodes, base[nodes[i]]);
            }
            return out;
        }

        private void changeAll(int k, int[] nodes, int[] groups) {
            for (int i = 0; i < nodes.length; i++) {
                int name = nodes[groups[i]];
                if (name != base[nodes[i]]) {
                    change(k, nodes[i], name);
                }
            }
        }

        private void change(int k, int node, int name) {
            IntRow row = changes.get(k);
            if (evidence.bindings().isBound(node)) {
                for (int record : evidence.bindings().members(node)) {
                    row.add(record);
                    row.add(name);
                }
            } else {
                row.add(node);
                row.add(name);
            }
        }
    }
}
