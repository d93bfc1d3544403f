package org.govah.simulate;

import org.govah.simulate.internal.Simulation;

/// Sepidmarz (سپیدمرز), a country that does not exist, after twenty-five days in which people were
/// killed.
///
/// **What is made up, and how.** Fourteen provinces and 124 towns and villages, their sizes with a
/// long tail; one province speaks Arabic, some people are foreigners with names in Latin letters.
/// The events run from 1 to 25 Mehr 1395 (22 September to 16 October 2016), a past season without
/// such events; two days hold 78 % of the deaths. Given names are common stock, family names are
/// built from words for plants, birds, stones and weather; frequencies follow Zipf and Mandelbrot,
/// so that namesakes occur. Three in a hundred are siblings of another victim. No name, place or
/// number is taken from a real list.
///
/// **Lists.** Each holder reaches people by place, day, role, age, sex and language (odds ratios in
/// the declared table `lists.csv`), and writes in its own script, spelling, calendar, columns and
/// file format. The second list hears of cases from the first: their odds ratio is about 2. All
/// other pairs depend only through whom they reach. From four lists on the last is a copy of the
/// second: nine rows in ten, word for word, though its statement admits nothing.
///
/// **Files.** `lists/NN-holder.csv|tsv|xlsx`, each with a statement `NN-holder.list.json`;
/// `claims.csv`: figures that invented claimants published; `truth/persons.csv`,
/// `truth/records.csv` and `truth/country.json`.
///
/// **Randomness.** Every person, and every row of every list, has its own stream (xoroshiro128++,
/// seeded by SplitMix64 over seed, purpose, list and number), so adding a list changes no other
/// list.
public final class Country {
    private Country() {}

    /// Simulates the country: the plan of who is on which row is made now, the files' bytes when
    /// asked for.
    public static SimulatedCountry simulate(SimulateSettings settings) {
        return Simulation.run(settings);
    }
}
