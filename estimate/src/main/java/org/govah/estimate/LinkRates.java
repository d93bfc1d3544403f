package org.govah.estimate;

/// How the number of one method moves with wrong links.
///
/// @param method whose number: that of the graphs, which moves smoothly, or of the log-linear model
///   with the best BIC where there are too many lists for it
/// @param number with the links as they are
/// @param perMissed change of the number for each 1 % of the links that are missed, in people
/// @param perFalse change of the number where false links are added, for each 1 % as many as there
///   are links, in people
public record LinkRates(Method method, double number, double perMissed, double perFalse) {}
