package org.govah.app.internal.signed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A text and the signatures below it (C2SP signed-note): the text ends with a line end; an empty
/// line; then lines `— name base64(4 bytes of the key's hash || signature)`.
///
/// @param text what is signed, with its last line end
/// @param signatures at least one
public record SignedNote(String text, List<Line> signatures) {
    private static final String DASH = "— ";
    private static final String GAP = "\n\n" + DASH;
    private static final int HASH_BYTES = 4;

    /// More lines than anybody signs are refused before anything is computed.
    private static final int MOST_SIGNATURES = 100;

    /// Copies the lines.
    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /// One signature.
    ///
    /// @param name of the signer, as the line says
    /// @param hash of the signer's key, eight hex digits
    /// @param signature its bytes
    // The bytes are the signature; nobody compares lines.
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(String name, String hash, byte[] signature) {}

    /// Whether bytes are meant as a signed note, however broken.
    public static boolean isMeant(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).contains(GAP);
    }

    /// Whether a text can be signed: it ends with a line end and holds no other control character.
    public static boolean canSign(String text) {
        return text.endsWith("\n") && text.chars().noneMatch(c -> c < ' ' && c != '\n');
    }

    /// Reads a note; empty where it is not one.
    public static Optional<SignedNote> read(byte[] bytes) {
        Optional<String> whole = utf8(bytes);
        int gap = whole.map(text -> text.lastIndexOf(GAP)).orElse(-1);
        if (whole.isEmpty() || gap < 0 || !canSign(whole.get())) {
            return Optional.empty();
        }
        String below = whole.get().substring(gap + 2, whole.get().length() - 1);
        List<Line> lines = new ArrayList<>();
        for (String line : below.split("\n", -1)) {
            Optional<Line> read = line(line);
            if (read.isEmpty() || lines.size() == MOST_SIGNATURES) {
                return Optional.empty();
            }
            lines.add(read.get());
        }
        return Optional.of(new SignedNote(whole.get().substring(0, gap + 1), lines));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Line> line(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH)
                || space < DASH.length()
                || !NoteKey.isName(line.substring(DASH.length(), space))) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getDecoder().decode(line.substring(space + 1));
            return all.length <= HASH_BYTES
                    ? Optional.empty()
                    : Optional.of(
                            new Line(
                                    line.substring(DASH.length(), space),
                                    HexFormat.of().formatHex(all, 0, HASH_BYTES),
                                    Arrays.copyOfRange(all, HASH_BYTES, all.length)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Signs a text.
    ///
    /// @param signer a private key
    /// @throws IllegalArgumentException if the text cannot be signed
    public static byte[] signed(String text, NoteKey signer, Signatures by) {
        if (!canSign(text)) {
            throw new IllegalArgumentException("a text that is signed ends with a line end");
        }
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        byte[] signature = by.sign(signer.bytes(), message);
        byte[] all =
                Arrays.copyOf(
                        HexFormat.of().parseHex(signer.hash()), HASH_BYTES + signature.length);
        System.arraycopy(signature, 0, all, HASH_BYTES, signature.length);
        String line = DASH + signer.name() + " " + Base64.getEncoder().encodeToString(all) + "\n";
        return (text + "\n" + line).getBytes(StandardCharsets.UTF_8);
    }

    /// What trusted keys say of a note.
    public enum Trust {
        /// A trusted key signed it as it stands, and none that is said to have signed did not.
        SIGNED,
        /// A line says that a trusted key signed it, and that is not so: it was changed.
        CHANGED,
        /// No trusted key signed it.
        UNKNOWN
    }

    /// Holds the signatures against trusted keys; those of other keys say nothing.
    public Trust trust(List<NoteKey> trusted, Signatures by) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        Trust out = Trust.UNKNOWN;
        for (Line line : signatures) {
            for (NoteKey key : trusted) {
                if (key.name().equals(line.name) && key.hash().equals(line.hash)) {
                    if (line.signature.length != Signatures.SIGNATURE_BYTES
                            || !by.verifies(key.bytes(), message, line.signature)) {
                        return Trust.CHANGED;
                    }
                    out = Trust.SIGNED;
                }
            }
        }
        return out;
    }
}
