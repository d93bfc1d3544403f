package org.govah.core.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.log.internal.CborReader;
import org.govah.core.log.internal.CborWriter;

/// One field of a card shown alone: enough to check it against the entry's commitment. Of the other
/// fields it shows how many there are and salted hashes, nothing else. Name and value are proved;
/// the count only shapes the path and is not (the commitment does not hold it).
///
/// @param field the name and the value
/// @param salt the field's own salt
/// @param index the field's place among the sorted names, from 0
/// @param count how many fields the card has
/// @param proof inclusion path, from the leaf's sibling up
public record FieldOpening(CardField field, Hash salt, int index, int count, List<Hash> proof) {
    private static final int FORMAT = 1;

    /// @throws IllegalArgumentException if the place is outside the card
    public FieldOpening {
        proof = List.copyOf(proof);
        if (index < 0 || index >= count || count > Card.MAX_FIELDS) {
            throw new IllegalArgumentException("field " + index + " of " + count);
        }
    }

    /// Whether the entry with this commitment was made over this field.
    public boolean check(Hash commitment) {
        byte[] name = field.name().getBytes(StandardCharsets.US_ASCII);
        Hash leaf = new FieldHasher().leaf(salt, name, field.shared());
        return Tree.checkInclusion(leaf, index, count, commitment, proof);
    }

    /// The opening's bytes: `[format, name, value, salt, index, count, [hashes]]` in CBOR.
    public byte[] encode() {
        CborWriter out = new CborWriter().array(7).uint(FORMAT).text(field.name());
        out.byteString(field.shared()).hash(salt).uint(index).uint(count).array(proof.size());
        proof.forEach(out::hash);
        return out.toBytes();
    }

    /// Reads what [#encode] writes and nothing else.
    ///
    /// @throws LogFormatException if the bytes are no opening, or of a newer format
    public static FieldOpening decode(byte[] bytes) throws LogFormatException {
        CborReader in = new CborReader(bytes);
        in.array(7);
        long format = in.uint();
        if (format != FORMAT) {
            throw LogFormatException.newer(format);
        }
        try {
            CardField field = CardField.of(in.text(), in.byteString());
            Hash salt = in.hash();
            int index = (int) Math.min(in.uint(), Integer.MAX_VALUE);
            int count = (int) Math.min(in.uint(), Integer.MAX_VALUE);
            List<Hash> proof = new ArrayList<>();
            for (int left = in.array(); left > 0; left--) {
                proof.add(in.hash());
            }
            in.end();
            return new FieldOpening(field, salt, index, count, proof);
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not an opening", e);
        }
    }
}
