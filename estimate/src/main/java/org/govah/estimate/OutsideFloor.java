package org.govah.estimate;

import java.util.List;
import org.govah.core.model.Claim;
import org.govah.core.model.FigureKind;

/// Whether somebody has documented more dead than the interval allows.
///
/// Lists built from the same public posts overlap heavily and then give too low a total, and
/// nothing in their table shows it. A minimum that others documented shows it.
public final class OutsideFloor {
    private OutsideFloor() {}

    /// The gate: the highest documented minimum of the same people and days, over the upper end of
    /// the interval. 0 where there is no such claim, or the interval has no upper end.
    ///
    /// Only documented minima count. A list of names is not one: it may hold people of other counts
    /// and people named twice, and if it is good it belongs among the lists.
    ///
    /// @param claims as published, of any kind
    /// @param counted whom and which days the lists count; what [ClaimRule] could not compare with
    ///   it does not count here either
    /// @param interval of the total
    public static Gate gate(List<Claim> claims, Counted counted, Total interval) {
        long highest =
                claims.stream()
                        .filter(claim -> claim.kind() == FigureKind.DOCUMENTED_MINIMUM)
                        .filter(claim -> ClaimRule.countsOtherThings(claim, counted).isEmpty())
                        .flatMapToLong(claim -> claim.low().stream())
                        .max()
                        .orElse(0);
        return GateRule.OUTSIDE_FLOOR.held(highest / interval.high());
    }
}
