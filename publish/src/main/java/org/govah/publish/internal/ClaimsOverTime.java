package org.govah.publish.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govah.core.model.Claim;
import org.govah.core.model.Population;
import org.govah.core.time.DayInterval;
import org.govah.publish.RangeAloud;

/// Claims by others over time as hollow shapes, beside them in a column of their own the people
/// named (solid) and the estimate (hatched). Time runs as the language is written.
///
/// A line joins two claims only if one claimant published both, of one kind, counting the same
/// people.
final class ClaimsOverTime {
    private static final double PLOT = 280;
    private static final double BELOW = 46;
    private static final double COLUMN = 74;
    private static final double LEGEND_LINE = 20;
    private static final double EDGE = 14;
    private static final double STEM = 16;

    private final Drawing drawing;
    private final Prose prose;
    private final Days days;
    private final List<PlacedClaim> claims;
    private final long named;
    private final Optional<RangeAloud> headline;
    private final Axis numbers;
    private final Axis time;
    private final Labels labels;

    private ClaimsOverTime(
            List<PlacedClaim> claims,
            long named,
            Optional<RangeAloud> headline,
            Prose prose,
            double width) {
        this.drawing = new Drawing(width, prose.language());
        this.prose = prose;
        this.days = new Days(prose);
        this.claims = claims;
        this.named = named;
        this.headline = headline;
        long highest = claims.stream().mapToLong(PlacedClaim::largest).max().orElse(1);
        long ours = headline.map(h -> h.high().orElse(h.low())).orElse(named);
        double most = 1.08 * (double) Math.max(1, Math.max(Math.max(highest, named), ours));
        double top = legend() + 20;
        this.numbers = new Axis(0, most, top + PLOT, top);
        double first = claims.stream().mapToDouble(PlacedClaim::day).min().orElse(0);
        double last = claims.stream().mapToDouble(PlacedClaim::day).max().orElse(1);
        double gutter = TextWidth.of(prose.digits(Math.round(most)), Drawing.SMALL) + 8;
        this.time =
                new Axis(
                        first == last ? first - 3 : first,
                        first == last ? last + 3 : last,
                        gutter + EDGE,
                        width - COLUMN - EDGE);
        this.labels = new Labels(gutter, width - COLUMN, top - 8, top + PLOT);
    }

    /// The figure.
    ///
    /// @param claims at least one
    /// @param width in user units
    static Html draw(
            List<PlacedClaim> claims,
            long named,
            Optional<RangeAloud> headline,
            Prose prose,
            double width) {
        return new ClaimsOverTime(claims, named, headline, prose, width).draw();
    }

    private Html draw() {
        drawNumbers();
        drawTime();
        joins().forEach(j -> drawing.path(j, false, "join"));
        claims.forEach(this::mark);
        claims.forEach(this::drawClaim);
        claims.forEach(this::drawNumber);
        drawOurs();
        return drawing.svg(
                numbers.from() + BELOW,
                prose.plain("publish.claims-figure"),
                prose.plain("publish.claims-figure-says", claims.size()));
    }

    private double legend() {
        Set<ClaimShape> shapes = EnumSet.noneOf(ClaimShape.class);
        claims.forEach(c -> shapes.add(ClaimShape.of(c.claim().kind())));
        double x = 0;
        double y = LEGEND_LINE;
        for (ClaimShape shape : shapes) {
            double room = drawing.width() - 16;
            String words = TextWidth.fit(prose.plain(shape.key()), Drawing.SMALL, room);
            double wide = 16 + TextWidth.of(words, Drawing.SMALL);
            if (x > 0 && x + wide > drawing.width()) {
                x = 0;
                y += LEGEND_LINE;
            }
            shape.draw(drawing, x + 6, y - 4);
            drawing.text(x + 16, y, Drawing.Anchor.START, Drawing.SMALL, words, "second");
            x += wide + 14;
        }
        return y;
    }

    private void drawNumbers() {
        for (long tick : numbers.ticks(6)) {
            double y = numbers.at(tick);
            double start = time.from() - EDGE;
            drawing.line(start, y, drawing.width(), y, tick == 0 ? "axis" : "rule");
            drawing.text(
                    start - 6,
                    y + 4,
                    Drawing.Anchor.END,
                    Drawing.SMALL,
                    prose.digits(tick),
                    "second");
        }
    }

    private void drawTime() {
        double widest = Math.max(dayWidth(time.low()), dayWidth(time.high()));
        int steps = Math.clamp((long) ((time.to() - time.from()) / (widest * 1.25)), 1, 5);
        List<Double> fractions = new ArrayList<>(List.of(0.0, 1.0));
        for (int i = 1; i < steps; i++) {
            fractions.add((double) i / steps);
        }
        // The ends first: where there is room for two labels only, they say how long it took.
        List<Double> middles = new ArrayList<>();
        for (double fraction : fractions) {
            long day = Math.round(time.low() + fraction * (time.high() - time.low()));
            double room = dayWidth((double) day) / 2;
            double right = drawing.width() - COLUMN - 2;
            double middle = Math.clamp(time.at(day), room, Math.max(room, right - room));
            if (middles.stream().allMatch(m -> Math.abs(m - middle) > widest + 4)) {
                middles.add(middle);
                drawDay(day, middle);
            }
        }
    }

