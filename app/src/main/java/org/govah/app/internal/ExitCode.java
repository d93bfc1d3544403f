package org.govah.app.internal;

/// How a command ends, for scripts.
enum ExitCode {
    /// Done.
    DONE(0),
    /// A check failed (gates with `--strict`).
    CHECK_FAILED(1),
    /// Wrong usage or unreadable input.
    UNREADABLE(2),
    /// Nothing was written because it would lose or expose something.
    WOULD_LOSE(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
