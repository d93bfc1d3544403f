package org.govah.simulate.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/// The days of the events: 1 to 25 Mehr 1395, which is 22 September to 16 October 2016.
///
/// A past season, because readers refuse dates to come; one without such events, so that nobody
/// takes the demo for a report.
final class Period {
    static final LocalDate FIRST = LocalDate.of(2016, 9, 22);
    static final int DAYS = 25;

    /// The two days that hold most deaths, counted from 0: 14 and 15 Mehr.
    static final int PEAK = 13;

    static final int PEAK_END = 14;
    private static final double ON_FIRST_PEAK_DAY = 0.44;
    private static final double ON_SECOND_PEAK_DAY = 0.34;
    private static final double BEFORE = 0.08;

    /// How fast the killing ebbs, per day.
    private static final double EBB = 0.75;

    private static final List<Integer> ALL = IntStream.range(0, DAYS).boxed().toList();
    private static final Weighted<Integer> DAY = new Weighted<>(ALL, Period::weight);

    private Period() {}

    /// A day of death, counted from 0.
    static int draw(UniformRandomProvider random) {
        return DAY.draw(random);
    }

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    private static double weight(int day) {
        if (day < PEAK) {
            return BEFORE * (day + 1) / (PEAK * (PEAK + 1) / 2.0);
        }
        if (day <= PEAK_END) {
            return day == PEAK ? ON_FIRST_PEAK_DAY : ON_SECOND_PEAK_DAY;
        }
        double after = 1 - BEFORE - ON_FIRST_PEAK_DAY - ON_SECOND_PEAK_DAY;
        double whole = (1 - Math.pow(EBB, DAYS - 1 - PEAK_END)) / (1 - EBB);
        return after * Math.pow(EBB, day - PEAK_END - 1) / whole;
    }
}
