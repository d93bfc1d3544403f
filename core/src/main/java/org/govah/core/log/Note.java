package org.govah.core.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A text signed by one or more keys (C2SP signed-note). The text means nothing until [#verify]
/// says by whom it was signed.
///
/// @param text ends with a newline
/// @param signatures at least one
public record Note(String text, List<NoteSignature> signatures) {
    /// A note is read whole into memory; 100 ML-DSA signatures need a third of this.
    public static final int MAX_BYTES = 1_000_000;

    /// The specification asks for at least 16.
    public static final int MAX_SIGNATURES = 100;

    private static final String BLANK = "\n\n";

    /// @throws IllegalArgumentException if the text does not end with a newline, holds another
    ///   control character, or the signatures are none or too many
    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || hasControls(text)) {
            throw new IllegalArgumentException("not the text of a note");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException(signatures.size() + " signatures");
        }
    }

    /// Signs a text.
    ///
    /// @param text ends with a newline
    public static Note sign(String text, Signer signer) {
        return new Note(text, List.of(signer.sign(text)));
    }

    /// The same note with one more signature.
    public Note signedBy(Signer signer) {
        return with(signer.sign(text));
    }

    /// The same note with one more signature line, unless it is there already.
    public Note with(NoteSignature signature) {
        if (signatures.contains(signature)) {
            return this;
        }
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new Note(text, all);
    }

    /// Who signed. Signatures by keys that are not among `known` are ignored; each one by a known
    /// key has to be good.
    ///
    /// @return one for each signature by a known key; empty where there is none or one is bad: then
    ///   the note is to be rejected
    public List<VerifiedSignature> verify(Collection<VerifierKey> known) {
        List<VerifiedSignature> verified = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (signature.isBy(key)) {
                    Optional<VerifiedSignature> good = key.verify(text, signature.signature());
                    if (good.isEmpty()) {
                        return List.of();
                    }
                    verified.add(good.get());
                }
            }
        }
        return List.copyOf(verified);
    }

    /// The note as it is kept: text, blank line, signature lines.
    public byte[] encode() {
        return encoded().getBytes(StandardCharsets.UTF_8);
    }

    String encoded() {
        StringBuilder all = new StringBuilder(text).append('\n');
        signatures.forEach(s -> all.append(s.line()));
        return all.toString();
    }

    /// Reads a note; [#encode] gives the same bytes again.
    ///
    /// @throws LogFormatException if it is none, or larger than [#MAX_BYTES]
    public static Note parse(byte[] bytes) throws LogFormatException {
        if (bytes.length > MAX_BYTES) {
            throw new LogFormatException("a note of " + bytes.length + " bytes");
        }
        return parse(utf8(bytes));
    }

    static Note parse(String all) throws LogFormatException {
        int blank = all.lastIndexOf(BLANK);
        if (blank < 0 || !all.endsWith("\n")) {
            throw new LogFormatException("a note without signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String lines = all.substring(blank + BLANK.length());
        for (int at = 0; at < lines.length(); ) {
            int end = lines.indexOf('\n', at);
            signatures.add(NoteSignature.parse(lines.substring(at, end)));
            at = end + 1;
        }
        try {
            return new Note(all.substring(0, blank + 1), signatures);
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not a note", e);
        }
    }

    /// Strict UTF-8.
    static String utf8(byte[] bytes) throws LogFormatException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new LogFormatException("text that is not UTF-8", e);
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\n');
    }
}
