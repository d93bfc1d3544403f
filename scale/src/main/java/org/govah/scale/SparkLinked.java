package org.govah.scale;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.govah.link.LinkModel;
import org.govah.scale.internal.Spread;

/// What a run on Spark found.
///
/// @param pairs those that may be one person, each once: `a` and `b` (numbers of the records),
///   `list_a`, `row_a`, `list_b`, `row_b` (lists by number), `log_odds` (natural)
/// @param toFix rows of the table that are no record: `list`, `row`, `reason`
/// @param lists names of the lists, by number
/// @param records that were linked, where they lie
/// @param notDeaths rows left out because they are not of a death
/// @param compared pairs that were compared
/// @param largeBlocks blocks of records that look alike in all we compare and could not be compared
///   in full
/// @param largestBlock records in the largest of them; 0 where there is none
/// @param expectedRecall share of the true pairs that the blocks are expected to propose, 0 to 1,
///   an upper estimate; 1 where the model was given, as nothing was sampled
/// @param model what was learned or given
/// @param learned everything that a later run needs to score alike
public record SparkLinked(
        Dataset<Row> pairs,
        Dataset<Row> toFix,
        List<String> lists,
        Spread records,
        long notDeaths,
        long compared,
        long largeBlocks,
        int largestBlock,
        double expectedRecall,
        LinkModel model,
        Learned learned) {
    /// Copies the names.
    public SparkLinked {
        lists = List.copyOf(lists);
    }
}
