package org.govah.keep.media;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// PNG chunks, made by hand.
final class Pngs {
    private Pngs() {}

    static void chunk(ByteArrayOutputStream out, String type, byte[] data) throws IOException {
        DataOutputStream to = new DataOutputStream(out);
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        to.writeInt(data.length);
        to.write(name);
        to.write(data);
        to.writeInt((int) crc.getValue());
    }
}
