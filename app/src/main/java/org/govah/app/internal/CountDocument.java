package org.govah.app.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.govah.core.words.Words;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.Panel;
import org.govah.link.Copy;
import org.govah.publish.Dossier;
import org.govah.publish.ListSummary;

/// The JSON document of `count --json`. Its keys are fixed: programs rely on them.
///
/// An interval that is open upwards, and a gate with nothing to measure, have `null` there.
record CountDocument(
        List<ListEntry> lists,
        List<CopyEntry> copies,
        Documented documented,
        PanelDocument.OverlapEntry overlap,
        String verdict,
        Optional<PanelDocument.HeadlineEntry> headline,
        List<PanelDocument.GateEntry> gates,
        List<PanelDocument.MethodEntry> methods,
        List<ClaimEntry> claims,
        List<String> files,
        Inputs inputs) {

    record ListEntry(
            String name,
            int read,
            int records,
            int known,
            int toFix,
            int deaths,
            int other,
            List<String> columns) {
        static ListEntry of(ListSummary list) {
            return new ListEntry(
                    list.name(),
                    list.read(),
                    list.records(),
                    list.known(),
                    list.toFix(),
                    list.deaths(),
                    list.other(),
                    list.columns());
        }
    }

    record CopyEntry(String list, String from, String kind, double share) {
        static CopyEntry of(Copy copy) {
            return new CopyEntry(copy.list(), copy.from(), copy.kind().code(), copy.share());
        }
    }

    record Documented(int named, int confirmed) {}

    record ShareEntry(double share, String of, boolean counts) {}

    record ClaimEntry(
            String id,
            String claimant,
            OptionalDouble low,
            OptionalDouble high,
            Map<String, ShareEntry> byMethod,
            String answer,
            String because) {
        static ClaimEntry of(ClaimCheck check, Words words) {
            Map<String, ShareEntry> byMethod = new LinkedHashMap<>();
            for (ClaimCheck.Share share : check.shares()) {
                String kind = share.kind().name().toLowerCase(Locale.ROOT);
                byMethod.put(
                        share.method().code(),
                        new ShareEntry(share.inside(), kind, share.counts()));
            }
            boolean figure = check.claim().low().isPresent() || check.claim().high().isPresent();
            return new ClaimEntry(
                    check.claim().id(),
                    check.claim().claimant(),
                    figure ? PanelDocument.finite(check.low()) : OptionalDouble.empty(),
                    figure ? PanelDocument.finite(check.high()) : OptionalDouble.empty(),
                    byMethod,
                    check.answer().code(),
                    words.say(check.because()));
        }
    }

    record Inputs(SortedMap<String, String> sha256, long seed, String version) {}

    static CountDocument of(
            Dossier dossier, SortedMap<String, String> inputs, List<String> files, Words words) {
        Panel panel = dossier.panel();
        return new CountDocument(
                dossier.lists().stream().map(ListEntry::of).toList(),
                dossier.copies().stream().map(CopyEntry::of).toList(),
                new Documented(dossier.named(), dossier.confirmed()),
                PanelDocument.OverlapEntry.of(panel.table()),
                panel.verdict().code(),
                panel.headline().map(PanelDocument.HeadlineEntry::of),
                panel.gates().stream().map(g -> PanelDocument.GateEntry.of(g, words)).toList(),
                panel.estimates().stream()
                        .map(e -> PanelDocument.MethodEntry.of(e, words))
                        .toList(),
                dossier.claims().stream().map(c -> ClaimEntry.of(c, words)).toList(),
                files,
                new Inputs(inputs, dossier.origin().seed(), dossier.origin().version()));
    }
}
