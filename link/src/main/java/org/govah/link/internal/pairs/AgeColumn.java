package org.govah.link.internal.pairs;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.govah.core.model.Age;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.govah.link.internal.values.Frequencies;

/// One column of ages at the event as ranges of years: as stated, else worked out from birth and
/// death.
public final class AgeColumn {
    /// No age.
    public static final int NONE = -1;

    private static final double DAYS_A_YEAR = 365.2425;
    private static final int START = 64;
    private static final int AGES = Age.MAX + 1;

    private final short[] stated;
    private final DateColumn birth;
    private final DateColumn death;
    private final short[] range;
    private final AgeKnowledge knowledge;
    private final byte[] meetingSteps = new byte[AGES * AGES];
    private final byte[] besideSteps = new byte[AGES * AGES];

    private AgeColumn(
            short[] stated,
            DateColumn birth,
            DateColumn death,
            short[] range,
            AgeKnowledge knowledge) {
        this.stated = stated;
        this.birth = birth;
        this.death = death;
        this.range = range;
        this.knowledge = knowledge;
        for (int from = 0; from < AGES; from++) {
            for (int to = from; to < AGES; to++) {
                int at = from * AGES + to;
                meetingSteps[at] = (byte) Outcome.steps(knowledge.chanceOfMeeting(from, to));
                besideSteps[at] = (byte) Outcome.steps(knowledge.chanceBeside(from, to));
            }
        }
    }

    /// Takes ages as stated, record by record.
    public static final class Builder {
        private short[] stated;
        private int size;

        /// A column without records.
        public Builder() {
            stated = new short[START];
        }

        /// A column that goes on where another ended.
        public Builder(AgeColumn column) {
            size = column.stated.length;
            stated = Arrays.copyOf(column.stated, size + START);
        }

        /// One record more.
        public void add(Optional<Age> age) {
            if (size == stated.length) {
                stated = Arrays.copyOf(stated, size + (size >> 1));
            }
            stated[size++] = age.isEmpty() ? NONE : range(age.get().min(), age.get().max());
        }

        /// The column, with what its own records tell.
        ///
        /// @param birth of the same records
        /// @param death of the same records
        public AgeColumn build(DateColumn birth, DateColumn death) {
            short[] ages = Arrays.copyOf(stated, size);
            short[] ranges = ranges(ages, birth, death);
            return new AgeColumn(ages, birth, death, ranges, counted(ranges));
        }

        /// The column, with what is known from elsewhere.
        public AgeColumn build(DateColumn birth, DateColumn death, AgeKnowledge knowledge) {
            short[] ages = Arrays.copyOf(stated, size);
            return new AgeColumn(ages, birth, death, ranges(ages, birth, death), knowledge);
        }
    }

    private static short range(int youngest, int oldest) {
        return (short) AgeKnowledge.key(youngest, oldest);
    }

    private static short[] ranges(short[] stated, DateColumn birth, DateColumn death) {
        if (birth.size() != stated.length || death.size() != stated.length) {
            throw new IllegalArgumentException("ages and dates are not of the same records");
        }
        short[] out = stated.clone();
        for (int i = 0; i < out.length; i++) {
            if (out[i] == NONE && birth.isKnown(i) && death.isKnown(i)) {
                out[i] = worked(death.first(i) - birth.last(i), death.last(i) - birth.first(i));
            }
        }
        return out;
    }

    /// From the fewest and the most days lived. A birthday may fall a day to either side of whole
    /// mean years.
    private static short worked(int fewest, int most) {
        int youngest = (int) Math.floor((Math.max(1, fewest) - 1) / DAYS_A_YEAR);
        int oldest = (int) Math.floor((most + 1) / DAYS_A_YEAR);
        return most < 0 || oldest > Age.MAX ? NONE : range(youngest, oldest);
    }

    private static AgeKnowledge counted(short[] ranges) {
        int[] counts = new int[AGES * AGES];
        Frequencies.Builder out = new Frequencies.Builder();
        for (short each : ranges) {
            if (each != NONE) {
                counts[each]++;
                out.record();
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                out.count(i, counts[i]);
            }
        }
        return AgeKnowledge.of(out.build());
    }

    /// How many records there are.
    public int size() {
        return range.length;
    }

    /// What its records, or those of another column, told.
    public AgeKnowledge knowledge() {
        return knowledge;
    }

    /// Whether an age is stated or can be worked out.
    public boolean isKnown(int record) {
        return range[record] != NONE;
    }

    /// The lowest age it may be, 0 to 130; the record has an age.
    public int youngest(int record) {
        return range[record] / AGES;
    }

    /// The highest age it may be.
    public int oldest(int record) {
        return range[record] % AGES;
    }

    /// The range as one number; [#NONE] where there is no age.
    int range(int record) {
        return range[record];
    }

    static int youngestOf(int range) {
        return range / AGES;
    }

    static int oldestOf(int range) {
        return range % AGES;
    }

    /// The chance of an age that meets a range, in half bits, see [Outcome].
    int meetingStepsOf(int range) {
        return meetingSteps[range];
    }

    /// The chance of an age one year beside a range.
    int besideStepsOf(int range) {
        return besideSteps[range];
    }

    /// Whether the record says when the person was born, or lets it be worked out.
    boolean tellsBirth(int record) {
        return birth.isKnown(record) || (isKnown(record) && death.isKnown(record));
    }

    boolean hasBirth(int record) {
        return birth.isKnown(record);
    }

    /// The first day on which the person may have been born, since 1970; [#tellsBirth].
    int bornFrom(int record) {
        if (birth.isKnown(record)) {
            return birth.first(record);
        }
        return death.first(record) - (int) Math.ceil((oldest(record) + 1) * DAYS_A_YEAR);
    }

    /// The last such day.
    int bornTo(int record) {
        if (birth.isKnown(record)) {
            return birth.last(record);
        }
        return death.last(record) - (int) Math.floor(youngest(record) * DAYS_A_YEAR);
    }

    /// The chance of an age that meets the record's, in half bits, see [Outcome].
    int meetingSteps(int record) {
        return meetingSteps[range[record]];
    }

    /// The chance of an age one year beside it.
    int besideSteps(int record) {
        return besideSteps[range[record]];
    }

    /// Writes itself and what it knows, without the dates, for [#read].
    public void write(ArrayWriter out) throws IOException {
        int[] ages = new int[stated.length];
        Arrays.setAll(ages, i -> stated[i]);
        out.ints(ages);
        knowledge.write(out);
    }

    /// Reads what [#write] wrote.
    ///
    /// @param birth of the same records
    /// @param death of the same records
    /// @throws IOException if that is not a column of ages of these records
    public static AgeColumn read(ArrayReader in, DateColumn birth, DateColumn death)
            throws IOException {
        int[] ages = in.ints();
        Stored.check(ages, AGES * AGES);
        Stored.check(ages.length == birth.size() && ages.length == death.size());
        short[] stated = new short[ages.length];
        for (int i = 0; i < stated.length; i++) {
            stated[i] = (short) Math.max(NONE, ages[i]);
        }
        AgeKnowledge knowledge = AgeKnowledge.read(in);
        return new AgeColumn(stated, birth, death, ranges(stated, birth, death), knowledge);
    }
}
