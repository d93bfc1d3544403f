package org.govah.keep.internal.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govah.keep.bag.BagFault;
import org.govah.keep.bag.BagFinding;
import org.govah.keep.bag.BagInfo;
import org.govah.keep.bag.BagReport;

/// One check of one bag: the declaration, the manifests, then every file against them.
public final class BagCheck {
    private static final Pattern MANIFEST = Pattern.compile("(tag)?manifest-([A-Za-z0-9-]+)\\.txt");
    private static final Pattern FETCH = Pattern.compile("(\\S+)[ \\t]+([0-9]+|-)[ \\t]+(.+)");

    private final List<BagFinding> findings = new ArrayList<>();
    private final BagFiles files;
    private final Declaration declaration;
    private final List<BagReport.Fetch> fetch = new ArrayList<>();

    /// Over a bag's folder, links in its own path resolved.
    ///
    /// @throws IOException if the folder cannot be read
    public BagCheck(Path root) throws IOException {
        this.files = BagFiles.in(root, this::found);
        this.declaration = declaration();
        declaration.findings().forEach(this::found);
    }

    /// Does the check.
    ///
    /// @throws IOException if a tag file cannot be read
    public BagReport report() throws IOException {
        BagInfo info = info();
        readFetch();
        List<Manifest> payload = manifests(true);
        List<Manifest> tags = manifests(false);
        if (!files.hasPayloadFolder()) {
            found(new BagFinding(BagFault.NO_PAYLOAD, "data"));
        }
        if (payload.isEmpty()) {
            found(new BagFinding(BagFault.NO_MANIFEST, "manifest-…"));
        }
        Map<String, Long> found = new TreeMap<>(files.sizes());
        found.keySet().removeIf(p -> !p.startsWith(BagPath.PAYLOAD));
        requireAllListed(found.keySet(), payload);
        checkFetch(payload);
        new HashCheck(files, fetchPaths(), this::found).check(payload);
        new HashCheck(files, Set.of(), this::found).check(tags);
        long bytes = found.values().stream().mapToLong(Long::longValue).sum();
        checkOxum(info, bytes + "." + found.size());
        Set<String> algorithms =
                payload.stream().map(m -> m.hash().label()).collect(Collectors.toSet());
        return new BagReport(
                declaration.version(), algorithms, found.size(), bytes, info, fetch, findings);
    }

    private void found(BagFinding finding) {
        if (findings.size() < BagReport.MOST_FINDINGS) {
            findings.add(finding);
        } else if (finding.fault().invalid()
                && findings.stream().noneMatch(f -> f.fault().invalid())) {
            // However many oddities came first, one fault more makes it invalid.
            findings.set(findings.size() - 1, finding);
        }
    }

    private Declaration declaration() throws IOException {
        if (!files.sizes().containsKey(Declaration.FILE)) {
            found(new BagFinding(BagFault.NO_DECLARATION, Declaration.FILE));
            return Declaration.missing();
        }
        return Declaration.read(files.open(Declaration.FILE));
    }

    private BagInfo info() throws IOException {
        String name = declaration.version().equals("0.93") ? "package-info.txt" : "bag-info.txt";
        if (!files.sizes().containsKey(name)) {
            return BagInfo.empty();
        }
        try (TagLines lines = lines(name)) {
            return InfoLines.read(lines);
        } catch (CharacterCodingException e) {
            found(new BagFinding(BagFault.TEXT, name));
            return BagInfo.empty();
        }
    }

    private TagLines lines(String name) throws IOException {
        InputStream in = files.open(name);
        return new TagLines(in, declaration.charset());
    }

    private void readFetch() throws IOException {
        if (!files.sizes().containsKey("fetch.txt")) {
            return;
        }
        try (TagLines lines = lines("fetch.txt")) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                Matcher parts = FETCH.matcher(line.get());
                if (parts.matches()) {
                    String path = BagPath.decoded(parts.group(3), declaration.versionOne());
                    fetch.add(new BagReport.Fetch(parts.group(1), parts.group(2), path));
                } else if (!line.get().isBlank()) {
                    found(new BagFinding(BagFault.LINE, "fetch.txt: " + line.get()));
                }
            }
        } catch (CharacterCodingException e) {
            found(new BagFinding(BagFault.TEXT, "fetch.txt"));
        }
    }

    private Set<String> fetchPaths() {
        return fetch.stream().map(BagReport.Fetch::path).collect(Collectors.toSet());
    }

    private void checkFetch(List<Manifest> payload) {
        for (String path : new TreeSet<>(fetchPaths())) {
            if (!BagPath.isInside(path)) {
                found(new BagFinding(BagFault.UNSAFE_PATH, path));
            } else if (!path.startsWith(BagPath.PAYLOAD)) {
                found(new BagFinding(BagFault.OUTSIDE_PAYLOAD, path));
            } else if (payload.stream().noneMatch(m -> m.hashes().containsKey(path))) {
                found(new BagFinding(BagFault.NOT_LISTED, path));
            }
        }
    }

    private List<Manifest> manifests(boolean payload) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        for (String name : files.sizes().keySet()) {
            Matcher parts = MANIFEST.matcher(name);
            if (!parts.matches() || (parts.group(1) == null) != payload) {
                continue;
            }
            Optional<BagHash> hash = BagHash.named(parts.group(2));
            if (hash.isEmpty()) {
                found(new BagFinding(BagFault.ALGORITHM, name));
                continue;
            }
            Manifest.Kind kind =
                    new Manifest.Kind(name, hash.get(), payload, declaration.versionOne());
            try (TagLines lines = lines(name)) {
                manifests.add(Manifest.read(lines, kind, this::found));
            }
        }
        return manifests;
    }

    /// Version 1.0 wants every file in every payload manifest, older ones in at least one.
    private void requireAllListed(Set<String> paths, List<Manifest> payload) {
        Listing listing = new Listing(payload, declaration.versionOne());
        for (String path : paths) {
            if (!listing.holds(path)) {
                found(new BagFinding(BagFault.NOT_LISTED, path));
            }
        }
        listing.onlyInSome().forEach(p -> found(new BagFinding(BagFault.NOT_LISTED, p)));
    }

    private void checkOxum(BagInfo info, String measured) {
        Optional<String> said = info.value(BagInfo.OXUM);
        if (said.isPresent() && fetch.isEmpty() && !said.get().equals(measured)) {
            found(new BagFinding(BagFault.OXUM, measured));
        }
    }
}
