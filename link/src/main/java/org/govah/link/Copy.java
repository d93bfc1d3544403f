package org.govah.link;

import java.util.List;
import org.govah.core.model.RecordId;
import org.govah.core.words.Message;

/// One list that was derived from another. Copies are not corroboration: the list does not count as
/// independent.
///
/// @param list the derived list
/// @param from the list it was taken from
/// @param root the list at the beginning of the chain: `from`, or what that was derived from
/// @param kind how it derives
/// @param share of the derived list's records, 0 to 1: of a copy those that stand in the other word
///   for word, of a near-copy those whose person is there, of a part those that were taken over
/// @param rows all records of the derived list: what `share` is a share of; 0 if not known
/// @param examples up to five pairs of records, the derived list's first
/// @param because what shows it
public record Copy(
        String list,
        String from,
        String root,
        CopyKind kind,
        double share,
        int rows,
        List<Example> examples,
        Message because) {
    /// One record and what it was taken from.
    public record Example(RecordId derived, RecordId from) {}

    /// @throws IllegalArgumentException if the share is not from 0 to 1
    public Copy {
        examples = List.copyOf(examples);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("not a share: " + share);
        }
    }

    /// A plain copy without examples, itself taken from the first list of its chain.
    public Copy(String list, String from, double share, Message because) {
        this(list, from, from, CopyKind.COPY, share, 0, List.of(), because);
    }

    /// Whether the whole list derives from the other, so that it cannot count beside it.
    public boolean isWhole() {
        return kind != CopyKind.PART;
    }
}
