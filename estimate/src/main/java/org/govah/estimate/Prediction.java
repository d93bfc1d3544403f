package org.govah.estimate;

import java.util.Optional;

/// The size of one list, known, as predicted from the others (Binette and Steorts 2022).
///
/// @param list predicted
/// @param known people on it
/// @param predicted from those of its people who are on other lists; empty where it cannot be
public record Prediction(String list, long known, Optional<Total> predicted) {}
