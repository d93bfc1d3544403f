package org.govah.estimate;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.CaptureHistories;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.internal.strata.Stratifier;

/// The same lists tabulated apart for each place, period or kind of victim; everybody is in exactly
/// one stratum.
///
/// @param strata at least one, with different names, all over the same lists in the same order
public record StratifiedTable(List<Stratum> strata) {
    /// @throws IllegalArgumentException if there are no strata, names repeat or lists differ
    public StratifiedTable {
        strata = List.copyOf(strata);
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("no strata");
        }
        if (strata.stream().map(Stratum::name).distinct().count() < strata.size()) {
            throw new IllegalArgumentException("two strata have one name");
        }
        if (strata.stream().map(s -> s.table().lists()).distinct().count() > 1) {
            throw new IllegalArgumentException("strata over different lists");
        }
    }

    /// Strata of those for whom none of these fields is missing; empty where that is nobody.
    /// [CaptureHistories#missing] says how many are left out, [Imputation] fills the fields
    /// instead.
    ///
    /// @param by names of fields
    /// @throws IllegalArgumentException if there is no such field
    public static Optional<StratifiedTable> of(CaptureHistories histories, List<String> by) {
        return Stratifier.strata(histories.complete(by), by);
    }

    /// One stratum.
    ///
    /// @param name short, as printed
    /// @param fields what its people share, by the name of the field
    /// @param table of its people; may be empty
    public record Stratum(String name, SortedMap<String, String> fields, OverlapTable table) {
        /// Copies the fields.
        public Stratum {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

    /// Different people in all strata.
    public long observed() {
        return strata.stream().mapToLong(stratum -> stratum.table().observed()).sum();
    }

    /// All strata in one table.
    public OverlapTable merged() {
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (Stratum stratum : strata) {
            stratum.table()
                    .cells()
                    .forEach((history, count) -> cells.merge(history, count, Long::sum));
        }
        return new OverlapTable(strata.getFirst().table().lists(), cells);
    }
}
