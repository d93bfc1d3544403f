package org.govah.keep.registry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.govah.core.log.EntryId;

/// What a reviewer judged. It stands in the log for good; a later one takes its place by pointing
/// at it. The reason in words stands beside it on the card.
public sealed interface Decision {
    /// The name of the card's field that holds it.
    String FIELD = "decision";

    /// The rows it speaks of.
    List<RecordRef> about();

    /// Decisions whose place it takes.
    List<EntryId> replaces();

    /// Whether it was made without seeing what others decided.
    boolean blind();

    /// The same decision taking the place of these.
    default Decision replacing(List<EntryId> ids) {
        return switch (this) {
            case OfStatus s ->
                    new OfStatus(s.about, s.status, s.why, s.grounds, s.independence, s.blind, ids);
            case OfMatch m -> new OfMatch(m.about, m.verdict, m.blind, ids);
            case OfIncident i ->
                    new OfIncident(
                            i.about, i.when, i.where, i.killedMin, i.killedMax, i.blind, ids);
        };
    }

    /// A status of the person to whom the rows belong.
    ///
    /// @param about at least one row
    /// @param status on its axis
    /// @param why where it is excluded
    /// @param grounds what it rests on
    /// @param independence of the sources among them
    record OfStatus(
            List<RecordRef> about,
            Status status,
            Optional<Exclusion> why,
            List<Ground> grounds,
            Independence independence,
            boolean blind,
            List<EntryId> replaces)
            implements Decision {
        /// @throws IllegalArgumentException if there is no row, or an exclusion has no code
        public OfStatus {
            about = List.copyOf(about);
            grounds = List.copyOf(grounds);
            replaces = List.copyOf(replaces);
            if (about.isEmpty() || (status == Status.EXCLUDED) != why.isPresent()) {
                throw new IllegalArgumentException("a status needs a row; an exclusion a code");
            }
        }
    }

    /// Whether rows are one person.
    ///
    /// @param about two or more rows; two for [Verdict#DIFFERENT] and [Verdict#UNSURE]
    record OfMatch(List<RecordRef> about, Verdict verdict, boolean blind, List<EntryId> replaces)
            implements Decision {
        /// @throws IllegalArgumentException if there are too few rows, or too many
        public OfMatch {
            about = List.copyOf(about);
            replaces = List.copyOf(replaces);
            long rows = about.stream().distinct().count();
            if (rows < 2 || rows != about.size() || (verdict != Verdict.SAME && rows != 2)) {
                throw new IllegalArgumentException("a match needs two rows");
            }
        }
    }

    /// A row's person died in this incident: one place, one time.
    ///
    /// @param about the persons' rows
    /// @param when as written
    /// @param where as written
    /// @param killedMin at least
    /// @param killedMax at most
    record OfIncident(
            List<RecordRef> about,
            String when,
            String where,
            OptionalInt killedMin,
            OptionalInt killedMax,
            boolean blind,
            List<EntryId> replaces)
            implements Decision {
        /// @throws IllegalArgumentException if time or place is blank, or the numbers cross
        public OfIncident {
            about = List.copyOf(about);
            replaces = List.copyOf(replaces);
            if (when.isBlank()
                    || where.isBlank()
                    || killedMin.orElse(0) < 0
                    || killedMin.orElse(0) > killedMax.orElse(Integer.MAX_VALUE)) {
                throw new IllegalArgumentException("an incident needs a time and a place");
            }
        }
    }
}
