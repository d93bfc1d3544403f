package org.govah.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govah.core.Progress;
import org.govah.core.words.Message;
import org.govah.link.internal.block.Blocking;
import org.govah.link.internal.block.BlockingRule;
import org.govah.link.internal.block.BlockingRules;
import org.govah.link.internal.block.KeyIndex;
import org.govah.link.internal.block.NewcomerSearch;
import org.govah.link.internal.calibration.LineDoubt;
import org.govah.link.internal.calibration.Recalibration;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.join.Clusters;
import org.govah.link.internal.join.Evidence;
import org.govah.link.internal.join.Neighbourhood;
import org.govah.link.internal.join.PersonIds;
import org.govah.link.internal.join.ScoredPairs;
import org.govah.link.internal.pairs.ColumnKeys;
import org.govah.link.internal.pairs.Columns;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Comparisons;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.score.BlockingRecall;
import org.govah.link.internal.score.ScorePass;

/// Adds records to an earlier run.
final class Updating {
    private final LinkState earlier;
    private final Roster roster;
    private final LinkSettings settings;
    private final Progress progress;
    private final int first;

    Updating(LinkState earlier, Roster roster, LinkSettings settings, Progress progress) {
        this.earlier = earlier;
        this.roster = roster;
        this.settings = settings;
        this.progress = progress;
        this.first = earlier.roster().records();
    }

    Linked run() {
        LinkState.Result before = earlier.result();
        Columns columns = roster.columns();
        List<Comparison> declared = Comparisons.of(columns, settings.seed());
        Model model = before.model(declared);
        Patterns patterns = new Patterns(model.comparisons());
        List<BlockingRule> all = BlockingRules.of(new ColumnKeys(columns));
        List<BlockingRule> rules = Arrays.stream(before.usedRules()).mapToObj(all::get).toList();
        progress.at("link.stage-block", 0, 1);
        KeyIndex.Keeper keys = Blocking.keys(rules, first, columns.size());
        NewcomerSearch search =
                new NewcomerSearch(
                        earlier.keys(),
                        rules,
                        ColumnKeys.splits(columns),
                        columns.size(),
                        before.limit());
        progress.at("link.stage-block", 1, 1);
        ScorePass.Scored found = found(search, keys.index(), patterns, model);
        ScorePass.Scored merged = merged(found);
        progress.at("link.stage-join", 0, 1);
        Learned by = new Learned(patterns, model, found, merged, search.cut());
        int[] touched = touched(found);
        int[] groups =
                Clusters.update(
                        evidence(by, near(merged, touched)),
                        settings.sameAt(),
                        before.groups(),
                        touched);
        progress.at("link.stage-join", 1, 1);
        return linked(by, groups, keys);
    }

    /// What the run compared by, and what it found.
    ///
    /// @param found the new pairs
    /// @param scored all pairs
    private record Learned(
            Patterns patterns,
            Model model,
            ScorePass.Scored found,
            ScorePass.Scored scored,
            int cut) {}

    private Evidence evidence(Learned by, ScoredPairs pairs) {
        return Joined.of(roster, by.patterns, by.model, pairs, settings, Recalibration.NONE)
                .evidence();
    }

    /// What bears on the touched records; all pairs where people decided, because a decision may
    /// tie any records.
    private ScoredPairs near(ScorePass.Scored merged, int[] touched) {
        ScoredPairs all = new ScoredPairs(merged.pairs(), merged.logOdds());
        double least = Math.min(settings.sameAt(), settings.sameInListAt());
        return settings.decisions().isEmpty()
                ? Neighbourhood.of(
                        all,
                        roster.records(),
                        ScoredPairs.logOdds(least),
                        earlier.result().groups(),
                        touched)
                : all;
    }

