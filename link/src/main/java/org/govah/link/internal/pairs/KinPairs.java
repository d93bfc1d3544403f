package org.govah.link.internal.pairs;

import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.names.NameKnowledge;

/// Random pairs from which it is learned how often two people share most parts of a name, as
/// relatives do.
public final class KinPairs {
    /// Which pairs are looked at must not differ between runs.
    private static final long SEED = 20_260_108;

    private KinPairs() {}

    /// The pairs.
    ///
    /// @param records how many there are
    public static long[] of(int records) {
        return RandomPairs.any(records, NameComparison.KIN_SAMPLE, SEED);
    }

    /// What a whole column knows, and what pairs of its records teach of kin.
    public static NameKnowledge taught(NameColumn column) {
        return taught(column, of(column.size()));
    }

    /// The same from given pairs, in the numbers of this column.
    public static NameKnowledge taught(NameColumn column, long[] pairs) {
        return NameComparison.withKin(column, pairs, SEED);
    }
}
