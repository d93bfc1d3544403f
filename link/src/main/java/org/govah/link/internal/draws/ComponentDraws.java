package org.govah.link.internal.draws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.govah.link.internal.join.Component;
import org.govah.link.internal.join.Components;
import org.govah.link.internal.join.Evidence;
import org.govah.link.internal.join.ScoredPairs;
import org.govah.link.internal.join.Subsets;

/// Some components, drawn one after the other.
final class ComponentDraws {
    /// A component too large to be drawn exactly is cut at weak pairs before a chain walks it: at
    /// .002, .005, at last .01. What is cut is told by [LinkageDraws#ignored].
    private static final double[] CUTS = {0.002, 0.005, 0.01};

    /// A component that is still larger than [#MOST_WALKED] is cut on, at ever stronger pairs: a
    /// chain over it would take long and mix badly. What even the last cut leaves too large stays
    /// as it is in the linkage at hand. How many records stand in such components is told by
    /// [LinkageDraws#raised].
    private static final double[] HARD_CUTS = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9};

    /// A sweep over so many records takes some milliseconds, so a hundred draws take a second.
    static final int MOST_WALKED = 2_000;

    private static final int BURN_IN = 30;

    /// Components drawn one after the other: enough tasks for the cores, few enough to be cheap.
    static final int AT_ONCE = 8192;

    private final Evidence evidence;
    private final int[] base;
    private final int draws;
    private final long seed;
    private final List<IntRow> changes = new ArrayList<>();
    private double ignored;
    private int walked;
    private int raised;

    ComponentDraws(Evidence evidence, int[] base, int draws, long seed) {
        this.evidence = evidence;
        this.base = base;
        this.draws = draws;
        this.seed = seed;
        for (int k = 0; k < draws; k++) {
            changes.add(new IntRow());
        }
    }

    int[][] rows() {
        return changes.stream().map(IntRow::toArray).toArray(int[][]::new);
    }

    ComponentDraws run(Components all, int task) {
        int to = Math.min(all.count(), (task + 1) * AT_ONCE);
        for (int c = task * AT_ONCE; c < to; c++) {
            if (all.size(c) == 2) {
                two(all.lowest(c), all.nodes()[all.from()[c] + 1]);
            } else {
                draw(all.of(c), 0);
            }
        }
        return this;
    }

    double ignored() {
        return ignored;
    }

    int walked() {
        return walked;
    }

    int raised() {
        return raised;
    }

    private SplittableRandom random(int lowest) {
        return new SplittableRandom(seed ^ (lowest * LinkageDraws.GOLDEN));
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
        return ScoredPairs.logOdds(cut < CUTS.length ? CUTS[cut] : HARD_CUTS[cut - CUTS.length]);
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
