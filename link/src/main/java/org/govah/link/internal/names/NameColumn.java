package org.govah.link.internal.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govah.core.model.PersonName;

/// One column of names (the persons', or their fathers'): every spelling of every record as
/// numbered tokens, and how common each token is.
public final class NameColumn {
    private static final int[] NONE = {};

    private final Tokens tokens;
    private final List<Form> forms = new ArrayList<>();
    private final Map<List<Integer>, Integer> formNumbers = new HashMap<>();
    private final int[][] formsOf;
    private final int[] recordsWithToken;
    private final int[] recordsWithSkeleton;
    private int arabicRecords;
    private int latinRecords;
    private int named;

    /// One spelling.
    ///
    /// @param tokens numbers of its tokens in order, 1 to [NameReading#MAX_TOKENS]
    /// @param compact number of its tokens written as one word
    /// @param joined the same spelling with two neighbours written as one word, one array for each
    ///   pair of neighbours
    /// @param arabic whether it begins in Arabic letters
    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    public record Form(int[] tokens, int compact, int[][] joined, boolean arabic) {}

    /// Reads a column.
    ///
    /// @param names every spelling of each record; a record may have none
    public NameColumn(List<List<PersonName>> names) {
        tokens = new Tokens();
        formsOf = new int[names.size()][];
        for (int i = 0; i < formsOf.length; i++) {
            formsOf[i] =
                    names.get(i).stream()
                            .mapToInt(this::form)
                            .filter(f -> f >= 0)
                            .distinct()
                            .toArray();
        }
        recordsWithToken = new int[tokens.size()];
        recordsWithSkeleton = new int[tokens.skeletons()];
        for (int[] each : formsOf) {
            count(each);
        }
    }

    private int form(PersonName name) {
        List<String> words = NameReading.of(name.text()).tokens();
        if (words.isEmpty()) {
            return -1;
        }
        int[] numbers = words.stream().mapToInt(tokens::number).toArray();
        List<Integer> key = Arrays.stream(numbers).boxed().toList();
        Integer known = formNumbers.get(key);
        if (known != null) {
            return known;
        }
        formNumbers.put(key, forms.size());
        forms.add(
                new Form(
                        numbers,
                        tokens.number(String.join("", words)),
                        joined(words, numbers),
                        tokens.get(numbers[0]).arabic()));
        return forms.size() - 1;
    }

    private int[][] joined(List<String> words, int[] numbers) {
        int[][] out = new int[words.size() - 1][];
        for (int i = 0; i < out.length; i++) {
            int[] row = new int[numbers.length - 1];
            System.arraycopy(numbers, 0, row, 0, i);
            row[i] = tokens.number(words.get(i) + words.get(i + 1));
            System.arraycopy(numbers, i + 2, row, i + 1, numbers.length - i - 2);
            out[i] = row;
        }
        return out;
    }

    private void count(int[] ofRecord) {
        int[] distinct = tokensOf(ofRecord);
        boolean arabic = false;
        boolean latin = false;
        for (int token : distinct) {
            recordsWithToken[token]++;
            arabic |= tokens.get(token).arabic();
            latin |= !tokens.get(token).arabic();
        }
        Arrays.stream(distinct)
                .map(t -> tokens.get(t).skeleton())
                .distinct()
                .forEach(s -> recordsWithSkeleton[s]++);
        arabicRecords += arabic ? 1 : 0;
        latinRecords += latin ? 1 : 0;
        named += distinct.length > 0 ? 1 : 0;
    }

    private int[] tokensOf(int[] ofRecord) {
        if (ofRecord.length == 0) {
            return NONE;
        }
        return Arrays.stream(ofRecord)
                .flatMap(f -> Arrays.stream(forms.get(f).tokens()))
                .distinct()
                .toArray();
    }

    /// How many records there are.
    public int size() {
        return formsOf.length;
    }

    /// Numbers of a record's spellings; none where no name says who it is.
    public int[] formsOf(int record) {
        return formsOf[record];
    }

    /// Whether a record has a spelling in Arabic letters and one in others.
    public boolean hasBothScripts(int record) {
        boolean arabic = false;
        boolean other = false;
        for (int form : formsOf[record]) {
            arabic |= forms.get(form).arabic();
            other |= !forms.get(form).arabic();
        }
        return arabic && other;
    }

    /// The spelling with a number.
    public Form form(int number) {
        return forms.get(number);
    }

    /// The dictionary.
    public Tokens tokens() {
        return tokens;
    }

    /// The chance that a random record that is written in this script has the token, over 0 to 1;
    /// one unseen record is added, so that nothing is impossible.
    public double chance(int token) {
        int of = tokens.get(token).arabic() ? arabicRecords : latinRecords;
        return (recordsWithToken[token] + 1.0) / (of + 1.0);
    }

    /// The chance that a random record has a token that sounds like this one.
    public double chanceOfSound(int token) {
        return (recordsWithSkeleton[tokens.get(token).skeleton()] + 1.0) / (named + 1.0);
    }
}
