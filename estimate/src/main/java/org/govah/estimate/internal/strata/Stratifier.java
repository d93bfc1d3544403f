package org.govah.estimate.internal.strata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.CaptureHistories;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.StratifiedTable;

/// Strata by the values of fields, in the order of the values.
public final class Stratifier {
    private Stratifier() {}

    /// One stratum for each combination of values that somebody has; a missing value is a value.
    /// Empty where there is nobody.
    ///
    /// @param by names of fields of the histories
    public static Optional<StratifiedTable> strata(CaptureHistories histories, List<String> by) {
        int[] places = histories.places(by);
        SortedMap<List<String>, SortedMap<Integer, Long>> cells =
                new TreeMap<>(CaptureHistories.BY_VALUE);
        for (CaptureHistories.Row row : histories.rows()) {
            if (row.count() > 0) {
                List<String> values = new ArrayList<>();
                for (int place : places) {
                    values.add(row.values().get(place));
                }
                cells.computeIfAbsent(values, v -> new TreeMap<>())
                        .merge(row.history(), row.count(), Long::sum);
            }
        }
        List<StratifiedTable.Stratum> strata = new ArrayList<>();
        for (Map.Entry<List<String>, SortedMap<Integer, Long>> entry : cells.entrySet()) {
            strata.add(stratum(histories.lists(), by, entry.getKey(), entry.getValue()));
        }
        return strata.isEmpty() ? Optional.empty() : Optional.of(new StratifiedTable(strata));
    }

    private static StratifiedTable.Stratum stratum(
            List<String> lists,
            List<String> by,
            List<String> values,
            SortedMap<Integer, Long> cells) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (int i = 0; i < by.size(); i++) {
            fields.put(by.get(i), values.get(i));
        }
        return new StratifiedTable.Stratum(
                String.join(" · ", values), fields, new OverlapTable(lists, cells));
    }
}
