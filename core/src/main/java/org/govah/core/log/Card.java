package org.govah.core.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.govah.core.log.internal.CborReader;
import org.govah.core.log.internal.CborWriter;

/// The sealed side of an entry: named fields, each committed to with its own salt, and the
/// contributor's signature among them. The entry holds only the root over all ([#commitment]); one
/// field can be opened to somebody ([#open]) without the others. `docs/formats/log.md` has the
/// bytes.
public final class Card {
    /// The field that holds the contributor's Ed25519 signature.
    public static final String SIGNATURE = "signature";

    /// Bytes of the seed from which the fields' salts are derived.
    public static final int SEED_BYTES = 32;

    /// More fields than any card of ours has; bounds the work on hostile bytes.
    public static final int MAX_FIELDS = 256;

    /// Cards under one signature at most.
    public static final int MOST_SIGNED_TOGETHER = CardSignature.MOST_TOGETHER;

    private static final int FORMAT = 1;

    /// What CBOR adds to a field at most.
    private static final int HEADS = 1 + 2 * (1 + Integer.BYTES);

    static final byte[] SIGNED = "govah entry v1\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] seed;
    private final List<CardField> fields;
    private final List<Hash> leaves;
    private final Hash commitment;

    Card(byte[] seed, List<CardField> fields, List<Hash> leaves, FieldHasher hasher) {
        this.seed = seed;
        this.fields = List.copyOf(fields);
        this.leaves = List.copyOf(leaves);
        this.commitment = root(hasher, leaves);
    }

    /// A card signed by its contributor.
    ///
    /// @param fields distinct names, none of them [#SIGNATURE]
    /// @param subject the type, day, id and slice of the entry it belongs to
    /// @throws IllegalArgumentException if names repeat or are too many
    public static Card signed(
            List<CardField> fields,
            CardSubject subject,
            Ed25519SecretKey contributor,
            RandomGenerator random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return signed(fields, subject, contributor, seed);
    }

    static Card signed(
            List<CardField> fields,
            CardSubject subject,
            Ed25519SecretKey contributor,
            byte[] seed) {
        CardDraft draft = CardDraft.of(fields, subject, seed, new FieldHasher());
        return draft.signed(CardSignature.alone(contributor, draft.message()));
    }

    /// Cards of several entries by one contributor, signed in groups of up to
    /// [#MOST_SIGNED_TOGETHER]: each card holds all that shows its signature, without the others.
    ///
    /// @param unsigned fields as in [#signed(List, CardSubject, Ed25519SecretKey, RandomGenerator)]
    /// @return as many cards, in the same order
    /// @throws IllegalArgumentException if names of a card repeat or are too many
    public static List<Card> signedTogether(
            List<Unsigned> unsigned, Ed25519SecretKey contributor, RandomGenerator random) {
        FieldHasher hasher = new FieldHasher();
        List<Card> cards = new ArrayList<>(unsigned.size());
        for (int from = 0; from < unsigned.size(); from += MOST_SIGNED_TOGETHER) {
            int to = Math.min(unsigned.size(), from + MOST_SIGNED_TOGETHER);
            List<CardDraft> drafts = new ArrayList<>(to - from);
            for (Unsigned each : unsigned.subList(from, to)) {
                byte[] seed = new byte[SEED_BYTES];
                random.nextBytes(seed);
                drafts.add(CardDraft.of(each.fields(), each.subject(), seed, hasher));
            }
            List<byte[]> messages = drafts.stream().map(CardDraft::message).toList();
            List<CardSignature> signatures = CardSignature.together(contributor, messages);
            for (int i = 0; i < drafts.size(); i++) {
                cards.add(drafts.get(i).signed(signatures.get(i)));
            }
        }
        return cards;
    }

    /// What a card is to hold, before it is signed.
    ///
    /// @param fields distinct names, none of them [#SIGNATURE]
    /// @param subject the type, day, id and slice of the entry it belongs to
    public record Unsigned(List<CardField> fields, CardSubject subject) {
        /// Copies the fields.
        public Unsigned {
            fields = List.copyOf(fields);
        }
    }

    /// Fields in order of their names.
    public List<CardField> fields() {
        return fields;
    }

    /// The value of the field of this name.
    public Optional<byte[]> value(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst().map(CardField::value);
    }

    /// The root over all fields, which the entry holds.
    public Hash commitment() {
        return commitment;
    }

