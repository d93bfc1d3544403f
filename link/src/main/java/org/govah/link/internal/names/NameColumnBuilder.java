package org.govah.link.internal.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govah.core.model.PersonName;

/// Makes a [NameColumn], one record after the other. Each different text is read once.
public final class NameColumnBuilder {
    private static final int FIRST_SIZE = 1 << 10;

    /// Texts that are remembered: fathers' names and common ones come again, most others never.
    private static final int TEXTS = 1 << 15;

    private final NameKnowledge known;
    private final boolean counts;
    private final int counted;
    private final Tokens tokens;
    private final Map<String, Integer> formOfText = new HashMap<>();
    private final FormIndex index = new FormIndex();
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
            index.add(f, formStart, formTokens);
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
        if (formOfText.size() == TEXTS) {
            formOfText.clear();
        }
        formOfText.put(text, form);
        return form;
    }

    /// Written behind the others, and left there where it is new.
    private int form(List<String> words) {
        int end = formStart[forms];
        for (int k = 0; k < words.size(); k++) {
            formTokens = room(formTokens, end);
            formTokens[end++] = tokens.number(words.get(k));
        }
        formStart = room(formStart, forms + 1);
        formStart[forms + 1] = end;
        int held = index.find(forms, formStart, formTokens);
        if (held >= 0) {
            return held;
        }
        index.add(forms, formStart, formTokens);
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
