package org.govah.link;

import java.util.List;
import org.govah.core.model.RecordId;
import org.govah.core.words.Message;

/// A linkage and what is needed to look into it.
///
/// @param linkage the persons
/// @param links compared pairs that ended in one person, best first
/// @param notes what the run could not do, such as comparisons that had nothing to learn from
/// @param explainer says why of any two records
/// @param linked the same by record number, from which whole linkages are drawn
public record LinkRun(
        Linkage linkage,
        List<Link> links,
        List<Message> notes,
        Explainer explainer,
        Linked linked) {
    /// Copies the lists.
    public LinkRun {
        links = List.copyOf(links);
        notes = List.copyOf(notes);
    }

    /// Scores any two records of the run.
    public interface Explainer {
        /// The score of two different records, joined or not.
        ///
        /// @throws IllegalArgumentException if a record was not in the run or the two are one
        PairScore explain(RecordId a, RecordId b);
    }
}
