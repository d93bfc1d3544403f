package org.govah.link.internal.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.model.VictimList;
import org.govah.core.words.Message;
import org.govah.link.Copy;
import org.govah.link.CopyKind;

/// Finds which list was taken from which, from the contents, the order of rows and the sources that
/// rows name; what a list says of itself decides the direction and is believed where the contents
/// do not show it. Linear in records and in pairs of lists.
public final class CopyFinder {
    /// One false verdict in a thousand runs, over all pairs of lists.
    private static final double RUNS = 1000;

    /// A list of which this share of rows names another as its source was taken from there.
    private static final double NAMED_SHARE = 0.15;

    private static final int NAMED_ROWS = 10;

    private final CopyColumn column;
    private final List<ListStatement> lists;
    private final int[] listOf;
    private final double copyShare;
    private final SharedRows shared;
    private final List<Habits> habits;
    private final int[] named;

    /// Over linked lists.
    ///
    /// @param column of all records, those of one list in its order
    /// @param listOf the list of each record, by its number in `lists`
    /// @param lists what they say of themselves
    /// @param groups the person of each record, 0 to the number of records - 1
    /// @param copyShare the least share of a list's rows in a copy, over 0 to 1
    /// @throws IllegalArgumentException if the lengths differ
    public CopyFinder(
            CopyColumn column,
            int[] listOf,
            List<ListStatement> lists,
            int[] groups,
            double copyShare) {
        if (listOf.length != column.size() || groups.length != column.size()) {
            throw new IllegalArgumentException("one list and one person for each record");
        }
        this.column = column;
        this.listOf = listOf.clone();
        this.lists = List.copyOf(lists);
        this.copyShare = copyShare;
        shared = new SharedRows(listOf, groups, lists.size());
        habits = habits();
        named = named();
    }

    /// Over lists held in memory.
    ///
    /// @param groups for each list and row the number of the person
    public static List<Copy> find(List<VictimList> lists, int[][] groups, double copyShare) {
        CopyColumnBuilder builder = new CopyColumnBuilder();
        int size = lists.stream().mapToInt(l -> l.records().size()).sum();
        int[] listOf = new int[size];
        int[] persons = new int[size];
        int at = 0;
        for (int l = 0; l < lists.size(); l++) {
            List<Record> records = lists.get(l).records();
            for (int i = 0; i < records.size(); i++) {
                builder.add(records.get(i));
                listOf[at] = l;
                persons[at++] = groups[l][i];
            }
        }
        List<ListStatement> statements =
                lists.stream().map(l -> ListStatement.of(l.name(), l.copiedFrom())).toList();
        return new CopyFinder(builder.build(), listOf, statements, persons, copyShare).find();
    }

    private List<Habits> habits() {
        int[] sizes = new int[lists.size()];
        for (int list : listOf) {
            sizes[list]++;
        }
        int[][] records = new int[lists.size()][];
        for (int l = 0; l < records.length; l++) {
            records[l] = new int[sizes[l]];
        }
        int[] at = new int[records.length];
        for (int i = 0; i < listOf.length; i++) {
            records[listOf[i]][at[listOf[i]]++] = i;
        }
        return IntStream.range(0, records.length)
                .mapToObj(l -> Habits.of(column, records[l]))
                .toList();
    }

    /// How many rows of a list name another, by pair of lists.
    private int[] named() {
        int[] out = new int[lists.size() * lists.size()];
        int[] listOfSource = SourceNames.lists(column.dictionary(), lists);
        for (int i = 0; i < listOf.length; i++) {
            for (int k = column.sourceStart(i); k < column.sourceEnd()[i]; k++) {
                int source = listOfSource[column.sources()[k]];
                out[listOf[i] * lists.size() + Math.max(0, source)] += source >= 0 ? 1 : 0;
            }
        }
        return out;
    }

    /// Two lists and what is to be thought of each.
    private record Judged(int a, int b, PairEvidence evidence, Verdict ofA, Verdict ofB) {}

    /// The derived lists, in the order of the lists; never all the lists of a circle. A list that
    /// was taken in parts from several stands once for each of them.
    public List<Copy> find() {
        List<Judged> judged = judged();
        double[] taken = new double[lists.size()];
        for (Judged each : judged) {
            taken[each.a()] += each.ofA().kind().isPresent() ? each.ofA().share() : 0;
            taken[each.b()] += each.ofB().kind().isPresent() ? each.ofB().share() : 0;
        }
        List<Edge> edges = new ArrayList<>();
        judged.forEach(each -> addEdge(each, taken, edges));
        Descent descent = new Descent(lists.size(), edges);
        return descent.edges().stream().map(e -> copy(e, descent.root(e.from()))).toList();
    }