    private void drawDay(long day, double middle) {
        DayInterval interval = DayInterval.of(LocalDate.ofEpochDay(day));
        double x = time.at(day);
        double y = numbers.from();
        drawing.line(x, y, x, y + 5, "axis");
        dayText(middle, y + 19, days.main(interval));
        dayText(middle, y + 35, days.beneath(interval));
    }

    private void dayText(double x, double y, String text) {
        if (!text.isEmpty()) {
            drawing.text(x, y, Drawing.Anchor.MIDDLE, Drawing.SMALL, text, "second");
        }
    }

    private double dayWidth(double day) {
        DayInterval interval = DayInterval.of(LocalDate.ofEpochDay(Math.round(day)));
        return Math.max(
                TextWidth.of(days.main(interval), Drawing.SMALL),
                TextWidth.of(days.beneath(interval), Drawing.SMALL));
    }

    private List<List<Drawing.Point>> joins() {
        List<List<Drawing.Point>> joins = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            PlacedClaim from = claims.get(i);
            claims.stream()
                    .filter(to -> to.day() > from.day() && sameSeries(from, to))
                    .min((a, b) -> Double.compare(a.day(), b.day()))
                    .ifPresent(to -> joins.add(List.of(point(from), point(to))));
        }
        return joins;
    }

    private static boolean sameSeries(PlacedClaim one, PlacedClaim other) {
        Claim a = one.claim();
        Claim b = other.claim();
        return a.claimant().equals(b.claimant())
                && a.kind() == b.kind()
                && a.counts() == b.counts()
                && a.counts() != Population.UNSTATED
                && a.counts() != Population.PART
                && a.days().equals(b.days())
                && a.wholeArea() == b.wholeArea()
                && one.low().isPresent()
                && other.low().isPresent();
    }

    private Drawing.Point point(PlacedClaim claim) {
        return new Drawing.Point(time.at(claim.day()), y(claim));
    }

    private double y(PlacedClaim claim) {
        return numbers.at(claim.low().orElse(claim.largest()));
    }

    private void mark(PlacedClaim claim) {
        double x = time.at(claim.day());
        double low = y(claim);
        double high = numbers.at(claim.largest());
        labels.block(
                x,
                claim.openUpwards() ? low - STEM : high,
                x,
                claim.low().isEmpty() ? low + STEM : low);
        double first = time.at(claim.days().first().toEpochDay());
        double last = time.at(claim.days().last().toEpochDay());
        if (first < last) {
            labels.block(first, low, last, low);
        }
    }

    private void drawClaim(PlacedClaim claim) {
        double x = time.at(claim.day());
        double low = y(claim);
        double first = time.at(claim.days().first().toEpochDay());
        double last = time.at(claim.days().last().toEpochDay());
        if (claim.days().days() > 1) {
            drawing.line(first, low, last, low, "other-line");
        }
        ClaimShape shape = ClaimShape.of(claim.claim().kind());
        if (claim.openUpwards()) {
            arrow(x, low, -1);
        } else if (claim.low().isEmpty()) {
            arrow(x, low, 1);
        } else if (!claim.exact()) {
            double high = numbers.at(claim.largest());
            drawing.line(x, low, x, high, "other-line");
            shape.draw(drawing, x, high);
        }
        shape.draw(drawing, x, low);
    }

    /// An open end: upwards (-1) for "at least", downwards (1) for "at most".
    private void arrow(double x, double y, int way) {
        double end = y + way * STEM;
        drawing.line(x, y, x, end, "other-line");
        drawing.line(x - 4, end - way * 4, x, end, "other-line");
        drawing.line(x + 4, end - way * 4, x, end, "other-line");
    }

    private void drawNumber(PlacedClaim claim) {
        String number = prose.digits(claim.number());
        labels.free(time.at(claim.day()), y(claim), TextWidth.of(number, Drawing.SMALL))
                .ifPresent(at ->
                        drawing.text(
                                at.x(),
                                at.y(),
                                Drawing.Anchor.START,
                                Drawing.SMALL,
                                number,
                                "second"));
    }

    private void drawOurs() {
        double start = drawing.width() - COLUMN;
        double x = start + COLUMN / 2;
        double bottom = numbers.from();
        drawing.line(start, numbers.to() - 8, start, bottom, "axis");
        headline.ifPresent(h -> {
            double low = numbers.at(h.low());
            double high = numbers.at(h.high().orElse(Math.round(numbers.high())));
            drawing.hatched(x - 9, high, 18, Math.max(2, low - high));
        });
        double y = numbers.at(named);
        drawing.rect(x - 9, y - 2, 18, Math.max(4, bottom - y + 2), "ink");
        String words = prose.plain("publish.claims-ours");
        drawing.text(
                x,
                bottom + 19,
                Drawing.Anchor.MIDDLE,
                Drawing.SMALL,
                TextWidth.fit(words, Drawing.SMALL, COLUMN),
                "strong");
    }
}
