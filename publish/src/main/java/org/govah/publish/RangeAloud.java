package org.govah.publish;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.estimate.Estimate;
import org.govah.estimate.Headline;
import org.govah.estimate.Method;
import org.govah.estimate.Panel;
import org.govah.estimate.Total;
import org.govah.publish.internal.TwoFigures;

/// The range of the total that may be said aloud.
///
/// Where the verdict is publishable it is the interval of the headline, the equal mixture of the
/// Bayesian families. Where only a range may be published it runs from the lowest lower end to the
/// highest upper end of the methods that decide and passed their own gates, so it is never narrower
/// than any of them.
///
/// @param low at least this many: two significant figures, rounded down, never below the people
///   named
/// @param high at most this many: two significant figures, rounded up; empty where open upwards
/// @param level of the interval, 0 to 1; the lowest where those spanned differ
/// @param basis which of the two it is
/// @param methods it rests on, at least one
public record RangeAloud(
        long low, OptionalLong high, double level, Basis basis, List<Method> methods) {
    // More people than can have lived: an end beyond it is open.
    private static final double ENDLESS = 1e13;

    /// What a range rests on.
    public enum Basis {
        /// The interval of the mixture of the methods.
        MIXTURE,
        /// From the lowest lower end to the highest upper end of the methods' own intervals.
        SPAN
    }

    /// @throws IllegalArgumentException if the range is upside down or rests on no method
    public RangeAloud {
        methods = List.copyOf(methods);
        if (high.orElse(Long.MAX_VALUE) < low || methods.isEmpty()) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    /// The range of a dossier; empty where the verdict forbids one, where there is no headline or
    /// no method that decides passed, or where all intervals end below the people already named.
    public static Optional<RangeAloud> of(Dossier dossier) {
        return of(dossier.panel(), dossier.named());
    }

    /// The range of a panel.
    ///
    /// @param named people who are named, of whom the total is at least the number
    public static Optional<RangeAloud> of(Panel panel, long named) {
        return switch (panel.verdict()) {
            case PUBLISHABLE -> panel.headline().flatMap(headline -> mixture(headline, named));
            case RANGE_ONLY -> span(panel, named);
            case DO_NOT_PUBLISH -> Optional.empty();
        };
    }

    private static Optional<RangeAloud> mixture(Headline headline, long named) {
        return of(List.of(headline.total()), named, Basis.MIXTURE, headline.methods());
    }

    private static Optional<RangeAloud> span(Panel panel, long named) {
        List<Estimate> deciding = panel.estimates().stream().filter(RangeAloud::decides).toList();
        return of(
                deciding.stream().flatMap(e -> e.total().stream()).toList(),
                named,
                Basis.SPAN,
                deciding.stream().map(Estimate::method).toList());
    }

    private static Optional<RangeAloud> of(
            List<Total> totals, long named, Basis basis, List<Method> methods) {
        double low = totals.stream().mapToDouble(Total::low).min().orElse(Double.NaN);
        double high = totals.stream().mapToDouble(Total::high).max().orElse(Double.NaN);
        if (!(low < ENDLESS) || !(high >= (double) named)) {
            return Optional.empty();
        }
        return Optional.of(
                new RangeAloud(
                        TwoFigures.low(Math.max(low, (double) named), named),
                        high < ENDLESS
                                ? OptionalLong.of(TwoFigures.high(high))
                                : OptionalLong.empty(),
                        totals.stream().mapToDouble(Total::level).min().orElseThrow(),
                        basis,
                        methods));
    }

    private static boolean decides(Estimate estimate) {
        return estimate.passed()
                && estimate.total().filter(t -> Double.isFinite(t.low())).isPresent()
                && estimate.method().decides();
    }
}
