package org.govah.keep.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.govah.core.age.AgeHeader;
import org.govah.core.age.AgeIdentity;

/// Tries keys on every file of a folder.
final class OldKey {
    private OldKey() {}

    /// Files that one of these identities opens.
    static List<String> opens(Path folder, List<AgeIdentity> identities) throws IOException {
        List<String> opened = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(each)) {
                    AgeHeader.read(in).open(identities).close();
                    opened.add(folder.relativize(each).toString());
                } catch (IOException e) {
                    // No age file, or sealed to others.
                }
            }
        }
        return opened;
    }
}
