package org.govah.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.govah.core.Progress;
import org.govah.core.words.Message;
import org.govah.link.internal.block.Blocking;
import org.govah.link.internal.block.BlockingRule;
import org.govah.link.internal.block.BlockingRules;
import org.govah.link.internal.block.Blocks;
import org.govah.link.internal.block.KeyIndex;
import org.govah.link.internal.block.Pilot;
import org.govah.link.internal.block.Plan;
import org.govah.link.internal.fit.Em;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.join.PersonIds;
import org.govah.link.internal.join.ScoredPairs;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.pairs.ColumnKeys;
import org.govah.link.internal.pairs.Columns;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Comparisons;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.pairs.Rows;
import org.govah.link.internal.score.BlockingRecall;
import org.govah.link.internal.score.SamplePass;
import org.govah.link.internal.score.ScorePass;

/// One run, step by step: blocking, comparing, learning, scoring, joining.
final class Linking {
    private final Roster given;
    private final LinkSettings settings;
    private final boolean keeping;
    private final Progress progress;

    /// @param keeping whether the keys are kept for a later run
    Linking(Roster roster, LinkSettings settings, boolean keeping, Progress progress) {
        this.given = roster;
        this.settings = settings;
        this.keeping = keeping;
        this.progress = progress;
    }

    /// What is compared and learned.
    ///
    /// @param from what the model was fitted to; empty where it was given
    private record Learned(
            Columns columns,
            Rows rows,
            Model model,
            SamplePass.Sample sample,
            Optional<Em.Evidence> from) {
        Patterns patterns() {
            return rows.patterns();
        }
    }

    Linked run() {
        Columns columns = given.columns();
        int[] listOf = given.listOfEach();
        progress.at("link.stage-block", 0, 2);
        Compared by = compared(columns);
        boolean few = Learning.few(columns.size()) && !keeping;
        Supplier<List<BlockingRule>> rules =
                few ? BlockingRules::everyPair : () -> BlockingRules.of(new ColumnKeys(columns));
        Plan plan = few ? Plan.everyPair(columns.size(), Learning.FREE_PAIRS) : plan(by, rules);
        progress.at("link.stage-block", 1, 2);
        Optional<KeyIndex.Keeper> keeper =
                keeping ? Optional.of(new KeyIndex.Keeper(plan.used().size())) : Optional.empty();
        Blocks blocks =
                Blocking.build(plan, rules, columns.size(), ColumnKeys.splits(columns), keeper);
        progress.at("link.stage-learn", 0, 1);
        Learned learned = learned(by, blocks);
        progress.at("link.stage-learn", 1, 1);
        ScorePass.Scored plain =
                ScorePass.run(blocks, learned.rows, learned.model, listOf, progress);
        Roster roster = given.with(learned.columns);
        Recalibrating line =
                Recalibrating.of(
                        settings.labels(),
                        roster,
                        learned.patterns(),
                        learned.model,
                        plain.pairs());
        ScorePass.Scored scored = line.scored(plain);
        progress.at("link.stage-join", 0, 1);
        Joined joined = joined(roster, learned, scored, line);
        int[] groups = joined.groups(settings.sameAt());
        progress.at("link.stage-join", 1, 1);
        BlockingRecall recall =
                few
                        ? BlockingRecall.whole()
                        : BlockingRecall.of(
                                learned.sample, learned.model, listOf, plan.used().size());
        PersonIds ids = PersonIds.first(groups);
        Described.Told told = Described.of(learned.model, learned.rows::outcome, plain);
        Linked.Found found =
                new Linked.Found(
                        told.model(),
                        report(plan, recall, scored),
                        Outcomes.copies(roster, groups, settings.copyShare(), progress),
                        Outcomes.duplicates(roster, groups),
                        line.told(),
                        notes(
                                by.declared().stream().map(Comparison::name).toList(),
                                learned.model,
                                blocks,
                                joined));
        return new Linked(
                roster,
                new Linked.Persons(ids, groups, drawing(roster, learned, scored, line, recall)),
                scored,
                found,
                new Explaining(roster, learned.patterns(), learned.model, line.line()),
                new Linked.Kept(plan.used(), plan.most(), told.tally(), keeper));
    }

    private Drawing drawing(
            Roster roster,
            Learned learned,
            ScorePass.Scored scored,
            Recalibrating line,
            BlockingRecall recall) {
        Drawing.By by = new Drawing.By(roster, settings, learned.patterns(), scored);
        return new Drawing(by, learned.model, line.doubt(), learned.from, recall);
    }

