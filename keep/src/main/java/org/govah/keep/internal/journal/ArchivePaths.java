package org.govah.keep.internal.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govah.core.log.Hash;
import org.govah.core.log.Tile;

/// Where each thing lies in an archive (DESIGN.md, "Archive").
public final class ArchivePaths {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PAGE = Pattern.compile("[0-9]{12}-[0-9a-f]{64}");

    /// The signed root: the commit point of every write.
    public static final String CHECKPOINT = "log/checkpoint";

    /// All of the log but the checkpoint.
    public static final String TILES = "log/tile/";

    /// All ciphertext.
    public static final String OBJECTS = "objects/";

    /// All envelopes, pages of cards among them.
    public static final String ENVELOPES = "envelopes/";

    /// Pages of cards.
    public static final String PAGES = ENVELOPES + "pages/";

    /// Derived: which files and contents are kept already.
    public static final String KNOWN = "known.age";

    /// Derived: the registry, serialised and sealed.
    public static final String REGISTRY = "registry.age";

    private static final String LOG = "log/";
    private static final int HEX = 2 * Hash.BYTES;

    private ArchivePaths() {}

    /// An object by its hash.
    public static String object(Hash object) {
        String hex = object.hex();
        return OBJECTS + hex.substring(0, 2) + "/" + hex;
    }

    /// Where the envelopes of an object begin.
    public static String envelopesOf(Hash object) {
        String hex = object.hex();
        return ENVELOPES + hex.substring(0, 2) + "/" + hex + "-";
    }

    /// One envelope of an object.
    ///
    /// @param content SHA-256 of the envelope
    public static String envelope(Hash object, Hash content) {
        return envelopesOf(object) + content.hex();
    }

    /// A page of cards.
    ///
    /// @param first index of the first entry it is about
    /// @param content SHA-256 of the page
    public static String page(long first, Hash content) {
        return PAGES + String.format(Locale.ROOT, "%012d-", first) + content.hex();
    }

    /// The index of the first entry that a page is about.
    ///
    /// @return empty where the name is no page's
    public static Optional<Long> firstOf(String page) {
        String name = page.substring(page.lastIndexOf('/') + 1);
        return PAGE.matcher(name).matches()
                ? Optional.of(Long.parseLong(name.substring(0, name.indexOf('-'))))
                : Optional.empty();
    }

    /// The hash that a file's name ends with: what its content must have.
    public static Optional<String> hashIn(String path) {
        int from = path.length() - HEX;
        return from >= 0 && HASH.matcher(path.substring(from)).matches()
                ? Optional.of(path.substring(from))
                : Optional.empty();
    }

    static String tile(Tile tile) {
        return LOG + tile.path();
    }
}
