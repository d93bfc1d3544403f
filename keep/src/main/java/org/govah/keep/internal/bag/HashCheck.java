package org.govah.keep.internal.bag;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.govah.keep.bag.BagFault;
import org.govah.keep.bag.BagFinding;

/// Holds what manifests list against what lies in the folder; each file is read once for all its
/// hashes.
final class HashCheck {
    private final BagFiles files;
    private final Set<String> toFetch;
    private final Consumer<BagFinding> findings;
    private final Map<String, String> byFolded = new HashMap<>();

    HashCheck(BagFiles files, Set<String> toFetch, Consumer<BagFinding> findings) {
        this.files = files;
        this.toFetch = toFetch;
        this.findings = findings;
        files.sizes().keySet().forEach(p -> byFolded.putIfAbsent(BagPath.folded(p), p));
    }

    void check(List<Manifest> manifests) {
        Map<String, Map<BagHash, String>> listed = new TreeMap<>();
        for (Manifest manifest : manifests) {
            manifest.hashes()
                    .forEach((path, hash) ->
                            listed.computeIfAbsent(path, p -> new HashMap<>())
                                    .put(manifest.hash(), hash));
        }
        listed.forEach(this::checkOne);
    }

    private void checkOne(String path, Map<BagHash, String> hashes) {
        if (BagPath.isSystemFile(path)) {
            found(BagFault.SYSTEM_FILE, path);
        }
        Optional<String> there = onDisk(path);
        if (there.isEmpty()) {
            found(toFetch.contains(path) ? BagFault.TO_FETCH : BagFault.MISSING, path);
            return;
        }
        try (InputStream in = new BufferedInputStream(files.open(there.get()))) {
            Map<BagHash, String> measured = BagHash.of(in, hashes.keySet());
            if (!measured.equals(hashes)) {
                found(BagFault.HASH, path);
            }
        } catch (IOException e) {
            found(BagFault.UNREADABLE, path);
        }
    }

    /// The file under this name, or under one that some file systems hold to be the same: the
    /// verdict on a bag must not hang on the system it is checked on, and the hash decides.
    private Optional<String> onDisk(String path) {
        if (files.sizes().containsKey(path)) {
            return Optional.of(path);
        }
        Optional<String> other = Optional.ofNullable(byFolded.get(BagPath.folded(path)));
        other.ifPresent(o -> found(differ(path, o), path));
        return other;
    }

    private static BagFault differ(String path, String other) {
        return BagPath.composed(path).equals(BagPath.composed(other))
                ? BagFault.SAME_BUT_FORM
                : BagFault.SAME_BUT_CASE;
    }

    private void found(BagFault fault, String where) {
        findings.accept(new BagFinding(fault, where));
    }
}
