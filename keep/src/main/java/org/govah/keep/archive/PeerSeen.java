package org.govah.keep.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.VerifierKey;
import org.govah.core.words.Message;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.Storage;

/// Checks the keys and last checkpoints of other groups' logs under `peers/<origin>/`.
final class PeerSeen {
    static final String KEY = "key";
    static final String CHECKPOINT = "checkpoint";

    private static final String FILE = "peers/[a-z0-9-]{1,64}/(key|checkpoint)";

    private PeerSeen() {}

    /// A log's key, where the file holds one of its name.
    static Optional<VerifierKey> key(Storage in, String path, String origin) throws IOException {
        Optional<byte[]> bytes = in.read(path);
        try {
            if (bytes.isPresent()) {
                String text = new String(bytes.get(), StandardCharsets.UTF_8);
                VerifierKey key = VerifierKey.parse(text.strip());
                return key.name().equals(origin) ? Optional.of(key) : Optional.empty();
            }
        } catch (LogFormatException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// What does not hold.
    static List<Finding> findings(Storage storage) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (String path : storage.list(PeerLog.PEERS)) {
            if (path.matches(FILE)) {
                one(storage, path).ifPresent(key -> findings.add(new Finding(path, key)));
            }
        }
        return findings;
    }

    private static Optional<Message> one(Storage storage, String path) throws IOException {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String origin = folder.substring(PeerLog.PEERS.length(), folder.length() - 1);
        Optional<VerifierKey> key = key(storage, folder + KEY, origin);
        if (path.endsWith("/" + KEY)) {
            return key.isPresent()
                    ? Optional.empty()
                    : Optional.of(Message.of("keep.peer-key-damaged"));
        }
        boolean whole = key.isPresent() && isSigned(storage, path, key.get());
        return whole ? Optional.empty() : Optional.of(Message.of("keep.peer-seen-damaged"));
    }

    private static boolean isSigned(Storage storage, String path, VerifierKey key)
            throws IOException {
        try {
            Note note = Note.parse(storage.read(path).orElse(new byte[0]));
            return Checkpoint.open(note, key).isPresent();
        } catch (LogFormatException e) {
            return false;
        }
    }
}
