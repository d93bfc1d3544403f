package org.govah.estimate.internal.graphs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/// One Metropolis chain over the decomposable graphs (Madigan and York 1995), with the unseen
/// summed out of each graph.
///
/// A step adds or removes one edge, or two at once to get past a graph that is not decomposable;
/// what is not decomposable is refused. Every graph looked at is kept with its mass, taken or not.
final class GraphWalk {
    /// Share of the steps that change two edges.
    private static final double TWO_EDGES = 0.3;

    private final Margins margins;
    private final UniformRandomProvider random;
    private final PeakSearch search;
    private final Map<ListGraph, Peak> met = new HashMap<>();
    private final int[] neighbours;
    private final List<ListGraph> path = new ArrayList<>();
    private Peak here;

    /// A chain at its start: the first without any edge, the second with all but one, further ones
    /// with what is left of as many changes at random as there are pairs.
    ///
    /// @param saturated whether the graph with all edges may be entered
    GraphWalk(Margins margins, int chain, UniformRandomProvider random, boolean saturated) {
        this.margins = margins;
        this.random = random;
        search = new PeakSearch(margins);
        int lists = margins.lists();
        ListGraph full = ListGraph.saturated(lists);
        if (!saturated) {
            met.put(full, Peak.NONE);
        }
        neighbours = chain == 1 ? full.neighbours() : new int[lists];
        if (chain == 1) {
            toggle(0, 1);
        }
        for (int i = 0; chain > 1 && i < lists * (lists - 1) / 2; i++) {
            int[] before = neighbours.clone();
            toggleAnyPair();
            if (!looked().exists()) {
                System.arraycopy(before, 0, neighbours, 0, lists);
            }
        }
        here = looked();
    }

    /// Walks on.
    ///
    /// @return after each step the log of the unseen at the peak of the graph stood on
    double[] walk(int steps) {
        double[] places = new double[steps];
        ListGraph stand = new ListGraph(neighbours);
        int[] before = new int[neighbours.length];
        for (int s = 0; s < steps; s++) {
            System.arraycopy(neighbours, 0, before, 0, before.length);
            toggleAnyPair();
            if (random.nextDouble() < TWO_EDGES) {
                toggleAnyPair();
            }
            Peak there = looked();
            if (Math.log(random.nextDouble()) < there.logMass() - here.logMass()) {
                here = there;
                stand = new ListGraph(neighbours);
            } else {
                System.arraycopy(before, 0, neighbours, 0, before.length);
            }
            places[s] = here.logPlace();
            path.add(stand);
        }
        return places;
    }

    /// The graph stood on after each step so far.
    List<ListGraph> path() {
        return path;
    }

    /// The graphs looked at so far; without mass those that may not be entered.
    Map<ListGraph, Peak> met() {
        return met;
    }

    private void toggleAnyPair() {
        int first = random.nextInt(neighbours.length);
        int second = random.nextInt(neighbours.length - 1);
        toggle(first, second < first ? second : second + 1);
    }

    private void toggle(int first, int second) {
        neighbours[first] ^= 1 << second;
        neighbours[second] ^= 1 << first;
    }

    private Peak looked() {
        ListGraph graph = new ListGraph(neighbours);
        Peak known = met.get(graph);
        if (known != null) {
            return known;
        }
        if (!search.tree().read(neighbours)) {
            return Peak.NONE;
        }
        search.read(neighbours);
        boolean proper = margins.tailExponent(search.tree()) < -1;
        Peak peak = proper ? search.peak() : Peak.NONE;
        met.put(graph, peak);
        return peak;
    }
}
