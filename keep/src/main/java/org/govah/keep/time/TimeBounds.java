package org.govah.keep.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;

/// What can be said of when an entry was logged. It says nothing of when a video was taken: only
/// that it was there by then.
///
/// @param notBefore latest evidence that it depends on
/// @param notAfter earliest evidence that covers it
public record TimeBounds(Optional<TimeEvidence> notBefore, Optional<TimeEvidence> notAfter) {
    /// The bounds of an entry; of two witnesses of one time the surer is taken.
    ///
    /// @param index of the entry, from 0
    /// @param evidence all there is
    /// @param least evidence that is less sure is left out
    public static TimeBounds of(long index, List<TimeEvidence> evidence, Sureness least) {
        Comparator<TimeEvidence> byTime = Comparator.comparing(TimeEvidence::time);
        Comparator<TimeEvidence> bySureness = Comparator.comparing(TimeEvidence::sureness);
        Optional<TimeEvidence> notBefore = Optional.empty();
        Optional<TimeEvidence> notAfter = Optional.empty();
        for (TimeEvidence one : evidence) {
            if (!one.sureness().atLeast(least)) {
                continue;
            }
            switch (one) {
                case TimeEvidence.Quotes quotes -> {
                    if (quotes.index() <= index) {
                        notBefore = better(notBefore, quotes, byTime.thenComparing(bySureness));
                    }
                }
                case TimeEvidence.SeenAt seen -> {
                    if (index < seen.size()) {
                        notAfter =
                                better(notAfter, seen, byTime.reversed().thenComparing(bySureness));
                    }
                }
            }
        }
        return new TimeBounds(notBefore, notAfter);
    }

    private static Optional<TimeEvidence> better(
            Optional<TimeEvidence> old, TimeEvidence fresh, Comparator<TimeEvidence> order) {
        return old.isPresent() && order.compare(old.get(), fresh) >= 0 ? old : Optional.of(fresh);
    }

    /// Whether the ends contradict each other: a clock was wrong, or somebody lies.
    public boolean contradictory() {
        return notBefore.isPresent()
                && notAfter.isPresent()
                && notAfter.get().time().isBefore(notBefore.get().time());
    }

    /// In words: one sentence an end, and one where they contradict each other.
    public List<Message> words() {
        List<Message> said = new ArrayList<>();
        said.add(
                notBefore
                        .map(e -> end("keep.time-not-before", e))
                        .orElse(Message.of("keep.time-no-not-before")));
        said.add(
                notAfter.map(e -> end("keep.time-not-after", e))
                        .orElse(Message.of("keep.time-no-not-after")));
        if (contradictory()) {
            said.add(Message.of("keep.time-contradiction"));
        }
        return said;
    }

    private static Message end(String key, TimeEvidence e) {
        return Message.of(key, e.time().toString(), e.witness(), e.sureness().words());
    }
}
