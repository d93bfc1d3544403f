package org.govah.scale.internal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.govah.link.PairModel;
import org.govah.link.Shard;

/// What is done with the pairs of a part.
public sealed interface PairsStep extends Serializable {
    /// The columns of the rows that it gives.
    StructType columns();

    /// Begins a part.
    ///
    /// @param out takes rows
    Taker of(Shard shard, Rows out);

    /// Takes the pairs of a part.
    interface Taker {
        /// One pair.
        ///
        /// @param a place of the lower record in the shard
        /// @param b place of the higher one
        /// @param rules that propose it, bit `r` for rule `r`
        void take(int a, int b, long rules);

        /// There are no more.
        void end();
    }

    /// Counts patterns, to learn from.
    ///
    /// @param comparisons names of those that make a pattern
    /// @param seed of the run
    record Counting(List<String> comparisons, long seed) implements PairsStep {
        private static final StructType COUNTED =
                new StructType()
                        .add("inner", DataTypes.BooleanType)
                        .add("pattern", DataTypes.LongType)
                        .add("rules", DataTypes.LongType)
                        .add("pairs", DataTypes.LongType);

        /// What is counted together.
        private record Same(boolean inner, long pattern, long rules) {}

        @Override
        public StructType columns() {
            return COUNTED;
        }

        @Override
        public Taker of(Shard shard, Rows out) {
            Shard.Comparing comparing = shard.comparing(comparisons, seed);
            Map<Same, Long> counts = new HashMap<>();
            return new Taker() {
                @Override
                public void take(int a, int b, long rules) {
                    boolean inner = comparing.inner(a, b);
                    counts.merge(new Same(inner, comparing.pattern(a, b), rules), 1L, Long::sum);
                }

                @Override
                public void end() {
                    counts.forEach((same, pairs) ->
                            out.give(
                                    RowFactory.create(
                                            same.inner, same.pattern, same.rules, pairs)));
                }
            };
        }
    }

    /// Scores, and gives the pairs that may be one person.
    ///
    /// @param model in bytes
    /// @param seed of the run
    // Bytes as they travel; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    record Scoring(byte[] model, long seed) implements PairsStep {
        /// `a` is [#COMPARED] in a row that tells how many pairs were compared, in `pairs`.
        private static final StructType SCORED =
                new StructType()
                        .add("a", DataTypes.IntegerType)
                        .add("b", DataTypes.IntegerType)
                        .add("list_a", DataTypes.IntegerType)
                        .add("row_a", DataTypes.IntegerType)
                        .add("list_b", DataTypes.IntegerType)
                        .add("row_b", DataTypes.IntegerType)
                        .add("log_odds", DataTypes.FloatType)
                        .add("pairs", DataTypes.LongType);

        static final int COMPARED = -1;

        @Override
        public StructType columns() {
            return SCORED;
        }

        @Override
        public Taker of(Shard shard, Rows out) {
            PairModel read = PairModel.of(model);
            Shard.Comparing comparing = shard.comparing(read.comparisons(), seed);
            return new Taker() {
                private long compared;

                @Override
                public void take(int a, int b, long rules) {
                    compared++;
                    double evidence = read.evidence(comparing.pattern(a, b));
                    boolean inner = comparing.inner(a, b);
                    if (read.keeps(evidence, inner)) {
                        out.give(kept(a, b, read.logOdds(evidence, inner)));
                    }
                }

                private Row kept(int a, int b, float logOdds) {
                    return RowFactory.create(
                            shard.number(a),
                            shard.number(b),
                            shard.list(a),
                            shard.row(a),
                            shard.list(b),
                            shard.row(b),
                            logOdds,
                            1L);
                }

                @Override
                public void end() {
                    out.give(RowFactory.create(COMPARED, COMPARED, 0, 0, 0, 0, 0f, compared));
                }
            };
        }
    }

    /// Finds the pairs that teach which spellings are one name.
    ///
    /// @param model in bytes
    /// @param seed of the run
    // Bytes as they travel; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    record Teaching(byte[] model, long seed) implements PairsStep {
        private static final StructType TEACHERS =
                new StructType().add("a", DataTypes.IntegerType).add("b", DataTypes.IntegerType);

        @Override
        public StructType columns() {
            return TEACHERS;
        }

        @Override
        public Taker of(Shard shard, Rows out) {
            PairModel read = PairModel.of(model);
            Shard.Comparing comparing = shard.comparing(read.comparisons(), seed);
            return new Taker() {
                @Override
                public void take(int a, int b, long rules) {
                    long pattern = comparing.pattern(a, b);
                    double logOdds = read.exactLogOdds(pattern, comparing.inner(a, b));
                    if (comparing.teaches(a, b, logOdds)) {
                        out.give(RowFactory.create(shard.number(a), shard.number(b)));
                    }
                }

                @Override
                public void end() {}
            };
        }
    }
}
