package org.govah.estimate.internal.loglinear;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.FittedModel;
import org.govah.estimate.Method;
import org.govah.estimate.Workings;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.random.RandomStreams;

/// The log-linear methods on one table; the catalogue is fitted once for all of them.
///
/// Not for two threads at once.
public final class LogLinearFamily {
    /// The averages take one resample for so many of the others': each fits every model that holds
    /// weight, where the choice of the best passes most over.
    private static final int AVERAGED_ONE_IN = 2;

    /// So many models of an average are named.
    private static final int NAMED = 3;

    private final OverlapTable table;
    private final EstimateSettings settings;
    private final Progress progress;
    private Optional<ModelSearch> search = Optional.empty();
    private Optional<Averages> averages = Optional.empty();
    private List<Resamples> averaged = List.of();

    /// @param table every list has people
    public LogLinearFamily(OverlapTable table, EstimateSettings settings, Progress progress) {
        this.table = table;
        this.settings = settings;
        this.progress = progress;
    }

    /// The model with the best BIC, and the catalogue as rows.
    public Finding best() {
        return unlessRefused(
                Method.LOG_LINEAR,
                found -> {
                    Finding best = LogLinear.found(table, found, settings, progress);
                    List<FittedModel> rows = ModelRows.of(found, averages(found), table.lists());
                    Message how =
                            rows.size() < found.tried()
                                    ? Message.of(
                                            "estimate.and-then",
                                            best.how(),
                                            Message.of("estimate.rows-kept", rows.size()))
                                    : best.how();
                    return new Finding(
                            best.method(),
                            best.total(),
                            best.draws(),
                            best.diagnostics(),
                            how,
                            best.gates(),
                            Workings.ofModels(rows));
                });
    }

    /// The average by BIC.
    public Finding averageByBic() {
        return unlessRefused(Criterion.BIC.method(), found -> average(Criterion.BIC, found));
    }

    /// The average by AIC.
    public Finding averageByAic() {
        return unlessRefused(Criterion.AIC.method(), found -> average(Criterion.AIC, found));
    }

    /// Pairs added one by one.
    public Finding stepwise() {
        return unlessRefused(Method.STEPWISE, this::stepwise);
    }

    private Finding unlessRefused(Method method, Function<ModelSearch, Finding> finding) {
        Optional<Message> refusal = LogLinear.refusal(table);
        if (refusal.isPresent()) {
            return Finding.none(method, refusal.get());
        }
        ModelSearch found = search.orElseGet(() -> LogLinear.search(table, progress));
        search = Optional.of(found);
        return finding.apply(found);
    }

    private Averages averages(ModelSearch found) {
        Averages made = averages.orElseGet(() -> new Averages(found));
        averages = Optional.of(made);
        return made;
    }

    private Finding average(Criterion criterion, ModelSearch found) {
        ModelAverage average = averages(found).by(criterion);
        if (average.fits().isEmpty()) {
            return LogLinear.noModel(criterion.method(), found);
        }
        Resamples resamples = averaged(found).get(List.of(Criterion.values()).indexOf(criterion));
        int again = average.heaviest().size();
        int tables = averageResamples();
        Message how =
                Message.of(
                        "estimate.how-average",
                        found.tried(),
                        heaviest(average),
                        tables,
                        again,
                        resamples.inWords());
        return new Finding(
                criterion.method(),
                Optional.of(resamples.total(average.total(), settings.level())),
                resamples.draws(),
                LogLinear.used(
                        Map.of(
                                "models",
                                found.tried(),
                                "models-again",
                                again,
                                "resamples",
                                tables)),
                how,
                List.of(),
                Workings.NONE);
    }

    private int averageResamples() {
        return (settings.bootstraps() + AVERAGED_ONE_IN - 1) / AVERAGED_ONE_IN;
    }

    /// The models with most weight, and how much each holds.
    private Message heaviest(ModelAverage average) {
        return IntStream.range(0, Math.min(NAMED, average.fits().size()))
                .mapToObj(i ->
                        Message.of(
                                "estimate.model-weight",
                                average.fits().get(i).model().inWords(table.lists()),
                                average.weights().get(i)))
                .reduce((all, next) -> Message.of("estimate.and", all, next))
                .orElseThrow();
    }

    /// The resamples of both averages, from the same tables, in the order of the criteria.
    private List<Resamples> averaged(ModelSearch found) {
        if (averaged.isEmpty()) {
            Averages both = averages(found);
            averaged =
                    Resamples.of(
                            CellCounts.of(table),
                            both.totals(),
                            both.again(),
                            LogLinear.plan(
                                    settings, RandomStreams.Use.AVERAGES, averageResamples()),
                            LogLinear.steps(progress, averageResamples()));
        }
        return averaged;
    }

    private Finding stepwise(ModelSearch found) {
        CellCounts counts = CellCounts.of(table);
        Stepwise selection = Stepwise.on(counts, found.existence());
        Optional<PoissonFit> chosen = selection.chosen(counts);
        if (chosen.isEmpty()) {
            return Finding.none(Method.STEPWISE, Message.of("estimate.no-main-effects"));
        }
        double total = chosen.get().total();
        Resamples resamples =
                Resamples.of(
                                counts,
                                new double[] {total},
                                selection::total,
                                LogLinear.plan(
                                        settings,
                                        RandomStreams.Use.STEPWISE,
                                        settings.bootstraps()),
                                LogLinear.steps(progress, settings.bootstraps()))
                        .getFirst();
        Message how =
                Message.of(
                        "estimate.how-stepwise",
                        chosen.get().model().inWords(table.lists()),
                        Stepwise.THRESHOLD,
                        settings.bootstraps(),
                        resamples.inWords());
        return new Finding(
                Method.STEPWISE,
                Optional.of(resamples.total(total, settings.level())),
                resamples.draws(),
                LogLinear.used(
                        Map.of(
                                "threshold",
                                Stepwise.THRESHOLD,
                                "resamples",
                                settings.bootstraps())),
                how,
                List.of(),
                Workings.NONE);
    }
}
