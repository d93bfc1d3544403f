package org.govah.core.log;

import java.time.LocalDate;
import java.util.Optional;
import org.govah.core.log.internal.CborWriter;

/// What a card's signature says of its entry, apart from the fields: so that a card cannot be moved
/// to another entry.
///
/// @param typeCode the entry's type
/// @param day the entry's day
/// @param id the entry's id
/// @param slice the entry's slice
public record CardSubject(int typeCode, LocalDate day, EntryId id, Optional<Slice> slice) {
    /// A subject with a type this program knows.
    public static CardSubject of(EntryType type, LocalDate day, EntryId id, Optional<Slice> slice) {
        return new CardSubject(type.code(), day, id, slice);
    }

    /// The subject of an entry.
    public static CardSubject of(Entry entry) {
        return new CardSubject(entry.typeCode(), entry.day(), entry.id(), entry.slice());
    }

    /// The entry of this subject.
    public Entry entry(Hash commitment) {
        return new Entry(
                typeCode,
                day,
                id,
                commitment,
                slice,
                java.util.List.of(),
                java.util.List.of(),
                Optional.empty(),
                java.util.Collections.emptySortedMap());
    }

    /// `label || root || [type, day, id, slice]`, the array in CBOR and three long without a slice.
    byte[] message(byte[] label, Hash root) {
        CborWriter out = new CborWriter().raw(label).raw(root.bytes());
        out.array(slice.isPresent() ? 4 : 3).uint(typeCode).uint(day.toEpochDay());
        out.byteString(id.bytes());
        slice.ifPresent(s -> EntryCodec.write(out, s));
        return out.toBytes();
    }
}
