package org.govah.estimate;

import org.govah.core.words.Message;

/// One check that decides what may be published.
///
/// @param name short and fixed, such as `lists`, `r-hat`
/// @param value what was measured; NaN where there was nothing to measure
/// @param threshold what it is held against
/// @param passed the outcome
/// @param says the outcome in one sentence
public record Gate(String name, double value, double threshold, boolean passed, Message says) {}
