package org.govah.core.log;

/// Bytes that are not what they should be: an entry, a note, a tile or a proof that breaks its
/// format, or one of a newer version. Nothing of a wrong text is repeated in the message.
public final class LogFormatException extends Exception {
    /// Why it was refused.
    public enum Kind {
        /// It breaks the format.
        MALFORMED,
        /// It says that it is of a version which came after this program.
        NEWER_FORMAT
    }

    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// It breaks the format, in the way that `message` says.
    public LogFormatException(String message) {
        super(message);
        this.kind = Kind.MALFORMED;
    }

    /// It breaks the format.
    public LogFormatException(String message, Throwable cause) {
        super(message, cause);
        this.kind = Kind.MALFORMED;
    }

    private LogFormatException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /// A format that came after this program.
    public static LogFormatException newer(long format) {
        return new LogFormatException(Kind.NEWER_FORMAT, "format " + format);
    }

    /// Why it was refused.
    public Kind kind() {
        return kind;
    }
}
