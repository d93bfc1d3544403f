package org.govah.core.log;

import java.nio.ByteBuffer;
import java.util.Base64;

/// One signature line of a note, as it is written.
///
/// @param name the key's name
/// @param base64 base64 of the key id (4 bytes, big-endian) and the signature
public record NoteSignature(String name, String base64) {
    /// The em dash and the space that begin a line.
    static final String DASH = "\u2014 ";

    static NoteSignature of(VerifierKey key, byte[] signature) {
        byte[] all =
                ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(key.id())
                        .put(signature)
                        .array();
        return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(all));
    }

    /// Reads a line without its newline.
    static NoteSignature parse(String line) throws LogFormatException {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new LogFormatException("not a signature line");
        }
        String name = line.substring(DASH.length(), space);
        NoteSignature signature = new NoteSignature(name, line.substring(space + 1));
        if (!KeyNames.valid(name)
                || StrictBase64.decode(signature.base64).length <= Integer.BYTES) {
            throw new LogFormatException("not a signature line");
        }
        return signature;
    }

    /// The key id.
    public int keyId() {
        return buffer().getInt();
    }

    /// The bytes behind the key id.
    public byte[] signature() {
        ByteBuffer buffer = buffer();
        byte[] signature = new byte[buffer.capacity() - Integer.BYTES];
        buffer.get(Integer.BYTES, signature);
        return signature;
    }

    boolean isBy(VerifierKey key) {
        return name.equals(key.name()) && keyId() == key.id();
    }

    String line() {
        return DASH + name + " " + base64 + "\n";
    }

    private ByteBuffer buffer() {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    }
}
