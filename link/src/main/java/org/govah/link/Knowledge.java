package org.govah.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.model.Record;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.pairs.AgeKnowledge;
import org.govah.link.internal.pairs.Columns;
import org.govah.link.internal.pairs.ColumnsKnowledge;
import org.govah.link.internal.pairs.KinPairs;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// What must be known of all records to compare any two of them: how common each name part, day,
/// age and place is, and what was learned of spellings. Records that are compared on one knowledge
/// are compared alike on any machine, however they are cut into parts.
///
/// A value with no record in it, though it holds the parts of names, days and places that records
/// hold; it is kept as carefully as the lists are.
public final class Knowledge {
    private final ColumnsKnowledge columns;

    Knowledge(ColumnsKnowledge columns) {
        this.columns = columns;
    }

    ColumnsKnowledge columns() {
        return columns;
    }

    /// All that a run on these records knows before it compares.
    public static Knowledge of(Roster roster) {
        return new Knowledge(roster.columns().knowledge());
    }

    /// First step of knowing by parts: the counts of some of the records, but for what ages and
    /// random pairs tell, which hangs on all.
    public static Knowledge counted(Iterable<Record> records) {
        return new Knowledge(columns(records).counted());
    }

    private static Columns.Builder columns(Iterable<Record> records) {
        Columns.Builder out = new Columns.Builder();
        records.forEach(out::add);
        return out;
    }

    /// Counts of two parts, added.
    public Knowledge merge(Knowledge other) {
        return new Knowledge(columns.merge(other.columns));
    }

    /// Second step: how common each age is in some of the records, worked out on the dates of all.
    ///
    /// @return bytes for [#withAges]
    public byte[] ages(Iterable<Record> records) {
        return written(columns(records).countedAges(columns)::write);
    }

    /// These counts with the ages of all parts.
    ///
    /// @param parts what [#ages] gave for each
    /// @throws IllegalArgumentException if a part is something else
    public Knowledge withAges(List<byte[]> parts) {
        List<AgeKnowledge> ages = new ArrayList<>();
        try {
            for (byte[] part : parts) {
                ages.add(AgeKnowledge.read(new ArrayReader(ByteBuffer.wrap(part))));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("these bytes are not ages", e);
        }
        return new Knowledge(columns.withAges(AgeKnowledge.merged(ages)));
    }

    /// Third step: which random pairs teach of kin.
    ///
    /// @param records how many there are
    /// @return pairs, the lower record in the upper half
    public static long[] kinPairs(int records) {
        return KinPairs.of(records);
    }

    /// These counts with what random pairs teach of kin.
    ///
    /// @param drawn holds the records of the pairs
    /// @param pairs of [#kinPairs]
    public Knowledge withKin(Shard drawn, long[] pairs) {
        long[] here = drawn.placesOf(pairs);
        return new Knowledge(
                columns.withNames(
                        KinPairs.taught(drawn.columns().names(), here),
                        KinPairs.taught(drawn.columns().fathers(), here)));
    }

    /// This and what pairs found to be one person teach: which spellings are one name.
    ///
    /// @param sure holds the records of the pairs
    /// @param pairs see [Teaching]
    public Knowledge taught(Shard sure, long[] pairs) {
        NameColumn names = sure.columns().names();
        return new Knowledge(
                columns.withNames(names.learnFrom(sure.placesOf(pairs)), columns.fathers()));
    }

    /// As bytes, for [#of(byte[])].
    public byte[] bytes() {
        return written(columns::write);
    }

    /// Writes arrays.
    private interface Writing {
        void to(ArrayWriter out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ArrayWriter out = new ArrayWriter(bytes);
            writing.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot refuse bytes", e);
        }
        return bytes.toByteArray();
    }

    /// Reads what [#bytes] gave.
    ///
    /// @throws IllegalArgumentException if that is not knowledge
    public static Knowledge of(byte[] bytes) {
        try {
            return new Knowledge(ColumnsKnowledge.read(new ArrayReader(ByteBuffer.wrap(bytes))));
        } catch (IOException e) {
            throw new IllegalArgumentException("these bytes are not what is known of records", e);
        }
    }
}
