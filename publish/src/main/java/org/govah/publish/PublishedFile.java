package org.govah.publish;

import java.util.Arrays;

/// One file of a published dossier.
///
/// @param path within the dossier's folder, with `/`, never absolute
/// @param content its bytes
// The bytes are copied in and out and compared by content below.
@SuppressWarnings("ArrayRecordComponent")
public record PublishedFile(String path, byte[] content) {
    /// Copies the bytes.
    ///
    /// @throws IllegalArgumentException if the path leaves the folder
    public PublishedFile {
        content = content.clone();
        if (path.isBlank() || path.startsWith("/") || path.contains("..")) {
            throw new IllegalArgumentException("not a path within the dossier: " + path);
        }
    }

    /// A copy of the bytes.
    @Override
    public byte[] content() {
        return content.clone();
    }

    /// Equal path, equal bytes.
    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedFile file
                && path.equals(file.path)
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return path + " (" + content.length + " bytes)";
    }
}
