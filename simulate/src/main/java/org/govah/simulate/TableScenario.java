package org.govah.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.govah.core.model.OverlapTable;

/// Ways in which lists of the dead come about, each a source of overlap tables with known truth:
/// what the honesty of an interval is tried on.
///
/// Each table draws its own chances to be on a list from the ranges of its scenario, so that two
/// hundred tables are two hundred different stories.
public enum TableScenario {
    /// Four lists, each takes people without regard to the others.
    INDEPENDENCE("independence", 4, 3_000),
    /// Four lists; being on the first multiplies the odds of being on the second by 3.
    ONE_DEPENDENT_PAIR("one dependent pair", 4, 3_000),
    /// Four lists; six in ten of the dead are easily found (chance .45 to .75 on each list), four
    /// in ten hardly (.08 to .2).
    HETEROGENEITY("heterogeneity by class", 4, 3_000),
    /// Four lists; the fourth also takes over a third of the names on the first.
    REFERRAL("a list that refers to another", 4, 3_000),
    /// Four small lists of a thousand dead.
    SPARSE("sparse", 4, 1_000),
    /// Five lists, four places that differ in how many died and how well they were covered.
    FIVE_LISTS_WITH_STRATA("five lists with strata", 5, 3_200),
    /// Four lists of small reach; six in ten of the dead are found at 1.3 times the usual chance,
    /// four in ten at .55 times. The table of such lists looks almost like that of fewer dead and
    /// no classes, so every method falls short: what an estimate cannot see, shown on purpose.
    WEAK_HETEROGENEITY("stress: heterogeneity too weak to be seen", 4, 3_000);

    private static final double MORE_EASILY = 1.3;
    private static final double LESS_EASILY = 0.55;
    private static final double ODDS_RATIO = 3;
    private static final double EASILY_FOUND = 0.6;
    private static final double TAKEN_OVER = 0.33;
    private static final int PLACES = 4;

    private final String title;
    private final int lists;
    private final int people;

    TableScenario(String title, int lists, int people) {
        this.title = title;
        this.lists = lists;
        this.people = people;
    }

    /// The scenario in words.
    public String title() {
        return title;
    }

    /// Whether the scenario is there to show where every method fails; the others are the ones that
    /// coverage is asked of.
    public boolean isStress() {
        return this == WEAK_HETEROGENEITY;
    }

    /// People killed in all strata together.
    public int people() {
        return people;
    }

    /// One draw of the scenario: a table for each stratum, one where there are no strata.
    ///
    /// @param seed of everything random in it
    public List<OverlapTable> tables(long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        if (this != FIVE_LISTS_WITH_STRATA) {
            return List.of(table(random, people, chances(random, 1)));
        }
        double[] usual = chances(random, 1);
        List<OverlapTable> tables = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            double reach = 0.6 + 0.2 * place;
            double[] here = usual.clone();
            for (int j = 0; j < lists; j++) {
                here[j] = Math.min(0.8, usual[j] * reach * (0.7 + 0.6 * random.nextDouble()));
            }
            int share = people * (place + 1) / (PLACES * (PLACES + 1) / 2);
            tables.add(table(random, share, here));
        }
        return tables;
    }

    /// The chance to be on each list: between .1 and .4, on sparse lists between .06 and .16.
    private double[] chances(UniformRandomProvider random, double scale) {
        double low = this == SPARSE ? 0.06 : 0.1;
        double high = this == SPARSE ? 0.16 : 0.4;
        double[] chances = new double[lists];
        for (int j = 0; j < lists; j++) {
            chances[j] = scale * (low + (high - low) * random.nextDouble());
        }
        return chances;
    }

    private OverlapTable table(UniformRandomProvider random, int killed, double[] chances) {
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int person = 0; person < killed; person++) {
            int history = history(random, chances);
            if (history != 0) {
                cells.merge(history, 1L, Long::sum);
            }
        }
        List<String> names = new ArrayList<>();
        for (int j = 0; j < lists; j++) {
            names.add(String.valueOf((char) ('A' + j)));
        }
        return new OverlapTable(names, cells);
    }

    private int history(UniformRandomProvider random, double[] chances) {
        boolean easy = random.nextDouble() < EASILY_FOUND;
        int history = 0;
        for (int j = 0; j < lists; j++) {
            history |= random.nextDouble() < chance(j, chances[j], easy, history) ? 1 << j : 0;
        }
        return history;
    }

    private double chance(int list, double usual, boolean easy, int onBefore) {
        return switch (this) {
            case INDEPENDENCE, SPARSE, FIVE_LISTS_WITH_STRATA -> usual;
            case ONE_DEPENDENT_PAIR ->
                    list == 1 && (onBefore & 1) != 0
                            ? ODDS_RATIO * usual / (1 - usual + ODDS_RATIO * usual)
                            : usual;
            case HETEROGENEITY -> easy ? 0.35 + usual : 0.04 + 0.4 * usual;
            case WEAK_HETEROGENEITY -> usual * (easy ? MORE_EASILY : LESS_EASILY);
            case REFERRAL ->
                    list == 3 && (onBefore & 1) != 0
                            ? TAKEN_OVER + (1 - TAKEN_OVER) * usual
                            : usual;
        };
    }
}