    private Linked linked(Learned by, int[] groups, KeyIndex.Keeper keys) {
        LinkState.Result before = earlier.result();
        PersonIds ids =
                before.ids().carriedTo(Arrays.copyOf(before.ids().idOf(), groups.length), groups);
        List<Integer> used = Arrays.stream(before.usedRules()).boxed().toList();
        List<Message> notes = new ArrayList<>();
        if (!settings.labels().isEmpty()) {
            notes.add(Message.of("link.labels-not-used", settings.labels().size()));
        }
        if (by.cut > 0) {
            notes.add(Message.of("link.newcomers-cut", by.cut));
        }
        Described.Told told =
                Described.after(by.model, by.patterns::outcome, before.tally(), by.found);
        Linked.Found found =
                new Linked.Found(
                        told.model(),
                        new BlockingReport(
                                by.scored.compared(),
                                by.scored.compared(),
                                1,
                                before.limit(),
                                List.of()),
                        Outcomes.copies(roster, groups, settings.copyShare(), progress),
                        Outcomes.duplicates(roster, groups),
                        Optional.empty(),
                        notes);
        return new Linked(
                roster,
                new Linked.Persons(
                        ids,
                        groups,
                        new Drawing(
                                new Drawing.By(roster, settings, by.patterns, by.scored),
                                by.model,
                                LineDoubt.UNLABELLED,
                                Optional.empty(),
                                BlockingRecall.whole())),
                by.scored,
                found,
                new Explaining(roster, by.patterns, by.model, Recalibration.NONE),
                new Linked.Kept(used, before.limit(), told.tally(), Optional.of(keys)));
    }

    private ScorePass.Scored found(
            NewcomerSearch search, KeyIndex newcomers, Patterns patterns, Model model) {
        long[] pairs = new long[256];
        float[] logOdds = new float[256];
        long[] found = new long[256];
        int size = 0;
        long compared = 0;
        double floor = Math.log(ScorePass.FLOOR) - Math.log1p(-ScorePass.FLOOR);
        for (int b = first; b < roster.records(); b++) {
            int count = search.of(b, newcomers);
            compared += count;
            for (int i = 0; i < count; i++) {
                int a = search.found(i);
                long pattern = patterns.of(a, b);
                double value = model.logOdds(pattern, roster.isInner(a, b));
                if (value >= floor) {
                    if (size == pairs.length) {
                        pairs = Arrays.copyOf(pairs, 2 * size);
                        logOdds = Arrays.copyOf(logOdds, 2 * size);
                        found = Arrays.copyOf(found, 2 * size);
                    }
                    pairs[size] = Pairs.of(a, b);
                    found[size] = pattern;
                    logOdds[size++] = (float) value;
                }
            }
            progress.at("link.stage-compare", b - first + 1L, roster.records() - first);
        }
        return sorted(Arrays.copyOf(pairs, size), logOdds, found, compared);
    }

    private static ScorePass.Scored sorted(
            long[] pairs, float[] logOdds, long[] found, long compared) {
        long[] ascending = pairs.clone();
        Arrays.sort(ascending);
        float[] values = new float[pairs.length];
        long[] patterns = new long[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            int at = Arrays.binarySearch(ascending, pairs[i]);
            values[at] = logOdds[i];
            patterns[at] = found[i];
        }
        return new ScorePass.Scored(ascending, values, patterns, compared);
    }

    /// Old and new pairs, ascending.
    private ScorePass.Scored merged(ScorePass.Scored found) {
        long[] old = earlier.result().pairs();
        float[] oldOdds = earlier.result().logOdds();
        long[] oldPatterns = earlier.result().patterns();
        long[] pairs = new long[old.length + found.pairs().length];
        float[] logOdds = new float[pairs.length];
        long[] patterns = new long[pairs.length];
        int i = 0;
        int j = 0;
        for (int at = 0; at < pairs.length; at++) {
            boolean takeOld =
                    j == found.pairs().length || (i < old.length && old[i] < found.pairs()[j]);
            pairs[at] = takeOld ? old[i] : found.pairs()[j];
            patterns[at] = takeOld ? oldPatterns[i] : found.patterns()[j];
            logOdds[at] = takeOld ? oldOdds[i++] : found.logOdds()[j++];
        }
        return new ScorePass.Scored(pairs, logOdds, patterns, found.compared());
    }

    private int[] touched(ScorePass.Scored found) {
        return IntStream.concat(
                        IntStream.range(first, roster.records()),
                        Arrays.stream(found.pairs()).mapToInt(Pairs::lower))
                .distinct()
                .toArray();
    }
}
