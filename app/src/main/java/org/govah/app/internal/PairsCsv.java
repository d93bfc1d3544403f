package org.govah.app.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.govah.app.internal.OutFolder.Content;
import org.govah.link.LinkModel;
import org.govah.link.Linked;
import org.govah.link.Roster;

/// `pairs.csv`: every pair that may be one person, with its score and the level of every comparison
/// (docs/formats/pairs.md).
///
/// @param linked the linkage
record PairsCsv(Linked linked) implements Content {
    private static final double BIT = Math.log(2);
    private static final int WEIGHT_PLACES = 2;
    private static final int PROBABILITY_PLACES = 6;

    @Override
    public void writeTo(OutputStream stream) throws IOException {
        CsvBytes out = new CsvBytes(stream);
        List<LinkModel.Comparison> comparisons = linked.found().model().comparisons();
        out.header(header(comparisons));
        byte[][] lists = RosterCells.lists(linked.roster());
        byte[][] numbers =
                IntStream.range(0, most(comparisons))
                        .mapToObj(level -> CsvBytes.cell(Integer.toString(level)))
                        .toArray(byte[][]::new);
        int[] levels = new int[comparisons.size()];
        for (int pair = 0; pair < linked.pairs(); pair++) {
            row(out, lists, pair);
            linked.levels(pair, levels);
            for (int level : levels) {
                out.sign(',');
                if (level >= 0) {
                    out.raw(numbers[level]);
                }
            }
            out.sign('\n');
        }
        out.flush();
    }

    private static List<String> header(List<LinkModel.Comparison> comparisons) {
        List<String> names =
                new ArrayList<>(
                        List.of(
                                "list_a",
                                "row_a",
                                "list_b",
                                "row_b",
                                "weight",
                                "probability",
                                "joined"));
        comparisons.forEach(c -> names.add(c.name()));
        return names;
    }

    private static int most(List<LinkModel.Comparison> comparisons) {
        return comparisons.stream().mapToInt(c -> c.levels().size()).max().orElse(0);
    }

    private void row(CsvBytes out, byte[][] lists, int pair) throws IOException {
        Roster roster = linked.roster();
        int a = linked.lower(pair);
        int b = linked.higher(pair);
        out.raw(lists[roster.listOf(a)]);
        out.sign(',');
        out.number(roster.rowOf(a));
        out.sign(',');
        out.raw(lists[roster.listOf(b)]);
        out.sign(',');
        out.number(roster.rowOf(b));
        out.sign(',');
        out.decimal(linked.logOdds(pair) / BIT, WEIGHT_PLACES);
        out.sign(',');
        out.decimal(linked.probability(pair), PROBABILITY_PLACES);
        out.sign(',');
        out.sign(linked.personOf(a) == linked.personOf(b) ? '1' : '0');
    }
}
