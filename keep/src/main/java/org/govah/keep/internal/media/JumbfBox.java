package org.govah.keep.internal.media;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One box of a JUMBF structure (ISO/IEC 19566-5): a `jumb` superbox has a label, from its `jumd`
/// description, and boxes; others have bytes.
final class JumbfBox {
    private static final String SUPERBOX = "jumb";
    private static final int MOST_DEPTH = 8;
    private static final int MOST_CHILDREN = 5000;
    private static final int HEADER = 8;
    private static final int UUID = 16;
    private static final int HAS_LABEL = 2;

    private final byte[] all;
    private final String type;
    private final int from;
    private final int to;
    private final List<JumbfBox> children;

    private JumbfBox(byte[] all, String type, int from, int to, int depth) {
        this.all = all;
        this.type = type;
        this.from = from;
        this.to = to;
        this.children =
                type.equals(SUPERBOX) && depth < MOST_DEPTH
                        ? boxes(all, from, to, depth + 1)
                        : List.of();
    }

    /// The outermost boxes in some bytes.
    static List<JumbfBox> boxes(byte[] bytes) {
        return boxes(bytes, 0, bytes.length, 0);
    }

    private static List<JumbfBox> boxes(byte[] all, int from, int to, int depth) {
        List<JumbfBox> found = new ArrayList<>();
        int at = from;
        while (at <= to - HEADER && found.size() < MOST_CHILDREN) {
            int stated = Bytes.int32(all, at);
            int length = stated == 0 ? to - at : stated;
            if (length < HEADER || length > to - at) {
                break;
            }
            found.add(
                    new JumbfBox(
                            all, Magic.latin(all, at + 4, 4), at + HEADER, at + length, depth));
            at += length;
        }
        return found;
    }

    String type() {
        return type;
    }

    List<JumbfBox> children() {
        return children;
    }

    byte[] content() {
        return Arrays.copyOfRange(all, from, to);
    }

    /// The bytes after the box's own header: what hashed links of C2PA are made over.
    void digest(MessageDigest digest) {
        digest.update(all, from, to - from);
    }

    /// The label of a superbox, empty if it has none.
    String label() {
        if (children.isEmpty() || !children.getFirst().type.equals("jumd")) {
            return "";
        }
        JumbfBox description = children.getFirst();
        int flags = description.from + UUID;
        if (flags >= description.to || (all[flags] & HAS_LABEL) == 0) {
            return "";
        }
        int end = flags + 1;
        while (end < description.to && all[end] != 0) {
            end++;
        }
        return new String(all, flags + 1, end - flags - 1, StandardCharsets.UTF_8);
    }

    /// The superbox in this one with a label.
    Optional<JumbfBox> child(String label) {
        return children.stream()
                .filter(b -> b.type.equals(SUPERBOX) && b.label().equals(label))
                .findFirst();
    }

    /// The first content box of a type.
    Optional<byte[]> content(String boxType) {
        return children.stream()
                .filter(b -> b.type.equals(boxType))
                .findFirst()
                .map(JumbfBox::content);
    }
}