    private Joined joined(
            Roster roster, Learned learned, ScorePass.Scored scored, Recalibrating line) {
        return Joined.of(
                roster,
                learned.patterns(),
                learned.model,
                new ScoredPairs(scored.pairs(), scored.logOdds()),
                settings,
                line.line());
    }

    /// What the columns are compared by, and what random pairs show.
    private record Compared(Columns columns, Rows rows, RandomEvidence random) {
        List<Comparison> declared() {
            return rows.patterns().comparisons();
        }

        /// The rows of some of the comparisons.
        Rows rows(List<Comparison> some) {
            return some.equals(declared()) ? rows : Rows.of(new Patterns(some), columns.size());
        }
    }

    private Compared compared(Columns columns) {
        List<Comparison> declared = Comparisons.of(columns, settings.seed());
        Rows rows = Rows.of(new Patterns(declared), columns.size());
        return new Compared(columns, rows, RandomEvidence.of(columns, rows, settings.seed()));
    }

    /// Chooses rules by a model that has seen random pairs only.
    private Plan plan(Compared by, Supplier<List<BlockingRule>> rules) {
        Model start = Em.start(by.random.alone(given));
        double least = Learning.LOOKS_SAME - Math.max(start.crossPrior(), start.innerPrior());
        return Pilot.plan(
                rules,
                by.columns.size(),
                pair -> start.evidence(by.rows.of(Pairs.lower(pair), Pairs.higher(pair))) > least,
                Learning.budget(settings, by.columns.size()));
    }

    /// Learns; and where pairs across scripts are found to be one person, learns from their names
    /// how one script writes the other, and learns again.
    private Learned learned(Compared by, Blocks blocks) {
        Learned first = learn(by, blocks);
        long[] teachers = Teachers.of(by.columns, given, first.sample, first.model);
        if (teachers.length == 0) {
            return settings.model().isEmpty() ? first : take(by, blocks, settings.model().get());
        }
        NameColumn names = by.columns.names();
        Columns taught = by.columns.withNames(names.on(names.learnFrom(teachers)));
        Compared again = compared(taught);
        return settings.model().isEmpty()
                ? learn(again, blocks)
                : take(again, blocks, settings.model().get());
    }

    /// The model of an earlier run. What one script writes for another is learned all the same: it
    /// belongs to the names, not to the model.
    private Learned take(Compared by, Blocks blocks, LinkModel earlier) {
        Model model = GivenModel.of(earlier, by.declared(), by.random.learnable());
        Rows rows = by.rows(model.comparisons());
        SamplePass.Sample sample = SamplePass.run(blocks, rows, given.listOfEach());
        return new Learned(by.columns, rows, model, sample, Optional.empty());
    }

    /// Learns; comparisons that have too little to learn from are left out.
    private Learned learn(Compared by, Blocks blocks) {
        List<Comparison> learnable = by.random.learnable();
        Rows rows = by.rows(learnable);
        RandomEvidence random =
                by.random
                        .only(learnable)
                        .orElseGet(() -> RandomEvidence.of(by.columns, rows, settings.seed()));
        SamplePass.Sample sample = SamplePass.run(blocks, rows, given.listOfEach());
        Em.Evidence from = random.with(given, sample, settings.decisions());
        return new Learned(by.columns, rows, Em.fit(from), sample, Optional.of(from));
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

    private static List<Message> notes(
            List<String> declared, Model model, Blocks blocks, Joined joined) {
        List<Message> out = new ArrayList<>();
        List<String> used = model.comparisons().stream().map(Comparison::name).toList();
        for (String each : declared) {
            if (!used.contains(each)) {
                out.add(Message.of("link.untrained", Comparisons.told(each)));
            }
        }
        if (blocks.largeBlocks() > 0) {
            out.add(Message.of("link.large-blocks", blocks.largeBlocks(), blocks.largestBlock()));
        }
        int contradictions = joined.bindings().contradictions().size();
        if (contradictions > 0) {
            out.add(Message.of("link.decisions-contradict", contradictions));
        }
        int elsewhere = joined.bindings().elsewhere().size();
        if (elsewhere > 0) {
            out.add(Message.of("link.decisions-elsewhere", elsewhere));
        }
        return out;
    }
}
