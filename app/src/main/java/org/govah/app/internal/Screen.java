package org.govah.app.internal;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.govah.app.Surroundings;
import org.govah.core.words.Message;
import org.govah.core.words.Words;

/// What a command says and where: results on standard output, progress and errors on standard
/// error.
///
/// @param words the catalogue in the user's language
/// @param around the surroundings
record Screen(Words words, Surroundings around) {
    void say(String key, Object... arguments) {
        around.out().println(words.say(key, arguments));
    }

    void say(Message message) {
        around.out().println(words.say(message));
    }

    void line(String text) {
        around.out().println(text);
    }

    void error(String key, Object... arguments) {
        around.err().println(words.say(key, arguments));
    }

    /// The day of reading: what lies after it lies in the future.
    LocalDate today() {
        Clock clock = around.clock();
        return LocalDate.now(clock);
    }

    /// A bar where somebody watches, else one line a stage.
    WatchedProgress progress() {
        return WatchedProgress.on(this);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    PrintWriter outWriter() {
        return writer(around.out());
    }

    PrintWriter errWriter() {
        return writer(around.err());
    }
}
