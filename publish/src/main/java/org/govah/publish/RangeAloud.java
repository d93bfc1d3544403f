package org.govah.publish;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.estimate.Estimate;
import org.govah.estimate.Method;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;
import org.govah.publish.internal.TwoFigures;

/// The range of the total that may be said aloud: from the lowest lower end to the highest upper
/// end of the methods that decide and passed their own gates, so never narrower than any of them.
///
/// @param low at least this many: two significant figures, rounded down, never below the people
///   named
/// @param high at most this many: two significant figures, rounded up; empty where open upwards
/// @param level of the methods' intervals, 0 to 1; the lowest where they differ
/// @param methods whose intervals it spans, at least one
public record RangeAloud(long low, OptionalLong high, double level, List<Method> methods) {
    /// @throws IllegalArgumentException if the range is upside down or rests on no method
    public RangeAloud {
        methods = List.copyOf(methods);
        if (high.orElse(Long.MAX_VALUE) < low || methods.isEmpty()) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    /// The headline of a dossier; empty where the verdict forbids one, where no deciding method
    /// passed its gates, or where all their intervals end below the people already named.
    public static Optional<RangeAloud> of(Dossier dossier) {
        List<Estimate> deciding =
                dossier.panel().estimates().stream().filter(RangeAloud::decides).toList();
        if (dossier.panel().verdict() == Verdict.DO_NOT_PUBLISH || deciding.isEmpty()) {
            return Optional.empty();
        }
        List<Total> totals = deciding.stream().flatMap(e -> e.total().stream()).toList();
        double low = totals.stream().mapToDouble(Total::low).min().orElseThrow();
        double high = totals.stream().mapToDouble(Total::high).max().orElseThrow();
        if (high < dossier.named()) {
            return Optional.empty();
        }
        return Optional.of(
                new RangeAloud(
                        TwoFigures.low(Math.max(low, dossier.named()), dossier.named()),
                        Double.isInfinite(high)
                                ? OptionalLong.empty()
                                : OptionalLong.of(TwoFigures.high(high)),
                        totals.stream().mapToDouble(Total::level).min().orElseThrow(),
                        deciding.stream().map(Estimate::method).toList()));
    }

    private static boolean decides(Estimate estimate) {
        return estimate.passed()
                && estimate.total().filter(t -> Double.isFinite(t.low())).isPresent()
                && estimate.method().decides();
    }
}
