package org.govah.link;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.govah.core.model.RecordId;

/// Draws the pairs of the three lists of 2026 that are read and labelled by hand: `main FOLDER`
/// writes a blind sheet (both rows as received, in random order, no score and no stratum) and a key
/// (pair, rows, stratum, its size, weight) that is not to be opened before the verdicts stand. The
/// folder must lie outside the repository: the sheet holds names.
final class DrawPairs {
    private static final long SEED = 20_261_122;

    private static final Map<String, String> FILES =
            Map.of(
                    "javidnam", "lists/iran-2026/javidnam.csv",
                    "iranvictims", "lists/iran-2026/iranvictims.csv",
                    "iran-memorial", "lists/iran-2026/iran-memorial.csv");

    private final LabelStrata strata = new LabelStrata(SharedLists.iran2026());
    private final long[] sizes = new long[strata.strata().size()];

    private record Drawn(int stratum, int a, int b) {}

    /// Draws and writes.
    ///
    /// @param args the folder
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        DrawPairs draw = new DrawPairs();
        SplittableRandom root = new SplittableRandom(SEED);
        List<Reservoir> first = draw.reservoirs(root, s -> draw.strata.strata().get(s).first());
        SplittableRandom firstOrder = root.split();
        List<Reservoir> more = draw.reservoirs(root, draw::both);
        draw.fill(first, more);
        List<Drawn> one = new ArrayList<>();
        List<Drawn> other = new ArrayList<>();
        for (int s = 0; s < draw.sizes.length; s++) {
            List<Drawn> rest = new ArrayList<>(more.get(s).kept);
            rest.removeAll(first.get(s).kept);
            shuffle(rest, root.split());
            one.addAll(first.get(s).kept);
            other.addAll(
                    rest.subList(0, Math.min(rest.size(), draw.strata.strata().get(s).second())));
        }
        shuffle(one, firstOrder);
        shuffle(other, root.split());
        draw.write(folder, "1", one);
        draw.write(folder, "2", other);
    }

    private int both(int stratum) {
        return strata.strata().get(stratum).first() + strata.strata().get(stratum).second();
    }

    /// A uniform sample of those that pass by (Vitter 1985, algorithm R).
    private static final class Reservoir {
        private final List<Drawn> kept = new ArrayList<>();
        private final int most;
        private final SplittableRandom random;

        private Reservoir(int most, SplittableRandom random) {
            this.most = most;
            this.random = random;
        }

        private void pass(Drawn each, long seen) {
            if (kept.size() < most) {
                kept.add(each);
                return;
            }
            long place = random.nextLong(seen);
            if (place < most) {
                kept.set((int) place, each);
            }
        }
    }

    private List<Reservoir> reservoirs(SplittableRandom root, IntUnaryOperator most) {
        List<Reservoir> out = new ArrayList<>();
        for (int s = 0; s < sizes.length; s++) {
            out.add(new Reservoir(most.applyAsInt(s), root.split()));
        }
        return out;
    }

    private void fill(List<Reservoir> first, List<Reservoir> more) {
        strata.visitAll((s, a, b) -> {
            sizes[s]++;
            Drawn pair = new Drawn(s, a, b);
            first.get(s).pass(pair, sizes[s]);
            more.get(s).pass(pair, sizes[s]);
        });
    }

    private static void shuffle(List<Drawn> drawn, SplittableRandom random) {
        for (int i = drawn.size() - 1; i > 0; i--) {
            Collections.swap(drawn, i, random.nextInt(i + 1));
        }
    }

    private void write(Path folder, String which, List<Drawn> drawn) throws IOException {
        List<String> sheet = new ArrayList<>();
        List<String> key = new ArrayList<>();
        key.add("pair,list_a,row_a,list_b,row_b,stratum,stratum_size");
        for (int i = 0; i < drawn.size(); i++) {
            Drawn pair = drawn.get(i);
            RecordId a = strata.id(pair.a());
            RecordId b = strata.id(pair.b());
            sheet.add("#" + (i + 1));
            sheet.add(row(a));
            sheet.add(row(b));
            key.add(
                    "%d,%s,%d,%s,%d,%s,%d"
                            .formatted(
                                    i + 1,
                                    a.list(),
                                    a.row(),
                                    b.list(),
                                    b.row(),
                                    strata.strata().get(pair.stratum()).name(),
                                    sizes[pair.stratum()]));
        }
        Files.write(folder.resolve("sheet" + which + ".txt"), sheet);
        Files.write(folder.resolve("key" + which + ".csv"), key);
    }

    private static String row(RecordId id) {
        NamedCsvRecord row = SharedLists.rows(FILES.getOrDefault(id.list(), "")).get(id.row() - 1);
        return id.list() + " | " + String.join(" | ", row.getFields());
    }
}
