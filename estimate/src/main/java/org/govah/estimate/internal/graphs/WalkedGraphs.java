package org.govah.estimate.internal.graphs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.GateRule;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.random.RandomStreams;

/// The decomposable graphs that several chains looked at, where there are too many to look at all.
///
/// Where each chain looked at nearly all of the mass that all have found together, all graphs
/// looked at enter with their own mass, brought to 1, which has no noise (George and McCulloch
/// 1997). Where many graphs are about as good as each other the chains find a part only, and the
/// heavy ones first; then each graph enters as often as the chains stood on it in their second
/// halves, times its mass on the grid over the rough mass by which they walked (importance weights
/// brought to 1).
///
/// How much the chains have in common is [#leastFound]: of the mass of all graphs looked at, the
/// share that the chain looked at that found least.
final class WalkedGraphs implements GraphSet {
    /// Steps of a chain for each pair of lists, of which the first half is not held against the
    /// other chains.
    private static final int STEPS_A_PAIR = 200;

    /// Chains that do not agree run on until they are twice as long, so many times.
    private static final int DOUBLINGS = 2;

    /// What each chain must have looked at of the mass that all have found together.
    private static final double FOUND = 0.9;

    private final List<ListGraph> graphs;
    private final double[] logFactors;
    private final double logFactorOutside;
    private final int chains;
    private final int steps;
    private final double rHat;
    private final double leastFound;

    private WalkedGraphs(List<GraphWalk> walks, double[][] places) {
        Map<ListGraph, Peak> met = new TreeMap<>();
        walks.forEach(walk -> met.putAll(walk.met()));
        met.values().removeIf(peak -> !peak.exists());
        chains = walks.size();
        steps = places[0].length;
        rHat = rHat(places);
        double top = met.values().stream().mapToDouble(Peak::logMass).max().orElse(0);
        double all = mass(met, top);
        leastFound =
                walks.stream().mapToDouble(walk -> mass(walk.met(), top) / all).min().orElse(0);
        Map<ListGraph, Integer> visits = visits(walks);
        visits.keySet().retainAll(met.keySet());
        boolean foundAll = leastFound >= FOUND;
        graphs = new ArrayList<>(foundAll ? met.keySet() : visits.keySet());
        logFactors = new double[graphs.size()];
        int counted = visits.values().stream().mapToInt(Integer::intValue).sum();
        logFactorOutside = foundAll ? 0 : Math.log(counted / all) - top;
        for (int g = 0; g < logFactors.length && !foundAll; g++) {
            ListGraph graph = graphs.get(g);
            logFactors[g] =
                    Math.log(visits.getOrDefault(graph, 0))
                            - met.getOrDefault(graph, Peak.NONE).logMass();
        }
    }

    /// Runs the chains of these settings until they agree or have been run on twice.
    static WalkedGraphs of(Margins margins, EstimateSettings settings, Steps steps) {
        List<UniformRandomProvider> streams =
                RandomStreams.of(settings.seed(), RandomStreams.Use.GRAPHS, settings.chains());
        boolean saturated = settings.priors().saturated();
        List<GraphWalk> walks =
                IntStream.range(0, streams.size())
                        .mapToObj(c -> new GraphWalk(margins, c, streams.get(c), saturated))
                        .toList();
        int length = STEPS_A_PAIR * margins.lists() * (margins.lists() - 1) / 2;
        double[][] places = walked(walks, new double[walks.size()][0], length, steps);
        WalkedGraphs walked = new WalkedGraphs(walks, places);
        for (int i = 0; i < DOUBLINGS && !walked.agree(); i++) {
            places = walked(walks, places, places[0].length, steps);
            walked = new WalkedGraphs(walks, places);
        }
        return walked;
    }

    private static double[][] walked(
            List<GraphWalk> walks, double[][] before, int more, Steps steps) {
        List<double[]> fresh = walks.parallelStream().map(walk -> walk.walk(more)).toList();
        steps.step();
        double[][] places = new double[before.length][];
        for (int c = 0; c < places.length; c++) {
            places[c] = Arrays.copyOf(before[c], before[c].length + more);
            System.arraycopy(fresh.get(c), 0, places[c], before[c].length, more);
        }
        return places;
    }

    private static Map<ListGraph, Integer> visits(List<GraphWalk> walks) {
        Map<ListGraph, Integer> visits = new TreeMap<>();
        for (GraphWalk walk : walks) {
            List<ListGraph> path = walk.path();
            for (ListGraph graph : path.subList(path.size() / 2, path.size())) {
                visits.merge(graph, 1, Integer::sum);
            }
        }
        return visits;
    }

    private static double mass(Map<ListGraph, Peak> met, double top) {
        return met.values().stream().mapToDouble(p -> Math.exp(p.logMass() - top)).sum();
    }

    /// Split R-hat (Gelman and Rubin 1992) of the log of the unseen at the peak of each graph stood
    /// on, over the second half of every chain; 1 where none of them moves and all agree.
    static double rHat(double[][] chains) {
        List<double[]> parts = new ArrayList<>();
        for (double[] chain : chains) {
            int quarter = chain.length / 4;
            parts.add(Arrays.copyOfRange(chain, 2 * quarter, 3 * quarter));
            parts.add(Arrays.copyOfRange(chain, 3 * quarter, 4 * quarter));
        }
        double length = parts.getFirst().length;
        double[] means = parts.stream().mapToDouble(WalkedGraphs::mean).toArray();
        double within = parts.stream().collect(Collectors.averagingDouble(WalkedGraphs::variance));
        double between = variance(means);
        if (!(between > 0)) {
            return 1;
        }
        return Math.sqrt((length - 1) / length + between / within);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return squares / (values.length - 1);
    }

    /// Whether the chains may be taken to have found the same graphs.
    boolean agree() {
        return GateRule.R_HAT.held(rHat).passed();
    }

    int chains() {
        return chains;
    }

    /// Steps of each chain.
    int steps() {
        return steps;
    }

    double rHat() {
        return rHat;
    }

    /// Of the weight found by all chains together, the share found by the one that found least.
    double leastFound() {
        return leastFound;
    }

    @Override
    public int size() {
        return graphs.size();
    }

    @Override
    public double logFactor(int place) {
        return logFactors[place];
    }

    /// All graphs together have at least the mass of those looked at, so a weight made with this is
    /// not too small.
    @Override
    public double logFactorOutside() {
        return logFactorOutside;
    }

    @Override
    public void read(int place, int[] into) {
        graphs.get(place).read(into);
    }
}
