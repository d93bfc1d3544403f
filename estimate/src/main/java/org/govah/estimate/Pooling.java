package org.govah.estimate;

/// Whether strata lend each other strength.
public enum Pooling {
    /// Each stratum stands alone.
    NONE,
    /// The log of unseen over seen of all strata comes from one normal distribution whose mean and
    /// spread are learned (Lunn, Barrett, Sweeting and Thompson 2013).
    PARTIAL
}
