package org.govah.link;

import java.util.Arrays;
import java.util.List;
import org.govah.core.words.Message;

/// The result of linking a roster: who is who, how sure, and how it was found.
///
/// Everything is by the number of the record in the roster, so that it holds for many millions; no
/// object is kept for a record or a pair.
public final class Linked {
    private final Roster roster;
    private final int[] personOf;
    private final int persons;
    private final long[] pairs;
    private final float[] logOdds;
    private final Found found;
    private final Explaining explaining;

    /// What was found besides persons and pairs.
    ///
    /// @param model what was learned
    /// @param blocking which pairs were compared
    /// @param copies derived lists, each once
    /// @param duplicates rows that repeat a person inside one list, one entry a list
    /// @param notes what the run could not do
    public record Found(
            LinkModel model,
            BlockingReport blocking,
            List<Copy> copies,
            List<InnerDuplicates> duplicates,
            List<Message> notes) {
        /// Copies the lists.
        public Found {
            copies = List.copyOf(copies);
            duplicates = List.copyOf(duplicates);
            notes = List.copyOf(notes);
        }
    }

    Linked(
            Roster roster,
            int[] personOf,
            long[] pairs,
            float[] logOdds,
            Found found,
            Explaining explaining) {
        this.roster = roster;
        this.personOf = personOf;
        this.persons = Arrays.stream(personOf).max().orElse(0);
        this.pairs = pairs;
        this.logOdds = logOdds;
        this.found = found;
        this.explaining = explaining;
    }

    /// The records.
    public Roster roster() {
        return roster;
    }

    /// How many persons there are.
    public int persons() {
        return persons;
    }

    /// The person of a record, from 1; persons are numbered by their first record.
    public int personOf(int record) {
        return personOf[record];
    }

    /// How many pairs were kept: those that may be one person.
    public int pairs() {
        return pairs.length;
    }

    /// The lower record of a kept pair.
    public int lower(int pair) {
        return (int) (pairs[pair] >>> Integer.SIZE);
    }

    /// The higher record of a kept pair.
    public int higher(int pair) {
        return (int) pairs[pair];
    }

    /// Natural log odds that a kept pair is one person.
    public double logOdds(int pair) {
        return logOdds[pair];
    }

    /// The probability that a kept pair is one person, 0 to 1.
    public double probability(int pair) {
        return 1 / (1 + Math.exp(-logOdds[pair]));
    }

    /// The level of every comparison of the model for a kept pair: 0 is most alike, -1 is missing
    /// on either side.
    ///
    /// @param into takes them, as long as the model's comparisons
    public void levels(int pair, int[] into) {
        explaining.levels(lower(pair), higher(pair), into);
    }

    /// What was learned, compared, found copied, and could not be done.
    public Found found() {
        return found;
    }

    /// Why two different records are, or are not, one person; any two, kept or not.
    ///
    /// @throws IllegalArgumentException if the two are one record
    public PairScore explain(int a, int b) {
        return explaining.explain(a, b);
    }

    long[] keptPairs() {
        return pairs;
    }

    float[] keptLogOdds() {
        return logOdds;
    }

    int[] personOfEach() {
        return personOf;
    }
}
