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
import org.govah.link.internal.calibration.Recalibration;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.join.Clusters;
import org.govah.link.internal.join.PersonIds;
import org.govah.link.internal.join.ScoredPairs;
import org.govah.link.internal.pairs.ColumnKeys;
import org.govah.link.internal.pairs.Columns;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Comparisons;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
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
        Joined joined =
                Joined.of(
                        roster,
                        patterns,
                        model,
                        new ScoredPairs(merged.pairs(), merged.logOdds()),
                        settings,
                        Recalibration.NONE);
        int[] groups =
                Clusters.update(
                        joined.evidence(), settings.sameAt(), before.groups(), touched(found));
        progress.at("link.stage-join", 1, 1);
        return linked(new Learned(patterns, model, merged, search.cut()), groups, joined, keys);
    }

    /// What the run compared by, and what it found.
    private record Learned(Patterns patterns, Model model, ScorePass.Scored scored, int cut) {}

    private Linked linked(Learned by, int[] groups, Joined joined, KeyIndex.Keeper keys) {
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
        Linked.Found found =
                new Linked.Found(
                        Described.of(by.model, by.patterns, by.scored),
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
                new Linked.Persons(ids, groups, joined),
                by.scored,
                found,
                new Explaining(roster, by.patterns, by.model, Recalibration.NONE),
                new Linked.Kept(used, before.limit(), Optional.of(keys)));
    }

    private ScorePass.Scored found(
            NewcomerSearch search, KeyIndex newcomers, Patterns patterns, Model model) {
        long[] pairs = new long[256];
        float[] logOdds = new float[256];
        int size = 0;
        long compared = 0;
        double floor = Math.log(ScorePass.FLOOR) - Math.log1p(-ScorePass.FLOOR);
        for (int b = first; b < roster.records(); b++) {
            int count = search.of(b, newcomers);
            compared += count;
            for (int i = 0; i < count; i++) {
                int a = search.found(i);
                double value = model.logOdds(patterns.of(a, b), roster.isInner(a, b));
                if (value >= floor) {
                    if (size == pairs.length) {
                        pairs = Arrays.copyOf(pairs, 2 * size);
                        logOdds = Arrays.copyOf(logOdds, 2 * size);
                    }
                    pairs[size] = Pairs.of(a, b);
                    logOdds[size++] = (float) value;
                }
            }
            progress.at("link.stage-compare", b - first + 1L, roster.records() - first);
        }
        return sorted(Arrays.copyOf(pairs, size), Arrays.copyOf(logOdds, size), compared);
    }

    private static ScorePass.Scored sorted(long[] pairs, float[] logOdds, long compared) {
        long[] ascending = pairs.clone();
        Arrays.sort(ascending);
        float[] values = new float[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            values[Arrays.binarySearch(ascending, pairs[i])] = logOdds[i];
        }
        return new ScorePass.Scored(ascending, values, new long[0], compared);
    }

    /// Old and new pairs, ascending.
    private ScorePass.Scored merged(ScorePass.Scored found) {
        long[] old = earlier.result().pairs();
        float[] oldOdds = earlier.result().logOdds();
        long[] pairs = new long[old.length + found.pairs().length];
        float[] logOdds = new float[pairs.length];
        int i = 0;
        int j = 0;
        for (int at = 0; at < pairs.length; at++) {
            boolean takeOld =
                    j == found.pairs().length || (i < old.length && old[i] < found.pairs()[j]);
            pairs[at] = takeOld ? old[i] : found.pairs()[j];
            logOdds[at] = takeOld ? oldOdds[i++] : found.logOdds()[j++];
        }
        return new ScorePass.Scored(pairs, logOdds, new long[0], found.compared());
    }

    private int[] touched(ScorePass.Scored found) {
        return IntStream.concat(
                        IntStream.range(first, roster.records()),
                        Arrays.stream(found.pairs()).mapToInt(Pairs::lower))
                .distinct()
                .toArray();
    }
}
