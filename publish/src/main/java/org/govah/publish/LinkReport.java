package org.govah.publish;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.RecordId;
import org.govah.core.words.Message;
import org.govah.link.BlockingReport;
import org.govah.link.Calibration;
import org.govah.link.Copy;
import org.govah.link.LinkModel;
import org.govah.link.PairScore;

/// Everything that the report of a linkage tells. It holds no name: rows are told by list and
/// number.
///
/// @param origin how it was made
/// @param lists in order
/// @param persons different people found
/// @param model what was learned
/// @param blocking which pairs were compared
/// @param scores pairs that may be one person, by score, ascending; equally wide bins
/// @param sizes how many persons have how many rows
/// @param copies derived lists
/// @param overlap of the lists that count as independent
/// @param quality beside the truth; empty where there is none
/// @param calibration of the probabilities by labelled pairs; empty where there are too few
/// @param examples pairs worth looking at
/// @param notes what the reader should know
public record LinkReport(
        Origin origin,
        List<ListRow> lists,
        int persons,
        LinkModel model,
        BlockingReport blocking,
        List<ScoreBin> scores,
        SortedMap<Integer, Long> sizes,
        List<Copy> copies,
        OverlapTable overlap,
        Optional<Quality> quality,
        Optional<Calibration> calibration,
        List<Example> examples,
        List<Message> notes) {
    /// Copies the lists.
    public LinkReport {
        lists = List.copyOf(lists);
        scores = List.copyOf(scores);
        sizes = Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
        copies = List.copyOf(copies);
        examples = List.copyOf(examples);
        notes = List.copyOf(notes);
    }

    /// How the linkage was made.
    ///
    /// @param at probability from which rows were joined
    /// @param seed of every random draw
    /// @param version of the program
    public record Origin(double at, long seed, String version) {}

    /// One list.
    ///
    /// @param name of the list
    /// @param read rows
    /// @param linked rows that were linked
    /// @param leftOut rows of other events
    /// @param repeated rows that name a person already on the list
    /// @param independent whether it counts as independent
    public record ListRow(
            String name, int read, int linked, int leftOut, int repeated, boolean independent) {}

    /// Pairs of about one score.
    ///
    /// @param from lower end, log2 of the odds that a pair is one person
    /// @param to upper end
    /// @param pairs in it
    /// @param joined those of them whose rows stand in one person
    public record ScoreBin(int from, int to, long pairs, long joined) {}

    /// How right the linkage is, over the pairs of rows that its persons imply.
    ///
    /// @param joined pairs of one person
    /// @param right those of them that are one person by the truth
    /// @param all pairs that are one person by the truth
    /// @param precision share of the pairs joined that are right
    /// @param recall share of the true pairs that were joined
    /// @param f1 their harmonic mean
    /// @param reliability whether probabilities came true, ascending
    public record Quality(
            long joined,
            long right,
            long all,
            double precision,
            double recall,
            double f1,
            List<ReliabilityBin> reliability) {
        /// Copies the bins.
        public Quality {
            reliability = List.copyOf(reliability);
        }
    }

    /// Pairs of about one probability.
    ///
    /// @param from lower end
    /// @param to upper end
    /// @param pairs in it, at least 1
    /// @param predicted their mean probability
    /// @param right those of them that are one person
    public record ReliabilityBin(double from, double to, long pairs, double predicted, long right) {
        /// The share that came true.
        public double observed() {
            return (double) right / pairs;
        }
    }

    /// A pair that is shown.
    ///
    /// @param a one row
    /// @param b the other
    /// @param joined whether they stand in one person
    /// @param score why
    public record Example(RecordId a, RecordId b, boolean joined, PairScore score) {}

    /// Rows that were linked.
    public int records() {
        return lists.stream().mapToInt(ListRow::linked).sum();
    }
}
