package org.govah.keep.archive;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryType;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;

/// What the log says openly of an edition of the group's note, so that an older edition cannot be
/// put back unseen: `group <number> <SHA-256 of its text>`, and for a revocation the key.
///
/// @param edition its number
/// @param hash of its text
/// @param revoked the key that stopped counting with it
public record EditionEntry(int edition, Hash hash, Optional<VerifierKey> revoked) {
    private static final Pattern TEXT =
            Pattern.compile("group ([0-9]{1,9}) ([0-9a-f]{64})(?: revoked (\\S+))?");

    /// The entry's open text.
    public String text() {
        String key = revoked.map(k -> " revoked " + k).orElse("");
        return "group " + edition + " " + hash.hex() + key;
    }

    /// The type of the entry.
    public EntryType type() {
        return revoked.isPresent() ? EntryType.KEY_REVOKED : EntryType.ENROLLED;
    }

    /// Reads an entry; empty for one that says something else.
    public static Optional<EditionEntry> of(Entry entry) {
        boolean fits =
                entry.typeCode() == EntryType.ENROLLED.code()
                        || entry.typeCode() == EntryType.KEY_REVOKED.code();
        return fits ? entry.openText().flatMap(EditionEntry::read) : Optional.empty();
    }

    private static Optional<EditionEntry> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Optional<String> key = Optional.ofNullable(parts.group(3));
            return Optional.of(
                    new EditionEntry(
                            Integer.parseInt(parts.group(1)),
                            Hash.of(HexFormat.of().parseHex(parts.group(2))),
                            key.isPresent()
                                    ? Optional.of(VerifierKey.parse(key.get()))
                                    : Optional.empty()));
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }
}
