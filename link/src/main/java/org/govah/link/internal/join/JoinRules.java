package org.govah.link.internal.join;

/// What a linkage must obey besides the evidence.
///
/// @param listOf the list of each record, from 0
/// @param several for each list whether one person may have several records on it
/// @param sameInListAt on the other lists, two rows of a list may be one person only at or above
///   this probability, and where `inner` agrees
/// @param inner see [InnerRule]
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record JoinRules(int[] listOf, boolean[] several, double sameInListAt, InnerRule inner) {
    /// Each person once on each list, without exception.
    public static JoinRules oncePerList(int[] listOf, int lists) {
        return new JoinRules(listOf, new boolean[lists], 1, (a, b) -> false);
    }

    /// Every list may hold a person several times.
    public static JoinRules severalPerList(int[] listOf, int lists) {
        boolean[] several = new boolean[lists];
        java.util.Arrays.fill(several, true);
        return new JoinRules(listOf, several, 1, (a, b) -> false);
    }

    /// Whether two records stand on one list that holds each person once.
    boolean rival(int a, int b) {
        return listOf[a] == listOf[b] && !several[listOf[a]];
    }

    /// Whether a scored pair may be one person.
    boolean admits(int a, int b, double logOdds) {
        return !rival(a, b)
                || (ScoredPairs.probability(logOdds) >= sameInListAt && inner.mayBeOne(a, b));
    }
}
