package org.govah.core.log;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One leaf of the log: what happened, on which day, committed to without saying more. Everything
/// else is in its sealed [Card]. `docs/formats/log.md` has the bytes.
///
/// @param typeCode what it says; a code that this program does not know stays as it is
/// @param day the day (UTC)
/// @param id its public random id
/// @param commitment root over the card's fields
/// @param slice the ciphertext it speaks of
/// @param refs the entries it speaks of
/// @param signatures open signatures
/// @param openText what may be read without a key: a tombstone's reason code, a foreign checkpoint
/// @param unknown fields with keys above 9, each value as CBOR: kept and written again as they are
public record Entry(
        int typeCode,
        LocalDate day,
        EntryId id,
        Hash commitment,
        Optional<Slice> slice,
        List<EntryId> refs,
        List<OpenSignature> signatures,
        Optional<String> openText,
        SortedMap<Long, List<Byte>> unknown) {
    /// The format this program writes.
    public static final int FORMAT = 1;

    /// A tile of entries gives two bytes to an entry's length.
    public static final int MAX_BYTES = 65_535;

    private static final byte[] OPEN_SIGNATURE =
            "govah open signature v1\n".getBytes(StandardCharsets.US_ASCII);

    /// @throws IllegalArgumentException if the code is not positive, the day before 1970, or an
    ///   unknown key one that is known
    public Entry {
        refs = List.copyOf(refs);
        signatures = List.copyOf(signatures);
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
        if (typeCode < 1 || day.toEpochDay() < 0 || day.getYear() > 9999) {
            throw new IllegalArgumentException("not an entry: type " + typeCode + ", day " + day);
        }
        if (!unknown.isEmpty() && unknown.firstKey() <= EntryCodec.LAST_KEY) {
            throw new IllegalArgumentException("a known key among the unknown");
        }
    }

    /// An entry with neither slice, references, open signatures nor open text.
    public static Entry of(EntryType type, LocalDate day, EntryId id, Hash commitment) {
        return new Entry(
                type.code(),
                day,
                id,
                commitment,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Collections.emptySortedMap());
    }

    /// The same entry about a slice of ciphertext.
    public Entry about(Slice of) {
        return new Entry(
                typeCode,
                day,
                id,
                commitment,
                Optional.of(of),
                refs,
                signatures,
                openText,
                unknown);
    }

    /// The same entry about other entries.
    public Entry about(List<EntryId> entries) {
        return new Entry(
                typeCode, day, id, commitment, slice, entries, signatures, openText, unknown);
    }

    /// The same entry with a text that needs no key to be read.
    public Entry saying(String text) {
        return new Entry(
                typeCode, day, id, commitment, slice, refs, signatures, Optional.of(text), unknown);
    }

    /// The same entry with one more open signature; last of all, since it covers the rest.
    public Entry signedOpenly(String signer, Ed25519SecretKey key) {
        List<OpenSignature> all = new java.util.ArrayList<>(signatures);
        VerifierKey checks = VerifierKey.ed25519(signer, key.publicKey());
        all.add(new OpenSignature(signer, checks.longId(), key.sign(openMessage())));
        return new Entry(typeCode, day, id, commitment, slice, refs, all, openText, unknown);
    }

    /// Whether this entry carries a good open signature by `key`.
    public boolean isSignedOpenlyBy(VerifierKey key) {
        return key.type() == SignatureType.ED25519
                && signatures.stream()
                        .filter(s -> s.signer().equals(key.name()) && s.keyId() == key.longId())
                        .anyMatch(s -> key.ed25519().verify(openMessage(), s.signature()));
    }

    /// What open signatures sign: `"govah open signature v1\n"` and the entry without its
    /// signatures.
    public byte[] openMessage() {
        Entry bare =
                new Entry(typeCode, day, id, commitment, slice, refs, List.of(), openText, unknown);
        return EntryCodec.encode(bare, OPEN_SIGNATURE);
    }

    /// The type, where this program knows the code.
    public Optional<EntryType> type() {
        return EntryType.of(typeCode);
    }

    /// The entry's bytes: CBOR in deterministic encoding.
    ///
    /// @throws IllegalStateException if they are more than [#MAX_BYTES]
    public byte[] encode() {
        byte[] bytes = EntryCodec.encode(this, new byte[0]);
        if (bytes.length > MAX_BYTES) {
            throw new IllegalStateException("an entry of " + bytes.length + " bytes");
        }
        return bytes;
    }

    /// Reads what [#encode] writes and nothing else; encoding again gives the same bytes.
    ///
    /// @throws LogFormatException if the bytes are no entry, or of a newer format
    public static Entry decode(byte[] bytes) throws LogFormatException {
        if (bytes.length > MAX_BYTES) {
            throw new LogFormatException("an entry of " + bytes.length + " bytes");
        }
        return EntryCodec.decode(bytes);
    }
}
