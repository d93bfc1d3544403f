package org.govah.core.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file that shows, without a network, that an entry is in a log whose checkpoint others have
/// seen (C2SP tlog-proof). Kept as `*.tlog-proof`.
///
/// @param extra base64 of what the application adds; nobody vouches for it
/// @param index the entry's number, from 0
/// @param path inclusion path, from the leaf's sibling up
/// @param checkpoint the log's note, with cosignatures
public record TlogProof(Optional<String> extra, long index, List<Hash> path, Note checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    /// No tree of ours is higher than this.
    private static final int MAX_PATH = 63;

    /// @throws IllegalArgumentException if the index is negative or the path longer than any tree
    public TlogProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > MAX_PATH) {
            throw new IllegalArgumentException("not a proof");
        }
    }

    /// The proof of entry `index` in the tree of this checkpoint.
    ///
    /// @throws LogFormatException if the note is no checkpoint
    /// @throws IllegalArgumentException if the entry came after it
    public static TlogProof prove(long index, Note checkpoint, HashReader hashes)
            throws LogFormatException {
        long size = Checkpoint.parse(checkpoint.text()).size();
        List<Hash> path = Tree.proveInclusion(index, size, hashes);
        return new TlogProof(Optional.empty(), index, path, checkpoint);
    }

    /// The same proof with bytes of the application's own.
    public TlogProof withExtra(byte[] bytes) {
        String text = Base64.getEncoder().encodeToString(bytes);
        return new TlogProof(Optional.of(text), index, path, checkpoint);
    }

    /// Holds the proof against an entry.
    ///
    /// @param entry the entry's bytes
    /// @param policy which logs and how many cosigners are enough
    /// @return what the policy found, where the entry is in that tree; empty otherwise
    public Optional<Policy.Accepted> check(byte[] entry, Policy policy) {
        return policy.check(checkpoint)
                .filter(a ->
                        Tree.checkInclusion(
                                Tree.leafHash(entry),
                                index,
                                a.checkpoint().size(),
                                a.checkpoint().root(),
                                path));
    }

    /// The file.
    public byte[] encode() {
        StringBuilder all = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(e -> all.append(EXTRA).append(e).append('\n'));
        all.append(INDEX).append(index).append('\n');
        path.forEach(h -> all.append(h.base64()).append('\n'));
        all.append('\n').append(checkpoint.encoded());
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a file; [#encode] gives the same bytes again.
    ///
    /// @throws LogFormatException if it is no proof
    public static TlogProof parse(byte[] bytes) throws LogFormatException {
        String all = Note.utf8(bytes);
        int blank = all.indexOf("\n\n");
        if (blank < 0 || bytes.length > 2 * Note.MAX_BYTES) {
            throw new LogFormatException("not a proof");
        }
        Note note = Note.parse(all.substring(blank + 2));
        Checkpoint.parse(note.text());
        List<String> lines = List.of(all.substring(0, blank).split("\n", -1));
        int at = 1;
        if (!lines.getFirst().equals(HEADER)) {
            throw new LogFormatException("not a proof");
        }
        Optional<String> extra = Optional.empty();
        if (at < lines.size() && lines.get(at).startsWith(EXTRA)) {
            String base64 = lines.get(at++).substring(EXTRA.length());
            StrictBase64.decode(base64);
            extra = Optional.of(base64);
        }
        if (at == lines.size() || !lines.get(at).startsWith(INDEX)) {
            throw new LogFormatException("a proof without an index");
        }
        long index = number(lines.get(at++).substring(INDEX.length()));
        return read(extra, index, lines.subList(at, lines.size()), note);
    }

    private static TlogProof read(
            Optional<String> extra, long index, List<String> hashes, Note note)
            throws LogFormatException {
        List<Hash> path = new ArrayList<>();
        for (String line : hashes) {
            path.add(Hash.parseBase64(line));
        }
        try {
            return new TlogProof(extra, index, path, note);
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not a proof", e);
        }
    }

    private static long number(String text) throws LogFormatException {
        try {
            if (NUMBER.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            throw new LogFormatException("not a number", e);
        }
        throw new LogFormatException("not a number");
    }
}
