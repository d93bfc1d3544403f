package org.govah.link;

import java.util.OptionalDouble;

/// A decision as it stands in a file of decisions.
///
/// @param decision what was judged
/// @param weight how many pairs it stands for, where it was drawn into a stratified sample
/// @param settles whether it ends a disagreement between reviewers
public record Judgement(Decision decision, OptionalDouble weight, boolean settles) {}
