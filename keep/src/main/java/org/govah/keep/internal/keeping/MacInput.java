package org.govah.keep.internal.keeping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.crypto.Mac;

/// Feeds what is read to a MAC; what was read counts only once that was compared.
final class MacInput extends FilterInputStream {
    private final Mac mac;

    MacInput(InputStream in, Mac mac) {
        super(in);
        this.mac = mac;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        int n = super.read(into, from, count);
        if (n > 0) {
            mac.update(into, from, n);
        }
        return n;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
