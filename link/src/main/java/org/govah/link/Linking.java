package org.govah.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.govah.core.Progress;
import org.govah.core.words.Message;
import org.govah.link.internal.block.Blocking;
import org.govah.link.internal.block.BlockingRule;
import org.govah.link.internal.block.BlockingRules;
import org.govah.link.internal.block.Blocks;
import org.govah.link.internal.block.Pilot;
import org.govah.link.internal.block.Plan;
import org.govah.link.internal.copies.CopyFinder;
import org.govah.link.internal.fit.Em;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.join.Joining;
import org.govah.link.internal.pairs.ColumnKeys;
import org.govah.link.internal.pairs.Columns;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Comparisons;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.score.BlockingRecall;
import org.govah.link.internal.score.SamplePass;
import org.govah.link.internal.score.ScorePass;

/// One run, step by step: blocking, comparing, fitting, joining.
final class Linking {
    /// So many pairs are compared in no time, however few records there are.
    private static final long FREE_PAIRS = 3_000_000;

    /// Natural log odds from which a pair looks like one person to the pilot.
    private static final double LOOKS_SAME = 2;

    private final Roster roster;
    private final Columns columns;
    private final LinkSettings settings;
    private final Progress progress;

    Linking(Roster roster, LinkSettings settings, Progress progress) {
        this.roster = roster;
        this.columns = roster.columns();
        this.settings = settings;
        this.progress = progress;
    }

    /// What is compared and learned.
    private record Learned(Patterns patterns, Model model, SamplePass.Sample sample) {}

    Linked run() {
        List<Comparison> declared = Comparisons.of(columns, settings.seed());
        List<BlockingRule> rules = BlockingRules.of(new ColumnKeys(columns));
        progress.at("link.stage-block", 0, 2);
        Plan plan = plan(declared, rules);
        progress.at("link.stage-block", 1, 2);
        Blocks blocks = Blocking.build(plan, rules, columns.size(), ColumnKeys.splits(columns));
        progress.at("link.stage-block", 2, 2);
        progress.at("link.stage-learn", 0, 1);
        Learned learned = learn(declared, blocks);
        progress.at("link.stage-learn", 1, 1);
        int[] listOf = roster.listOfEach();
        ScorePass.Scored scored =
                ScorePass.run(blocks, learned.patterns, learned.model, listOf, progress);
        int[] persons = numbered(join(learned, scored));
        BlockingRecall recall =
                BlockingRecall.of(learned.sample, learned.model, listOf, plan.used().size());
        Linked.Found found =
                new Linked.Found(
                        Described.of(learned.model, learned.patterns, scored),
                        report(plan, recall, scored),
                        copies(persons),
                        duplicates(persons),
                        notes(declared, learned.model, blocks));
        return new Linked(
                roster,
                persons,
                scored.pairs(),
                scored.logOdds(),
                found,
                new Explaining(roster, learned.patterns, learned.model));
    }

    /// Chooses rules by a model that has seen random pairs only.
    private Plan plan(List<Comparison> declared, List<BlockingRule> rules) {
        Model start = Em.start(RandomEvidence.of(columns, declared, settings.seed()).alone(roster));
        Patterns patterns = new Patterns(declared);
        double least = LOOKS_SAME - Math.max(start.crossPrior(), start.innerPrior());
        return Pilot.plan(
                rules,
                columns.size(),
                pair -> start.evidence(patterns.of(Pairs.lower(pair), Pairs.higher(pair))) > least,
                Math.max(FREE_PAIRS, (long) settings.pairsPerRecord() * columns.size()));
    }

    /// Learns; comparisons that have too little to learn from are left out.
    private Learned learn(List<Comparison> declared, Blocks blocks) {
        Patterns patterns = new Patterns(declared);
        SamplePass.Sample sample = SamplePass.run(blocks, patterns, roster.listOfEach());
        List<Comparison> learnable = sample.learnable(declared);
        if (learnable.size() < declared.size()) {
            patterns = new Patterns(learnable);
            sample = SamplePass.run(blocks, patterns, roster.listOfEach());
        }
        RandomEvidence random = RandomEvidence.of(columns, learnable, settings.seed());
        return new Learned(patterns, Em.fit(random.with(roster, sample)), sample);
    }

