package org.govah.app.internal;

import org.govah.core.words.Words;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.Total;

/// Numbers as the screen shows them.
final class Figures {
    private Figures() {}

    static String total(Words words, Total total) {
        return words.say(
                "app.total",
                number(words, total.median()),
                number(words, total.low()),
                number(words, total.high()),
                words.percent(total.level()));
    }

    static String range(Words words, ClaimCheck check) {
        if (check.claim().low().isEmpty() && check.claim().high().isEmpty()) {
            return words.say("app.no-figure");
        }
        if (Double.isInfinite(check.high())) {
            return words.say("app.at-least", number(words, check.low()));
        }
        return words.say("app.range", number(words, check.low()), number(words, check.high()));
    }

    private static String number(Words words, double value) {
        return Double.isInfinite(value) ? words.say("app.no-end") : words.number(Math.round(value));
    }
}
