package org.govah.link;

import java.util.List;
import java.util.Optional;

/// How to link.
///
/// @param sameAt pairs at or above this probability may be joined, over 0 to 1
/// @param sameInListAt the same for two rows of one list, where a holder usually means two people
/// @param copyShare a list is called a copy where at least this share of its rows stands in the
///   other word for word
/// @param within whether one list may hold a person twice as a matter of course; then two rows of
///   one list are joined like rows of two
/// @param pairsPerRecord pairs that may be compared, for each record
/// @param seed of every random draw
/// @param decisions what reviewers judged: obeyed in the linkage and in every draw, and learned
///   from
/// @param labels pairs judged in a stratified sample: probabilities are recalibrated by them where
///   they are enough
/// @param model of an earlier run, used instead of learning one; empty: learned from the lists
public record LinkSettings(
        double sameAt,
        double sameInListAt,
        double copyShare,
        boolean within,
        int pairsPerRecord,
        long seed,
        List<Decision> decisions,
        List<Label> labels,
        Optional<LinkModel> model) {
    /// Enough that recall is seldom lost to it: what more pairs add is told by the guide.
    public static final int USUAL_PAIRS = 20;

    private static final long USUAL_SEED = 20_260_108;

    /// The settings of `govah count`.
    public static final LinkSettings USUAL =
            new LinkSettings(
                    0.5,
                    0.9,
                    0.6,
                    false,
                    USUAL_PAIRS,
                    USUAL_SEED,
                    List.of(),
                    List.of(),
                    Optional.empty());

    /// As usual, but joining across lists more readily: for seeing how much hangs on it.
    public static final LinkSettings READILY = USUAL.joiningAt(0.1);

    /// As usual, but joining across lists more reluctantly.
    public static final LinkSettings RELUCTANTLY = USUAL.joiningAt(0.95);

    /// @throws IllegalArgumentException if a share is not in (0, 1] or no pair may be compared
    public LinkSettings {
        decisions = List.copyOf(decisions);
        labels = List.copyOf(labels);
        requireShare(sameAt);
        requireShare(sameInListAt);
        requireShare(copyShare);
        if (pairsPerRecord < 1) {
            throw new IllegalArgumentException("no pairs a record: " + pairsPerRecord);
        }
    }

    private static void requireShare(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("not a share: " + share);
        }
    }

    /// These settings, joining at another probability.
    public LinkSettings joiningAt(double probability) {
        return new LinkSettings(
                probability,
                sameInListAt,
                copyShare,
                within,
                pairsPerRecord,
                seed,
                decisions,
                labels,
                model);
    }

    /// These settings, joining rows of one list at another probability.
    LinkSettings sameInListAt(double probability) {
        return new LinkSettings(
                sameAt,
                probability,
                copyShare,
                within,
                pairsPerRecord,
                seed,
                decisions,
                labels,
                model);
    }

    /// These settings where lists may, or may not, hold a person twice.
    public LinkSettings within(boolean may) {
        return new LinkSettings(
                sameAt,
                sameInListAt,
                copyShare,
                may,
                pairsPerRecord,
                seed,
                decisions,
                labels,
                model);
    }

    /// These settings with another budget of pairs.
    public LinkSettings pairsPerRecord(int pairs) {
        return new LinkSettings(
                sameAt, sameInListAt, copyShare, within, pairs, seed, decisions, labels, model);
    }

    /// These settings with another seed.
    public LinkSettings seed(long other) {
        return new LinkSettings(
                sameAt,
                sameInListAt,
                copyShare,
                within,
                pairsPerRecord,
                other,
                decisions,
                labels,
                model);
    }

    /// These settings with what reviewers judged.
    public LinkSettings decided(List<Decision> judged) {
        return new LinkSettings(
                sameAt,
                sameInListAt,
                copyShare,
                within,
                pairsPerRecord,
                seed,
                judged,
                labels,
                model);
    }

    /// These settings with the labels of a stratified sample.
    public LinkSettings labelled(List<Label> sample) {
        return new LinkSettings(
                sameAt,
                sameInListAt,
                copyShare,
                within,
                pairsPerRecord,
                seed,
                decisions,
                sample,
                model);
    }

    /// These settings with the model of an earlier run instead of one that is learned.
    public LinkSettings by(LinkModel earlier) {
        return new LinkSettings(
                sameAt,
                sameInListAt,
                copyShare,
                within,
                pairsPerRecord,
                seed,
                decisions,
                labels,
                Optional.of(earlier));
    }
}
