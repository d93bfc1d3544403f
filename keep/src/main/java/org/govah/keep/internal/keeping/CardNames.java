package org.govah.keep.internal.keeping;

/// Names of the fields on an item's card; `docs/formats/log.md` has the card,
/// `docs/formats/archive.md` what each field holds.
public final class CardNames {
    /// The moment, RFC 3339 in UTC, by the contributor's clock.
    public static final String EXACT_TIME = "exact-time";

    /// The contributor's verifier key as text.
    public static final String CONTRIBUTOR = "contributor";

    /// The file's name as received.
    public static final String NAME = "name";

    /// Bytes before sealing, decimal.
    public static final String LENGTH = "length";

    /// Last change as the file system had it, nanoseconds since 1970, decimal.
    public static final String MODIFIED = "modified";

    /// Last change of content, name or rights, likewise.
    public static final String CHANGED = "changed";

    /// Media type by content.
    public static final String MEDIA_TYPE = "media-type";

    /// Keyed HMAC-SHA-256 of the content.
    public static final String FINGERPRINT = "fingerprint";

    /// The age file key of a slice in a pack.
    public static final String PAYLOAD_KEY = "payload-key";

    /// What the device wrote about itself, sealed apart from the item.
    public static final String DEVICE_METADATA = "device-metadata";

    /// PDQ hash of a picture, hex.
    public static final String PERCEPTUAL_HASH = "perceptual-hash";

    /// The same picture's PDQ hashes turned and mirrored: seven, hex, in the order of
    /// [org.govah.keep.media.Turn].
    public static final String PERCEPTUAL_TURNS = "perceptual-turns";

    /// PDQ hashes of a video's frames, one a second.
    public static final String FRAME_HASHES = "frame-hashes";

    /// What could not be looked at, codes of [Unread] with blanks between.
    public static final String UNREAD = "unread";

    /// Of a changed copy: the id of the item it was made from, hex.
    public static final String COPY_OF = "copy-of";

    /// Of a changed copy: what was changed, in a person's words.
    public static final String CHANGE = "change";

    /// Why, in a person's words.
    public static final String REASON = "reason";

    /// A list's statement beside it.
    public static final String LIST = "list";

    /// A touch, as PREMIS has events; CBOR of [org.govah.keep.custody.CustodyEvent].
    public static final String CUSTODY_EVENT = "custody-event";

    private CardNames() {}
}
