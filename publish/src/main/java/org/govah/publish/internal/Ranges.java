package org.govah.publish.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.core.words.Message;
import org.govah.estimate.Total;
import org.govah.publish.RangeAloud;

/// Ranges of people as messages: "870 to 1,300", "870 or more".
final class Ranges {
    // More people than can have lived: a number beyond it is none, and an end beyond it is open.
    private static final double ENDLESS = 1e13;

    private Ranges() {}

    /// Whether an interval has a lower end that can be said.
    static boolean sayable(Total total) {
        return total.low() < ENDLESS && total.low() > -ENDLESS;
    }

    /// From `low` to `high`, or open upwards.
    static Message of(long low, OptionalLong high) {
        return high.isEmpty()
                ? Message.of("publish.range-open", low)
                : Message.of("publish.range", low, high.getAsLong());
    }

    /// The headline's range.
    static Message of(RangeAloud headline) {
        return of(headline.low(), headline.high());
    }

    /// A method's interval, rounded outwards to two significant figures.
    ///
    /// @param floor people who are counted
    static Message of(Total total, long floor) {
        OptionalLong high =
                !(total.high() < ENDLESS)
                        ? OptionalLong.empty()
                        : OptionalLong.of(TwoFigures.high(total.high()));
        return of(TwoFigures.low(total.low(), floor), high);
    }

    /// From the lowest lower end to the highest upper end, rounded outwards.
    ///
    /// @param totals at least one, all sayable
    /// @param floor people who are counted
    static Message around(List<Total> totals, long floor) {
        double low = totals.stream().mapToDouble(Total::low).min().orElseThrow();
        double high = totals.stream().mapToDouble(Total::high).max().orElseThrow();
        return of(new Total(low, low, high, totals.getFirst().level()), floor);
    }

    /// The middle, to two significant figures; empty where there is no number.
    static Optional<Long> middle(Total total) {
        return Math.abs(total.median()) < ENDLESS
                ? Optional.of(TwoFigures.nearest(total.median()))
                : Optional.empty();
    }
}
