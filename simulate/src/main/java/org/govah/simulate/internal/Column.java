package org.govah.simulate.internal;

/// What a column of a list holds.
enum Column {
    /// The holder's running number.
    ROW,
    /// Given and family name in one cell.
    NAME,
    GIVEN,
    FAMILY,
    FATHER,
    SEX,
    AGE,
    DATE,
    CITY,
    PROVINCE,
    STATUS
}
