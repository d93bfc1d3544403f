package org.govah.link.internal.join;

/// Whether two likely rows of one list may be one person although the list is said to hold each
/// person once: the holder saw the name twice and kept both rows, which mostly means two people.
@FunctionalInterface
public interface InnerRule {
    /// Asked only of pairs that are likely enough (see [JoinRules]).
    boolean mayBeOne(int a, int b);
}
