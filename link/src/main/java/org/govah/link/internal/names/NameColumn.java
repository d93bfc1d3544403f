package org.govah.link.internal.names;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.govah.core.model.PersonName;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// One column of names (the persons', or their fathers'): every spelling of every record as
/// numbered tokens, in flat arrays, and what is known of all names.
public final class NameColumn {
    private static final int ARABIC = 1;
    private static final int OTHER = 2;
    private static final int BOTH = ARABIC | OTHER;

    private final Forms forms;
    private final int[] recordStart;
    private final int[] recordForms;
    private final byte[] scripts;
    private final NameKnowledge knowledge;

    /// The different spellings, one after the other.
    ///
    /// @param start where each begins in `tokens`; one more than there are spellings
    /// @param tokens numbers of tokens
    /// @param compact hash of each spelling written as one word
    /// @param heard hash of the whole skeleton of each
    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    record Forms(int[] start, int[] tokens, long[] compact, long[] heard) {
        static Forms of(int[] start, int[] tokens, Tokens dictionary) {
            long[] compact = new long[start.length - 1];
            long[] heard = new long[compact.length];
            for (int f = 0; f < compact.length; f++) {
                int[] of = Arrays.copyOfRange(tokens, start[f], start[f + 1]);
                compact[f] = dictionary.compact(of);
                heard[f] = dictionary.wholeSkeleton(of);
            }
            return new Forms(start, tokens, compact, heard);
        }
    }

    NameColumn(Forms forms, int[] recordStart, int[] recordForms, NameKnowledge knowledge) {
        this.forms = forms;
        this.recordStart = recordStart;
        this.recordForms = recordForms;
        this.knowledge = knowledge;
        scripts = new byte[recordStart.length - 1];
        for (int record = 0; record < scripts.length; record++) {
            for (int at = recordStart[record]; at < recordStart[record + 1]; at++) {
                scripts[record] |= (byte) (isArabic(recordForms[at]) ? ARABIC : OTHER);
            }
        }
    }

    /// Reads a column.
    ///
    /// @param names every spelling of each record; a record may have none
    public NameColumn(List<List<PersonName>> names) {
        this(built(names));
    }

    private NameColumn(NameColumn other) {
        this(other.forms, other.recordStart, other.recordForms, other.knowledge);
    }

    private static NameColumn built(List<List<PersonName>> names) {
        NameColumnBuilder builder = new NameColumnBuilder();
        names.forEach(builder::add);
        return builder.build();
    }

    /// How many records there are.
    public int size() {
        return scripts.length;
    }

    /// How many spellings a record has; 0 where no name says who it is.
    public int forms(int record) {
        return recordStart[record + 1] - recordStart[record];
    }

    /// Number of a record's spelling.
    ///
    /// @param k from 0, under [#forms(int)]
    public int form(int record, int k) {
        return recordForms[recordStart[record] + k];
    }

    /// How many different spellings there are.
    public int distinctForms() {
        return forms.compact.length;
    }

    /// How many tokens a spelling has, 1 to [NameReading#MAX_TOKENS].
    public int length(int form) {
        return forms.start[form + 1] - forms.start[form];
    }

    /// Number of a spelling's token.
    ///
    /// @param k from 0, under [#length]
    public int token(int form, int k) {
        return forms.tokens[forms.start[form] + k];
    }

    /// Where the tokens of a spelling begin in [#allTokens].
    public int start(int form) {
        return forms.start[form];
    }

    /// The tokens of all spellings; not to be changed.
    public int[] allTokens() {
        return forms.tokens;
    }

    /// 64-bit hash of a spelling written as one word, the order of lam-alef repaired.
    public long compactHash(int form) {
        return forms.compact[form];
    }

    /// 64-bit hash of the skeleton of a whole spelling; 0 where it has no consonant that counts.
    public long wholeSkeletonHash(int form) {
        return forms.heard[form];
    }

    /// Whether a spelling begins in Arabic letters.
    public boolean isArabic(int form) {
        return knowledge.tokens().isArabic(token(form, 0));
    }

    /// Whether a record has a spelling in Arabic letters and one in others.
    public boolean hasBothScripts(int record) {
        return scripts[record] == BOTH;
    }

    /// The dictionary.
    public Tokens tokens() {
        return knowledge.tokens();
    }

    /// What is known of all names.
    public NameKnowledge knowledge() {
        return knowledge;
    }

    /// The same names, compared by other knowledge: of a merged whole, or after learning.
    public NameColumn on(NameKnowledge other) {
        Tokens all = Tokens.of(other.tokens().texts());
        int[] numberOf = tokens().texts().stream().mapToInt(all::number).toArray();
        int[] renumbered = Arrays.stream(forms.tokens).map(t -> numberOf[t]).toArray();
        return new NameColumn(
                new Forms(forms.start, renumbered, forms.compact, forms.heard),
                recordStart,
                recordForms,
                other.over(all));
    }

    /// The knowledge with what these pairs of records teach: which tokens write one name.
    ///
    /// @param pairs two record numbers each, upper and lower half: pairs found very likely to be
    ///   one person
    public NameKnowledge learnFrom(long[] pairs) {
        return knowledge.with(new TokenAligner(knowledge).ofPairs(this, pairs));
    }

    Forms forms() {
        return forms;
    }

    int[] recordStart() {
        return recordStart;
    }

    int[] recordForms() {
        return recordForms;
    }

    /// Writes it with its knowledge.
    public void store(ArrayWriter out) throws IOException {
        knowledge.store(out);
        out.ints(forms.start);
        out.ints(forms.tokens);
        out.longs(forms.compact);
        out.longs(forms.heard);
        out.ints(recordStart);
        out.ints(recordForms);
    }

    /// Reads what [#store] wrote.
    public static NameColumn load(ArrayReader in) throws IOException {
        NameKnowledge knowledge = NameKnowledge.load(in);
        Forms forms = new Forms(in.ints(), in.ints(), in.longs(), in.longs());
        return new NameColumn(forms, in.ints(), in.ints(), knowledge);
    }
}
