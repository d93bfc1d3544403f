package org.govah.estimate;

/// How the log-linear number moves with wrong links.
///
/// @param number with the links as they are
/// @param perMissed change of the number where 1 % of the links are missed, in people
/// @param perFalse change of the number where false links are added, 1 % as many as there are
///   links, in people
public record LinkRates(double number, double perMissed, double perFalse) {}
