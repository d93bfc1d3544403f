package org.govah.estimate;

import java.util.Optional;

/// Where results of strata are kept between runs; called from several threads at once.
///
/// A kept text that is damaged is treated as absent.
public interface StratumCache {
    /// The text kept under this key.
    ///
    /// @param sha256 64 hexadecimal digits over the table, the settings and the version
    Optional<String> find(String sha256);

    /// Keeps a text, which [CachedStratum#toText] wrote.
    void keep(String sha256, String text);

    /// Keeps nothing.
    static StratumCache none() {
        return new StratumCache() {
            @Override
            public Optional<String> find(String sha256) {
                return Optional.empty();
            }

            @Override
            public void keep(String sha256, String text) {}
        };
    }
}
