package org.govah.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.model.CaptureHistories;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.ClaimRule;
import org.govah.estimate.Counted;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Estimators;
import org.govah.estimate.Imputation;
import org.govah.estimate.LinkageMixture;
import org.govah.estimate.Panel;
import org.govah.estimate.StrataSettings;
import org.govah.estimate.StratumCache;
import org.govah.keep.intake.HistoriesReader;
import org.govah.keep.intake.OverlapTableReader;
import org.govah.keep.intake.ReceivedFile;
import org.govah.keep.intake.UnreadableListException;

/// One estimate: what was given is read, put through the panel, and held against claims.
final class Estimating {
    private static final int FEWEST_DRAWS = 2;
    private static final String TABLE_ENDING = ".csv";

    private final EstimateSettings settings;
    private final Counted counted;
    private final ReceivedClaims claims;
    private final Progress progress;
    private final LongSupplier cpuNanos;
    private final List<ReceivedFile> received = new ArrayList<>();

    Estimating(
            EstimateSettings settings,
            Counted counted,
            ReceivedClaims claims,
            Progress progress,
            LongSupplier cpuNanos) {
        this.settings = settings;
        this.counted = counted;
        this.claims = claims;
        this.progress = progress;
        this.cpuNanos = cpuNanos;
        claims.file().ifPresent(received::add);
    }

    /// From one overlap table.
    EstimateRun table(Path file) throws Refusal {
        return run(panel(readTable(file)), BeyondOneTable.NOTHING);
    }

    /// From a matrix of capture histories; by strata where fields are chosen, imputing those that
    /// are missing.
    EstimateRun histories(Path file, StrataOptions options) throws Refusal {
        CaptureHistories histories = readHistories(file, options.lists());
        for (String field : options.strata()) {
            if (!histories.fields().contains(field)) {
                throw Refusal.unreadable(
                        "app.no-such-field", field, String.join(", ", histories.fields()));
            }
        }
        Panel panel = panel(histories.table());
        if (options.strata().isEmpty()) {
            return run(panel, BeyondOneTable.NOTHING);
        }
        StratumCache cache =
                options.cache()
                        .map(folder -> (StratumCache) new FolderCache(folder))
                        .orElseGet(StratumCache::none);
        StrataSettings strata =
                new StrataSettings(
                        settings.withBootstraps(StrataSettings.STRATUM_BOOTSTRAPS)
                                .withChains(
                                        StrataSettings.STRATUM_WARMUP,
                                        StrataSettings.STRATUM_DRAWS),
                        options.pooling(),
                        Version.number(),
                        cache);
        int imputations = histories.missing(options.strata()) == 0 ? 1 : Imputation.USUAL;
        return run(
                panel,
                BeyondOneTable.of(
                        Imputation.of(histories, options.strata(), imputations, strata, progress)));
    }

    /// From draws of the linkage, one overlap table each.
    EstimateRun draws(Path folder) throws Refusal {
        List<OverlapTable> tables = new ArrayList<>();
        for (Path file : tablesIn(folder)) {
            tables.add(readTable(file));
        }
        if (tables.size() < FEWEST_DRAWS) {
            throw Refusal.unreadable("app.few-draws", tables.size(), FEWEST_DRAWS);
        }
        if (tables.stream().map(OverlapTable::lists).distinct().count() > 1) {
            throw Refusal.unreadable("app.draws-differ");
        }
        LinkageMixture mixture = LinkageMixture.of(tables, settings, progress);
        Panel panel = mixture.heldAgainst(panel(mixture.middle()));
        return run(panel, BeyondOneTable.of(mixture));
    }

    private Panel panel(OverlapTable table) {
        return Estimators.timedPanel(table, settings, progress, cpuNanos);
    }

    private EstimateRun run(Panel panel, BeyondOneTable beyond) {
        Panel held = Counting.held(panel, claims.claims(), counted);
        List<ClaimCheck> checks =
                claims.claims().stream().map(c -> ClaimRule.check(c, held, counted)).toList();
        return new EstimateRun(received, settings, held, checks, beyond);
    }

    private static List<Path> tablesIn(Path folder) throws Refusal {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(TABLE_ENDING)).sorted().toList();
        } catch (IOException e) {
            throw Refusal.unreadable("app.draws-unreadable", String.valueOf(folder.getFileName()));
        }
    }

    private OverlapTable readTable(Path path) throws Refusal {
        try {
            return OverlapTableReader.read(received(path));
        } catch (UnreadableListException e) {
            throw unreadable(path, e);
        }
    }

    private CaptureHistories readHistories(Path path, List<String> lists) throws Refusal {
        try {
            return HistoriesReader.read(received(path), lists);
        } catch (UnreadableListException e) {
            throw unreadable(path, e);
        }
    }

    private ReceivedFile received(Path path) throws UnreadableListException {
        ReceivedFile file = ReceivedFile.read(path);
        received.add(file);
        return file;
    }

    private static Refusal unreadable(Path path, UnreadableListException e) {
        return new Refusal(
                ExitCode.UNREADABLE,
                Message.of("app.unreadable", String.valueOf(path.getFileName()), e.words()));
    }
}
