package org.govah.keep.internal.media;

import java.nio.charset.StandardCharsets;
import org.govah.keep.media.MediaType;

/// Which office file a ZIP file is, from the names of its first entries. Nothing is unpacked.
final class ZipNames {
    private static final String LOCAL_HEADER = "PK\u0003\u0004";
    private static final int NAME_LENGTH_AT = 26;
    private static final int NAME_AT = 30;

    private ZipNames() {}

    static MediaType type(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("mimetypeapplication/vnd.oasis.opendocument.text", NAME_AT)) {
            return MediaType.ODT;
        }
        if (text.startsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", NAME_AT)) {
            return MediaType.ODS;
        }
        for (int at = 0; at >= 0; at = text.indexOf(LOCAL_HEADER, at + 1)) {
            if (at + NAME_AT > head.length) {
                break;
            }
            int low = head[at + NAME_LENGTH_AT] & 0xff;
            int length = low | (head[at + NAME_LENGTH_AT + 1] & 0xff) << 8;
            String name = Magic.latin(head, at + NAME_AT, length);
            if (name.startsWith("word/")) {
                return MediaType.DOCX;
            } else if (name.startsWith("xl/")) {
                return MediaType.XLSX;
            } else if (name.startsWith("ppt/")) {
                return MediaType.PPTX;
            }
        }
        return MediaType.ZIP;
    }
}
