package org.govah.keep.media;

import java.util.List;
import java.util.Optional;

/// How much of two clips is the same, frame by frame, as vPDQ compares them (Facebook
/// ThreatExchange): the share of one's frames that have a near frame in the other. Frames with too
/// little in them do not count.
///
/// @param ofFirst share of the first clip's frames found in the second, 0 to 1
/// @param ofSecond share of the second's found in the first, 0 to 1
public record ClipMatch(double ofFirst, double ofSecond) {
    /// From this share on a clip is taken to be in the other.
    public static final double SAME = 0.8;

    /// Compares two clips.
    ///
    /// @return empty where one has no frame with enough in it
    public static Optional<ClipMatch> of(List<Pdq.Result> first, List<Pdq.Result> second) {
        List<PdqHash> a = good(first);
        List<PdqHash> b = good(second);
        return a.isEmpty() || b.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClipMatch(share(a, b), share(b, a)));
    }

    /// Whether each is in the other.
    public boolean same() {
        return ofFirst >= SAME && ofSecond >= SAME;
    }

    /// Whether one is in the other.
    public boolean part() {
        return ofFirst >= SAME || ofSecond >= SAME;
    }

    static List<PdqHash> good(List<Pdq.Result> frames) {
        return frames.stream().filter(Pdq.Result::good).map(Pdq.Result::hash).toList();
    }

    private static double share(List<PdqHash> of, List<PdqHash> in) {
        long found =
                of.stream()
                        .filter(h -> in.stream().anyMatch(o -> o.distance(h) <= PdqHash.NEAR))
                        .count();
        return (double) found / of.size();
    }
}
