package org.govah.app.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.govah.core.words.Words;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.Estimate;
import org.govah.estimate.Gate;
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
        OverlapEntry overlap,
        String verdict,
        List<GateEntry> gates,
        List<MethodEntry> methods,
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

    record CopyEntry(String list, String from, double share) {
        static CopyEntry of(Copy copy) {
            return new CopyEntry(copy.list(), copy.from(), copy.share());
        }
    }

    record Documented(int named, int confirmed) {}

    /// The lists that count as independent, and people per history: `1` and `0` in the lists'
    /// order.
    record OverlapEntry(List<String> lists, Map<String, Long> cells) {
        static OverlapEntry of(Panel panel) {
            Map<String, Long> cells = new LinkedHashMap<>();
            int lists = panel.table().lists().size();
            panel.table()
                    .cells()
                    .forEach((history, count) -> cells.put(bits(history, lists), count));
            return new OverlapEntry(panel.table().lists(), cells);
        }

        private static String bits(int history, int lists) {
            StringBuilder bits = new StringBuilder(lists);
            for (int j = 0; j < lists; j++) {
                bits.append((history >> j & 1) == 1 ? '1' : '0');
            }
            return bits.toString();
        }
    }

    record GateEntry(
            String name, OptionalDouble value, double threshold, boolean passed, String says) {
        static GateEntry of(Gate gate, Words words) {
            return new GateEntry(
                    gate.name(),
                    finite(gate.value()),
                    gate.threshold(),
                    gate.passed(),
                    words.say(gate.says()));
        }
    }

    record MethodEntry(
            String name,
            String assumption,
            OptionalDouble median,
            OptionalDouble low,
            OptionalDouble high,
            OptionalDouble level,
            boolean passed,
            String how) {
        static MethodEntry of(Estimate estimate, Words words) {
            double none = Double.NaN;
            return new MethodEntry(
                    estimate.method().code(),
                    words.say(estimate.assumption()),
                    finite(estimate.total().map(t -> t.median()).orElse(none)),
                    finite(estimate.total().map(t -> t.low()).orElse(none)),
                    finite(estimate.total().map(t -> t.high()).orElse(none)),
                    finite(estimate.total().map(t -> t.level()).orElse(none)),
                    estimate.passed(),
                    words.say(estimate.how()));
        }
    }

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
                    figure ? finite(check.low()) : OptionalDouble.empty(),
                    figure ? finite(check.high()) : OptionalDouble.empty(),
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
                OverlapEntry.of(panel),
                panel.verdict().code(),
                panel.gates().stream().map(g -> GateEntry.of(g, words)).toList(),
                panel.estimates().stream().map(e -> MethodEntry.of(e, words)).toList(),
                dossier.claims().stream().map(c -> ClaimEntry.of(c, words)).toList(),
                files,
                new Inputs(inputs, dossier.origin().seed(), dossier.origin().version()));
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
