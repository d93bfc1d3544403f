package org.govah.publish.internal;

import java.util.OptionalLong;
import org.govah.core.words.Message;
import org.govah.estimate.Total;
import org.govah.publish.RangeAloud;

/// Ranges of people as messages: "870 to 1,300", "870 or more".
final class Ranges {
    private Ranges() {}

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
                Double.isInfinite(total.high())
                        ? OptionalLong.empty()
                        : OptionalLong.of(TwoFigures.high(total.high()));
        return of(TwoFigures.low(total.low(), floor), high);
    }
}
