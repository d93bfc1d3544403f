package org.govah.link.internal.pairs;

import java.util.function.LongConsumer;

/// One reason to look at a pair: two records that share a key of the rule are compared.
///
/// @param name in words
/// @param most a block with more records than this is split
/// @param keys the keys of a record
record BlockingRule(String name, int most, Keys keys) {
    /// Gives the keys of a record; a record may have several or none.
    interface Keys {
        /// Gives them.
        ///
        /// @param record its number
        /// @param out takes each key, a hash of 64 bits
        void of(int record, LongConsumer out);
    }
}
