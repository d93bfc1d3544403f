package org.govah.app;

import java.io.Console;
import java.util.Optional;

/// Where a passphrase is asked for.
public interface Secrets {
    /// Asks a person, without showing what is typed.
    ///
    /// @param prompt what to ask, in the user's language
    /// @return what was typed; empty where nobody can be asked
    Optional<char[]> ask(String prompt);

    /// The terminal of the process.
    static Secrets ofTerminal() {
        return prompt ->
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .flatMap(c -> Optional.ofNullable(c.readPassword("%s ", prompt)));
    }

    /// Nobody to ask.
    static Secrets nobody() {
        return prompt -> Optional.empty();
    }
}
