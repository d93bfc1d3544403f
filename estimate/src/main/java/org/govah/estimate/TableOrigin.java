package org.govah.estimate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.Population;
import org.govah.core.words.Message;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.loglinear.LogLinear;

/// What stands behind an overlap table and cannot be seen in it.
///
/// @param stated whom each list says it counts
/// @param otherwiseJoined the same lists with records joined more readily and more reluctantly;
///   empty where that was not tried, because another gate forbids a total already
public record TableOrigin(List<Population> stated, List<OverlapTable> otherwiseJoined) {
    // Only the number is needed of each table, not its interval.
    private static final int NO_INTERVAL = 1;

    /// Copies the lists.
    public TableOrigin {
        stated = List.copyOf(stated);
        otherwiseJoined = List.copyOf(otherwiseJoined);
    }

    /// The panel with the gates of the origin beside its own. Where one fails, no method that
    /// decides has passed, and the verdict follows.
    ///
    /// @param settings of the panel
    public Panel heldAgainst(Panel panel, EstimateSettings settings) {
        return panel.with(List.of(population(), linkage(panel, settings)));
    }

    private Gate population() {
        long different = stated.stream().filter(p -> p != Population.UNSTATED).distinct().count();
        return GateRule.POPULATION.held((double) different);
    }

    private Gate linkage(Panel panel, EstimateSettings settings) {
        if (otherwiseJoined.isEmpty()) {
            return GateRule.LINKAGE.missing(Message.of("estimate.linkage-not-tried"));
        }
        EstimateSettings brief = settings.withBootstraps(NO_INTERVAL);
        List<OptionalDouble> numbers =
                Stream.concat(Stream.of(panel.table()), otherwiseJoined.stream())
                        .map(table -> number(table, brief))
                        .toList();
        if (numbers.stream().anyMatch(OptionalDouble::isEmpty)) {
            return GateRule.LINKAGE.missing(Message.of("estimate.no-linkage"));
        }
        double[] sorted =
                numbers.stream().flatMapToDouble(OptionalDouble::stream).sorted().toArray();
        return GateRule.LINKAGE.held(sorted[sorted.length - 1] / sorted[0]);
    }

    private static OptionalDouble number(OverlapTable table, EstimateSettings settings) {
        DoubleStream totals =
                Overlap.inhabited(table)
                        .flatMap(t -> LogLinear.of(t, settings, Progress.silent()).total())
                        .stream()
                        .mapToDouble(Total::median);
        return totals.findFirst();
    }
}
