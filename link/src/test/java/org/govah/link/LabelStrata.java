package org.govah.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.Progress;
import org.govah.core.model.RecordId;
import org.govah.core.model.VictimList;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.pairs.Candidates;
import org.govah.link.internal.pairs.Rows;

/// Every pair of records in exactly one stratum: by which lists it joins, then by the probability
/// that the linker gives it where blocking proposed it, else by [RawLikeness].
///
/// This is the only place where the sample touches the linker's inside: which pairs are proposed
/// and how they score.
final class LabelStrata {
    /// Compiled apart from the two others; one of those is a near-copy of the other.
    private static final String APART = "javidnam";

    /// Never proposed, but the model would not rule it out.
    private static final double SCORED = 0.01;

    /// Trigram likeness of names that a reader would look at twice.
    private static final double ALIKE = 0.6;

    /// The names share some of their sound or spelling.
    private static final double SOME = 0.45;

    /// Enough where age and day of death are equal too.
    private static final double SLIGHT = 0.25;

    private static final double[] FINE = {0.99, 0.9, 0.5, 0.1, 0.01, 1e-4, 0};
    private static final double[] COARSE = {0.9, 0.1, 0};
    private static final List<String> FINE_LIKENESS =
            List.of("scored", "alike", "age-day", "some", "rest");
    private static final List<String> COARSE_LIKENESS = List.of("scored", "alike", "rest");

    /// Where the strata of the near-copy begin, and those of pairs within one list.
    private static final int COPY = FINE.length + FINE_LIKENESS.size();

    private static final int WITHIN = COPY + COARSE.length + COARSE_LIKENESS.size();

    /// Pairs to draw: most where the decision is open, enough above to bound precision and enough
    /// of the never proposed to bound recall.
    private static final int[] FIRST = {
        50, 20, 22, 22, 18, 14, 8, 18, 14, 10, 8, 6, 15, 10, 6, 6, 5, 3, 14, 12, 6, 6, 4, 3
    };

    /// Drawn as well after the first 300 were read, because 14 pairs bound a stratum of 13,000 too
    /// weakly; some of every other stratum among them, so that the reader stays blind.
    private static final int[] SECOND = {
        15, 6, 8, 8, 40, 40, 10, 30, 20, 10, 15, 0, 5, 4, 10, 10, 6, 0, 5, 4, 10, 10, 6, 0
    };

    /// A stratum.
    ///
    /// @param first how many pairs are drawn from it
    /// @param second how many more
    record Stratum(String name, int first, int second) {}

    private final Roll roll;
    private final Model model;
    private final long[] proposed;
    private final RawLikeness likeness;
    private final List<Stratum> strata = new ArrayList<>();

    LabelStrata(List<VictimList> lists) {
        roll = Roll.of(lists);
        LinkRun run = Linker.run(lists, LinkSettings.USUAL, Progress.silent());
        if (!(run.explainer() instanceof Explaining explaining)) {
            throw new IllegalStateException("the model cannot be reached");
        }
        model = explaining.model();
        proposed = Candidates.find(new Rows(roll.records()), Progress.silent()).pairs();
        likeness = new RawLikeness(roll.records());
        declare("apart", FINE, FINE_LIKENESS);
        declare("copy", COARSE, COARSE_LIKENESS);
        declare("within", COARSE, COARSE_LIKENESS);
    }

    private void declare(String kind, double[] floors, List<String> likenesses) {
        for (double floor : floors) {
            add(kind + "-proposed-" + plain(floor));
        }
        for (String each : likenesses) {
            add(kind + "-unproposed-" + each);
        }
    }

    private static String plain(double floor) {
        return BigDecimal.valueOf(floor).stripTrailingZeros().toPlainString();
    }

    private void add(String name) {
        int number = strata.size();
        strata.add(new Stratum(name, FIRST[number], SECOND[number]));
    }

    List<Stratum> strata() {
        return List.copyOf(strata);
    }

    int size() {
        return roll.records().size();
    }

    RecordId id(int record) {
        return roll.records().get(record).id();
    }

    /// What is done with each pair.
    interface Visitor {
        void visit(int stratum, int a, int b);
    }

    /// Visits every pair once, in a fixed order.
    void visitAll(Visitor visitor) {
        int next = 0;
        for (int a = 0; a < size(); a++) {
            for (int b = a + 1; b < size(); b++) {
                boolean isProposed =
                        next < proposed.length && proposed[next] == Candidates.pair(a, b);
                next += isProposed ? 1 : 0;
                visitor.visit(stratum(a, b, isProposed), a, b);
            }
        }
    }

    private int stratum(int a, int b, boolean isProposed) {
        boolean inner = roll.isInner(a, b);
        double probability = Model.probability(model.logOdds(model.patterns().of(a, b), inner));
        boolean fine = !inner && (isApart(a) || isApart(b));
        int first = fine ? 0 : inner ? WITHIN : COPY;
        double[] floors = fine ? FINE : COARSE;
        return isProposed
                ? first + floor(floors, probability)
                : first + floors.length + likeness(fine, probability, a, b);
    }

    private boolean isApart(int record) {
        return id(record).list().equals(APART);
    }

    private static int floor(double[] floors, double probability) {
        int at = 0;
        while (probability < floors[at]) {
            at++;
        }
        return at;
    }

    /// The place in the list of likenesses.
    private int likeness(boolean fine, double probability, int a, int b) {
        if (probability >= SCORED) {
            return 0;
        }
        double names = likeness.names(a, b);
        if (names >= ALIKE) {
            return 1;
        }
        boolean isNear = names >= SLIGHT && likeness.sameAgeAndDay(a, b);
        if (fine) {
            return isNear ? 2 : names >= SOME ? 3 : 4;
        }
        return isNear ? 1 : 2;
    }
}
