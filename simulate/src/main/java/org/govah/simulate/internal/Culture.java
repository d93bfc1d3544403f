package org.govah.simulate.internal;

/// The language a person's name comes from.
enum Culture {
    PERSIAN,
    ARABIC,
    /// Foreigners, whose names every list writes in Latin letters.
    FOREIGN
}
