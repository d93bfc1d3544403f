package org.govah.app.internal;

import java.util.List;
import java.util.Optional;
import org.govah.core.words.Words;
import org.govah.link.BlockingReport;
import org.govah.link.Calibration;
import org.govah.link.Copy;
import org.govah.link.InnerDuplicates;
import org.govah.link.SourceSystems;

/// The JSON document of `link --json`. Its keys are fixed: programs rely on them. `precision`,
/// `recall` and `f1` are `null` without a truth column.
record LinkDocument(
        int records,
        int lists,
        int leftOut,
        long candidatePairs,
        int keptPairs,
        double blockingRecall,
        int persons,
        List<ListEntry> perList,
        List<CountDocument.CopyEntry> copies,
        Optional<Double> precision,
        Optional<Double> recall,
        Optional<Double> f1,
        PanelDocument.OverlapEntry overlap,
        List<SourceSystems.SourceSystem> systems,
        Optional<Calibration> calibration,
        List<String> notes,
        List<Stages.Stage> stages,
        long peakMemoryBytes,
        List<String> files,
        CountDocument.Inputs inputs) {
    record ListEntry(
            String name,
            int read,
            int known,
            int toFix,
            int linked,
            int leftOut,
            int repeated,
            List<String> columns) {}

    static LinkDocument of(
            LinkResult result,
            List<Stages.Stage> stages,
            long peakMemoryBytes,
            List<String> files,
            Words words) {
        BlockingReport blocking = result.linked().found().blocking();
        return new LinkDocument(
                result.linked().roster().records(),
                result.input().lists().size(),
                result.input().leftOut(),
                blocking.compared(),
                result.linked().pairs(),
                blocking.expectedRecall(),
                result.linked().persons(),
                result.input().lists().stream().map(list -> entry(result, list)).toList(),
                copies(result.linked().found().copies()),
                result.quality().map(PairQuality::precision),
                result.quality().map(PairQuality::recall),
                result.quality().map(PairQuality::f1),
                PanelDocument.OverlapEntry.of(result.table()),
                result.systems().map(SourceSystems::systems).orElse(List.of()),
                result.linked().found().calibration(),
                result.notes().stream().map(words::say).toList(),
                stages,
                peakMemoryBytes,
                files,
                new CountDocument.Inputs(
                        result.inputs(), result.request().how().seed(), Version.number()));
    }

    private static List<CountDocument.CopyEntry> copies(List<Copy> copies) {
        return copies.stream().map(CountDocument.CopyEntry::of).toList();
    }

    private static ListEntry entry(LinkResult result, ListIn list) {
        int repeated =
                result.linked().found().duplicates().stream()
                        .filter(d -> d.list().equals(list.name()))
                        .mapToInt(InnerDuplicates::records)
                        .sum();
        return new ListEntry(
                list.name(),
                list.read(),
                list.known(),
                list.toFix(),
                list.linked(),
                list.leftOut(),
                repeated,
                list.columns());
    }
}
