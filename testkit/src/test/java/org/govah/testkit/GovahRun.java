package org.govah.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.govah.app.Main;
import org.govah.app.Secrets;
import org.govah.app.Surroundings;

/// One command run as a user would, and what came of it.
///
/// @param exit the exit code
/// @param out standard output
/// @param err standard error
record GovahRun(int exit, String out, String err) {
    /// A passphrase costs some milliseconds here; in a process of its own it costs what it must.
    private static final int LOG_WORK = 10;

    private static final Instant DAY_OF_READING = Instant.parse("2026-11-22T12:00:00Z");

    static GovahRun of(Object... arguments) {
        return on(false, "", arguments);
    }

    /// The same where somebody sits at a terminal.
    ///
    /// @param typed what they type
    static GovahRun typing(String typed, Object... arguments) {
        return on(true, typed, arguments);
    }

    private static GovahRun on(boolean terminal, String typed, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings around =
                new Surroundings(
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(DAY_OF_READING, ZoneOffset.UTC),
                        Map.of(),
                        Locale.ENGLISH,
                        terminal,
                        () -> 0,
                        new java.security.SecureRandom(),
                        Secrets.nobody(),
                        LOG_WORK);
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exit = Main.run(around, words);
        return new GovahRun(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
