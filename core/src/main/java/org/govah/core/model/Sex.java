package org.govah.core.model;

/// Sex as recorded (ISO/IEC 5218, with `x` beside).
public enum Sex {
    /// ISO/IEC 5218 code 1.
    MALE,
    /// ISO/IEC 5218 code 2.
    FEMALE,
    /// Recorded as neither.
    OTHER,
    /// ISO/IEC 5218 codes 0 and 9: not known or not said.
    UNKNOWN
}
