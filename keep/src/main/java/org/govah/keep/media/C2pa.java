package org.govah.keep.media;

import java.util.List;
import org.govah.keep.internal.media.C2paStore;

/// Reads the C2PA manifests of a JPEG file (C2PA Technical Specification, 1.0 to 2.1).
public final class C2pa {
    private C2pa() {}

    /// The manifests, the active one last; none where the file has none or they cannot be read.
    ///
    /// @param jpeg the whole file
    public static List<C2paManifest> read(byte[] jpeg) {
        return C2paStore.manifests(jpeg);
    }
}
