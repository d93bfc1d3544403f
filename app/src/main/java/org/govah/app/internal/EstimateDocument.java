package org.govah.app.internal;

import java.util.List;
import java.util.SortedMap;
import org.govah.core.words.Words;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.Panel;

/// The JSON document of `estimate --json`: the keys of [CountDocument] that an overlap table alone
/// can fill.
record EstimateDocument(
        long observed,
        CountDocument.OverlapEntry overlap,
        String verdict,
        List<CountDocument.GateEntry> gates,
        List<CountDocument.MethodEntry> methods,
        List<CountDocument.ClaimEntry> claims,
        CountDocument.Inputs inputs) {
    static EstimateDocument of(
            Panel panel,
            List<ClaimCheck> checks,
            SortedMap<String, String> inputs,
            long seed,
            Words words) {
        return new EstimateDocument(
                panel.table().observed(),
                CountDocument.OverlapEntry.of(panel),
                panel.verdict().code(),
                panel.gates().stream().map(g -> CountDocument.GateEntry.of(g, words)).toList(),
                panel.estimates().stream()
                        .map(e -> CountDocument.MethodEntry.of(e, words))
                        .toList(),
                checks.stream().map(c -> CountDocument.ClaimEntry.of(c, words)).toList(),
                new CountDocument.Inputs(inputs, seed, Version.number()));
    }
}
