package org.govah.link.internal.block;

/// One reason to look at a pair: two records that share a key of the rule are compared.
///
/// @param name in words, as printed
/// @param keys the keys of a record
public record BlockingRule(String name, Keys keys) {
    /// Gives the keys of a record; a record may have several or none.
    public interface Keys {
        /// Gives them.
        ///
        /// @param record its number
        /// @param out takes each key
        void of(int record, KeySink out);
    }

    /// Takes keys.
    public interface KeySink {
        /// Takes one.
        ///
        /// @param key a hash of 64 bits of what the key says; the same on every machine
        void accept(long key);
    }
}
