package org.govah.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.strata.JointSum;
import org.govah.estimate.internal.strata.PartialPooling;
import org.govah.estimate.internal.strata.StratumKey;

/// The total over strata by joint draws: each stratum by itself, then one draw of each added up.
///
/// A stratum that cannot be estimated enters with the people on its lists: it is neither dropped
/// nor filled from others, so the total is a lower bound then, and says so.
public final class StrataEstimator {
    /// Draws of each stratum that are added up.
    public static final int JOINT_DRAWS = 4_000;

    /// A sentence names at most so many strata; the table of strata names all.
    public static final int NAMED = 20;

    private StrataEstimator() {}

    /// The total, with the status of each stratum. The same table, settings and seed give the same
    /// bits on any number of cores, with and without a cache.
    ///
    /// @param progress told from worker threads, one call at a time
    public static StrataResult total(
            StratifiedTable table, StrataSettings settings, Progress progress) {
        return total(table, settings, Estimators::deciding, progress);
    }

    /// What makes the panel of one stratum.
    interface OfStratum {
        Panel panel(OverlapTable table, EstimateSettings settings, Progress progress);
    }

    static StrataResult total(
            StratifiedTable table, StrataSettings settings, OfStratum of, Progress progress) {
        Steps steps = new Steps(progress, "estimate.stage-strata", table.strata().size());
        List<StratumResult> alone =
                table.strata().parallelStream()
                        .map(stratum -> {
                            CachedStratum found = found(stratum.table(), settings, of);
                            steps.step();
                            return result(stratum, found);
                        })
                        .toList();
        EstimateSettings each = settings.each();
        Optional<PartialPooling> pooled =
                settings.pooling() == Pooling.PARTIAL
                        ? Optional.of(PartialPooling.of(alone, each))
                        : Optional.empty();
        List<StratumResult> strata = pooled.map(PartialPooling::strata).orElse(alone);
        boolean joint = pooled.filter(p -> p.report().used()).isPresent();
        Draws draws = joint ? JointSum.asDrawn(strata) : JointSum.shuffled(strata, each.seed());
        boolean atLeast = strata.stream().anyMatch(s -> !s.status().hasDraws());
        Total sum = draws.total(each.level());
        Total total =
                atLeast
                        ? new Total(sum.median(), sum.low(), Double.POSITIVE_INFINITY, each.level())
                        : sum;
        Optional<PoolingReport> report = pooled.map(PartialPooling::report);
        return new StrataResult(strata, total, draws, atLeast, report, says(strata, report));
    }

    /// Kept from another run, else estimated now.
    private static CachedStratum found(OverlapTable table, StrataSettings settings, OfStratum of) {
        String key = StratumKey.of(table, settings.each(), settings.version());
        Optional<CachedStratum> kept = settings.cache().find(key).flatMap(CachedStratum::fromText);
        if (kept.isPresent()) {
            return kept.get();
        }
        EstimateSettings own = settings.each().with(StratumKey.seed(table, settings.each().seed()));
        CachedStratum made = CachedStratum.of(of.panel(table, own, Progress.silent()), JOINT_DRAWS);
        settings.cache().keep(key, made.toText());
        return made;
    }

    private static StratumResult result(StratifiedTable.Stratum stratum, CachedStratum found) {
        StratumStatus status = status(stratum.table(), found);
        boolean drawn = status.hasDraws();
        double[] draws = found.draws().stream().mapToDouble(Double::doubleValue).toArray();
        return new StratumResult(
                stratum.name(),
                stratum.fields(),
                stratum.table().observed(),
                status,
                found.verdict(),
                drawn ? found.total() : Optional.empty(),
                drawn ? new Draws(Draws.Kind.POSTERIOR, draws) : Draws.NONE,
                found.gates());
    }

    private static StratumStatus status(OverlapTable table, CachedStratum found) {
        if (table.observed() == 0) {
            return StratumStatus.EMPTY;
        }
        if (found.total().isEmpty()) {
            return StratumStatus.FLOOR;
        }
        return switch (found.verdict()) {
            case PUBLISHABLE -> StratumStatus.ESTIMATED;
            case RANGE_ONLY -> StratumStatus.RANGE_ONLY;
            case DO_NOT_PUBLISH -> StratumStatus.FLOOR;
        };
    }

    private static List<Message> says(List<StratumResult> strata, Optional<PoolingReport> pooling) {
        List<Message> says = new ArrayList<>();
        says.add(Message.of("estimate.strata-sum", strata.size()));
        Stream.of(StratumStatus.RANGE_ONLY, StratumStatus.FLOOR, StratumStatus.EMPTY)
                .map(status -> sentence(strata, status))
                .flatMap(Optional::stream)
                .forEach(says::add);
        pooling.map(PoolingReport::says).ifPresent(says::add);
        return says;
    }

    /// How many strata have this status, how many people are on their lists, and their names.
    private static Optional<Message> sentence(List<StratumResult> strata, StratumStatus status) {
        String key =
                switch (status) {
                    case ESTIMATED -> "estimate.strata-sum";
                    case RANGE_ONLY -> "estimate.strata-range-only";
                    case FLOOR -> "estimate.strata-at-least";
                    case EMPTY -> "estimate.strata-empty";
                };
        List<StratumResult> such = strata.stream().filter(s -> s.status() == status).toList();
        long people = such.stream().mapToLong(StratumResult::observed).sum();
        Optional<Object> names =
                such.stream()
                        .limit(NAMED)
                        .map(stratum -> (Object) stratum.name())
                        .reduce((left, right) -> Message.of("estimate.and", left, right));
        return names.map(named ->
                Message.of(key, such.size(), people, named, Math.max(0, such.size() - NAMED)));
    }
}
