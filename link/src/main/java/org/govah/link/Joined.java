package org.govah.link;

import java.util.List;
import java.util.OptionalInt;
import org.govah.link.internal.calibration.Recalibration;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.join.Bindings;
import org.govah.link.internal.join.Clusters;
import org.govah.link.internal.join.Evidence;
import org.govah.link.internal.join.JoinRules;
import org.govah.link.internal.join.ScoredPairs;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Patterns;

/// All that bears on who is one person in a roster, gathered for joining and for drawing.
///
/// @param evidence pairs, rules and decisions
/// @param bindings what people decided
record Joined(Evidence evidence, Bindings bindings) {
    /// Two rows of one list are not joined over evidence this strong against, in bits: 32 to 1.
    private static final double CONTRADICTION = -5;

    /// Gathers.
    ///
    /// @param pairs with their log odds as corrected by `line`
    static Joined of(
            Roster roster,
            Patterns patterns,
            Model model,
            ScoredPairs pairs,
            LinkSettings settings,
            Recalibration line) {
        Bindings bindings =
                settings.decisions().isEmpty()
                        ? Bindings.none()
                        : Bindings.of(
                                settings.decisions(),
                                id -> {
                                    int number = roster.number(id);
                                    return number < 0
                                            ? OptionalInt.empty()
                                            : OptionalInt.of(number);
                                });
        return of(
                roster.listOfEach(),
                roster.lists().size(),
                patterns,
                model,
                pairs,
                settings,
                bindings,
                line);
    }

    /// Gathers, without a roster.
    ///
    /// @param listOf the list of each record, from 0
    /// @param lists how many
    static Joined of(
            int[] listOf,
            int lists,
            Patterns patterns,
            Model model,
            ScoredPairs pairs,
            LinkSettings settings,
            Bindings bindings,
            Recalibration line) {
        boolean[] several = new boolean[lists];
        java.util.Arrays.fill(several, settings.within());
        JoinRules rules =
                new JoinRules(
                        listOf,
                        several,
                        settings.sameInListAt(),
                        (a, b) ->
                                model.worst(patterns.of(a, b)) > CONTRADICTION
                                        && besidesName(patterns, model, a, b) > 0);
        return new Joined(
                Evidence.of(
                        pairs,
                        rules,
                        bindings,
                        (a, b) ->
                                line.apply(
                                        model.logOdds(patterns.of(a, b), listOf[a] == listOf[b]))),
                bindings);
    }

    /// The weight of all that cannot be read off the name: it must speak for one person where a
    /// holder kept two rows.
    private static double besidesName(Patterns patterns, Model model, int a, int b) {
        double sum = 0;
        List<Comparison> all = patterns.comparisons();
        for (int c = 0; c < all.size(); c++) {
            if (!all.get(c).isName() && !all.get(c).followsName()) {
                sum += model.weight(c, patterns.outcome(c, a, b));
            }
        }
        return sum;
    }

    /// The group of each record, named by its lowest record.
    int[] groups(double sameAt) {
        return Clusters.of(evidence, sameAt);
    }
}