    private List<Judged> judged() {
        List<int[]> pairs = new ArrayList<>();
        List<PairEvidence> found = new ArrayList<>();
        int[] scratch = new int[listOf.length];
        for (int a = 0; a < lists.size(); a++) {
            for (int b = a + 1; b < lists.size(); b++) {
                if (shared.count(a, b) > 0 || says(a, b) || says(b, a)) {
                    pairs.add(new int[] {a, b});
                    found.add(evidence(a, b, scratch));
                }
            }
        }
        Independence independence = Independence.of(found);
        double doubt = Math.log(RUNS * Math.max(1, pairs.size()));
        return IntStream.range(0, found.size())
                .mapToObj(i ->
                        judge(pairs.get(i)[0], pairs.get(i)[1], found.get(i), independence, doubt))
                .toList();
    }

    private PairEvidence evidence(int a, int b, int[] scratch) {
        return PairEvidence.of(
                column, shared.of(a, b), shared.of(b, a), habits.get(a), habits.get(b), scratch);
    }

    private Judged judge(int a, int b, PairEvidence e, Independence independence, double doubt) {
        Habits ofA = habits.get(a);
        Habits ofB = habits.get(b);
        Verdict.Measure measure =
                new Verdict.Measure(
                        independence.expected(e, ofA, ofB),
                        independence.differences(e, ofA, ofB),
                        doubt);
        return new Judged(
                a,
                b,
                e,
                Verdict.of(e, measure, 0, ofA.rows(), copyShare),
                Verdict.of(e, measure, 1, ofB.rows(), copyShare));
    }

    private void addEdge(Judged judged, double[] taken, List<Edge> edges) {
        int a = judged.a();
        int b = judged.b();
        boolean aSays = says(a, b);
        boolean bSays = says(b, a);
        Verdict ofA = judged.ofA();
        Verdict ofB = judged.ofB();
        boolean stated = aSays || bSays;
        if (stated || ofA.kind().isPresent() || ofB.kind().isPresent()) {
            boolean first = aSays == bSays ? isFirstDerived(ofA, ofB, taken[a] - taken[b]) : aSays;
            edges.add(
                    first
                            ? edge(a, b, ofA, judged.evidence(), 0, stated)
                            : edge(b, a, ofB, judged.evidence(), 1, stated));
        }
    }

    private boolean says(int list, int from) {
        return lists.get(list).copiedFrom().contains(lists.get(from).name()) || isNamed(list, from);
    }

    private boolean isNamed(int list, int from) {
        int rows = named[list * lists.size() + from];
        return rows >= NAMED_ROWS && rows >= NAMED_SHARE * habits.get(list).rows();
    }

    /// Of two lists that hold each other, the one that is mostly contained is the derived one; then
    /// the shorter; then the later. Of two that share a part, the one of which more was taken from
    /// anywhere: who merges lists has little of his own.
    private static boolean isFirstDerived(Verdict ofA, Verdict ofB, double moreTakenByA) {
        if (!ofA.isWhole() && !ofB.isWhole() && moreTakenByA != 0) {
            return moreTakenByA > 0;
        }
        if (ofA.share() != ofB.share()) {
            return ofA.share() > ofB.share();
        }
        return ofA.rows() < ofB.rows();
    }

    private Edge edge(int list, int from, Verdict verdict, PairEvidence e, int side, boolean said) {
        int rowsNaming = named[list * lists.size() + from];
        boolean byRows = isNamed(list, from);
        boolean shown = verdict.kind().isPresent();
        boolean part = byRows && rowsNaming < copyShare * verdict.rows();
        CopyKind kind = verdict.kind().orElse(part ? CopyKind.PART : CopyKind.COPY);
        double named = Math.min(1, (double) rowsNaming / Math.max(1, verdict.rows()));
        return new Edge(
                list,
                from,
                habits.get(from).rows(),
                kind,
                !shown && byRows ? named : verdict.share(),
                verdict.rows(),
                said,
                shown,
                Verdict.examples(e, side == 1),
                because(list, from, verdict, e, side));
    }

    private Message because(int list, int from, Verdict verdict, PairEvidence e, int side) {
        Message contents = verdict.because(e, side);
        int rowsNaming = named[list * lists.size() + from];
        if (isNamed(list, from)) {
            return verdict.kind().isEmpty()
                    ? Message.of("link.copy-named", rowsNaming, verdict.rows())
                    : Message.of("link.copy-named-too", contents, rowsNaming, verdict.rows());
        }
        boolean open = verdict.kind().equals(Optional.of(CopyKind.PART)) && !says(list, from);
        return open ? Message.of("link.copy-direction-open", contents) : contents;
    }

    private Copy copy(Edge edge, int root) {
        return new Copy(
                lists.get(edge.list()).name(),
                lists.get(edge.from()).name(),
                lists.get(root).name(),
                edge.kind(),
                edge.share(),
                edge.rows(),
                edge.examples().stream().map(this::example).toList(),
                edge.because());
    }

    private Copy.Example example(int[] pair) {
        return new Copy.Example(id(pair[0]), id(pair[1]));
    }

    private RecordId id(int record) {
        return new RecordId(lists.get(listOf[record]).name(), column.rows()[record]);
    }
}
