package org.govah.keep.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.time.EvidenceRecord;
import org.govah.keep.time.Octets;
import org.govah.keep.time.TimeProofException;
import org.govah.keep.time.TrustAnchors;

/// Evidence records over tokens.
record Renewal(Storage storage, Instant now) {
    private List<String> tokens(boolean covered) throws IOException {
        List<String> found = new ArrayList<>();
        for (String path : storage.list(TimeFiles.FOLDER)) {
            if (path.endsWith(TimeFiles.TOKEN)
                    && storage.length(recordOf(path)).isPresent() == covered) {
                found.add(path);
            }
        }
        return found;
    }

    private static String recordOf(String token) {
        return token.substring(0, token.length() - TimeFiles.TOKEN.length()) + TimeFiles.RECORD;
    }

    private List<Octets> digests(List<String> tokens) throws IOException {
        List<Octets> all = new ArrayList<>();
        for (String each : tokens) {
            all.add(TimeFiles.digest(storage.read(each).orElse(new byte[0])));
        }
        return all;
    }

    byte[] request(RandomGenerator random)
            throws IOException, TimeProofException, ArchiveException {
        List<String> bare = tokens(false);
        List<String> covered = tokens(true);
        if (!bare.isEmpty()) {
            return EvidenceRecord.request(digests(bare), random).encoded().bytes();
        }
        if (covered.isEmpty()) {
            throw ArchiveException.unreadable("keep.stamp-nothing-to-renew");
        }
        byte[] first = storage.read(recordOf(covered.getFirst())).orElse(new byte[0]);
        return EvidenceRecord.read(first).renewalRequest(random).encoded().bytes();
    }

    List<String> take(byte[] reply) throws IOException {
        List<String> bare = tokens(false);
        List<String> written = new ArrayList<>();
        if (!bare.isEmpty()) {
            try {
                List<EvidenceRecord> made = EvidenceRecord.build(digests(bare), reply);
                for (String each : bare) {
                    write(each, made, written);
                }
            } catch (TimeProofException e) {
                written.clear();
            }
        }
        if (written.isEmpty()) {
            renew(reply, written);
        }
        return written;
    }

    /// Records come in an order of their own; each token takes the one that is about it.
    private void write(String token, List<EvidenceRecord> made, List<String> written)
            throws IOException {
        Octets digest = TimeFiles.digest(storage.read(token).orElse(new byte[0]));
        for (EvidenceRecord each : made) {
            if (each.check(digest, TrustAnchors.none(), now).covers()) {
                storage.replace(recordOf(token), each.encoded().bytes());
                written.add(recordOf(token));
                return;
            }
        }
    }

    private void renew(byte[] reply, List<String> written) throws IOException {
        for (String each : tokens(true)) {
            String path = recordOf(each);
            Optional<byte[]> fresh = renewed(storage.read(path).orElse(new byte[0]), reply);
            if (fresh.isPresent()) {
                storage.replace(path, fresh.get());
                written.add(path);
            }
        }
    }

    /// The record with the fresh stamp; empty where the reply is not about it.
    private static Optional<byte[]> renewed(byte[] record, byte[] reply) {
        try {
            return Optional.of(EvidenceRecord.read(record).renewed(reply).encoded().bytes());
        } catch (TimeProofException e) {
            return Optional.empty();
        }
    }
}
