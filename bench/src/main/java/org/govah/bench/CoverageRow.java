package org.govah.bench;

import java.util.List;
import java.util.Locale;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;
import org.govah.simulate.TableScenario;

/// What one method said of one simulated table.
///
/// @param scenario the table came from
/// @param seed of the table
/// @param method its code, or `headline`
/// @param truth people killed
/// @param total what was said
/// @param verdict on the table
/// @param failed names of the gates that failed, joined by `+`
record CoverageRow(
        TableScenario scenario,
        long seed,
        String method,
        double truth,
        Total total,
        Verdict verdict,
        String failed) {
    static final String HEADER = "scenario,seed,method,truth,median,low,high,verdict,failed";
    private static final double LEVEL = 0.95;

    boolean covers() {
        return total.low() <= truth && truth <= total.high();
    }

    /// Where the truth lies below the interval.
    boolean above() {
        return truth < total.low();
    }

    /// The width of the interval over the truth.
    double width() {
        return (total.high() - total.low()) / truth;
    }

    /// The median over the truth, less one.
    double bias() {
        return total.median() / truth - 1;
    }

    String toLine() {
        return String.format(
                Locale.ROOT,
                "%s,%d,%s,%.0f,%.2f,%.2f,%.2f,%s,%s",
                scenario.name(),
                seed,
                method,
                truth,
                total.median(),
                total.low(),
                total.high(),
                verdict.name(),
                failed);
    }

    static CoverageRow ofLine(String line) {
        List<String> cells = List.of(line.split(",", -1));
        return new CoverageRow(
                TableScenario.valueOf(cells.get(0)),
                Long.parseLong(cells.get(1)),
                cells.get(2),
                Double.parseDouble(cells.get(3)),
                new Total(number(cells, 4), number(cells, 5), number(cells, 6), LEVEL),
                Verdict.valueOf(cells.get(7)),
                cells.get(8));
    }

    private static double number(List<String> cells, int place) {
        String text = cells.get(place);
        return text.equals("Infinity") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }
}
