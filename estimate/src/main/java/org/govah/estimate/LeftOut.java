package org.govah.estimate;

import java.util.Optional;

/// The total without one of the lists.
///
/// @param list left out
/// @param headline the mixture of the methods of the headline; empty where they give no number
/// @param logLinear the best log-linear model's; empty likewise
public record LeftOut(String list, Optional<Total> headline, Optional<Total> logLinear) {}
