package org.govah.keep.internal.claims;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govah.core.script.Digits;
import org.govah.core.time.DatePrecision;
import org.govah.core.time.DateReader;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;

/// The days that a claim is limited to, from phrases such as "killed 15-18 Nov" or "۱۸ و ۱۹ دی", in
/// the year of the claim's state.
public final class ClaimDays {
    private static final Pattern DAYS_AND_MONTH =
            Pattern.compile(
                    "(?<![0-9])([0-9]{1,2}(?: ?(?:-|–|to|and|تا|و) ?[0-9]{1,2})?) (\\p{L}{2,12})(?: ([0-9]{4}))?");

    private ClaimDays() {}

    /// The days; empty where the words name none, or nothing tells the year.
    ///
    /// @param asOf the state of which day the claim speaks of
    public static Optional<DayInterval> read(String countsWhom, Optional<UncertainDate> asOf) {
        int bracket = countsWhom.indexOf('(');
        String leading = bracket < 0 ? countsWhom : countsWhom.substring(0, bracket);
        Matcher m = DAYS_AND_MONTH.matcher(Digits.toLatin(leading));
        while (m.find()) {
            Optional<DayInterval> days =
                    m.group(3) != null
                            ? days(m.group())
                            : asOf.flatMap(state -> inYearBefore(m.group(), state));
            if (days.isPresent()) {
                return days;
            }
        }
        return Optional.empty();
    }

    /// The latest such days that begin no later than the claim's state: a claim of January may
    /// speak of December. Tried in the Gregorian and in the Jalali year.
    private static Optional<DayInterval> inYearBefore(String phrase, UncertainDate asOf) {
        int gregorian = asOf.days().last().getYear();
        // The Jalali year that begins in March of a Gregorian year is 621 less.
        int[] years = {gregorian, gregorian - 1, gregorian - 621, gregorian - 622};
        for (int year : years) {
            Optional<DayInterval> days =
                    days(phrase + " " + year).filter(d -> !d.first().isAfter(asOf.days().last()));
            if (days.isPresent()) {
                return days;
            }
        }
        return Optional.empty();
    }

    private static Optional<DayInterval> days(String text) {
        return DateReader.PLAIN.read(text) instanceof DateReader.Reading.Read(UncertainDate date)
                        && date.precision() != DatePrecision.YEAR
                ? Optional.of(date.days())
                : Optional.empty();
    }
}