    /// Whether `contributor` signed this card for an entry with this subject.
    public boolean isSignedBy(Ed25519PublicKey contributor, CardSubject subject) {
        return isSignedBy(contributor, subject, new SignatureMemo());
    }

    /// The same for one of many cards: those signed together cost one verification.
    public boolean isSignedBy(
            Ed25519PublicKey contributor, CardSubject subject, SignatureMemo memo) {
        Optional<CardSignature> signature = value(SIGNATURE).flatMap(CardSignature::decode);
        if (signature.isEmpty()) {
            return false;
        }
        List<Hash> others = new ArrayList<>(leaves);
        others.remove(position(SIGNATURE));
        byte[] message = subject.message(SIGNED, root(new FieldHasher(), others));
        return signature.get().holds(contributor, message, memo);
    }

    /// What shows the field of this name to somebody who has the entry, and nothing of the others.
    ///
    /// @throws IllegalArgumentException if there is none
    public FieldOpening open(String name) {
        int at = position(name);
        FieldHasher hasher = new FieldHasher();
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        HashReader hashes = (level, index) -> full(hasher, level, (int) index);
        return new FieldOpening(
                fields.get(at),
                hasher.salt(seed, ascii),
                at,
                leaves.size(),
                Tree.proveInclusion(at, leaves.size(), hashes));
    }

    private Hash full(FieldHasher hasher, int level, int index) {
        return hasher.root(leaves.subList(index << level, (index + 1) << level));
    }

    private int position(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the card has no field " + name);
    }

    static List<Hash> leaves(FieldHasher hasher, byte[] seed, List<CardField> fields) {
        List<Hash> leaves = new ArrayList<>(fields.size() + 1);
        for (CardField field : fields) {
            leaves.add(leaf(hasher, seed, field));
        }
        return leaves;
    }

    static Hash leaf(FieldHasher hasher, byte[] seed, CardField field) {
        byte[] name = field.name().getBytes(StandardCharsets.US_ASCII);
        return hasher.leaf(hasher.salt(seed, name), name, field.shared());
    }

    static Hash root(FieldHasher hasher, List<Hash> leaves) {
        return leaves.isEmpty() ? Tree.EMPTY : hasher.root(leaves);
    }

    static void requireFields(List<CardField> sorted) {
        if (sorted.size() > MAX_FIELDS) {
            throw new IllegalArgumentException("too many fields");
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).name().compareTo(sorted.get(i).name()) >= 0) {
                throw new IllegalArgumentException("two fields have one name, or are out of order");
            }
        }
    }

    /// The card's bytes, which are sealed before they are kept: `{1: format, 2: seed, 3: [[name,
    /// value], …]}` in CBOR.
    public byte[] encode() {
        int expected = SEED_BYTES + HEADS * (1 + fields.size());
        for (CardField field : fields) {
            expected += field.name().length() + field.shared().length;
        }
        CborWriter out =
                new CborWriter(expected).map(3).uint(1).uint(FORMAT).uint(2).byteString(seed);
        out.uint(3).array(fields.size());
        fields.forEach(f -> out.array(2).text(f.name()).byteString(f.shared()));
        return out.toBytes();
    }

    /// Reads what [#encode] writes and nothing else.
    ///
    /// @throws LogFormatException if the bytes are no card, or of a newer format
    public static Card decode(byte[] bytes) throws LogFormatException {
        CborReader in = new CborReader(bytes);
        if (in.map() != 3 || in.uint() != 1) {
            throw new LogFormatException("not a card");
        }
        long format = in.uint();
        if (format != FORMAT) {
            throw LogFormatException.newer(format);
        }
        if (in.uint() != 2) {
            throw new LogFormatException("not a card");
        }
        byte[] seed = in.byteString(SEED_BYTES);
        if (in.uint() != 3) {
            throw new LogFormatException("not a card");
        }
        try {
            List<CardField> fields = readFields(in);
            in.end();
            requireFields(fields);
            FieldHasher hasher = new FieldHasher();
            return new Card(seed, fields, leaves(hasher, seed, fields), hasher);
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not a card", e);
        }
    }

    private static List<CardField> readFields(CborReader in) throws LogFormatException {
        List<CardField> fields = new ArrayList<>();
        for (int left = in.array(); left > 0; left--) {
            in.array(2);
            fields.add(CardField.of(in.text(), in.byteString()));
        }
        return fields;
    }

    @Override
    public String toString() {
        return "Card" + fields;
    }
}
