package org.govah.app;

import org.govah.app.internal.Commands;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param arguments as typed after `govah`
    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    /// Runs one command in the surroundings given.
    ///
    /// @return 0 done; 1 a check failed; 2 wrong usage or unreadable input; 3 nothing was written
    ///   because it would lose or expose data
    public static int run(Surroundings surroundings, String... arguments) {
        return Commands.run(surroundings, arguments);
    }
}
