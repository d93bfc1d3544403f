package org.govah.simulate.internal;

/// The language a list is kept in.
enum Tongue {
    PERSIAN,
    ENGLISH,
    ARABIC
}
