package org.govah.estimate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.Progress;
import org.govah.core.model.CaptureHistories;
import org.govah.core.words.Message;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.linkage.EqualMixture;
import org.govah.estimate.internal.random.RandomStreams;
import org.govah.estimate.internal.strata.FieldImputer;
import org.govah.estimate.internal.strata.Stratifier;

/// The total over strata where the field that makes the stratum is missing for some people: it is
/// filled several times by chance, each filling gives a total, and these are mixed with equal
/// weight, as draws of a linkage are.
///
/// What must be true: whether a field is missing says nothing about its value, given the lists that
/// a person is on and the other fields. See [FieldImputer] for the groups that a value is drawn
/// from.
///
/// @param imputations made; 1 where nothing is missing
/// @param missing people for whom a field is missing
/// @param total of the mixture; where [#atLeast], a lower bound and without an upper end
/// @param draws of the mixture; where [#atLeast], of a lower bound
/// @param atLeast whether a stratum of an imputation enters with the people observed only
/// @param share of the variance of the log of the unseen that lies between imputations, `(1 + 1/M)
///   B / T`, 0 to 1
/// @param combined the interval by Rubin's rules, as a cross-check
/// @param each total, by imputation
/// @param first imputation with all its strata, as an example
/// @param says in one sentence
public record Imputation(
        int imputations,
        long missing,
        Total total,
        Draws draws,
        boolean atLeast,
        double share,
        Total combined,
        List<Total> each,
        StrataResult first,
        Message says) {
    /// Imputations that are usual: the share between them is known to about a third.
    public static final int USUAL = 20;

    /// Copies the totals.
    public Imputation {
        each = List.copyOf(each);
    }

    /// The histories with the fields filled, once an imputation; strata that nobody falls into in
    /// one imputation are not in its table.
    ///
    /// @param by fields that make the strata
    /// @param imputations at least 1
    /// @param seed of the drawing
    /// @throws IllegalArgumentException if there is no such field, or nobody in the histories
    public static List<StratifiedTable> tables(
            CaptureHistories histories, List<String> by, int imputations, long seed) {
        FieldImputer imputer = new FieldImputer(histories, by);
        List<StratifiedTable> tables = new ArrayList<>();
        for (UniformRandomProvider random :
                RandomStreams.of(seed, RandomStreams.Use.IMPUTATION, imputations)) {
            tables.add(
                    Stratifier.strata(imputer.filled(random), by)
                            .orElseThrow(() -> new IllegalArgumentException("nobody")));
        }
        return tables;
    }

    /// The total. A cache saves the strata that come out the same in several imputations.
    ///
    /// @param by fields that make the strata
    /// @param imputations at least 1, usually [#USUAL]
    /// @param settings of the strata
    /// @throws IllegalArgumentException if there is no such field, or nobody in the histories
    public static Imputation of(
            CaptureHistories histories,
            List<String> by,
            int imputations,
            StrataSettings settings,
            Progress progress) {
        return of(histories, by, imputations, settings, Estimators::deciding, progress);
    }

    static Imputation of(
            CaptureHistories histories,
            List<String> by,
            int imputations,
            StrataSettings settings,
            StrataEstimator.OfStratum of,
            Progress progress) {
        long missing = histories.missing(by);
        int made = missing == 0 ? 1 : imputations;
        List<StratifiedTable> tables = tables(histories, by, made, settings.each().seed());
        Steps steps = new Steps(progress, "estimate.stage-imputation", made);
        List<Part> parts = new ArrayList<>();
        StrataResult first = StrataEstimator.total(tables.getFirst(), settings, of, progress);
        for (int i = 0; i < made; i++) {
            StrataResult result =
                    i == 0
                            ? first
                            : StrataEstimator.total(tables.get(i), settings, of, Progress.silent());
            parts.add(new Part(result.total(), result.draws(), result.atLeast()));
            steps.step();
        }
        return mixed(parts, first, missing, histories.table().observed(), settings.each().level());
    }

    /// What is kept of an imputation; a thousand strata with their draws would fill the memory.
    private record Part(Total total, Draws draws, boolean atLeast) {}

    private static Imputation mixed(
            List<Part> parts, StrataResult first, long missing, long observed, double level) {
        EqualMixture mixture =
                EqualMixture.of(
                        parts.stream()
                                .map(part -> new EqualMixture.Part(part.draws, observed))
                                .toList(),
                        level);
        boolean atLeast = parts.stream().anyMatch(Part::atLeast);
        Total sum = mixture.draws().total(level);
        Total total =
                atLeast ? new Total(sum.median(), sum.low(), Double.POSITIVE_INFINITY, level) : sum;
        return new Imputation(
                parts.size(),
                missing,
                total,
                mixture.draws(),
                atLeast,
                mixture.share(),
                mixture.combined(),
                parts.stream().map(Part::total).toList(),
                first,
                says(parts.size(), missing, mixture.share()));
    }

    private static Message says(int imputations, long missing, double share) {
        return missing == 0
                ? Message.of("estimate.nothing-missing")
                : Message.of("estimate.imputed", missing, imputations, share);
    }
}
