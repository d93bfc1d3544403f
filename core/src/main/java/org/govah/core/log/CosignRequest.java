package org.govah.core.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file with which a log asks another group to cosign its checkpoint: the body of C2SP
/// tlog-witness's `add-checkpoint` behind a header. `was` is the root that the log says it had at
/// the old size: where that contradicts what the other group saw, the file itself is half of a
/// [SplitView].
///
/// @param old the size from which `proof` leads to the checkpoint; 0 for none
/// @param was the log's root at that size; absent at size 0
/// @param proof RFC 6962 consistency proof
/// @param checkpoint signed by the log
public record CosignRequest(long old, Optional<Hash> was, List<Hash> proof, Note checkpoint) {
    private static final String HEADER = "govah cosign request v1";
    private static final String WAS = "was ";
    private static final String OLD = "old ";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /// The most that C2SP allows.
    private static final int MAX_PROOF = 63;

    /// @throws IllegalArgumentException if size, root and proof do not go together
    public CosignRequest {
        proof = List.copyOf(proof);
        if (old < 0
                || (old == 0) != was.isEmpty()
                || proof.size() > MAX_PROOF
                || (old == 0 && !proof.isEmpty())) {
            throw new IllegalArgumentException("not a request");
        }
    }

    /// The request of a log.
    ///
    /// @param old a size of the log up to the checkpoint's
    /// @throws IllegalArgumentException if it is larger
    public static CosignRequest of(Note note, Checkpoint checkpoint, long old, HashReader hashes) {
        if (old == 0) {
            return new CosignRequest(0, Optional.empty(), List.of(), note);
        }
        return new CosignRequest(
                old,
                Optional.of(Tree.root(old, hashes)),
                Tree.proveConsistency(old, checkpoint.size(), hashes),
                note);
    }

    /// Whether the proof leads from its own root to the checkpoint.
    public boolean holds(Checkpoint to) {
        return old <= to.size()
                && (was.isEmpty()
                        || Tree.checkConsistency(old, was.get(), to.size(), to.root(), proof));
    }

    /// The file.
    public byte[] encode() {
        StringBuilder all = new StringBuilder(HEADER).append('\n');
        was.ifPresent(h -> all.append(WAS).append(h.base64()).append('\n'));
        all.append(OLD).append(old).append('\n');
        proof.forEach(h -> all.append(h.base64()).append('\n'));
        all.append('\n').append(checkpoint.encoded());
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a file; [#encode] gives the same bytes again.
    ///
    /// @throws LogFormatException if it is no request
    public static CosignRequest parse(byte[] bytes) throws LogFormatException {
        if (bytes.length > 2 * Note.MAX_BYTES) {
            throw new LogFormatException("not a request");
        }
        String all = Note.utf8(bytes);
        int blank = all.indexOf("\n\n");
        if (blank < 0 || !all.startsWith(HEADER + "\n")) {
            throw new LogFormatException("not a request");
        }
        Note note = Note.parse(all.substring(blank + 2));
        Checkpoint.parse(note.text());
        List<String> lines = List.of(all.substring(0, blank).split("\n", -1));
        return read(lines.subList(1, lines.size()), note);
    }

    private static CosignRequest read(List<String> lines, Note note) throws LogFormatException {
        Optional<Hash> was = Optional.empty();
        int at = 0;
        if (!lines.isEmpty() && lines.getFirst().startsWith(WAS)) {
            was = Optional.of(Hash.parseBase64(lines.getFirst().substring(WAS.length())));
            at++;
        }
        if (at == lines.size() || !lines.get(at).startsWith(OLD)) {
            throw new LogFormatException("a request without a size");
        }
        String size = lines.get(at++).substring(OLD.length());
        if (!NUMBER.matcher(size).matches()) {
            throw new LogFormatException("not a size");
        }
        List<Hash> proof = new ArrayList<>();
        for (String line : lines.subList(at, lines.size())) {
            proof.add(Hash.parseBase64(line));
        }
        try {
            return new CosignRequest(Long.parseLong(size), was, proof, note);
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not a request", e);
        }
    }
}
