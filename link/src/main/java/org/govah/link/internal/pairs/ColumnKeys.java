package org.govah.link.internal.pairs;

import java.util.Arrays;
import java.util.List;
import org.govah.link.internal.block.Blocks;
import org.govah.link.internal.block.KeyParts;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.names.Tokens;
import org.govah.link.internal.places.PlaceReading;
import org.govah.link.internal.values.Hash;

/// The columns as parts of keys.
public final class ColumnKeys implements KeyParts {
    private static final int NARROW_AGE = 1;

    /// Words of a further field that are keys of their own.
    private static final int MOST_WORDS = 4;

    /// Letters of a further field's beginning.
    private static final int BEGINNING = 4;

    private final Columns columns;
    private final NameColumn names;
    private final Tokens tokens;
    private final List<TextColumn> further;
    private long[] values = new long[64];

    /// Over the records' columns.
    public ColumnKeys(Columns columns) {
        this.columns = columns;
        this.names = columns.names();
        this.tokens = names.tokens();
        this.further = columns.furtherColumns();
    }

    /// What a block that is too large is split by, one after the other.
    public static List<Blocks.Split> splits(Columns columns) {
        return List.of(
                record -> columns.death().isKnown(record) ? columns.death().first(record) : NONE,
                record -> Long.hashCode(place(columns, record)),
                record -> columns.ages().isKnown(record) ? columns.ages().youngest(record) : NONE,
                record -> columns.birth().isKnown(record) ? columns.birth().first(record) : NONE,
                record -> firstForm(columns.names(), record),
                record -> firstForm(columns.fathers(), record));
    }

    private static int firstForm(NameColumn names, int record) {
        return names.forms(record) == 0
                ? NONE
                : Long.hashCode(names.compactHash(names.form(record, 0)));
    }

    private static long place(Columns columns, int record) {
        if (!columns.places().isKnown(record)) {
            return 0;
        }
        PlaceReading reading = columns.places().place(record);
        return reading.cities().length > 0 ? reading.cities()[0] : reading.sound();
    }

    private int add(int size, long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        return size + 1;
    }

    private int addAll(int size, long[] more) {
        int out = size;
        for (long each : more) {
            out = add(out, each);
        }
        return out;
    }

    @Override
    public int records() {
        return columns.size();
    }

    @Override
    public int names(int record) {
        return parts(names, record);
    }

    private int parts(NameColumn column, int record) {
        int size = 0;
        for (int f = 0; f < column.forms(record); f++) {
            size = tokens(column, column.form(record, f), size);
        }
        return KeyParts.distinct(values, size);
    }

    private int tokens(NameColumn column, int form, int before) {
        int size = before;
        for (int k = 0; k < column.length(form); k++) {
            size = add(size, column.tokens().skeletonHash(column.token(form, k)));
        }
        return size;
    }

    @Override
    public int spellings(int record) {
        return names.forms(record);
    }

    @Override
    public int spelling(int record, int spelling) {
        return KeyParts.distinct(values, tokens(names, names.form(record, spelling), 0));
    }

    @Override
    public int whole(int record) {
        int size = 0;
        for (int f = 0; f < names.forms(record); f++) {
            int form = names.form(record, f);
            size = add(size, names.wholeSkeletonHash(form));
            int parts = 0;
            long sum = 0;
            for (int k = 0; k < names.length(form); k++) {
                long heard = tokens.skeletonHash(names.token(form, k));
                sum += heard;
                parts += heard == 0 ? 0 : 1;
            }
            size = parts > 1 ? add(size, Hash.of(sum, parts)) : size;
        }
        return KeyParts.distinct(values, size);
    }

    @Override
    public int beginnings(int record) {
        int size = 0;
        for (int f = 0; f < names.forms(record); f++) {
            int form = names.form(record, f);
            long first = tokens.beginningHash(names.token(form, 0));
            long last = tokens.beginningHash(names.token(form, names.length(form) - 1));
            size = add(size, Hash.of(Math.min(first, last), Math.max(first, last)));
        }
        return KeyParts.distinct(values, size);
    }

    @Override
    public int fathers(int record) {
        return parts(columns.fathers(), record);
    }

    @Override
    public int places(int record) {
        int size = 0;
        if (columns.places().isKnown(record)) {
            PlaceReading reading = columns.places().place(record);
            size = addAll(size, reading.parts());
            size = addAll(size, reading.cities());
        }
        return KeyParts.distinct(values, size);
    }

    @Override
    public int further(int field, int record) {
        TextColumn column = further.get(field);
        if (!column.isKnown(record)) {
            return 0;
        }
        int size = add(0, column.hash(record));
        int words = column.words(record);
        for (int w = 0; w < words && words <= MOST_WORDS; w++) {
            size = add(size, column.word(record, w));
        }
        return KeyParts.distinct(values, add(size, column.beginning(record, BEGINNING)));
    }

    @Override
    public long value(int at) {
        return values[at];
    }

    @Override
    public long place(int record) {
        return place(columns, record);
    }

    @Override
    public int deathDay(int record) {
        return columns.death().isDay(record) ? columns.death().first(record) : NONE;
    }

    @Override
    public int birthDay(int record) {
        return columns.birth().isDay(record) ? columns.birth().first(record) : NONE;
    }

    @Override
    public int birthYear(int record) {
        return columns.birth().isKnown(record) ? columns.birth().year(record) : NONE;
    }

    @Override
    public int age(int record) {
        AgeColumn ages = columns.ages();
        boolean narrow =
                ages.isKnown(record) && ages.oldest(record) - ages.youngest(record) <= NARROW_AGE;
        return narrow ? ages.youngest(record) : NONE;
    }

    @Override
    public int sex(int record) {
        return columns.sex().isKnown(record) ? columns.sex().code(record) : 0;
    }

    @Override
    public int furtherFields() {
        return further.size();
    }
}
