package org.govah.keep.internal.bag;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govah.keep.bag.BagFault;
import org.govah.keep.bag.BagFinding;

/// A manifest as read: hash by path.
///
/// @param hash the algorithm
/// @param hashes lower-case hex by path, in the order of the lines
public record Manifest(BagHash hash, Map<String, String> hashes) {
    private static final Pattern LINE =
            Pattern.compile("([0-9A-Fa-f]+)[ \\t]+(\\*?)(.+)", Pattern.DOTALL);

    /// How a manifest is read.
    ///
    /// @param name of the file, for what is said of it
    /// @param hash its algorithm
    /// @param payload whether it lists the payload; else tag files
    /// @param versionOne whether the bag is of version 1.0
    public record Kind(String name, BagHash hash, boolean payload, boolean versionOne) {}

    /// Reads a manifest; a line that is no line is said and left out.
    ///
    /// @throws IOException if the file cannot be read
    public static Manifest read(TagLines lines, Kind kind, Consumer<BagFinding> findings)
            throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().isBlank()) {
                    add(line.get(), kind, hashes, findings);
                }
            }
        } catch (CharacterCodingException e) {
            findings.accept(new BagFinding(BagFault.TEXT, kind.name()));
        }
        return new Manifest(kind.hash(), hashes);
    }

    private static void add(
            String line, Kind kind, Map<String, String> hashes, Consumer<BagFinding> findings) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || parts.group(1).length() != kind.hash().digits()) {
            findings.accept(new BagFinding(BagFault.LINE, kind.name() + ": " + line));
            return;
        }
        if (!parts.group(2).isEmpty()) {
            findings.accept(new BagFinding(BagFault.STAR, parts.group(3)));
        }
        String path = withoutDot(parts.group(3), kind, findings);
        if (!BagPath.isInside(path)) {
            findings.accept(new BagFinding(BagFault.UNSAFE_PATH, path));
        } else if (kind.payload() && !path.startsWith(BagPath.PAYLOAD)) {
            findings.accept(new BagFinding(BagFault.OUTSIDE_PAYLOAD, path));
        } else {
            put(path, parts.group(1).toLowerCase(Locale.ROOT), kind, hashes, findings);
        }
    }

    private static String withoutDot(String written, Kind kind, Consumer<BagFinding> findings) {
        String path = BagPath.decoded(written, kind.versionOne());
        if (!path.startsWith("./")) {
            return path;
        }
        findings.accept(new BagFinding(BagFault.DOT_SLASH, path));
        return path.substring(2);
    }

    private static void put(
            String path,
            String hash,
            Kind kind,
            Map<String, String> hashes,
            Consumer<BagFinding> findings) {
        String before = hashes.putIfAbsent(path, hash);
        if (before != null) {
            BagFault same = kind.versionOne() ? BagFault.LISTED_TWICE : BagFault.REPEATED;
            findings.accept(new BagFinding(before.equals(hash) ? same : BagFault.TWO_HASHES, path));
        }
    }
}
