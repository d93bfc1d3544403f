package org.govah.keep.internal.keeping;

import java.io.OutputStream;
import javax.crypto.Mac;

/// Feeds what is written to a MAC and nowhere else.
final class MacOutput extends OutputStream {
    private final Mac mac;

    MacOutput(Mac mac) {
        this.mac = mac;
    }

    @Override
    public void write(int b) {
        mac.update((byte) b);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        mac.update(bytes, from, count);
    }
}
