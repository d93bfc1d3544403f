package org.govah.app.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.table.CsvText;
import org.govah.core.words.Words;
import org.govah.link.Linked;
import org.govah.link.PairScore;
import org.govah.link.ReviewPair;
import org.govah.link.Roster;
import org.govah.publish.ComparisonWords;

/// Pairs to be judged, with what their rows say side by side (docs/formats/decisions.md). It holds
/// names, as the lists do.
final class ReviewQuestions {
    /// Enough to tell one in a hundred from one in ten.
    private static final int DRAWS = 100;

    private static final int PLACES = 3;

    private final LinkResult result;
    private final List<ReviewPair> pairs;
    private final Map<RecordId, Record> rows;

    private ReviewQuestions(LinkResult result, List<ReviewPair> pairs, Map<RecordId, Record> rows) {
        this.result = result;
        this.pairs = List.copyOf(pairs);
        this.rows = Map.copyOf(rows);
    }

    /// Chooses pairs of a linkage, and reads their rows.
    ///
    /// @param most pairs worth asking
    /// @param sample pairs of a stratified sample instead, if over 0
    static ReviewQuestions of(Screen screen, LinkResult result, int most, int sample)
            throws Refusal {
        Linked linked = result.linked();
        long seed = result.request().how().seed();
        List<ReviewPair> pairs =
                sample > 0
                        ? ReviewPair.sample(linked, sample, seed)
                        : ReviewPair.worthFirst(
                                linked,
                                linked.draws(DRAWS, seed),
                                Overlaps.of(linked).lists(),
                                most);
        Set<RecordId> wanted = new HashSet<>();
        for (ReviewPair pair : pairs) {
            wanted.add(linked.roster().id(pair.a()));
            wanted.add(linked.roster().id(pair.b()));
        }
        try (WatchedProgress progress = screen.progress()) {
            return new ReviewQuestions(
                    result,
                    pairs,
                    LinkReading.rows(result.request(), wanted, screen.today(), progress));
        }
    }

    int size() {
        return pairs.size();
    }

    ReviewPair pair(int question) {
        return pairs.get(question);
    }

    RecordId a(int question) {
        return roster().id(pairs.get(question).a());
    }

    RecordId b(int question) {
        return roster().id(pairs.get(question).b());
    }

    private Roster roster() {
        return result.linked().roster();
    }

    /// What the comparisons found, in words.
    String levels(int question, Words words) {
        ReviewPair pair = pairs.get(question);
        return result.linked().explain(pair.a(), pair.b()).parts().stream()
                .map((PairScore.Part part) ->
                        ComparisonWords.name(words, part.comparison())
                                + ": "
                                + ComparisonWords.level(words, part.level()))
                .collect(Collectors.joining("; "));
    }

    /// What one row says of each thing that is shown.
    List<String> cells(RecordId id) {
        Record row = rows.get(id);
        return row == null ? fields().stream().map(f -> "").toList() : cells(row);
    }

    /// What is shown of each row.
    List<String> fields() {
        List<String> out =
                new ArrayList<>(
                        List.of(
                                "name",
                                "father",
                                "sex",
                                "age",
                                "birth",
                                "death",
                                "place",
                                "province",
                                "sources"));
        out.addAll(further());
        return out;
    }

    private Set<String> further() {
        return new TreeSet<>(result.request().how().also());
    }

    private List<String> cells(Record row) {
        List<String> out = new ArrayList<>();
        out.add(row.names().stream().map(n -> n.text()).collect(Collectors.joining(" | ")));
        out.add(row.father().map(f -> f.text()).orElse(""));
        out.add(row.sex().name().toLowerCase(Locale.ROOT));
        out.add(
                row.age()
                        .map(age ->
                                age.min() == age.max()
                                        ? Integer.toString(age.min())
                                        : age.min() + "-" + age.max())
                        .orElse(""));
        out.add(row.birth().map(date -> date.raw()).orElse(""));
        out.add(row.death().map(date -> date.raw()).orElse(""));
        out.add(row.place().name().orElse(""));
        out.add(row.place().province().orElse(""));
        out.add(String.join("; ", row.sources()));
        further().forEach(column -> out.add(row.also().getOrDefault(column, "")));
        return out;
    }

    /// The file. Of a sample neither the probability nor whether the pair is joined is told: it is
    /// to be judged blind.
    byte[] csv(Words words) {
        List<List<String>> out = new ArrayList<>();
        List<String> head =
                new ArrayList<>(
                        List.of(
                                "list_a",
                                "row_a",
                                "list_b",
                                "row_b",
                                "verdict",
                                "reason",
                                "probability",
                                "joined",
                                "weight",
                                "levels"));
        for (String field : fields()) {
            head.add(field + "_a");
            head.add(field + "_b");
        }
        out.add(head);
        for (int q = 0; q < pairs.size(); q++) {
            out.add(row(q, words));
        }
        return CsvText.of(out);
    }

    private List<String> row(int question, Words words) {
        ReviewPair pair = pairs.get(question);
        boolean blind = pair.weight().isPresent();
        Linked linked = result.linked();
        boolean joined = linked.personOf(pair.a()) == linked.personOf(pair.b());
        RecordId a = a(question);
        RecordId b = b(question);
        List<String> row = new ArrayList<>();
        row.addAll(List.of(a.list(), Integer.toString(a.row())));
        row.addAll(List.of(b.list(), Integer.toString(b.row()), "", ""));
        row.add(blind ? "" : String.format(Locale.ROOT, "%." + PLACES + "f", pair.probability()));
        row.add(blind ? "" : joined ? "1" : "0");
        row.add(blind ? Double.toString(pair.weight().getAsDouble()) : "");
        row.add(levels(question, words));
        List<String> one = cells(a);
        List<String> other = cells(b);
        for (int f = 0; f < one.size(); f++) {
            row.add(one.get(f));
            row.add(other.get(f));
        }
        return row;
    }
}
