package org.govah.keep.bag;

import org.govah.core.words.Message;

/// One thing found in a bag.
///
/// @param fault what
/// @param where the file in the bag, or the line as it stands; characters that cannot be seen are
///   shown as U+FFFD
public record BagFinding(BagFault fault, String where) {
    /// The longest place that is shown: a hostile line may be of any length.
    private static final int SHOWN = 200;

    /// Makes the place fit to be shown.
    public BagFinding {
        where = where.length() > SHOWN ? where.substring(0, SHOWN) + "…" : where;
        where = where.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /// In words.
    public Message words() {
        return Message.of(fault.key(), where);
    }
}
