package org.govah.app.internal;

import org.govah.core.words.Message;
import org.govah.keep.archive.ArchiveException;

/// A command stops: what happened, what is safe, what to do.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final transient Message words;

    Refusal(ExitCode exit, Message words) {
        super(words.key());
        this.exit = exit;
        this.words = words;
    }

    static Refusal unreadable(String key, Object... arguments) {
        return new Refusal(ExitCode.UNREADABLE, Message.of(key, arguments));
    }

    static Refusal of(ArchiveException e) {
        ExitCode exit =
                switch (e.kind()) {
                    case CHECK_FAILED -> ExitCode.CHECK_FAILED;
                    case UNREADABLE -> ExitCode.UNREADABLE;
                    case WOULD_LOSE -> ExitCode.WOULD_LOSE;
                };
        return new Refusal(exit, e.words());
    }

    ExitCode exit() {
        return exit;
    }

    Message words() {
        return words;
    }
}
