package org.govah.core.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a log says of itself at one size (C2SP tlog-checkpoint); signed, it is a [Note].
///
/// @param origin the log's name
/// @param size leaves in the tree
/// @param root the tree's root
/// @param extensions further lines, which we read and never write
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LINES = 3;

    /// @throws IllegalArgumentException if the origin or an extension is empty or holds a newline,
    ///   the size is negative, or the root of no leaves is not [Tree#EMPTY]
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (!isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("not a line of a checkpoint");
        }
        if (size < 0 || size > Tree.MAX_SIZE || (size == 0 && !root.equals(Tree.EMPTY))) {
            throw new IllegalArgumentException("not a tree: size " + size);
        }
    }

    /// A checkpoint of three lines.
    public static Checkpoint of(String origin, long size, Hash root) {
        return new Checkpoint(origin, size, root, List.of());
    }

    /// The note's text.
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n');
        text.append(root.base64()).append('\n');
        extensions.forEach(e -> text.append(e).append('\n'));
        return text.toString();
    }

    /// Signs it as the log of this origin.
    public Note sign(Ed25519SecretKey key) {
        return Note.sign(text(), new Signer.OfLog(origin, key));
    }

    /// Reads a note's text without asking who signed it.
    ///
    /// @throws LogFormatException if it is no checkpoint
    public static Checkpoint parse(String text) throws LogFormatException {
        if (!text.endsWith("\n")) {
            throw new LogFormatException("not a checkpoint");
        }
        List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < LINES || !SIZE.matcher(lines.get(1)).matches()) {
            throw new LogFormatException("not a checkpoint");
        }
        Hash root = Hash.parseBase64(lines.get(2));
        try {
            return new Checkpoint(
                    lines.getFirst(),
                    Long.parseLong(lines.get(1)),
                    root,
                    new ArrayList<>(lines.subList(LINES, lines.size())));
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not a checkpoint", e);
        }
    }

    /// The checkpoint in a note, where `log` signed it and is the log it speaks of.
    public static Optional<Checkpoint> open(Note note, VerifierKey log) {
        if (note.verify(List.of(log)).isEmpty()) {
            return Optional.empty();
        }
        try {
            Checkpoint checkpoint = parse(note.text());
            return checkpoint.origin.equals(log.name())
                    ? Optional.of(checkpoint)
                    : Optional.empty();
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }

    /// Whether `proof` shows that `later` holds everything this one holds, in the same order. The
    /// empty log is the beginning of every log of its origin, by the empty proof.
    public boolean isBeginningOf(Checkpoint later, List<Hash> proof) {
        return origin.equals(later.origin)
                && Tree.checkSubtreeConsistency(0, size, root, later.size, later.root, proof);
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.indexOf('\n') < 0;
    }
}
