package org.govah.link;

import java.util.stream.IntStream;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.pairs.Columns;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.score.SamplePass;

/// Pairs found to be one person whose names are written in different scripts, or by different
/// romanisers: they teach which spellings are one name.
final class Teachers {
    /// A pair this sure teaches.
    private static final double SURE = 0.99;

    /// Fewer teach more of chance than of spelling.
    private static final int LEAST = 100;

    /// More teach nothing new.
    private static final int MOST = 200_000;

    private Teachers() {}

    /// The pairs; none where there are too few.
    static long[] of(Columns columns, Roster roster, SamplePass.Sample sample, Model model) {
        NameColumn names = columns.names();
        long[] out =
                IntStream.range(0, sample.pairs().length)
                        .filter(i -> isSure(roster, sample, model, i))
                        .mapToLong(i -> sample.pairs()[i])
                        .filter(p -> differ(names, Pairs.lower(p), Pairs.higher(p)))
                        .limit(MOST)
                        .toArray();
        return out.length < LEAST ? new long[0] : out;
    }

    private static boolean isSure(Roster roster, SamplePass.Sample sample, Model model, int i) {
        long pair = sample.pairs()[i];
        boolean inner = roster.isInner(Pairs.lower(pair), Pairs.higher(pair));
        return Model.probability(model.logOdds(sample.patterns()[i], inner)) >= SURE;
    }

    /// No spelling of the one is a spelling of the other.
    private static boolean differ(NameColumn names, int a, int b) {
        for (int i = 0; i < names.forms(a); i++) {
            for (int j = 0; j < names.forms(b); j++) {
                if (names.compactHash(names.form(a, i)) == names.compactHash(names.form(b, j))) {
                    return false;
                }
            }
        }
        return true;
    }
}
