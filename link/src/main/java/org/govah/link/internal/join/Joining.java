package org.govah.link.internal.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;

/// Joins pairs to persons, best first: first rows of one list that repeat a person, then across
/// lists under the rule that a person has one entry on a list.
///
/// Two groups are joined where the pair that proposes it is likely enough and the mean log odds of
/// all pairs between the groups is, so that one lucky pair does not chain two people together.
public final class Joining {
    /// Two rows of one list are not joined over evidence this strong against, in bits: 32 to 1.
    static final double CONTRADICTION = -5;

    /// In larger groups only this many members of each are compared.
    private static final int MAX_MEMBERS = 8;

    private final Model model;
    private final Patterns patterns;
    private final int[] listOf;
    private final Groups groups;

    /// Starts with every record alone.
    ///
    /// @param patterns compares pairs
    /// @param listOf the list of each record, from 0
    /// @param listCount how many lists
    public Joining(Model model, Patterns patterns, int[] listOf, int listCount) {
        this.model = model;
        this.patterns = patterns;
        this.listOf = listOf.clone();
        this.groups = new Groups(listOf, listCount);
    }

    /// One pair that may be joined.
    ///
    /// @param pair see [Pairs]
    /// @param pattern its outcomes
    /// @param logOdds natural log odds that the two are one person
    public record Proposal(long pair, long pattern, double logOdds) {}

    private static final Comparator<Proposal> BEST_FIRST =
            Comparator.comparingDouble(Proposal::logOdds)
                    .reversed()
                    .thenComparingLong(Proposal::pair);

    /// Joins rows within lists. The holder saw the name twice and kept both rows, which mostly
    /// means two people: so what is known besides the name must speak for one, and nothing strongly
    /// against.
    ///
    /// @param at the least probability
    public void withinLists(List<Proposal> proposals, double at) {
        double least = logOdds(at);
        for (Proposal each : sorted(proposals, least)) {
            if (model.worst(each.pattern()) > CONTRADICTION && besidesName(each.pair()) > 0) {
                join(each, least, true);
            }
        }
    }

    /// Joins across lists.
    ///
    /// @param at the least probability
    public void acrossLists(List<Proposal> proposals, double at) {
        double least = logOdds(at);
        for (Proposal each : sorted(proposals, least)) {
            join(each, least, false);
        }
    }

    private static List<Proposal> sorted(List<Proposal> proposals, double least) {
        List<Proposal> out = new ArrayList<>(proposals);
        out.removeIf(p -> p.logOdds() < least);
        out.sort(BEST_FIRST);
        return out;
    }

    private void join(Proposal proposal, double least, boolean inner) {
        int a = groups.of(Pairs.lower(proposal.pair()));
        int b = groups.of(Pairs.higher(proposal.pair()));
        if (a != b && (inner || !groups.shareList(a, b)) && meanLogOdds(a, b) >= least) {
            groups.join(a, b);
        }
    }

    /// The weight of all that cannot be read off the name.
    private double besidesName(long pair) {
        double sum = 0;
        List<Comparison> all = patterns.comparisons();
        for (int c = 0; c < all.size(); c++) {
            if (!all.get(c).isName() && !all.get(c).followsName()) {
                int a = Pairs.lower(pair);
                sum += model.weight(c, patterns.outcome(c, a, Pairs.higher(pair)));
            }
        }
        return sum;
    }

    private double meanLogOdds(int a, int b) {
        int[] ofA = groups.members(a, MAX_MEMBERS);
        int[] ofB = groups.members(b, MAX_MEMBERS);
        double sum = 0;
        for (int x : ofA) {
            for (int y : ofB) {
                sum += model.logOdds(patterns.of(x, y), listOf[x] == listOf[y]);
            }
        }
        return sum / ((double) ofA.length * ofB.length);
    }

    private static double logOdds(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    /// The group of each record, named by the number of one of its members.
    public int[] groups() {
        int[] out = new int[listOf.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = groups.of(i);
        }
        return out;
    }
}
