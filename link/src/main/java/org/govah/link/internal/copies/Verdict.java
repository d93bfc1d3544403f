package org.govah.link.internal.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;
import org.govah.link.CopyKind;

/// Whether one list derives from another, if it is this one that derives.
///
/// @param kind nothing where the contents do not show it
/// @param taken rows that count towards the share
/// @param rows of the list
/// @param inOrder whether the order of rows shows it
record Verdict(Optional<CopyKind> kind, int taken, int rows, boolean inOrder) {
    /// Of the rows of persons on both lists this share must be alike word for word in a copy.
    private static final double MIN_ALIKE = 0.8;

    /// In a list that was edited after copying half of the rows are as they were.
    private static final double MIN_ALIKE_EDITED = 0.5;

    /// Fewer rows show nothing.
    private static final int MIN_ROWS = 10;

    /// A list that was copied has at most half the differences that independent lists would have.
    private static final double MOST_DIFFERENCES = 0.5;

    /// Rows may stand in one order for a reason that nobody sees (a number that both lists follow):
    /// rows in order must also have by this share fewer differences than those of independent
    /// lists.
    private static final double FEWER_DIFFERENCES_IN_ORDER = 0.3;

    /// The share of neighbours in one order in a list that was taken over whole, and in part.
    private static final double ORDER_WHOLE = 0.5;

    private static final double ORDER_PART = 0.25;

    /// Less than this of a list's rows taken over leaves it its own.
    private static final double MIN_PART = 0.15;

    private static final int MOST_EXAMPLES = 5;

    /// The share of the list's rows, 0 to 1.
    double share() {
        return rows == 0 ? 0 : (double) taken / rows;
    }

    /// Whether the whole list derives from the other.
    boolean isWhole() {
        return kind.isPresent() && kind.get() != CopyKind.PART;
    }

    /// What independent lists would show.
    ///
    /// @param alike the share of rows that they would write alike word for word
    /// @param differences the differences in single values, as a share of what they would have
    /// @param doubt the least surprise that is believed, a natural logarithm
    record Measure(double alike, double differences, double doubt) {}

    /// @param side 0 for the one list of the evidence, 1 for the other
    static Verdict of(
            PairEvidence evidence, Measure measure, int side, int rows, double copyShare) {
        boolean inOrder = isInOrder(evidence, measure);
        double order = evidence.inOrder(side);
        boolean wholeInOrder = inOrder && order >= ORDER_WHOLE;
        boolean inLetters = isInLetters(evidence, measure);
        int linked = evidence.linked()[side];
        int words = evidence.wordForWord()[side] + (wholeInOrder ? evidence.nameOnly()[side] : 0);
        boolean shown = wholeInOrder || inLetters;
        boolean mostAlike = words >= MIN_ALIKE * linked && words >= MIN_ROWS;
        if (shown && mostAlike && words >= copyShare * rows) {
            return new Verdict(Optional.of(CopyKind.COPY), words, rows, wholeInOrder);
        }
        boolean edited =
                wholeInOrder || (inLetters && !inOrder && alike(evidence) >= MIN_ALIKE_EDITED);
        if (edited && linked >= MIN_ROWS && linked >= copyShare * rows) {
            return new Verdict(Optional.of(CopyKind.NEAR_COPY), linked, rows, wholeInOrder);
        }
        int part = inOrder ? (int) Math.round(order * linked) : words;
        boolean some = inOrder || (inLetters && mostAlike);
        if (some && part >= MIN_ROWS && part >= MIN_PART * rows) {
            return new Verdict(Optional.of(CopyKind.PART), part, rows, inOrder);
        }
        return new Verdict(Optional.empty(), words, rows, false);
    }

    private static boolean isInOrder(PairEvidence evidence, Measure measure) {
        SharedOrder order = evidence.order();
        int near = order.forwards() + order.backwards();
        return order.share() >= ORDER_PART
                && Independence.surprise(order.forwards(), near, 0.5) >= measure.doubt()
                && measure.differences() <= 1 - FEWER_DIFFERENCES_IN_ORDER * order.share();
    }

    private static boolean isInLetters(PairEvidence evidence, Measure measure) {
        int words = evidence.wordForWord()[0];
        double surprise = Independence.surprise(words, evidence.comparable(), measure.alike());
        return surprise >= measure.doubt()
                && 1 - alike(evidence) <= MOST_DIFFERENCES * (1 - measure.alike());
    }

    private static double alike(PairEvidence evidence) {
        return (double) evidence.wordForWord()[0] / Math.max(1, evidence.comparable());
    }

    /// What shows it.
    Message because(PairEvidence e, int side) {
        int linked = e.linked()[side];
        int spelt = 0;
        for (int likeness : e.alike()) {
            spelt += Likeness.isNameSame(likeness) ? 1 : 0;
        }
        return Message.of(
                key(),
                taken,
                rows,
                share(),
                linked,
                spelt,
                e.same()[Likeness.DEATH],
                e.same()[Likeness.PLACE],
                e.inOrder(side));
    }

    private String key() {
        if (kind.isEmpty()) {
            return "link.copy-stated";
        }
        return switch (kind.get()) {
            case COPY -> inOrder ? "link.copy-contents-in-order" : "link.copy-contents";
            case NEAR_COPY -> inOrder ? "link.copy-near-in-order" : "link.copy-near";
            case PART -> inOrder ? "link.copy-part-in-order" : "link.copy-part";
        };
    }

    /// Up to five pairs of records, spread over the shared rows; word for word where there are any.
    static List<int[]> examples(PairEvidence evidence, boolean turned) {
        List<Long> good = new ArrayList<>();
        boolean anyWord = evidence.wordForWord()[0] + evidence.nameOnly()[0] > 0;
        for (int k = 0; k < evidence.pairs().length; k++) {
            if (!anyWord || Likeness.isWordForWord(evidence.alike()[k])) {
                good.add(evidence.pairs()[k]);
            }
        }
        List<int[]> out = new ArrayList<>();
        int count = Math.min(MOST_EXAMPLES, good.size());
        for (int i = 0; i < count; i++) {
            long pair = good.get((int) ((long) i * good.size() / count));
            int one = SharedRows.one(pair);
            int other = SharedRows.other(pair);
            out.add(turned ? new int[] {other, one} : new int[] {one, other});
        }
        return out;
    }
}
