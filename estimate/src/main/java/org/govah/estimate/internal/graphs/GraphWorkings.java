package org.govah.estimate.internal.graphs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govah.estimate.AveragedGraph;

/// The graphs of an average by weight, and those left out of it, in words.
final class GraphWorkings {
    /// Graphs shown: beyond these a single one has little weight.
    private static final int SHOWN = 50;

    private final List<String> names;
    private final Margins margins;
    private final GraphAverage average;
    private final CliqueTree tree;
    private final int[] neighbours;

    GraphWorkings(List<String> names, Margins margins, GraphAverage average) {
        this.names = names;
        this.margins = margins;
        this.average = average;
        tree = new CliqueTree(names.size());
        neighbours = new int[names.size()];
    }

    /// The heaviest first; then those left out: the saturated one, unless it was averaged, and
    /// those whose posterior is improper, at most as many as are shown of the others.
    ///
    /// @param improper places in the set
    List<AveragedGraph> all(GraphSet graphs, boolean saturated, List<Integer> improper) {
        List<AveragedGraph> shown = new ArrayList<>(heaviest(graphs));
        if (!saturated) {
            shown.add(leftOut(ListGraph.saturated(names.size()).neighbours()));
        }
        for (int place : improper.subList(0, Math.min(SHOWN, improper.size()))) {
            graphs.read(place, neighbours);
            shown.add(leftOut(neighbours));
        }
        return shown;
    }

    private List<AveragedGraph> heaviest(GraphSet graphs) {
        int[] places = average.averaged();
        double[] weights = average.weights();
        return IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -weights[i]))
                .limit(SHOWN)
                .map(i -> {
                    graphs.read(places[i], neighbours);
                    return shown(neighbours, weights[i], true);
                })
                .toList();
    }

    private AveragedGraph leftOut(int[] graph) {
        return shown(graph, average.weightOf(graph), false);
    }

    private AveragedGraph shown(int[] graph, double weight, boolean averaged) {
        tree.read(graph);
        return new AveragedGraph(inWords(), weight, margins.tailExponent(tree), averaged);
    }

    /// The cliques, the largest first, each in the order of the lists.
    private String inWords() {
        return IntStream.range(0, tree.cliques())
                .mapToObj(tree::clique)
                .sorted(
                        Comparator.comparingInt(Integer::bitCount)
                                .thenComparing(Integer::reverse, Integer::compareUnsigned)
                                .reversed())
                .map(this::cliqueInWords)
                .collect(Collectors.joining(" "));
    }

    private String cliqueInWords(int set) {
        return IntStream.range(0, names.size())
                .filter(list -> (set >>> list & 1) == 1)
                .mapToObj(names::get)
                .collect(Collectors.joining(" ", "[", "]"));
    }
}
