package org.govah.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.VerdictRule;
import org.govah.estimate.internal.linkage.EqualMixture;
import org.govah.estimate.internal.linkage.LinkEffect;
import org.govah.estimate.internal.robust.PartEstimator;

/// The total where it is not certain which records are one person: draws of whole linkages, one
/// posterior each, mixed with equal weight (linkage-averaging, Sadinle 2018).
///
/// @param draws of the linkage
/// @param middle the draw whose own number is the middle one: its panel stands for the gates of the
///   table, made as for a single table
/// @param headline the mixture over all draws; empty where a draw gives no number
/// @param share of the variance of the log of the unseen that lies between draws, `(1 + 1/M) B /
///   T`, 0 to 1; NaN where there is no headline
/// @param combined the interval by Rubin's rules on the log of the unseen, as a cross-check
/// @param rates how the number moves with wrong links; empty where it cannot be said
/// @param gates `linkage-share`
/// @param says how the mixture was made and what to beware of, each a whole sentence
public record LinkageMixture(
        int draws,
        OverlapTable middle,
        Optional<Headline> headline,
        double share,
        Optional<Total> combined,
        Optional<LinkRates> rates,
        List<Gate> gates,
        List<Message> says) {
    /// With fewer draws the share is not well known, and a notice says so.
    public static final int ENOUGH_DRAWS = 50;

    /// Warm-up of a chain on one draw: the mixture holds many.
    static final int DRAW_WARMUP = 300;

    /// Draws of such a chain.
    static final int DRAW_DRAWS = 500;

    /// Copies the lists.
    public LinkageMixture {
        gates = List.copyOf(gates);
        says = List.copyOf(says);
    }

    /// The mixture. The same draws, in any number, and settings give the same bits.
    ///
    /// @param draws of the linkage, at least 2, each as a table over the same lists
    /// @throws IllegalArgumentException if there are fewer, or they are over different lists
    public static LinkageMixture of(
            List<OverlapTable> draws, EstimateSettings settings, Progress progress) {
        return of(draws, settings, PartEstimator.usual(), progress);
    }

    static LinkageMixture of(
            List<OverlapTable> draws,
            EstimateSettings settings,
            PartEstimator estimator,
            Progress progress) {
        if (draws.size() < 2 || draws.stream().map(OverlapTable::lists).distinct().count() > 1) {
            throw new IllegalArgumentException("at least 2 draws, over the same lists");
        }
        Map<OverlapTable, Optional<Headline>> found =
                headlines(draws, settings, estimator, progress);
        List<EqualMixture.Part> parts = parts(draws, found);
        OverlapTable middle = middle(draws, parts);
        Optional<LinkRates> rates = LinkEffect.of(middle, settings, estimator);
        if (parts.size() < draws.size()) {
            Message why =
                    Message.of(
                            "estimate.draws-without-number",
                            draws.size() - parts.size(),
                            draws.size());
            return new LinkageMixture(
                    draws.size(),
                    middle,
                    Optional.empty(),
                    Double.NaN,
                    Optional.empty(),
                    rates,
                    List.of(GateRule.LINKAGE_SHARE.missing(why)),
                    says(draws.size(), rates));
        }
        EqualMixture mixture = EqualMixture.of(parts, settings.level());
        Headline headline =
                new Headline(mixture.draws().total(settings.level()), mixture.draws(), Headline.OF);
        return new LinkageMixture(
                draws.size(),
                middle,
                Optional.of(headline),
                mixture.share(),
                Optional.of(mixture.combined()),
                rates,
                List.of(GateRule.LINKAGE_SHARE.held(mixture.share())),
                says(draws.size(), rates));
    }

    /// The panel of the middle draw with this mixture as its headline and the gate beside its own.
    ///
    /// @param panel of [#middle], or of the linkage itself
    public Panel heldAgainst(Panel panel) {
        return new Panel(
                        panel.table(),
                        panel.estimates(),
                        panel.gates(),
                        headline,
                        panel.workings(),
                        VerdictRule.of(panel.gates()))
                .with(gates);
    }

    /// Each different table is estimated once.
    private static Map<OverlapTable, Optional<Headline>> headlines(
            List<OverlapTable> draws,
            EstimateSettings settings,
            PartEstimator estimator,
            Progress progress) {
        EstimateSettings brief = settings.withChains(DRAW_WARMUP, DRAW_DRAWS);
        List<OverlapTable> different = draws.stream().distinct().toList();
        Steps steps = new Steps(progress, "estimate.stage-linkage", different.size());
        List<Optional<Headline>> found =
                different.parallelStream()
                        .map(table -> {
                            Optional<Headline> headline =
                                    Overlap.inhabited(table)
                                            .flatMap(t -> estimator.headline(t, brief));
                            steps.step();
                            return headline;
                        })
                        .toList();
        Map<OverlapTable, Optional<Headline>> byTable = new LinkedHashMap<>();
        IntStream.range(0, found.size()).forEach(i -> byTable.put(different.get(i), found.get(i)));
        return byTable;
    }

    /// The draws that give a number.
    private static List<EqualMixture.Part> parts(
            List<OverlapTable> draws, Map<OverlapTable, Optional<Headline>> found) {
        List<EqualMixture.Part> parts = new ArrayList<>();
        for (OverlapTable table : draws) {
            found.getOrDefault(table, Optional.empty())
                    .map(headline -> new EqualMixture.Part(headline.draws(), table.observed()))
                    .ifPresent(parts::add);
        }
        return parts;
    }

    /// The lower middle one by median, the first of equals; the first draw where one has no number.
    private static OverlapTable middle(List<OverlapTable> draws, List<EqualMixture.Part> parts) {
        if (parts.size() < draws.size()) {
            return draws.getFirst();
        }
        List<Integer> order =
                IntStream.range(0, draws.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> parts.get(i).draws().quantile(0.5)))
                        .toList();
        return draws.get(order.get((order.size() - 1) / 2));
    }

    private static List<Message> says(int draws, Optional<LinkRates> rates) {
        List<Message> says = new ArrayList<>();
        says.add(Message.of("estimate.linkage-mixture", draws));
        if (draws < ENOUGH_DRAWS) {
            says.add(Message.of("estimate.few-linkage-draws", draws, ENOUGH_DRAWS));
        }
        rates.map(LinkageMixture::inWords).ifPresent(says::add);
        return says;
    }

    private static Message inWords(LinkRates rates) {
        return Message.of(
                "estimate.link-rates",
                Message.of("estimate.method-" + rates.method().code()),
                rates.number(),
                rates.perMissed(),
                rates.perFalse());
    }
}
