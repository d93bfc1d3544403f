package org.govah.keep.internal.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.govah.keep.media.MediaType;

/// The table of first bytes ("magic numbers"), from each format's specification.
public final class Magic {
    private static final int BRAND_AT = 8;
    private static final int BRAND = 4;

    /// First bytes as Latin-1, at an offset. The first that fits decides.
    private static final List<Start> STARTS =
            List.of(
                    new Start(0, "\u00ff\u00d8\u00ff", MediaType.JPEG),
                    new Start(0, "\u0089PNG\r\n\u001a\n", MediaType.PNG),
                    new Start(0, "GIF87a", MediaType.GIF),
                    new Start(0, "GIF89a", MediaType.GIF),
                    new Start(0, "II*\u0000", MediaType.TIFF),
                    new Start(0, "MM\u0000*", MediaType.TIFF),
                    new Start(0, "II+\u0000", MediaType.TIFF),
                    new Start(0, "MM\u0000+", MediaType.TIFF),
                    new Start(0, "OggS", MediaType.OGG),
                    new Start(0, "fLaC", MediaType.FLAC),
                    new Start(0, "#!AMR", MediaType.AMR),
                    new Start(0, "ID3", MediaType.MP3),
                    new Start(0, "%PDF-", MediaType.PDF),
                    new Start(
                            0,
                            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
                            MediaType.OLD_OFFICE),
                    new Start(0, "\u001f\u008b\u0008", MediaType.GZIP),
                    new Start(0, "7z\u00bc\u00af'\u001c", MediaType.SEVEN_ZIP),
                    new Start(0, "Rar!\u001a\u0007", MediaType.RAR),
                    new Start(0, "SQLite format 3\u0000", MediaType.SQLITE),
                    new Start(0, "age-encryption.org/v1\n", MediaType.AGE),
                    new Start(0, "-----BEGIN AGE ENCRYPTED FILE-----", MediaType.AGE),
                    new Start(0, "-----BEGIN PGP ", MediaType.PGP),
                    new Start(8, "WEBPVP8", MediaType.WEBP),
                    new Start(8, "AVI LIST", MediaType.AVI),
                    new Start(8, "WAVEfmt ", MediaType.WAV),
                    new Start(4, "moov", MediaType.QUICKTIME),
                    new Start(4, "mdat", MediaType.QUICKTIME),
                    new Start(4, "wide", MediaType.QUICKTIME));

    private Magic() {}

    private record Start(int at, String bytes, MediaType type) {
        boolean fits(byte[] head) {
            return has(head, at, bytes);
        }
    }

    /// The type of a file that begins with these bytes.
    public static MediaType type(byte[] bytes) {
        byte[] head = bytes.length <= MediaType.HEAD ? bytes : Arrays.copyOf(bytes, MediaType.HEAD);
        if (head.length == 0) {
            return MediaType.EMPTY;
        }
        for (Start start : STARTS) {
            if (start.fits(head)) {
                return start.type();
            }
        }
        if (has(head, 4, "ftyp")) {
            return brand(head);
        }
        if (has(head, 0, "PK\u0003\u0004") || has(head, 0, "PK\u0005\u0006")) {
            return ZipNames.type(head);
        }
        if (has(head, 0, "\u001aE\u00df\u00a3")) {
            return contains(head, "webm") ? MediaType.WEBM : MediaType.MATROSKA;
        }
        return loose(head);
    }

    /// Formats whose first bytes are too few to come earlier.
    private static MediaType loose(byte[] head) {
        if (has(head, 0, "BM") && has(head, 6, "\u0000\u0000\u0000\u0000")) {
            return MediaType.BMP;
        }
        if (isMp3Frame(head)) {
            return MediaType.MP3;
        }
        if (isPgpPacket(head)) {
            return MediaType.PGP;
        }
        return TextKind.type(head);
    }

    /// ISO/IEC 14496-12: the major brand, then the compatible ones.
    private static MediaType brand(byte[] head) {
        String brand = latin(head, BRAND_AT, BRAND).toLowerCase(Locale.ROOT);
        return switch (brand) {
            case "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1" ->
                    contains(head, "avif") ? MediaType.AVIF : MediaType.HEIC;
            case "avif", "avis" -> MediaType.AVIF;
            case "qt  " -> MediaType.QUICKTIME;
            case "m4a ", "m4b " -> MediaType.M4A;
            default -> brand.startsWith("3g") ? MediaType.THREE_GP : MediaType.MP4;
        };
    }

    /// MPEG audio: eleven set bits, then version, layer and rate that are not the reserved ones.
    private static boolean isMp3Frame(byte[] head) {
        return head.length > 3
                && (head[0] & 0xff) == 0xff
                && (head[1] & 0xe0) == 0xe0
                && (head[1] & 0x18) != 0x08
                && (head[1] & 0x06) == 0x02
                && (head[2] & 0xf0) != 0xf0
                && (head[2] & 0x0c) != 0x0c;
    }

    /// RFC 9580: a public-key (1) or symmetric-key (3) encrypted session key of version 3 to 6
    /// first.
    private static boolean isPgpPacket(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        int tag = head[0] & 0xff;
        boolean old = (tag & 0xfc) == 0x84 || (tag & 0xfc) == 0x8c;
        boolean now = tag == 0xc1 || tag == 0xc3;
        int at = old ? 1 + (1 << (tag & 3)) : 2 + ((head[1] & 0xff) >= 192 ? 1 : 0);
        return ((old && (tag & 3) != 3) || now)
                && at < head.length
                && head[at] >= 3
                && head[at] <= 6;
    }

    static boolean has(byte[] head, int at, String latin) {
        if (at + latin.length() > head.length) {
            return false;
        }
        for (int i = 0; i < latin.length(); i++) {
            if ((head[at + i] & 0xff) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean contains(byte[] head, String latin) {
        return latin(head, 0, head.length).contains(latin);
    }

    static String latin(byte[] head, int at, int length) {
        int from = Math.min(at, head.length);
        int to = Math.min(at + length, head.length);
        return new String(head, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
