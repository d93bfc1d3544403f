package org.govah.keep.media;

import org.govah.keep.internal.media.Magic;

/// What a file is, told from its content alone, whatever its name says.
public enum MediaType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    HEIC("image/heic"),
    AVIF("image/avif"),
    TIFF("image/tiff"),
    BMP("image/bmp"),
    MP4("video/mp4"),
    QUICKTIME("video/quicktime"),
    THREE_GP("video/3gpp"),
    M4A("audio/mp4"),
    WEBM("video/webm"),
    MATROSKA("video/x-matroska"),
    AVI("video/x-msvideo"),
    MP3("audio/mpeg"),
    OGG("application/ogg"),
    WAV("audio/wav"),
    FLAC("audio/flac"),
    AMR("audio/amr"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    OLD_OFFICE("application/x-ole-storage"),
    ZIP("application/zip"),
    GZIP("application/gzip"),
    SEVEN_ZIP("application/x-7z-compressed"),
    RAR("application/vnd.rar"),
    SQLITE("application/vnd.sqlite3"),
    AGE("application/age"),
    PGP("application/pgp-encrypted"),
    HTML("text/html"),
    XML("application/xml"),
    JSON("application/json"),
    CSV("text/csv"),
    TEXT("text/plain"),
    EMPTY("application/x-empty"),
    UNKNOWN("application/octet-stream");

    /// So many first bytes decide; fewer are enough where the file is shorter.
    public static final int HEAD = 8192;

    private final String mime;

    MediaType(String mime) {
        this.mime = mime;
    }

    /// The type by its usual name on the Internet (RFC 6838).
    public String mime() {
        return mime;
    }

    /// Whether it is one picture.
    public boolean isImage() {
        return mime.startsWith("image/");
    }

    /// Whether it is moving pictures.
    public boolean isVideo() {
        return mime.startsWith("video/");
    }

    /// Whether it is sound only, as far as the head tells.
    public boolean isAudio() {
        return mime.startsWith("audio/");
    }

    /// The type of a file that begins with these bytes.
    ///
    /// @param head the first [#HEAD] bytes, or all of a shorter file
    public static MediaType of(byte[] head) {
        return Magic.type(head);
    }
}
