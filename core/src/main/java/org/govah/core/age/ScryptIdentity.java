package org.govah.core.age;

import java.util.Arrays;
import org.govah.core.age.internal.ScryptWrap;

/// A passphrase that opens.
public final class ScryptIdentity implements AgeIdentity {
    /// The highest work factor anybody may ask of us, as a base-two logarithm: 4 GiB, the limit of
    /// the reference implementation. What the heap cannot hold is refused below it.
    public static final int MAX_LOG_WORK = 22;

    private final byte[] passphrase;
    private final int maxLogWork;

    /// With the usual limit.
    ///
    /// @param passphrase copied as UTF-8; the caller wipes its own
    public ScryptIdentity(char[] passphrase) {
        this(passphrase, MAX_LOG_WORK);
    }

    /// @param passphrase copied as UTF-8; the caller wipes its own
    /// @param maxLogWork the highest work factor read, 1 to 22
    /// @throws IllegalArgumentException if the limit is out of range
    public ScryptIdentity(char[] passphrase, int maxLogWork) {
        if (maxLogWork < 1 || maxLogWork > MAX_LOG_WORK) {
            throw new IllegalArgumentException("work factor 2^" + maxLogWork);
        }
        this.passphrase = ScryptWrap.utf8(passphrase);
        this.maxLogWork = maxLogWork;
    }

    byte[] passphrase() {
        return passphrase;
    }

    int maxLogWork() {
        return maxLogWork;
    }

    @Override
    public void close() {
        Arrays.fill(passphrase, (byte) 0);
    }

    @Override
    public String toString() {
        return "ScryptIdentity";
    }
}
