package org.govah.link;

/// What a reviewer found about two records.
public enum Verdict {
    /// The two are one person: they stand together in every linkage.
    SAME,
    /// The two are different people: they never stand together.
    DIFFERENT,
    /// The reviewer could not tell: nothing is bound by it.
    UNSURE
}
