package org.govah.estimate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govah.core.model.Claim;
import org.govah.core.model.Population;
import org.govah.core.time.DayInterval;
import org.govah.core.words.Message;
import org.govah.estimate.internal.ClaimedFigure;

/// Holds a claim against the panel: supported, not supported, or not to be judged.
///
/// A claim is judged only where it speaks of the same people and days as the lists, and only by
/// families of methods that passed their gates; they must agree.
public final class ClaimRule {
    /// A claim is supported where every family has at least this share of its draws inside it.
    public static final double SUPPORTED_FROM = 0.5;

    /// A claim is not supported where every family has less than this share inside it.
    public static final double NOT_SUPPORTED_BELOW = 0.05;

    private ClaimRule() {}

    /// The answer with its reason.
    ///
    /// @param claim as published
    /// @param panel all methods on the lists
    /// @param counted whom and which days the lists count
    public static ClaimCheck check(Claim claim, Panel panel, Counted counted) {
        Optional<ClaimedFigure> read = ClaimedFigure.of(claim);
        if (read.isEmpty()) {
            Message because = Message.of("estimate.claim-no-number");
            return new ClaimCheck(
                    claim,
                    0,
                    Double.POSITIVE_INFINITY,
                    List.of(),
                    Answer.CANNOT_BE_JUDGED,
                    because);
        }
        ClaimedFigure figure = read.get();
        List<ClaimCheck.Share> shares = shares(figure, panel);
        Optional<Message> other = countsOtherThings(claim, counted);
        Answer answer = other.isPresent() ? Answer.CANNOT_BE_JUDGED : answer(shares);
        Message because = other.orElseGet(() -> because(claim, figure, panel, counted, shares));
        return new ClaimCheck(claim, figure.low(), figure.high(), shares, answer, because);
    }

    private static List<ClaimCheck.Share> shares(ClaimedFigure figure, Panel panel) {
        return panel.estimates().stream()
                .filter(estimate -> estimate.draws().size() > 0)
                .map(estimate -> share(figure, estimate))
                .toList();
    }

    private static ClaimCheck.Share share(ClaimedFigure figure, Estimate estimate) {
        return new ClaimCheck.Share(
                estimate.method(),
                estimate.draws().kind(),
                estimate.draws().share(figure.low(), figure.high()),
                estimate.passed() && estimate.method().decides());
    }

    private static Answer answer(List<ClaimCheck.Share> shares) {
        List<ClaimCheck.Share> deciding = shares.stream().filter(ClaimCheck.Share::counts).toList();
        if (deciding.isEmpty()) {
            return Answer.CANNOT_BE_JUDGED;
        }
        if (deciding.stream().allMatch(share -> share.inside() >= SUPPORTED_FROM)) {
            return Answer.SUPPORTED;
        }
        return deciding.stream().allMatch(share -> share.inside() < NOT_SUPPORTED_BELOW)
                ? Answer.NOT_SUPPORTED
                : Answer.CANNOT_BE_JUDGED;
    }

    /// Why claim and lists cannot be compared; empty where they can, also where one does not say.
    static Optional<Message> countsOtherThings(Claim claim, Counted counted) {
        if (otherPeople(claim.counts(), counted.population())) {
            return Optional.of(Message.of("estimate.claim-other-people"));
        }
        if (!claim.wholeArea()) {
            return Optional.of(Message.of("estimate.claim-other-area"));
        }
        return counted.days().flatMap(days -> otherDays(claim, days));
    }

    private static boolean otherPeople(Population claimed, Population listed) {
        return claimed == Population.PART
                || (claimed != Population.UNSTATED
                        && listed != Population.UNSTATED
                        && claimed != listed);
    }

    private static Optional<Message> otherDays(Claim claim, DayInterval counted) {
        if (claim.days().filter(days -> !holds(days, counted)).isPresent()) {
            return Optional.of(Message.of("estimate.claim-other-days"));
        }
        return claim.until()
                .filter(last -> last.isBefore(counted.last()))
                .map(last -> Message.of("estimate.claim-too-early"));
    }

    private static boolean holds(DayInterval outer, DayInterval inner) {
        return !outer.first().isAfter(inner.first()) && !outer.last().isBefore(inner.last());
    }

    private static Message because(
            Claim claim,
            ClaimedFigure figure,
            Panel panel,
            Counted counted,
            List<ClaimCheck.Share> shares) {
        Stream<Message> reasons =
                Stream.of(
                                Optional.of(decided(shares)),
                                tooLow(figure, panel),
                                unstatedPeople(claim, counted),
                                unstatedDays(claim, counted))
                        .flatMap(Optional::stream);
        return reasons.reduce((left, right) -> Message.of("estimate.and-then", left, right))
                .orElseThrow();
    }

    private static Message decided(List<ClaimCheck.Share> shares) {
        Optional<Message> listed =
                shares.stream()
                        .filter(ClaimCheck.Share::counts)
                        .map(ClaimRule::inWords)
                        .reduce((left, right) -> Message.of("estimate.and", left, right));
        String key =
                switch (answer(shares)) {
                    case SUPPORTED -> "estimate.claim-supported";
                    case NOT_SUPPORTED -> "estimate.claim-not-supported";
                    case CANNOT_BE_JUDGED -> "estimate.claim-undecided";
                };
        return listed.map(words -> Message.of(key, words))
                .orElseGet(() -> Message.of("estimate.claim-no-method"));
    }

    private static Message inWords(ClaimCheck.Share share) {
        String key =
                switch (share.kind()) {
                    case POSTERIOR -> "estimate.share-posterior";
                    case BOOTSTRAP, NONE -> "estimate.share-bootstrap";
                };
        Message method = Message.of("estimate.method-" + share.method().code());
        return Message.of(key, method, share.inside());
    }

    private static Optional<Message> tooLow(ClaimedFigure figure, Panel panel) {
        long named = panel.table().observed();
        return named > figure.high()
                ? Optional.of(Message.of("estimate.claim-below-named", named))
                : Optional.empty();
    }

    private static Optional<Message> unstatedPeople(Claim claim, Counted counted) {
        boolean said =
                claim.counts() != Population.UNSTATED
                        && counted.population() != Population.UNSTATED;
        return said ? Optional.empty() : Optional.of(Message.of("estimate.claim-people-unstated"));
    }

    private static Optional<Message> unstatedDays(Claim claim, Counted counted) {
        boolean limited = claim.days().isPresent() || claim.until().isPresent();
        return limited && counted.days().isEmpty()
                ? Optional.of(Message.of("estimate.claim-days-unstated"))
                : Optional.empty();
    }
}
