package org.govah.core.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proof that one log told two histories: two checkpoints with its own signature that cannot both
/// be true. Anybody checks it with the log's verifier key alone.
///
/// Where the sizes are equal, the roots differ. Where they are not, `implied` is the root that the
/// newer tree has at the older size, `proof` shows that, and the older checkpoint says another.
///
/// @param older the checkpoint of the smaller size; of equal sizes either
/// @param newer the other one
/// @param implied the root of the newer tree at the older size; absent where the sizes are equal
/// @param proof the consistency proof from `implied` to the newer root
public record SplitView(Note older, Note newer, Optional<Hash> implied, List<Hash> proof) {
    private static final String HEADER = "govah split view v1";
    private static final String IMPLIED = "implied ";
    private static final String BLANK = "\n\n";
    private static final int BLOCKS = 5;

    /// Proofs are never longer than twice the height of a tree.
    private static final int MAX_PROOF = 128;

    /// @throws IllegalArgumentException if the proof is longer than any
    public SplitView {
        proof = List.copyOf(proof);
        if (proof.size() > MAX_PROOF || (implied.isEmpty() && !proof.isEmpty())) {
            throw new IllegalArgumentException("not a split view");
        }
    }

    /// Looks for a contradiction between two signed checkpoints of one log.
    ///
    /// @param newerTree hashes of the tree of the larger checkpoint; not asked where the sizes are
    ///   equal
    /// @return empty where both are true together, or one is not signed by `log`
    public static Optional<SplitView> find(Note a, Note b, VerifierKey log, HashReader newerTree) {
        Optional<Checkpoint> first = Checkpoint.open(a, log);
        Optional<Checkpoint> second = Checkpoint.open(b, log);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        SplitView found =
                first.get().size() <= second.get().size()
                        ? between(a, first.get(), b, second.get(), newerTree)
                        : between(b, second.get(), a, first.get(), newerTree);
        return Optional.of(found).filter(f -> f.check(log));
    }

    private static SplitView between(
            Note older, Checkpoint small, Note newer, Checkpoint large, HashReader tree) {
        if (small.size() == large.size() || small.size() == 0) {
            return new SplitView(older, newer, Optional.empty(), List.of());
        }
        return new SplitView(
                older,
                newer,
                Optional.of(Tree.root(small.size(), tree)),
                Tree.proveConsistency(small.size(), large.size(), tree));
    }

    /// Whether this proves that `log` told two histories.
    public boolean check(VerifierKey log) {
        Optional<Checkpoint> small = Checkpoint.open(older, log);
        Optional<Checkpoint> large = Checkpoint.open(newer, log);
        return small.isPresent() && large.isPresent() && contradict(small.get(), large.get());
    }

    private boolean contradict(Checkpoint small, Checkpoint large) {
        if (small.size() == large.size()) {
            return implied.isEmpty() && !small.root().equals(large.root());
        }
        return implied.isPresent()
                && !implied.get().equals(small.root())
                && Tree.checkConsistency(
                        small.size(), implied.get(), large.size(), large.root(), proof);
    }

    /// The file: a header, the proof, and both notes, with an empty line between.
    public byte[] encode() {
        StringBuilder all = new StringBuilder(HEADER).append('\n');
        implied.ifPresent(h -> all.append(IMPLIED).append(h.base64()).append('\n'));
        proof.forEach(h -> all.append(h.base64()).append('\n'));
        all.append('\n').append(older.encoded()).append('\n').append(newer.encoded());
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a file; [#encode] gives the same bytes again.
    ///
    /// @throws LogFormatException if it is no split view
    public static SplitView parse(byte[] bytes) throws LogFormatException {
        if (bytes.length > 2 * Note.MAX_BYTES) {
            throw new LogFormatException("not a split view");
        }
        // The text of a checkpoint has no empty line, so empty lines part the file.
        String[] blocks = Note.utf8(bytes).split(BLANK, -1);
        if (blocks.length != BLOCKS) {
            throw new LogFormatException("not a split view");
        }
        Note older = note(blocks[1] + BLANK + blocks[2] + "\n");
        Note newer = note(blocks[3] + BLANK + blocks[4]);
        List<String> lines = List.of(blocks[0].split("\n", -1));
        if (!lines.getFirst().equals(HEADER)) {
            throw new LogFormatException("not a split view");
        }
        return read(lines.subList(1, lines.size()), older, newer);
    }

    private static SplitView read(List<String> lines, Note older, Note newer)
            throws LogFormatException {
        Optional<Hash> implied = Optional.empty();
        List<Hash> proof = new ArrayList<>();
        for (String line : lines) {
            if (implied.isEmpty()) {
                if (!line.startsWith(IMPLIED)) {
                    throw new LogFormatException("not a split view");
                }
                implied = Optional.of(Hash.parseBase64(line.substring(IMPLIED.length())));
            } else {
                proof.add(Hash.parseBase64(line));
            }
        }
        try {
            return new SplitView(older, newer, implied, proof);
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not a split view", e);
        }
    }

    private static Note note(String text) throws LogFormatException {
        Note note = Note.parse(text);
        Checkpoint.parse(note.text());
        return note;
    }
}
