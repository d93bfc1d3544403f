package org.govah.link.internal.copies;

import java.io.IOException;
import java.util.List;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// What shows copying, record by record, as received: spellings, place, day of death, day of birth,
/// age, row, and the sources named. About 60 bytes a record.
///
/// @param spellings numbers of all spellings ([RawText])
/// @param spellingEnd for each record where its spellings end
/// @param places numbers of the places as written
/// @param deaths for each record the first and the last day of death since 1970, [#NO_DAY] if none
/// @param births the same for the first day of birth only
/// @param ages the youngest and the oldest age in one number, [#NO_AGE] if none
/// @param rows the row in its list
/// @param steps how it stands to the row before it in its list, bits [#STEP_KNOWN] and following
/// @param sources numbers of the sources named, in the dictionary
/// @param sourceEnd for each record where its sources end
/// @param dictionary the sources as written
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record CopyColumn(
        long[] spellings,
        int[] spellingEnd,
        long[] places,
        int[] deaths,
        int[] births,
        short[] ages,
        int[] rows,
        byte[] steps,
        int[] sources,
        int[] sourceEnd,
        List<String> dictionary) {
    static final int NO_DAY = Integer.MIN_VALUE;
    static final short NO_AGE = -1;

    /// A row of the list before it is known.
    static final int STEP_KNOWN = 1;

    /// Its name does not come before that row's.
    static final int NAME_RISES = 2;

    /// The last word of its name does not come before that of that row.
    static final int LAST_WORD_RISES = 4;

    /// Its place does not come before that row's.
    static final int PLACE_RISES = 8;

    /// Copies the dictionary.
    public CopyColumn {
        dictionary = List.copyOf(dictionary);
    }

    /// How many records there are.
    public int size() {
        return rows.length;
    }

    int spellingStart(int record) {
        return record == 0 ? 0 : spellingEnd[record - 1];
    }

    int sourceStart(int record) {
        return record == 0 ? 0 : sourceEnd[record - 1];
    }

    int firstDeath(int record) {
        return deaths[2 * record];
    }

    /// Writes the column; [#read] reads it.
    ///
    /// @throws IOException if the stream cannot be written
    public void write(ArrayWriter to) throws IOException {
        to.longs(spellings);
        to.ints(spellingEnd);
        to.longs(places);
        to.ints(deaths);
        to.ints(births);
        byte[] two = new byte[2 * ages.length];
        for (int i = 0; i < ages.length; i++) {
            two[2 * i] = (byte) (ages[i] >> Byte.SIZE);
            two[2 * i + 1] = (byte) ages[i];
        }
        to.bytes(two);
        to.ints(rows);
        to.bytes(steps);
        to.ints(sources);
        to.ints(sourceEnd);
        to.texts(dictionary);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException if it ends too early or its parts do not fit together
    public static CopyColumn read(ArrayReader from) throws IOException {
        CopyColumn out =
                new CopyColumn(
                        from.longs(),
                        from.ints(),
                        from.longs(),
                        from.ints(),
                        from.ints(),
                        ages(from.bytes()),
                        from.ints(),
                        from.bytes(),
                        from.ints(),
                        from.ints(),
                        from.texts());
        if (!out.fits()) {
            throw new IOException("the parts of a column do not fit together");
        }
        return out;
    }

    private static short[] ages(byte[] two) {
        short[] out = new short[two.length / 2];
        for (int i = 0; i < out.length; i++) {
            out[i] = (short) ((two[2 * i] << Byte.SIZE) | (two[2 * i + 1] & 0xff));
        }
        return out;
    }

    private boolean fits() {
        int n = rows.length;
        boolean lengths =
                spellingEnd.length == n
                        && places.length == n
                        && deaths.length == 2 * n
                        && births.length == n
                        && ages.length == n
                        && steps.length == n
                        && sourceEnd.length == n;
        boolean known = true;
        for (int source : sources) {
            known &= source >= 0 && source < dictionary.size();
        }
        return lengths
                && known
                && rises(spellingEnd, spellings.length)
                && rises(sourceEnd, sources.length);
    }

    private static boolean rises(int[] ends, int total) {
        int before = 0;
        for (int end : ends) {
            if (end < before) {
                return false;
            }
            before = end;
        }
        return before == total;
    }
}
