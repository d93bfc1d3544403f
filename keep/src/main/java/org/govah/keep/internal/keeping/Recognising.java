package org.govah.keep.internal.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import org.govah.core.log.Hash;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.sources.SourceFile;

/// Tells which files need not be kept again: those that lie where they lay and did not change, and
/// those that look the same elsewhere and whose content is the same.
final class Recognising {
    private static final int BUFFER = 1 << 16;
    private static final long NANOS = 1_000_000_000L;

    private final Known known;
    private final Contribution by;
    private boolean learned;

    Recognising(Known known, Contribution by) {
        this.known = known;
        this.by = by;
    }

    boolean isKnown(SourceFile file) {
        if (known.unchanged(file)) {
            return true;
        }
        if (!known.resembles(file) || !holdsContent(file)) {
            return false;
        }
        known.noteSame(file, nanos(by.clock().instant()));
        learned = true;
        return true;
    }

    /// Whether something was learned that spares reading the next time.
    boolean learned() {
        return learned;
    }

    static long nanos(Instant time) {
        return time.getEpochSecond() * NANOS + time.getNano();
    }

    /// A file that cannot be read is left to the run, which names it.
    private boolean holdsContent(SourceFile file) {
        Optional<Contribution.GroupSecret> secret = by.groupSecret();
        if (secret.isEmpty()) {
            return false;
        }
        Mac mac = Digests.keyed(secret.get().bytes());
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                mac.update(buffer, 0, n);
            }
        } catch (IOException e) {
            return false;
        }
        return known.holds(new Fingerprint(Hash.of(mac.doFinal()))).isPresent();
    }
}
