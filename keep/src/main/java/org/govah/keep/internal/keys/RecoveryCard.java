package org.govah.keep.internal.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.govah.keep.archive.ArchiveException;

/// One recovery card: a share of the secret that opens the group's keys.
///
/// @param groupTag first 4 bytes of the SHA-256 of the group's name, big-endian
/// @param set which cards of the group, from 1: those made later replace those made before
/// @param number of the card, 1 to `total`
/// @param needed how many open
/// @param total how many were made
/// @param share 32 bytes
@SuppressWarnings("ArrayRecordComponent") // only an array can be wiped
public record RecoveryCard(int groupTag, int set, int number, int needed, int total, byte[] share) {
    /// Cards of a group that can be numbered.
    static final int MAX_SET = 0xffff;

    private static final byte FORMAT = 1;
    private static final int HEAD = 1 + Integer.BYTES + Short.BYTES + 3;
    private static final int BYTES = HEAD + RecoverySecret.BYTES;

    /// @throws IllegalArgumentException if the numbers contradict each other
    public RecoveryCard {
        if (set < 1
                || set > MAX_SET
                || number < 1
                || number > total
                || needed < 2
                || needed > total
                || total > Shamir.MAX_SHARES
                || share.length != RecoverySecret.BYTES) {
            throw new IllegalArgumentException("not a card");
        }
    }

    /// The letters without spaces, as the QR code holds them.
    public String code() {
        byte[] bytes =
                ByteBuffer.allocate(BYTES)
                        .put(FORMAT)
                        .putInt(groupTag)
                        .putShort((short) set)
                        .put((byte) number)
                        .put((byte) needed)
                        .put((byte) total)
                        .put(share)
                        .array();
        String code = CardCode.encode(bytes);
        Arrays.fill(bytes, (byte) 0);
        return code;
    }

    /// The letters in groups of four, as they are read aloud and typed.
    public String letters() {
        return CardCode.grouped(code());
    }

    /// Reads a card's letters, typed or scanned: capital or small, spaces and hyphens anywhere.
    ///
    /// @throws ArchiveException saying which letter is wrong, where that can be told
    public static RecoveryCard parse(String letters) throws ArchiveException {
        byte[] bytes = CardCode.decode(letters, BYTES);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() != FORMAT) {
            throw ArchiveException.unreadable("keep.card-newer");
        }
        byte[] share = Arrays.copyOfRange(bytes, HEAD, BYTES);
        try {
            return new RecoveryCard(
                    in.getInt(), in.getShort() & MAX_SET, in.get(), in.get(), in.get(), share);
        } catch (IllegalArgumentException e) {
            throw ArchiveException.unreadable("keep.card-damaged");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    static int tag(String group) {
        try {
            byte[] name = group.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "RecoveryCard[" + number + " of " + total + "]";
    }
}
