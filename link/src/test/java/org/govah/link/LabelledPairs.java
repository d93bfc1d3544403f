package org.govah.link;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.govah.core.model.Person;
import org.govah.core.model.RecordId;

/// Pairs of the three lists of 2026 that a reader labelled, blind to any score; how is said in the
/// file. Any way of joining records, and any probability, can be held against them.
///
/// @param pairs drawn by stratum, each standing for `weight` pairs
record LabelledPairs(List<Pair> pairs) {
    private static final Path FILE = Path.of("..", "docs", "evidence", "iran-2026-pairs.csv");

    /// One pair of such a stratum stands for so many that none found says next to nothing.
    private static final double BEYOND_REACH = 1000;

    /// Edges of the bins of a reliability table.
    private static final double[] EDGES = {0, 1e-4, 0.01, 0.1, 0.5, 0.9, 0.99, 1.0000001};

    /// What the reader said.
    enum Verdict {
        SAME,
        DIFFERENT,
        UNSURE
    }

    /// One labelled pair.
    ///
    /// @param size pairs in its stratum
    /// @param weight pairs that it stands for
    record Pair(
            RecordId a,
            RecordId b,
            String stratum,
            long size,
            double weight,
            Verdict verdict,
            String reason) {}

    /// One bin of a reliability table; shares are weighted.
    ///
    /// @param drawn labelled pairs in it
    /// @param predicted mean probability
    /// @param least share of the same, where unsure is taken as different
    /// @param most the same, where unsure is taken as the same
    record Bin(double from, double to, int drawn, double predicted, double least, double most) {}

    LabelledPairs {
        pairs = List.copyOf(pairs);
    }

    /// The labels in the repository.
    static LabelledPairs read() {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(FILE)) {
            return new LabelledPairs(reader.stream().map(LabelledPairs::pair).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pair pair(NamedCsvRecord row) {
        return new Pair(
                new RecordId(row.getField("list_a"), Integer.parseInt(row.getField("row_a"))),
                new RecordId(row.getField("list_b"), Integer.parseInt(row.getField("row_b"))),
                row.getField("stratum"),
                Long.parseLong(row.getField("stratum_size")),
                Double.parseDouble(row.getField("weight")),
                Verdict.valueOf(row.getField("verdict").toUpperCase(Locale.ROOT)),
                row.getField("reason_code"));
    }

    /// The pairs of some strata only: `apart` (of the list compiled apart with each other list),
    /// `copy` (of the near-copy with its origin) or `within` (of one list).
    LabelledPairs only(String kind) {
        return new LabelledPairs(
                pairs.stream().filter(p -> p.stratum().startsWith(kind + "-")).toList());
    }

    /// Without the strata of which a pair stands for more than a thousand: what is missed there
    /// cannot be bounded by reading a few dozen pairs.
    LabelledPairs withinReach() {
        return new LabelledPairs(pairs.stream().filter(p -> p.weight() <= BEYOND_REACH).toList());
    }

    /// The strata by name.
    Map<String, List<Pair>> strata() {
        return pairs.stream()
                .collect(
                        Collectors.groupingBy(
                                Pair::stratum, TreeMap::new, Collectors.toUnmodifiableList()));
    }

    /// Precision and recall of a way of joining.
    ///
    /// @param joined whether two records end in one person
    /// @param unsureIsSame how pairs that the reader left open are counted
    StratifiedQuality measure(BiPredicate<RecordId, RecordId> joined, boolean unsureIsSame) {
        return StratifiedQuality.of(
                strata().values().stream().map(s -> cells(s, joined, unsureIsSame)).toList());
    }

    private static StratifiedQuality.Cells cells(
            List<Pair> stratum, BiPredicate<RecordId, RecordId> joined, boolean unsureIsSame) {
        int[] count = new int[4];
        for (Pair each : stratum) {
            boolean same =
                    each.verdict() == Verdict.SAME
                            || (unsureIsSame && each.verdict() == Verdict.UNSURE);
            int cell = (joined.test(each.a(), each.b()) ? 0 : 2) + (same ? 0 : 1);
            count[cell]++;
        }
        return new StratifiedQuality.Cells(
                stratum.getFirst().size(), count[0], count[1], count[2], count[3]);
    }

    /// Whether two records are in one of the persons; records in none are apart.
    static BiPredicate<RecordId, RecordId> joined(List<Person> persons) {
        Map<RecordId, Integer> personOf = new HashMap<>();
        persons.forEach(p -> p.records().forEach(r -> personOf.put(r, p.id())));
        return (a, b) -> {
            Integer one = personOf.get(a);
            return one != null && one.equals(personOf.get(b));
        };
    }

    /// How many pairs are joined, by the weights of the drawn pairs: to be held against the count.
    double joinedPairs(BiPredicate<RecordId, RecordId> joined) {
        return pairs.stream()
                .filter(p -> joined.test(p.a(), p.b()))
                .mapToDouble(Pair::weight)
                .sum();
    }

    /// Labelled pairs on which the reader and the joining differ, by stratum and reason.
    Map<String, Long> disagreements(BiPredicate<RecordId, RecordId> joined) {
        return pairs.stream()
                .filter(p -> p.verdict() != Verdict.UNSURE)
                .filter(p -> joined.test(p.a(), p.b()) != (p.verdict() == Verdict.SAME))
                .collect(
                        Collectors.groupingBy(
                                p -> p.stratum() + " " + p.reason(),
                                TreeMap::new,
                                Collectors.counting()));
    }

    /// Precision and recall in words, with unsure counted both ways.
    String told(BiPredicate<RecordId, RecordId> joined) {
        return "unsure as different: %s%nunsure as same:      %s"
                .formatted(measure(joined, false), measure(joined, true));
    }

    /// What was predicted against what the reader said.
    ///
    /// @param probability that two records are one person, 0 to 1
    List<Bin> reliability(ToDoubleBiFunction<RecordId, RecordId> probability) {
        List<Bin> out = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            List<Pair> inside =
                    pairs.stream()
                            .filter(p -> {
                                double each = probability.applyAsDouble(p.a(), p.b());
                                return each >= from && each < to;
                            })
                            .toList();
            out.add(bin(from, to, inside, probability));
        }
        return out;
    }

    private static Bin bin(
            double from,
            double to,
            List<Pair> inside,
            ToDoubleBiFunction<RecordId, RecordId> probability) {
        double all = inside.stream().mapToDouble(Pair::weight).sum();
        double predicted =
                inside.stream()
                        .mapToDouble(p -> p.weight() * probability.applyAsDouble(p.a(), p.b()))
                        .sum();
        double same = weight(inside, Verdict.SAME);
        double unsure = weight(inside, Verdict.UNSURE);
        return new Bin(from, to, inside.size(), predicted / all, same / all, (same + unsure) / all);
    }

    private static double weight(List<Pair> inside, Verdict verdict) {
        return inside.stream().filter(p -> p.verdict() == verdict).mapToDouble(Pair::weight).sum();
    }
}
