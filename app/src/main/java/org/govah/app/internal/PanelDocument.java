package org.govah.app.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Words;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.Estimate;
import org.govah.estimate.Gate;
import org.govah.estimate.Headline;
import org.govah.estimate.Method;
import org.govah.estimate.Total;

/// The parts of a JSON document that a panel fills. An end that is open, and a number that is not
/// there, is `null`.
final class PanelDocument {
    private PanelDocument() {}

    /// The lists that count as independent, and people per history: `1` and `0` in the lists'
    /// order.
    record OverlapEntry(List<String> lists, Map<String, Long> cells) {
        static OverlapEntry of(OverlapTable table) {
            Map<String, Long> cells = new LinkedHashMap<>();
            int lists = table.lists().size();
            table.cells().forEach((history, count) -> cells.put(bits(history, lists), count));
            return new OverlapEntry(table.lists(), cells);
        }

        private static String bits(int history, int lists) {
            StringBuilder bits = new StringBuilder(lists);
            for (int j = 0; j < lists; j++) {
                bits.append((history >> j & 1) == 1 ? '1' : '0');
            }
            return bits.toString();
        }
    }

    /// The one number that may be published.
    record HeadlineEntry(
            OptionalDouble median,
            OptionalDouble low,
            OptionalDouble high,
            double level,
            List<String> methods) {
        static HeadlineEntry of(Headline headline) {
            Total total = headline.total();
            return new HeadlineEntry(
                    finite(total.median()),
                    finite(total.low()),
                    finite(total.high()),
                    total.level(),
                    headline.methods().stream().map(Method::code).toList());
        }
    }

    record GateEntry(
            String name, OptionalDouble value, double threshold, boolean passed, String says) {
        static GateEntry of(Gate gate, Words words) {
            return new GateEntry(
                    gate.name(),
                    finite(gate.value()),
                    gate.threshold(),
                    gate.passed(),
                    words.say(gate.says()));
        }
    }

    record MethodEntry(
            String name,
            String assumption,
            OptionalDouble median,
            OptionalDouble low,
            OptionalDouble high,
            OptionalDouble level,
            OptionalDouble mean,
            OptionalDouble sd,
            OptionalDouble essBulk,
            OptionalDouble essTail,
            OptionalDouble rhat,
            OptionalDouble tailMass,
            SortedMap<String, String> settings,
            OptionalDouble cpuSeconds,
            boolean decides,
            boolean passed,
            String how) {
        static MethodEntry of(Estimate estimate, Words words) {
            Optional<Total> total = estimate.total();
            Draws draws = estimate.draws();
            Diagnostics found = estimate.diagnostics();
            return new MethodEntry(
                    estimate.method().code(),
                    words.say(estimate.assumption()),
                    finite(total.map(Total::median).orElse(Double.NaN)),
                    finite(total.map(Total::low).orElse(Double.NaN)),
                    finite(total.map(Total::high).orElse(Double.NaN)),
                    finite(total.map(Total::level).orElse(Double.NaN)),
                    finite(draws.mean()),
                    finite(draws.sd()),
                    finite(found.essBulk().orElse(Double.NaN)),
                    finite(found.essTail().orElse(Double.NaN)),
                    finite(found.rHat().orElse(Double.NaN)),
                    finite(found.tailMass().orElse(Double.NaN)),
                    found.settings(),
                    found.cpuSeconds(),
                    estimate.method().decides(),
                    estimate.passed(),
                    words.say(estimate.how()));
        }
    }

    static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
