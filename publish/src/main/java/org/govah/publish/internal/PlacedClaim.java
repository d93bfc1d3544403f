package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.core.model.Claim;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;
import org.govah.estimate.ClaimCheck;

/// A claim that has a number and a date, so that it can stand in the picture.
///
/// @param number its row in the table of claims, from 1
/// @param claim as published
/// @param days when it was published; where that is not known, the state of which day it is
/// @param low the figure as read: at least this many, where it says so
/// @param high at most this many, where it says so
record PlacedClaim(int number, Claim claim, DayInterval days, OptionalLong low, OptionalLong high) {
    /// Half a year without a figure ends a period.
    static final int OTHER_EVENT_DAYS = 183;

    /// The claims of a table that can stand in the picture, in its order.
    static List<PlacedClaim> of(List<ClaimCheck> checks) {
        List<PlacedClaim> placed = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            place(i + 1, checks.get(i)).ifPresent(placed::add);
        }
        return List.copyOf(placed);
    }

    /// Those of the period that has most of them, in their order. Figures that lie further apart
    /// than [#OTHER_EVENT_DAYS] speak of other events; on one axis they would squeeze each other.
    static List<PlacedClaim> ofBusiestPeriod(List<PlacedClaim> placed) {
        List<PlacedClaim> byDay = new ArrayList<>(placed);
        byDay.sort(Comparator.comparingDouble(PlacedClaim::day));
        List<PlacedClaim> busiest = new ArrayList<>();
        List<PlacedClaim> period = new ArrayList<>();
        for (PlacedClaim claim : byDay) {
            if (!period.isEmpty() && claim.day() - period.getLast().day() > OTHER_EVENT_DAYS) {
                period = new ArrayList<>();
            }
            period.add(claim);
            busiest = period.size() >= busiest.size() ? period : busiest;
        }
        busiest.sort(Comparator.comparingInt(PlacedClaim::number));
        return List.copyOf(busiest);
    }

    private static Optional<PlacedClaim> place(int number, ClaimCheck check) {
        Claim claim = check.claim();
        Optional<DayInterval> days = claim.publishedOn().or(claim::asOf).map(UncertainDate::days);
        boolean figure = claim.low().isPresent() || claim.high().isPresent();
        if (days.isEmpty() || !figure) {
            return Optional.empty();
        }
        return Optional.of(
                new PlacedClaim(number, claim, days.orElseThrow(), low(check), high(check)));
    }

    /// At least this many, as the figure was read; empty where it was not said.
    static OptionalLong low(ClaimCheck check) {
        boolean said = check.low() > 0 || check.claim().low().isPresent();
        return said ? OptionalLong.of(Math.round(check.low())) : OptionalLong.empty();
    }

    /// At most this many, as the figure was read; empty where it is open upwards.
    static OptionalLong high(ClaimCheck check) {
        return Double.isFinite(check.high())
                ? OptionalLong.of(Math.round(check.high()))
                : OptionalLong.empty();
    }

    /// The largest number in it.
    long largest() {
        return high.orElse(low.orElse(0));
    }

    /// The middle of its days, as a number on an axis of time.
    double day() {
        return (double) (days.first().toEpochDay() + days.last().toEpochDay()) / 2;
    }

    /// Whether it is one number, neither a range nor open.
    boolean exact() {
        return low.isPresent() && low.equals(high);
    }

    /// Whether it says "at least": a lower end only.
    boolean openUpwards() {
        return high.isEmpty();
    }
}
