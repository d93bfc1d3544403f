package org.govah.link.internal.pairs;

import java.util.Arrays;
import java.util.List;
import org.govah.link.internal.block.Blocks;
import org.govah.link.internal.block.KeyParts;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.places.PlaceReading;
import org.govah.link.internal.values.Hash;

/// The columns as parts of keys.
public final class RowKeys implements KeyParts {
    private static final int NARROW_AGE = 1;
    private static final int BEGINNING = 2;

    private final Rows rows;
    private long[] values = new long[64];

    /// Over the records' columns.
    public RowKeys(Rows rows) {
        this.rows = rows;
    }

    /// What a block that is too large is split by, one after the other.
    public static List<Blocks.Split> splits(Rows rows) {
        return List.of(
                record -> rows.death().first(record),
                record -> Long.hashCode(place(rows, record)),
                record -> rows.hasAge(record) ? rows.youngestAge(record) : Rows.NONE,
                record -> rows.birth().first(record),
                record -> firstForm(rows.names(), record),
                record -> firstForm(rows.fathers(), record));
    }

    private static int firstForm(NameColumn names, int record) {
        int[] forms = names.formsOf(record);
        return forms.length == 0 ? Rows.NONE : names.form(forms[0]).compact();
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

    private static long place(Rows rows, int record) {
        if (!rows.places().isKnown(record)) {
            return 0;
        }
        PlaceReading reading = rows.places().place(record);
        return reading.cities().length > 0 ? reading.cities()[0] : reading.sound();
    }

    @Override
    public int records() {
        return rows.size();
    }

    @Override
    public int names(int record) {
        return parts(rows.names(), record);
    }

    private int parts(NameColumn names, int record) {
        int size = 0;
        for (int form : names.formsOf(record)) {
            for (int token : names.form(form).tokens()) {
                size = add(size, Hash.of(names.tokens().get(token).skeletonText()));
            }
        }
        return KeyParts.distinct(values, size);
    }

    @Override
    public int spellings(int record) {
        return rows.names().formsOf(record).length;
    }

    @Override
    public int spelling(int record, int spelling) {
        NameColumn names = rows.names();
        int size = 0;
        for (int token : names.form(names.formsOf(record)[spelling]).tokens()) {
            size = add(size, Hash.of(names.tokens().get(token).skeletonText()));
        }
        return KeyParts.distinct(values, size);
    }

    @Override
    public int whole(int record) {
        NameColumn names = rows.names();
        int[] forms = names.formsOf(record);
        int size = 0;
        for (int f = 0; f < forms.length; f++) {
            size =
                    add(
                            size,
                            Hash.of(
                                    names.tokens()
                                            .get(names.form(forms[f]).compact())
                                            .skeletonText()));
            int parts = 0;
            long sum = 0;
            for (int token : names.form(forms[f]).tokens()) {
                long heard = Hash.of(names.tokens().get(token).skeletonText());
                sum += heard;
                parts += heard == 0 ? 0 : 1;
            }
            size = parts > 1 ? add(size, Hash.of(sum, parts)) : size;
        }
        return KeyParts.distinct(values, size);
    }

    @Override
    public int beginnings(int record) {
        NameColumn names = rows.names();
        int size = 0;
        for (int form : names.formsOf(record)) {
            int[] tokens = names.form(form).tokens();
            long first = beginning(names, tokens[0]);
            long last = beginning(names, tokens[tokens.length - 1]);
            size = add(size, Hash.of(Math.min(first, last), Math.max(first, last)));
        }
        return KeyParts.distinct(values, size);
    }

    private static long beginning(NameColumn names, int token) {
        String skeleton = names.tokens().get(token).skeletonText();
        return Hash.of(skeleton.substring(0, Math.min(BEGINNING, skeleton.length())));
    }

    @Override
    public int fathers(int record) {
        return parts(rows.fathers(), record);
    }

    @Override
    public int places(int record) {
        int size = 0;
        if (rows.places().isKnown(record)) {
            PlaceReading reading = rows.places().place(record);
            size = addAll(size, reading.parts());
            size = addAll(size, reading.cities());
            size = addAll(size, reading.provinces());
        }
        return KeyParts.distinct(values, size);
    }

    @Override
    public int further(int field, int record) {
        return 0;
    }

    @Override
    public long value(int at) {
        return values[at];
    }

    @Override
    public long place(int record) {
        return place(rows, record);
    }

    @Override
    public int deathDay(int record) {
        return rows.death().isDay(record) ? rows.death().first(record) : NONE;
    }

    @Override
    public int birthDay(int record) {
        return rows.birth().isDay(record) ? rows.birth().first(record) : NONE;
    }

    @Override
    public int birthYear(int record) {
        return rows.birth().isKnown(record) ? rows.birth().year(record) : NONE;
    }

    @Override
    public int age(int record) {
        boolean narrow =
                rows.hasAge(record)
                        && rows.oldestAge(record) - rows.youngestAge(record) <= NARROW_AGE;
        return narrow ? rows.youngestAge(record) : NONE;
    }

    @Override
    public int sex(int record) {
        return rows.sex().isKnown(record) ? rows.sex().code(record) : 0;
    }

    @Override
    public int furtherFields() {
        return 0;
    }
}
