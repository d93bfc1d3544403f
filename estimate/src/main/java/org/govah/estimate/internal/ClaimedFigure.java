package org.govah.estimate.internal;

import java.util.Optional;
import org.govah.core.model.Claim;

/// A claimed figure, read as a range.
///
/// @param low at least this many, not negative
/// @param high at most this many; positive infinity where open upwards
public record ClaimedFigure(double low, double high) {
    /// A single figure is read to two significant figures, as estimates are printed: this is the
    /// smallest whole number that has more.
    public static final long SMALLEST_TO_ROUND = 100;

    /// The range; empty where the claim gives no number.
    ///
    /// - two figures: from the one to the other;
    /// - an upper figure alone: up to it;
    /// - one figure (the lower alone, or both the same): at least as many for a documented minimum
    ///   or a list of names; otherwise all that is written the same at two significant figures:
    ///   12,000 is 11,500 to 12,500, and 3,117 is 3,050 to 3,150.
    public static Optional<ClaimedFigure> of(Claim claim) {
        if (claim.low().isEmpty()) {
            return claim.high().isPresent()
                    ? Optional.of(new ClaimedFigure(0, claim.high().getAsLong()))
                    : Optional.empty();
        }
        long low = claim.low().getAsLong();
        if (claim.high().isPresent() && claim.high().getAsLong() != low) {
            return Optional.of(new ClaimedFigure(low, claim.high().getAsLong()));
        }
        return Optional.of(
                switch (claim.kind()) {
                    case DOCUMENTED_MINIMUM, NAMED_LIST ->
                            new ClaimedFigure(low, Double.POSITIVE_INFINITY);
                    case OFFICIAL_COUNT,
                            OFFICIAL_STATEMENT,
                            CLAIMED_COUNT,
                            ESTIMATE_POINT,
                            ESTIMATE_RANGE,
                            VAGUE_STATEMENT ->
                            rounded(low);
                });
    }

    private static ClaimedFigure rounded(long figure) {
        long unit = 1;
        while (figure / unit >= SMALLEST_TO_ROUND) {
            unit *= 10;
        }
        double middle = Math.floor((double) figure / unit + 0.5) * unit;
        return new ClaimedFigure(Math.max(0, middle - unit / 2.0), middle + unit / 2.0);
    }
}
