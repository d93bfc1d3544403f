package org.govah.keep.time;

import org.govah.core.words.Message;

/// How sure a time is, from least to most; the last two are strong in different ways.
public enum Sureness {
    /// Somebody says so; nothing was checked.
    CLAIMED("keep.time-sure-claimed"),
    /// A signature holds under a key that came with it or that the group knows.
    SIGNATURE("keep.time-sure-signature"),
    /// The signer's certificate leads to an anchor that the user trusts.
    CHAIN("keep.time-sure-chain"),
    /// A block's header shows work and holds the message.
    BLOCK("keep.time-sure-block");

    private final String key;

    Sureness(String key) {
        this.key = key;
    }

    /// Whether it is at least as sure as another.
    public boolean atLeast(Sureness other) {
        return compareTo(other) >= 0;
    }

    /// In words.
    public Message words() {
        return Message.of(key);
    }
}
