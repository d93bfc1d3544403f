package org.govah.core;

/// Where long work reports how far it is; the caller decides how to show it.
public interface Progress {
    /// Reports that `done` of `total` units of the stage named by a message key are finished.
    ///
    /// @param stageKey key of the stage in the message catalogue
    /// @param done units finished, 0 to `total`
    /// @param total units in all, at least 1
    void at(String stageKey, long done, long total);

    /// Progress that nobody watches.
    static Progress silent() {
        return (stage, done, total) -> {};
    }
}
