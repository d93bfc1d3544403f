package org.govah.scale;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.govah.link.BlockingPlan;
import org.govah.link.Knowledge;
import org.govah.link.Learning;
import org.govah.link.LinkSettings;
import org.govah.link.PairModel;
import org.govah.link.Shard;
import org.govah.scale.internal.Candidates;
import org.govah.scale.internal.Counting;
import org.govah.scale.internal.Numbered;
import org.govah.scale.internal.PairsStep;
import org.govah.scale.internal.Shards;
import org.govah.scale.internal.Spread;

/// Links a table on Spark: the same knowledge, blocks, comparisons and model as the embedded
/// engine, each step cut by records. What is not cut, because it is small, is on the driver:
/// knowledge (each different name part, day and place once), the sampled records that are learned
/// from, and counts of patterns.
public final class SparkLinker {
    private final Spread records;
    private final LinkSettings settings;

    private SparkLinker(Spread records, LinkSettings settings) {
        this.records = records;
        this.settings = settings;
    }

    /// Links.
    ///
    /// @param table with the columns of [RecordRow]
    /// @param settings without decisions, which are for the embedded engine
    /// @param given what another run learned; else it is learned from the table
    /// @throws IllegalArgumentException if the table cannot be numbered or settings hold decisions
    public static SparkLinked link(
            Dataset<Row> table, LinkSettings settings, Optional<Learned> given) {
        SparkLinker linker = of(table, settings);
        return given.map(linker::scored)
                .orElseGet(() -> linker.learned(Counting.of(linker.records)));
    }

    /// Links on given knowledge, and learns the rest.
    ///
    /// @throws IllegalArgumentException as above
    public static SparkLinked link(Dataset<Row> table, LinkSettings settings, Knowledge knowledge) {
        return of(table, settings).learned(knowledge);
    }

    private static SparkLinker of(Dataset<Row> table, LinkSettings settings) {
        if (!settings.decisions().isEmpty()) {
            throw new IllegalArgumentException(
                    "decisions of reviewers are obeyed by the embedded engine only");
        }
        return new SparkLinker(new Spread(table.sparkSession(), Numbered.of(table)), settings);
    }

    private SparkLinked learned(Knowledge knowledge) {
        Broadcast<Shards> shards = records.tell(new Shards(knowledge));
        Learning learning = records.learning(shards, settings);
        Shard drawn = records.fetch(knowledge, learning.needed());
        BlockingPlan plan = learning.plan(drawn);
        Candidates all = Candidates.of(records, shards, plan);
        int stride = Learning.stride(all.size().pairs());
        Candidates sample = all.sample(stride);
        Fit first = fit(learning, drawn, sample, shards, stride);
        long[] teachers = teachers(sample, shards, first.model);
        if (teachers.length == 0) {
            double recall = first.counted.expectedRecall(first.model, plan);
            return scored(new Learned(knowledge, plan, first.model), shards, all, recall);
        }
        Knowledge taught =
                knowledge.taught(records.fetch(knowledge, Spread.members(teachers)), teachers);
        Broadcast<Shards> again = records.tell(new Shards(taught));
        Shard drawnAgain = records.fetch(taught, learning.needed());
        Fit second = fit(learning, drawnAgain, sample, again, stride);
        double recall = second.counted.expectedRecall(second.model, plan);
        return scored(new Learned(taught, plan, second.model), again, all, recall);
    }

    /// A model and the counts that it was fitted on.
    private record Fit(PairModel model, Learning.Counted counted) {}

    private Fit fit(
            Learning learning,
            Shard drawn,
            Candidates sample,
            Broadcast<Shards> shards,
            int stride) {
        List<String> learnable = learning.learnable(drawn);
        Learning.Counted counted = counted(sample, shards, learnable);
        return new Fit(learning.fit(drawn, learnable, counted, stride), counted);
    }

    private Learning.Counted counted(
            Candidates sample, Broadcast<Shards> shards, List<String> comparisons) {
        Learning.Counted out = new Learning.Counted();
        sample.compare(shards, new PairsStep.Counting(comparisons, settings.seed()))
                .groupBy("inner", "pattern", "rules")
                .agg(sum("pairs"))
                .collectAsList()
                .forEach(row ->
                        out.add(row.getBoolean(0), row.getLong(1), row.getLong(2), row.getLong(3)));
        return out;
    }

    private long[] teachers(Candidates sample, Broadcast<Shards> shards, PairModel model) {
        PairsStep step = new PairsStep.Teaching(model.bytes(), settings.seed());
        List<Row> found = sample.compare(shards, step).collectAsList();
        return Learning.teachers(
                found.stream()
                        .mapToLong(row -> ((long) row.getInt(0) << Integer.SIZE) | row.getInt(1))
                        .toArray());
    }

    private SparkLinked scored(Learned given) {
        Broadcast<Shards> shards = records.tell(new Shards(given.knowledge()));
        return scored(given, shards, Candidates.of(records, shards, given.plan()), 1);
    }

    private SparkLinked scored(
            Learned learned, Broadcast<Shards> shards, Candidates all, double recall) {
        Dataset<Row> scored =
                all.compare(shards, new PairsStep.Scoring(learned.model().bytes(), settings.seed()))
                        .persist(StorageLevel.MEMORY_AND_DISK());
        Row sums =
                scored.agg(
                                sum(when(col("a").lt(0), col("pairs")).otherwise(0L)),
                                sum(
                                        when(
                                                        col("a").geq(0),
                                                        org.apache.spark.sql.functions.expr(
                                                                "1 / (1 + exp(-cast(log_odds as double)))"))
                                                .otherwise(0.0)))
                        .first();
        long compared = sums.isNullAt(0) ? 0 : sums.getLong(0);
        double persons = sums.isNullAt(1) ? 0 : sums.getDouble(1);
        Candidates.Size size = all.size();
        return new SparkLinked(
                scored.filter(col("a").geq(0)).drop("pairs"),
                records.numbered().toFix(),
                records.numbered().lists(),
                records,
                records.numbered().notDeaths(),
                compared,
                size.largeBlocks(),
                size.largest(),
                recall,
                learned.model().told(compared, compared == 0 ? 0 : persons / compared),
                learned);
    }
}
