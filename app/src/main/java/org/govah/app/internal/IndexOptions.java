package org.govah.app.internal;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Adding to an earlier linkage.
final class IndexOptions {
    @Option(names = "--keep-index", descriptionKey = "keep-index")
    private boolean keep;

    @Option(names = "--onto", paramLabel = "DIR", descriptionKey = "onto")
    private Optional<Path> onto = Optional.empty();

    /// No index.
    static IndexOptions none() {
        return new IndexOptions();
    }

    /// Whether a later run is to add to this one.
    boolean keep() {
        return keep || onto.isPresent();
    }

    /// The folder of the run that is added to.
    Optional<Path> onto() {
        return onto;
    }
}
