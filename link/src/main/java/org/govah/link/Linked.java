package org.govah.link;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.link.internal.block.KeyIndex;
import org.govah.link.internal.join.PersonIds;
import org.govah.link.internal.score.ScorePass;
import org.govah.link.internal.store.ArrayWriter;

/// The result of linking a roster: who is who, how sure, and how it was found.
///
/// Everything is by the number of the record in the roster, so that it holds for many millions; no
/// object is kept for a record or a pair.
public final class Linked {
    private final Roster roster;
    private final Persons persons;
    private final ScorePass.Scored scored;
    private final Found found;
    private final Explaining explaining;
    private final Kept kept;

    /// Who is who.
    ///
    /// @param ids of the persons, which stay from run to run
    /// @param groups the group of each record, named by its lowest record
    /// @param drawing what draws of it rest on
    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    record Persons(PersonIds ids, int[] groups, Drawing drawing) {}

    /// What a later run needs.
    ///
    /// @param usedRules numbers of the blocking rules
    /// @param limit of a block
    /// @param tally sums over the pairs
    /// @param keys where they were kept
    record Kept(
            List<Integer> usedRules,
            int limit,
            Described.Tally tally,
            Optional<KeyIndex.Keeper> keys) {}

    /// What was found besides persons and pairs.
    ///
    /// @param model what was learned
    /// @param blocking which pairs were compared
    /// @param copies derived lists, each once
    /// @param duplicates rows that repeat a person inside one list, one entry a list
    /// @param calibration of the probabilities by labelled pairs; empty where they are too few
    /// @param notes what the run could not do
    public record Found(
            LinkModel model,
            BlockingReport blocking,
            List<Copy> copies,
            List<InnerDuplicates> duplicates,
            Optional<Calibration> calibration,
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
            Persons persons,
            ScorePass.Scored scored,
            Found found,
            Explaining explaining,
            Kept kept) {
        this.roster = roster;
        this.persons = persons;
        this.scored = scored;
        this.found = found;
        this.explaining = explaining;
        this.kept = kept;
    }

    /// The records.
    public Roster roster() {
        return roster;
    }

    /// How many persons there are.
    public int persons() {
        int count = 0;
        for (int i = 0; i < persons.groups.length; i++) {
            count += persons.groups[i] == i ? 1 : 0;
        }
        return count;
    }

    /// The person of a record, from 1. In a first run persons are numbered by their first record;
    /// in a run that adds to another they keep their numbers, and new ones follow.
    public int personOf(int record) {
        return persons.ids.idOf()[record];
    }

    /// The highest number that a person has or had.
    public int lastPerson() {
        return persons.ids.next() - 1;
    }

    /// Numbers that persons had in earlier runs and lost when they were found to be others.
    public List<Redirect> redirects() {
        return persons.ids.redirects();
    }

    PersonIds ids() {
        return persons.ids;
    }

    /// How many pairs were kept: those that may be one person.
    public int pairs() {
        return scored.pairs().length;
    }

    /// The lower record of a kept pair.
    public int lower(int pair) {
        return (int) (scored.pairs()[pair] >>> Integer.SIZE);
    }

    /// The higher record of a kept pair.
    public int higher(int pair) {
        return (int) scored.pairs()[pair];
    }

    /// Natural log odds that a kept pair is one person.
    public double logOdds(int pair) {
        return scored.logOdds()[pair];
    }

    /// The probability that a kept pair is one person, 0 to 1.
    public double probability(int pair) {
        return 1 / (1 + Math.exp(-scored.logOdds()[pair]));
    }

    /// The level of every comparison of the model for a kept pair: 0 is most alike, -1 is missing
    /// on either side.
    ///
    /// @param into takes them, as long as the model's comparisons
    public void levels(int pair, int[] into) {
        if (scored.patterns().length == 0) {
            explaining.levels(lower(pair), higher(pair), into);
        } else {
            Explaining.levels(scored.patterns()[pair], into);
        }
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

    /// People per capture history over some of the lists; people on none of them are left out.
    ///
    /// @param lists 1 to [OverlapTable#MAX_LISTS] names, distinct
    public OverlapTable overlap(List<String> lists) {
        return LinkDraws.table(lists, LinkDraws.histories(roster, lists).of(persons.groups));
    }

    /// Draws whole linkages from the posterior.
    ///
    /// @param draws how many, at least 1
    public LinkDraws draws(int draws, long seed) {
        return new LinkDraws(roster, persons.drawing.draws(persons.groups, draws, seed));
    }

    /// What a later run needs, but the records and the keys.
    public void writeResult(OutputStream to) throws IOException {
        LinkState.write(LinkState.result(kept, explaining.model(), this), to);
    }

    /// The records.
    public void writeRoster(OutputStream to) throws IOException {
        ArrayWriter out = new ArrayWriter(to);
        roster.write(out);
        out.flush();
    }

    /// The keys of the records that this run added, where it was told to keep them.
    ///
    /// @throws IllegalStateException if it was not
    public void writeKeys(OutputStream to) throws IOException {
        ArrayWriter out = new ArrayWriter(to);
        kept.keys.orElseThrow(() -> new IllegalStateException("no keys were kept")).write(out);
        out.flush();
    }

    long[] keptPairs() {
        return scored.pairs();
    }

    long[] keptPatterns() {
        return scored.patterns();
    }

    float[] keptLogOdds() {
        return scored.logOdds();
    }

    int[] groups() {
        return persons.groups;
    }
}
