package org.govah.link.internal.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govah.core.model.PersonName;

/// Makes a [NameColumn], one record after the other. Each different text is read once.
public final class NameColumnBuilder {
    private static final int FIRST_SIZE = 1 << 10;

    private final NameKnowledge known;
    private final boolean counts;
    private final int counted;
    private final Tokens tokens;
    private final Map<String, Integer> formOfText = new HashMap<>();
    private final Map<List<Integer>, Integer> formOfTokens = new HashMap<>();
    private int[] formStart;
    private int[] formTokens;
    private int[] recordStart;
    private int[] recordForms;
    private int forms;
    private int records;

    /// A new column that learns what is to be known from its own records.
    public NameColumnBuilder() {
        this(NameKnowledge.none(), true);
    }

    /// A new column on given knowledge, which its records do not change.
    public NameColumnBuilder(NameKnowledge known) {
        this(known, false);
    }

    private NameColumnBuilder(NameKnowledge known, boolean counts) {
        this.known = known;
        this.counts = counts;
        this.counted = 0;
        tokens = Tokens.of(known.tokens().texts());
        formStart = new int[FIRST_SIZE];
        formTokens = new int[FIRST_SIZE];
        recordStart = new int[FIRST_SIZE];
        recordForms = new int[FIRST_SIZE];
    }

    /// Opens a column again, to append.
    ///
    /// @param counts whether the new records add to what is known; else they are compared by what
    ///   the column knows
    public NameColumnBuilder(NameColumn column, boolean counts) {
        this.known = column.knowledge();
        this.counts = counts;
        this.counted = column.size();
        tokens = Tokens.of(known.tokens().texts());
        forms = column.distinctForms();
        records = column.size();
        formStart = column.forms().start().clone();
        formTokens = column.forms().tokens().clone();
        recordStart = column.recordStart().clone();
        recordForms = Arrays.copyOf(column.recordForms(), Math.max(1, column.recordForms().length));
        for (int f = 0; f < forms; f++) {
            formOfTokens.put(
                    Arrays.stream(formTokens, formStart[f], formStart[f + 1]).boxed().toList(), f);
        }
    }

    /// Appends one record.
    ///
    /// @param names its spellings; may be none
    public void add(List<PersonName> names) {
        int start = recordStart[records];
        int end = start;
        for (int i = 0; i < names.size(); i++) {
            int form = form(names.get(i).text());
            if (form >= 0 && !contains(start, end, form)) {
                recordForms = room(recordForms, end);
                recordForms[end++] = form;
            }
        }
        records++;
        recordStart = room(recordStart, records);
        recordStart[records] = end;
    }

    private boolean contains(int start, int end, int form) {
        for (int at = start; at < end; at++) {
            if (recordForms[at] == form) {
                return true;
            }
        }
        return false;
    }

    private static int[] room(int[] array, int at) {
        return at < array.length ? array : Arrays.copyOf(array, 2 * at);
    }

    /// The number of a text's spelling; -1 where it says nobody.
    private int form(String text) {
        Integer held = formOfText.get(text);
        if (held != null) {
            return held;
        }
        List<String> words = NameReading.of(text).tokens();
        int form = words.isEmpty() ? -1 : form(words);
        formOfText.put(text, form);
        return form;
    }

    private int form(List<String> words) {
        Integer[] numbers = new Integer[words.size()];
        Arrays.setAll(numbers, i -> tokens.number(words.get(i)));
        List<Integer> key = List.of(numbers);
        Integer held = formOfTokens.putIfAbsent(key, forms);
        if (held != null) {
            return held;
        }
        int end = formStart[forms];
        for (int number : numbers) {
            formTokens = room(formTokens, end);
            formTokens[end++] = number;
        }
        formStart = room(formStart, forms + 1);
        formStart[forms + 1] = end;
        return forms++;
    }

    /// The column; the builder is done.
    public NameColumn build() {
        NameColumn.Forms all =
                NameColumn.Forms.of(
                        Arrays.copyOf(formStart, forms + 1),
                        Arrays.copyOf(formTokens, formStart[forms]),
                        tokens);
        NameColumn column =
                new NameColumn(
                        all,
                        Arrays.copyOf(recordStart, records + 1),
                        Arrays.copyOf(recordForms, recordStart[records]),
                        known.over(tokens));
        return counts ? column.on(NameCounts.of(column, counted)) : column;
    }
}
