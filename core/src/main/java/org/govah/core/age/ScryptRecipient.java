package org.govah.core.age;

import java.util.Arrays;
import org.govah.core.age.internal.ScryptWrap;

/// A passphrase to seal to; always alone in its header.
public final class ScryptRecipient implements AgeRecipient, AutoCloseable {
    /// The work factor we write with, as a base-two logarithm: 64 MiB and a fifth of a second on a
    /// small laptop, which is what a capture device can give.
    public static final int LOG_WORK = 16;

    private final byte[] passphrase;
    private final int logWork;

    /// With the usual work factor.
    ///
    /// @param passphrase copied as UTF-8; the caller wipes its own
    public ScryptRecipient(char[] passphrase) {
        this(passphrase, LOG_WORK);
    }

    /// @param passphrase copied as UTF-8; the caller wipes its own
    /// @param logWork base-two logarithm of the work factor, 1 to 22
    /// @throws IllegalArgumentException if it is empty, or the factor out of range
    public ScryptRecipient(char[] passphrase, int logWork) {
        if (passphrase.length == 0 || logWork < 1 || logWork > ScryptIdentity.MAX_LOG_WORK) {
            throw new IllegalArgumentException("no passphrase, or work factor 2^" + logWork);
        }
        this.passphrase = ScryptWrap.utf8(passphrase);
        this.logWork = logWork;
    }

    byte[] passphrase() {
        return passphrase;
    }

    int logWork() {
        return logWork;
    }

    @Override
    public void close() {
        Arrays.fill(passphrase, (byte) 0);
    }

    @Override
    public String toString() {
        return "ScryptRecipient";
    }
}
