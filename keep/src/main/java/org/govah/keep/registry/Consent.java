package org.govah.keep.registry;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govah.core.log.EntryId;

/// Consent to what is done with items or with what is known of a person. The latest about a subject
/// counts, whole: its purposes are all that is consented to.
///
/// @param state what happened
/// @param purposes what is consented to now; empty exactly where it was withdrawn
/// @param items public ids
/// @param persons rows of them
public record Consent(
        ConsentState state, Set<Purpose> purposes, List<EntryId> items, List<RecordRef> persons) {
    /// The name of the card's field that holds it.
    public static final String FIELD = "consent";

    /// @throws IllegalArgumentException if it is about nothing, or purposes and state do not fit
    public Consent {
        purposes = Collections.unmodifiableSet(new TreeSet<>(purposes));
        items = List.copyOf(items);
        persons = List.copyOf(persons);
        if (items.isEmpty() && persons.isEmpty()) {
            throw new IllegalArgumentException("consent needs something it is about");
        }
        if (purposes.isEmpty() != (state == ConsentState.WITHDRAWN)) {
            throw new IllegalArgumentException("consent names its purposes; withdrawal none");
        }
    }
}
