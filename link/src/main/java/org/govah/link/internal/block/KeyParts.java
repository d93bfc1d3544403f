package org.govah.link.internal.block;

import java.util.Arrays;

/// What keys are made of: for each record the hashes of the parts of its values. One view of the
/// columns, so that a rule reads like a sentence.
///
/// Every method fills [#value] from the start and returns how many there are; none is 0. Not safe
/// for two threads.
public interface KeyParts {
    /// Name parts as heard, each once, ascending, over all spellings.
    int names(int record);

    /// The name parts of each spelling as heard: [#value] holds one spelling.
    ///
    /// @param spelling from 0 to [#spellings] - 1
    int spelling(int record, int spelling);

    /// How many spellings a record has.
    int spellings(int record);

    /// The whole name as heard, as one word, one a spelling.
    int whole(int record);

    /// The first consonants of the first and the last part, in any order, one a spelling.
    int beginnings(int record);

    /// The father's name parts as heard, each once.
    int fathers(int record);

    /// Words of the place as heard, and its city and province where known.
    int places(int record);

    /// The value of one of the further fields, its words, where they are few, and its beginning.
    int further(int field, int record);

    /// What the last call found.
    long value(int at);

    /// The place as heard; 0 where it is not known.
    long place(int record);

    /// The day of death since 1970; [#NONE] where it is not known to the day.
    int deathDay(int record);

    /// The day of birth since 1970; [#NONE] where it is not known to the day.
    int birthDay(int record);

    /// The year of birth; [#NONE] where it is not known.
    int birthYear(int record);

    /// The age, where it is known within a year; else [#NONE].
    int age(int record);

    /// The sex; 0 where it is not known.
    int sex(int record);

    /// The words of a column that is compared as it stands: how many such columns there are.
    int furtherFields();

    /// How many records there are.
    int records();

    /// No value.
    int NONE = Integer.MIN_VALUE;

    /// Sorts and drops what stands twice.
    static int distinct(long[] values, int size) {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (values[i] != 0 && (kept == 0 || values[i] != values[kept - 1])) {
                values[kept++] = values[i];
            }
        }
        return kept;
    }
}
