package org.govah.keep.internal.bag;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which paths the payload manifests list.
final class Listing {
    private final Set<String> somewhere = new HashSet<>();
    private final Set<String> exactly = new HashSet<>();
    private final Set<String> onlyInSome = new TreeSet<>();

    Listing(List<Manifest> manifests, boolean everyManifest) {
        for (Manifest manifest : manifests) {
            for (String path : manifest.hashes().keySet()) {
                exactly.add(path);
                somewhere.add(BagPath.folded(path));
            }
        }
        if (everyManifest) {
            for (String path : exactly) {
                if (!manifests.stream().allMatch(m -> m.hashes().containsKey(path))) {
                    onlyInSome.add(path);
                }
            }
        }
    }

    /// Whether a file is listed, be it under a name that some file systems hold to be the same.
    boolean holds(String path) {
        return exactly.contains(path) || somewhere.contains(BagPath.folded(path));
    }

    /// Paths that one manifest lists and another does not, where all must.
    Set<String> onlyInSome() {
        return onlyInSome;
    }
}
