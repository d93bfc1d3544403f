package org.govah.estimate;

/// Whether two lists attract or repel each other among the people on at least one other list.
///
/// @param first list
/// @param second list
/// @param oddsRatio of being on both; above 1 they attract
/// @param low lower end of its interval
/// @param high upper end of its interval
/// @param people on at least one other list
public record PairDependence(
        String first, String second, double oddsRatio, double low, double high, long people) {}
