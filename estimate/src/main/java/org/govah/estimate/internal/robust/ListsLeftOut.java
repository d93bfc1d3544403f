package org.govah.estimate.internal.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.GateRule;
import org.govah.estimate.Headline;
import org.govah.estimate.LeftOut;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Steps;

/// Each list left out in turn: people only on it leave the table, and the rest is estimated again.
final class ListsLeftOut {
    /// Warm-up of a chain on a table without one list: only its median is used.
    static final int LEFT_OUT_WARMUP = 300;

    /// Draws of such a chain.
    static final int LEFT_OUT_DRAWS = 500;

    private ListsLeftOut() {}

    /// One row a list, in the order of the lists.
    static List<LeftOut> of(
            OverlapTable table, EstimateSettings settings, PartEstimator estimator, Steps steps) {
        EstimateSettings brief = settings.withChains(LEFT_OUT_WARMUP, LEFT_OUT_DRAWS);
        return IntStream.range(0, table.lists().size())
                .parallel()
                .mapToObj(list -> {
                    LeftOut row = row(table, list, brief, estimator);
                    steps.step();
                    return row;
                })
                .toList();
    }

    private static LeftOut row(
            OverlapTable table, int list, EstimateSettings settings, PartEstimator estimator) {
        OverlapTable rest = without(table, list, history -> true);
        return new LeftOut(
                table.lists().get(list),
                estimator.headline(rest, settings).map(Headline::total),
                estimator.logLinear(rest, settings).map(ListsLeftOut::point));
    }

    /// The number alone: its interval was not computed, and both ends say so by being the number.
    private static Total point(Total total) {
        return new Total(total.median(), total.median(), total.median(), total.level());
    }

    /// The people of some histories by the lists other than this one; who is on no other leaves.
    static OverlapTable without(OverlapTable table, int list, Predicate<Integer> kept) {
        List<String> names = new ArrayList<>(table.lists());
        names.remove(list);
        SortedMap<Integer, Long> cells = new TreeMap<>();
        int below = (1 << list) - 1;
        for (Map.Entry<Integer, Long> cell : table.cells().entrySet()) {
            int history = (cell.getKey() & below) | ((cell.getKey() >>> 1) & ~below);
            if (history != 0 && kept.test(cell.getKey())) {
                cells.merge(history, cell.getValue(), Long::sum);
            }
        }
        return new OverlapTable(names, cells);
    }

    /// The largest factor between the number with all lists and one without a list.
    static Gate gate(Optional<Headline> mixture, List<LeftOut> rows) {
        if (mixture.isEmpty()) {
            return GateRule.LEAVE_ONE_OUT.missing(Message.of("estimate.no-mixture"));
        }
        double all = mixture.get().total().median();
        double largest = 1;
        for (LeftOut row : rows) {
            if (row.headline().isEmpty()) {
                return GateRule.LEAVE_ONE_OUT.missing(
                        Message.of("estimate.no-number-without", row.list()));
            }
            double median = row.headline().get().median();
            largest = Math.max(largest, Math.max(median / all, all / median));
        }
        return GateRule.LEAVE_ONE_OUT.held(largest);
    }
}
