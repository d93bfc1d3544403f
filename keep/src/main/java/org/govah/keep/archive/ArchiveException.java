package org.govah.keep.archive;

import org.govah.core.words.Message;

/// Something an archive will not or cannot do: what happened, what is safe, what to do.
public final class ArchiveException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What a script may want to tell apart.
    public enum Kind {
        /// What was checked does not hold.
        CHECK_FAILED,
        /// The archive, a key or an input cannot be read.
        UNREADABLE,
        /// Refused, because it would lose or expose something.
        WOULD_LOSE
    }

    private final Kind kind;
    private final transient Message words;

    /// @param kind what a script may want to tell apart
    /// @param words what happened, what is safe, what to do
    public ArchiveException(Kind kind, Message words) {
        super(words.key());
        this.kind = kind;
        this.words = words;
    }

    /// The archive, a key or an input cannot be read.
    public static ArchiveException unreadable(String key, Object... arguments) {
        return new ArchiveException(Kind.UNREADABLE, Message.of(key, arguments));
    }

    /// Refused, because it would lose or expose something.
    public static ArchiveException wouldLose(String key, Object... arguments) {
        return new ArchiveException(Kind.WOULD_LOSE, Message.of(key, arguments));
    }

    /// What was checked does not hold.
    public static ArchiveException failed(String key, Object... arguments) {
        return new ArchiveException(Kind.CHECK_FAILED, Message.of(key, arguments));
    }

    /// What a script may want to tell apart.
    public Kind kind() {
        return kind;
    }

    /// What to say.
    public Message words() {
        return words;
    }
}
