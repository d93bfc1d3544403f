package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Where the shared files lie that are no part of the repository.
final class SharedLists {
    private SharedLists() {}

    /// A shared file; the test is skipped, and says so, where it is not there.
    static Path path(String relative) {
        Path file = Path.of(System.getProperty("govah.shared", "../../shared")).resolve(relative);
        Assumptions.assumeTrue(
                Files.exists(file), "…/shared is not there: " + relative + " was not read");
        assertThat(file).exists();
        return file;
    }
}
