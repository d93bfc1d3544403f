package org.govah.keep.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Small files that claim much.
final class HostilePictures {
    /// Where the kind of frame stands in [#jpeg].
    static final int FRAME_AT = 3;

    private HostilePictures() {}

    static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("\u0089PNG\r\n\u001a\n"));
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        Pngs.chunk(out, "IHDR", header.array());
        Pngs.chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
        Pngs.chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /// Start, frame header of one component, scan header, end.
    static byte[] jpeg(int width, int height) {
        ByteBuffer out = ByteBuffer.allocate(64);
        out.put(bytes(0xff, 0xd8, 0xff, 0xc0, 0, 11, 8));
        out.putShort((short) height).putShort((short) width);
        out.put(bytes(1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0xff, 0xd9));
        return out.array();
    }

    static byte[] gif(int width, int height) {
        ByteBuffer out = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        out.put(latin("GIF89a")).putShort((short) width).putShort((short) height);
        out.put(bytes(0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0));
        out.putShort((short) width).putShort((short) height);
        out.put(bytes(0, 2, 2, 0x4c, 1, 0, 0x3b));
        return out.array();
    }

    static byte[] webp() {
        return latin("RIFF \0\0\0WEBPVP8 \u0014\0\0\0aaaaaaaaaaaaaaaaaaaa");
    }

    static byte[] heic() {
        return latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heicaaaaaaaa");
    }

    /// A JPEG whose first EXIF directory says it is its own next one and its own sub-directory.
    static byte[] loopingExif() {
        ByteBuffer exif = ByteBuffer.allocate(64).order(ByteOrder.BIG_ENDIAN);
        exif.put(latin("MM")).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010f).putShort((short) 2).putInt(5).putInt(44);
        exif.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8);
        exif.putInt(8);
        exif.position(44);
        exif.put(latin("Loop\0"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(0xff, 0xd8, 0xff, 0xe1, 0, 2 + 6 + 64));
        out.writeBytes(latin("Exif\0\0"));
        out.writeBytes(exif.array());
        out.write(jpeg(16, 16), 2, 62);
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] out = new byte[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) values[i];
        }
        return out;
    }
}
