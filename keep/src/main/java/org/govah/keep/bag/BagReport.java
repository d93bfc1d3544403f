package org.govah.keep.bag;

import java.util.List;
import java.util.Set;

/// What was found in a bag.
///
/// @param version as it declares, such as `1.0`; empty if it does not
/// @param algorithms of its payload manifests, such as `sha256`
/// @param files of its payload, as found
/// @param bytes of its payload, as found
/// @param info what it says of itself
/// @param fetch lines of `fetch.txt`; none was fetched
/// @param findings errors and oddities, in the order in which they were met; at most
///   [#MOST_FINDINGS]
public record BagReport(
        String version,
        Set<String> algorithms,
        int files,
        long bytes,
        BagInfo info,
        List<Fetch> fetch,
        List<BagFinding> findings) {
    /// How many findings are kept: a hostile manifest of a million lines would hold a million.
    public static final int MOST_FINDINGS = 1_000;

    /// Copies the collections.
    public BagReport {
        algorithms = Set.copyOf(algorithms);
        fetch = List.copyOf(fetch);
        findings = List.copyOf(findings);
    }

    /// A file that the bag leaves to be fetched.
    ///
    /// @param url from where, as written
    /// @param length in bytes, or `-`, as written
    /// @param path where to, as written; not checked to be safe
    public record Fetch(String url, String length, String path) {}

    /// Whether the bag is complete and every hash holds.
    public boolean valid() {
        return findings.stream().noneMatch(f -> f.fault().invalid());
    }

    /// What makes it invalid.
    public List<BagFinding> errors() {
        return findings.stream().filter(f -> f.fault().invalid()).toList();
    }

    /// What is odd about it and does not make it invalid.
    public List<BagFinding> warnings() {
        return findings.stream().filter(f -> !f.fault().invalid()).toList();
    }
}
