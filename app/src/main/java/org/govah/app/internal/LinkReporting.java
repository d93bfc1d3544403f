package org.govah.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.govah.link.InnerDuplicates;
import org.govah.link.Linked;
import org.govah.link.Roster;
import org.govah.publish.LinkReport;

/// Gathers what the report of a linkage tells.
final class LinkReporting {
    private static final double BIT = Math.log(2);

    /// Width of a bin of scores, in bits.
    private static final int BIN = 2;

    /// Scores beyond this stand in the last bin: nobody tells them apart.
    private static final int MOST_BITS = 60;

    private static final int RELIABILITY_BINS = 10;

    /// Pairs shown of each kind.
    private static final int EXAMPLES = 8;

    private final LinkResult result;
    private final Linked linked;

    private LinkReporting(LinkResult result) {
        this.result = result;
        this.linked = result.linked();
    }

    static LinkReport of(LinkResult result) {
        return new LinkReporting(result).report();
    }

    private LinkReport report() {
        Linked.Found found = linked.found();
        LinkRequest.How how = result.request().how();
        return new LinkReport(
                new LinkReport.Origin(how.at(), how.seed(), Version.number()),
                result.input().lists().stream().map(this::list).toList(),
                linked.persons(),
                found.model(),
                found.blocking(),
                scores(),
                sizes(),
                found.copies(),
                result.table(),
                quality(),
                found.calibration(),
                examples(),
                result.notes());
    }

    private LinkReport.ListRow list(ListIn list) {
        int repeated =
                linked.found().duplicates().stream()
                        .filter(d -> d.list().equals(list.name()))
                        .mapToInt(InnerDuplicates::records)
                        .sum();
        return new LinkReport.ListRow(
                list.name(),
                list.read(),
                list.linked(),
                list.leftOut(),
                repeated,
                result.overlaps().isIndependent(list.name()));
    }

    private boolean joined(int pair) {
        return linked.personOf(linked.lower(pair)) == linked.personOf(linked.higher(pair));
    }

    private List<LinkReport.ScoreBin> scores() {
        SortedMap<Integer, long[]> counts = new TreeMap<>();
        for (int pair = 0; pair < linked.pairs(); pair++) {
            double bits = Math.min(MOST_BITS, linked.logOdds(pair) / BIT);
            long[] bin = counts.computeIfAbsent((int) Math.floor(bits / BIN), none -> new long[2]);
            bin[0]++;
            bin[1] += joined(pair) ? 1 : 0;
        }
        if (counts.isEmpty()) {
            return List.of();
        }
        return IntStream.rangeClosed(counts.firstKey(), counts.lastKey())
                .mapToObj(bin -> {
                    long[] both = counts.getOrDefault(bin, new long[2]);
                    return new LinkReport.ScoreBin(bin * BIN, (bin + 1) * BIN, both[0], both[1]);
                })
                .toList();
    }

    private SortedMap<Integer, Long> sizes() {
        int[] firsts = PersonOrder.firsts(linked);
        SortedMap<Integer, Long> out = new TreeMap<>();
        for (int person = 1; person + 1 < firsts.length; person++) {
            out.merge(firsts[person + 1] - firsts[person], 1L, Long::sum);
        }
        return out;
    }

    private Optional<LinkReport.Quality> quality() {
        if (result.quality().isEmpty() || result.input().truths().isEmpty()) {
            return Optional.empty();
        }
        PairQuality quality = result.quality().get();
        return Optional.of(
                new LinkReport.Quality(
                        quality.joined(),
                        quality.right(),
                        quality.all(),
                        quality.precision(),
                        quality.recall(),
                        quality.f1(),
                        reliability(result.input().truths().get())));
    }

    private List<LinkReport.ReliabilityBin> reliability(Truths truths) {
        long[] pairs = new long[RELIABILITY_BINS];
        long[] right = new long[RELIABILITY_BINS];
        double[] sum = new double[RELIABILITY_BINS];
        for (int pair = 0; pair < linked.pairs(); pair++) {
            int a = truths.of(linked.lower(pair));
            int b = truths.of(linked.higher(pair));
            if (a != Truths.NONE && b != Truths.NONE) {
                double p = linked.probability(pair);
                int bin = Math.min(RELIABILITY_BINS - 1, (int) (p * RELIABILITY_BINS));
                pairs[bin]++;
                right[bin] += a == b ? 1 : 0;
                sum[bin] += p;
            }
        }
        return IntStream.range(0, RELIABILITY_BINS)
                .filter(bin -> pairs[bin] > 0)
                .mapToObj(bin ->
                        new LinkReport.ReliabilityBin(
                                (double) bin / RELIABILITY_BINS,
                                (bin + 1.0) / RELIABILITY_BINS,
                                pairs[bin],
                                sum[bin] / pairs[bin],
                                right[bin]))
                .toList();
    }

    private List<LinkReport.Example> examples() {
        List<LinkReport.Example> out = new ArrayList<>();
        for (int pair : Extremes.of(linked.pairs(), EXAMPLES, this::joined, linked::logOdds)) {
            out.add(example(pair));
        }
        for (int pair :
                Extremes.of(linked.pairs(), EXAMPLES, p -> !joined(p), p -> -linked.logOdds(p))) {
            out.add(example(pair));
        }
        return out;
    }

    private LinkReport.Example example(int pair) {
        Roster roster = linked.roster();
        int a = linked.lower(pair);
        int b = linked.higher(pair);
        return new LinkReport.Example(
                roster.id(a), roster.id(b), joined(pair), linked.explain(a, b));
    }
}
