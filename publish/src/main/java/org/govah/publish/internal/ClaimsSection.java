package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.core.model.Claim;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Message;
import org.govah.estimate.Answer;
import org.govah.estimate.ClaimCheck;

/// What others say: each published figure held against the lists, and all that have a date over
/// time.
final class ClaimsSection {
    private final Telling telling;
    private final Prose prose;
    private final Days days;
    private final List<ClaimCheck> claims;

    private ClaimsSection(Telling telling) {
        this.telling = telling;
        this.prose = telling.prose();
        this.days = new Days(prose);
        this.claims = telling.dossier().claims();
    }

    static Html of(Telling telling) {
        return new ClaimsSection(telling).section();
    }

    private Html section() {
        if (claims.isEmpty()) {
            return telling.section("claims", prose.say("publish.claims-none"));
        }
        Html finding =
                prose.say(
                        "publish.claims-finding",
                        claims.size(),
                        answered(Answer.SUPPORTED),
                        answered(Answer.NOT_SUPPORTED),
                        answered(Answer.CANNOT_BE_JUDGED));
        return telling.section("claims", finding, figure(), table());
    }

    private long answered(Answer answer) {
        return claims.stream().filter(c -> c.answer() == answer).count();
    }

    private Html figure() {
        List<PlacedClaim> dated = PlacedClaim.of(claims);
        List<PlacedClaim> placed = PlacedClaim.ofBusiestPeriod(dated);
        if (placed.isEmpty()) {
            return telling.paragraph("publish.claims-undated");
        }
        return Html.several(
                telling.paragraph(
                        "publish.claims-shown",
                        placed.size(),
                        claims.size(),
                        dated.size() - placed.size()),
                FigureFrame.of(width ->
                        ClaimsOverTime.draw(
                                placed,
                                telling.dossier().named(),
                                telling.headline(),
                                prose,
                                width)));
    }

    private Html table() {
        List<Table.Cell> heads =
                List.of(
                        telling.head("publish.claims-who"),
                        telling.numberHead("publish.claims-number"),
                        telling.head("publish.claims-counts"),
                        telling.head("publish.claims-answer"),
                        telling.head("publish.claims-shares"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            rows.add(row(i + 1, claims.get(i)));
        }
        return Table.reflowing(prose.say("publish.claims-caption"), heads, rows);
    }

    private List<Table.Cell> row(int number, ClaimCheck check) {
        return List.of(
                Table.Cell.words(who(number, check.claim())),
                Table.Cell.number(figure(check)),
                Table.Cell.words(counts(check.claim())),
                Table.Cell.words(answer(check)),
                Table.Cell.words(shares(check)));
    }

    private Html who(int number, Claim claim) {
        Optional<DayInterval> day = claim.publishedOn().or(claim::asOf).map(UncertainDate::days);
        return Html.several(
                Html.of("span", prose.number(number)).with("class", "index"),
                prose.name(claim.claimant()),
                day.map(this::dates).orElseGet(() -> small(prose.say("publish.claims-no-date"))));
    }

    private Html dates(DayInterval interval) {
        String beneath = days.beneath(interval);
        Html main = small(Html.of("bdi", Html.text(days.main(interval))));
        return beneath.isEmpty()
                ? main
                : Html.several(main, small(Html.of("bdi", Html.text(beneath))));
    }

    private Html figure(ClaimCheck check) {
        Claim claim = check.claim();
        Html kind = small(prose.say("publish.figure-" + code(claim.kind().code())));
        return Html.several(prose.say(range(check)), kind);
    }

    private static Message range(ClaimCheck check) {
        OptionalLong low = PlacedClaim.low(check);
        OptionalLong high = PlacedClaim.high(check);
        if (check.claim().low().isEmpty() && check.claim().high().isEmpty()) {
            return Message.of("publish.no-number");
        }
        if (low.equals(high)) {
            return Message.of("publish.exactly", low.orElseThrow());
        }
        return low.isPresent()
                ? Ranges.of(low.getAsLong(), high)
                : Message.of("publish.at-most", high.orElseThrow());
    }

    private Html counts(Claim claim) {
        Html population = prose.say("publish.counts-" + claim.counts().code());
        return claim.countsSays().isBlank()
                ? population
                : Html.several(population, small(prose.name(claim.countsSays())));
    }

    private Html answer(ClaimCheck check) {
        String key =
                switch (check.answer()) {
                    case SUPPORTED -> "publish.answer-supported";
                    case NOT_SUPPORTED -> "publish.answer-not-supported";
                    case CANNOT_BE_JUDGED -> "publish.answer-cannot-be-judged";
                };
        return Html.of("div", Html.of("strong", prose.say(key)), small(prose.say(check.because())))
                .with("class", "answer");
    }

    private Html shares(ClaimCheck check) {
        if (check.shares().isEmpty()) {
            return prose.say("publish.no-shares");
        }
        List<Html> lines = check.shares().stream().map(this::share).toList();
        return Html.of("ul", lines).with("class", "shares");
    }

    private Html share(ClaimCheck.Share share) {
        String key = share.counts() ? "publish.share" : "publish.share-not-counting";
        return Html.of(
                "li",
                prose.say(
                        key,
                        MethodWords.name(share.method()),
                        prose.percent(share.inside()),
                        MethodWords.kind(share.kind())));
    }

    private static Html small(Html content) {
        return Html.of("small", content);
    }

    private static String code(String code) {
        return code.replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