    private int[] join(Learned learned, ScorePass.Scored scored) {
        Joining joining =
                new Joining(
                        learned.model,
                        learned.patterns,
                        roster.listOfEach(),
                        roster.lists().size());
        progress.at("link.stage-join", 0, 2);
        joining.withinLists(
                proposals(scored, learned.patterns, true, settings.sameInListAt()),
                settings.sameInListAt());
        progress.at("link.stage-join", 1, 2);
        joining.acrossLists(
                proposals(scored, learned.patterns, false, settings.sameAt()), settings.sameAt());
        progress.at("link.stage-join", 2, 2);
        return joining.groups();
    }

    private List<Joining.Proposal> proposals(
            ScorePass.Scored scored, Patterns patterns, boolean inner, double at) {
        return IntStream.range(0, scored.pairs().length)
                .filter(i -> inner(scored.pairs()[i]) == inner)
                .filter(i -> Model.probability(scored.logOdds()[i]) >= at)
                .mapToObj(i -> {
                    long pair = scored.pairs()[i];
                    long pattern = patterns.of(Pairs.lower(pair), Pairs.higher(pair));
                    return new Joining.Proposal(pair, pattern, scored.logOdds()[i]);
                })
                .toList();
    }

    private boolean inner(long pair) {
        return roster.isInner(Pairs.lower(pair), Pairs.higher(pair));
    }

    /// Persons from 1, in the order of their first records.
    private static int[] numbered(int[] groups) {
        int[] number = new int[groups.length];
        int[] out = new int[groups.length];
        int last = 0;
        for (int i = 0; i < groups.length; i++) {
            if (number[groups[i]] == 0) {
                number[groups[i]] = ++last;
            }
            out[i] = number[groups[i]];
        }
        return out;
    }

    private List<Copy> copies(int[] persons) {
        progress.at("link.stage-copies", 0, 1);
        int[] groups = Arrays.stream(persons).map(p -> p - 1).toArray();
        List<Copy> out =
                new CopyFinder(
                                roster.written(),
                                roster.listOfEach(),
                                roster.statements(),
                                groups,
                                settings.copyShare())
                        .find();
        progress.at("link.stage-copies", 1, 1);
        return out;
    }

    private List<InnerDuplicates> duplicates(int[] persons) {
        List<InnerDuplicates> out = new ArrayList<>();
        int[] seenIn = new int[persons.length + 1];
        int[] repeated = new int[roster.lists().size()];
        for (int i = 0; i < persons.length; i++) {
            int list = roster.listOf(i) + 1;
            repeated[list - 1] += seenIn[persons[i]] == list ? 1 : 0;
            seenIn[persons[i]] = list;
        }
        for (int l = 0; l < repeated.length; l++) {
            out.add(new InnerDuplicates(roster.lists().get(l).name(), repeated[l]));
        }
        return out;
    }

    private static BlockingReport report(
            Plan plan, BlockingRecall recall, ScorePass.Scored scored) {
        List<BlockingReport.Rule> rules =
                IntStream.range(0, plan.rules().size())
                        .mapToObj(r -> {
                            Plan.Told told = plan.rules().get(r);
                            int at = plan.used().indexOf(r);
                            return new BlockingReport.Rule(
                                    told.name(),
                                    at >= 0,
                                    told.pairs(),
                                    at < 0 ? 0 : recall.byRule()[at],
                                    at < 0 ? 0 : recall.onlyByRule()[at]);
                        })
                        .toList();
        return new BlockingReport(
                plan.budget(), scored.compared(), recall.expected(), plan.most(), rules);
    }

    private static List<Message> notes(List<Comparison> declared, Model model, Blocks blocks) {
        List<Message> out = new ArrayList<>();
        for (Comparison each : declared) {
            if (!model.comparisons().contains(each)) {
                out.add(Message.of("link.untrained", Comparisons.told(each.name())));
            }
        }
        if (blocks.largeBlocks() > 0) {
            out.add(Message.of("link.large-blocks", blocks.largeBlocks(), blocks.largestBlock()));
        }
        return out;
    }
}
