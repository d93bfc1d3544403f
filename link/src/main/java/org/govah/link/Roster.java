package org.govah.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.link.internal.copies.CopyColumn;
import org.govah.link.internal.copies.CopyColumnBuilder;
import org.govah.link.internal.copies.ListStatement;
import org.govah.link.internal.pairs.Columns;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// All records of all lists as linking sees them: column by column, numbered from 0 in the order
/// they were added.
///
/// What is kept of a record is what is compared; the record itself is let go, so a million records
/// take some hundred megabytes.
public final class Roster {
    private final List<Head> lists;
    private final int[] listOf;
    private final int[] rowOf;
    private final Columns columns;
    private final CopyColumn written;
    private final List<Run> runs;

    /// What is known of a list besides its rows.
    ///
    /// @param name unique in a roster
    /// @param copiedFrom names of lists it says it was copied from
    public record Head(String name, List<String> copiedFrom) {
        /// Copies the names.
        public Head {
            copiedFrom = List.copyOf(copiedFrom);
        }
    }

    /// Records of one list that were added one after the other, rows rising.
    private record Run(int list, int from, int end) {}

    private Roster(
            List<Head> lists, int[] listOf, int[] rowOf, Columns columns, CopyColumn written) {
        this.lists = List.copyOf(lists);
        this.runs = runs(listOf, rowOf);
        this.listOf = listOf;
        this.rowOf = rowOf;
        this.columns = columns;
        this.written = written;
    }

    private static List<Run> runs(int[] listOf, int[] rowOf) {
        List<Run> out = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= listOf.length; i++) {
            if (i == listOf.length || listOf[i] != listOf[i - 1] || rowOf[i] <= rowOf[i - 1]) {
                out.add(new Run(listOf[from], from, i));
                from = i;
            }
        }
        return listOf.length == 0 ? List.of() : List.copyOf(out);
    }

    /// How many records there are.
    public int records() {
        return listOf.length;
    }

    /// The lists, in the order begun.
    public List<Head> lists() {
        return lists;
    }

    /// The number of a record's list, from 0.
    public int listOf(int record) {
        return listOf[record];
    }

    /// A record's row in its list as received, from 1.
    public int rowOf(int record) {
        return rowOf[record];
    }

    /// Which row of which list a record is.
    public RecordId id(int record) {
        return new RecordId(lists.get(listOf[record]).name(), rowOf[record]);
    }

    /// The number of the record that is this row; -1 where there is none.
    public int number(RecordId id) {
        for (Run run : runs) {
            if (lists.get(run.list).name().equals(id.list())) {
                int at = Arrays.binarySearch(rowOf, run.from, run.end, id.row());
                if (at >= 0) {
                    return at;
                }
            }
        }
        return -1;
    }

    /// How many records a list has.
    public int sizeOf(int list) {
        return runs.stream().filter(r -> r.list == list).mapToInt(r -> r.end - r.from).sum();
    }

    boolean isInner(int a, int b) {
        return listOf[a] == listOf[b];
    }

    int[] listOfEach() {
        return listOf;
    }

    Columns columns() {
        return columns;
    }

    /// How the rows are written: what shows that one was copied.
    CopyColumn written() {
        return written;
    }

    List<ListStatement> statements() {
        return lists.stream().map(l -> ListStatement.of(l.name(), l.copiedFrom())).toList();
    }

    /// Pairs of records of one list.
    double innerPairs() {
        double sum = 0;
        for (int l = 0; l < lists.size(); l++) {
            double size = sizeOf(l);
            sum += size * (size - 1) / 2;
        }
        return sum;
    }

    /// Pairs of records of two lists.
    double crossPairs() {
        return (double) records() * (records() - 1) / 2 - innerPairs();
    }

    /// Writes it whole; [#read] reads it.
    void write(ArrayWriter out) throws IOException {
        out.texts(lists.stream().map(Head::name).toList());
        for (Head list : lists) {
            out.texts(list.copiedFrom());
        }
        out.ints(listOf);
        out.ints(rowOf);
        columns.write(out);
        written.write(out);
    }

    static Roster read(ArrayReader in) throws IOException {
        List<Head> lists = new ArrayList<>();
        for (String name : in.texts()) {
            lists.add(new Head(name, List.of()));
        }
        for (int l = 0; l < lists.size(); l++) {
            lists.set(l, new Head(lists.get(l).name(), in.texts()));
        }
        return new Roster(lists, in.ints(), in.ints(), Columns.read(in), CopyColumn.read(in));
    }

    /// Begins a roster that holds all records of this one, with their numbers, and takes more.
    public Builder grow() {
        return new Builder(this);
    }

    /// The same records with other columns of the same values.
    Roster with(Columns other) {
        return new Roster(lists, listOf, rowOf, other, written);
    }

    /// Begins an empty roster.
    public static Builder builder() {
        return new Builder();
    }

    /// Takes records list by list.
    public static final class Builder {
        private final List<Head> lists = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private final Columns.Builder columns;
        private final CopyColumnBuilder written;
        private int[] listOf;
        private int[] rowOf;
        private int size;
        private int current;
        private int lastRow;

        private Builder() {
            columns = new Columns.Builder();
            written = new CopyColumnBuilder();
            listOf = new int[1024];
            rowOf = new int[1024];
        }

        private Builder(Roster before) {
            columns = new Columns.Builder(before.columns);
            written = new CopyColumnBuilder(before.written);
            lists.addAll(before.lists);
            before.lists.forEach(l -> names.add(l.name()));
            listOf = before.listOf.clone();
            rowOf = before.rowOf.clone();
            size = listOf.length;
            current = -1;
        }

        /// Begins a list.
        ///
        /// @throws IllegalArgumentException if a list of this name was begun before
        public void list(String name, List<String> copiedFrom) {
            if (!names.add(name)) {
                throw new IllegalArgumentException("two lists have one name");
            }
            lists.add(new Head(name, copiedFrom));
            current = lists.size() - 1;
            lastRow = 0;
        }

        /// Goes on with a list of the roster that this one grew from.
        ///
        /// @throws IllegalArgumentException if there is none of this name
        public void more(String name) {
            for (int l = 0; l < lists.size(); l++) {
                if (lists.get(l).name().equals(name)) {
                    current = l;
                    lastRow = 0;
                    return;
                }
            }
            throw new IllegalArgumentException("no such list: " + name);
        }

        /// Adds a record of the list begun last; rows must rise.
        ///
        /// @throws IllegalArgumentException if it is of another list or its row does not rise
        public void add(Record record) {
            requireNext(record.id());
            if (size == listOf.length) {
                listOf = Arrays.copyOf(listOf, size + (size >> 1) + 16);
                rowOf = Arrays.copyOf(rowOf, listOf.length);
            }
            listOf[size] = current;
            rowOf[size++] = record.id().row();
            lastRow = record.id().row();
            columns.add(record);
            written.add(record);
        }

        private void requireNext(RecordId id) {
            if (lists.isEmpty() || current < 0 || !lists.get(current).name().equals(id.list())) {
                throw new IllegalArgumentException(id + " is not of the list begun last");
            }
            if (id.row() <= lastRow) {
                throw new IllegalArgumentException("two records have one id, or rows fall: " + id);
            }
        }

        /// How many records there are so far.
        public int size() {
            return size;
        }

        /// The roster.
        public Roster build() {
            return new Roster(
                    lists,
                    Arrays.copyOf(listOf, size),
                    Arrays.copyOf(rowOf, size),
                    columns.build(),
                    written.build());
        }
    }
}
