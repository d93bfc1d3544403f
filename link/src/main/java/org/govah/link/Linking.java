package org.govah.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govah.core.Progress;
import org.govah.core.model.Person;
import org.govah.core.model.RecordId;
import org.govah.core.words.Message;
import org.govah.link.internal.copies.CopyFinder;
import org.govah.link.internal.fit.Em;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.join.Joining;
import org.govah.link.internal.pairs.Candidates;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Comparisons;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.pairs.RandomPairs;
import org.govah.link.internal.pairs.Rows;

/// One run, step by step: columns, blocking, comparing, fitting, joining, copies.
final class Linking {
    /// All random draws start here, so that a run repeats; the numbers drawn only sample pairs.
    private static final long SEED = 20_260_108;

    /// Random pairs for u: a level with a chance of 1 in 100,000 is still seen about three times.
    private static final int RANDOM_PAIRS = 300_000;

    private static final int RANDOM_PAIRS_OF_ONE_NAME = 50_000;

    private final Roll roll;
    private final LinkSettings settings;
    private final Progress progress;

    Linking(Roll roll, LinkSettings settings, Progress progress) {
        this.roll = roll;
        this.settings = settings;
        this.progress = progress;
    }

    LinkRun run() {
        progress.at("link.stage-read", 0, 1);
        Rows rows = new Rows(roll.records());
        List<Comparison> declared = Comparisons.of(rows, SEED);
        progress.at("link.stage-read", 1, 1);
        Candidates candidates = Candidates.find(rows, progress);
        Map<Boolean, List<Comparison>> learnable =
                declared.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        c -> Comparisons.canBeLearned(c, candidates.pairs())));
        Patterns patterns = new Patterns(learnable.getOrDefault(true, List.of()));
        long[] found = patterns.ofAll(candidates.pairs(), progress);
        progress.at("link.stage-learn", 0, 1);
        Model model = fit(rows, patterns, candidates, found);
        progress.at("link.stage-learn", 1, 1);
        int[] groups = join(model, candidates, found);
        List<Copy> copies = copies(groups);
        Linkage linkage =
                new Linkage(
                        persons(groups),
                        copies,
                        duplicates(groups),
                        Described.of(model, roll, candidates.pairs(), found));
        return new LinkRun(
                linkage,
                links(model, candidates, found, groups),
                notes(learnable.getOrDefault(false, List.of()), candidates),
                new Explaining(roll, model));
    }

    private Model fit(Rows rows, Patterns patterns, Candidates candidates, long[] found) {
        long[] any = RandomPairs.any(rows.size(), RANDOM_PAIRS, SEED);
        long[] ofOneName = RandomPairs.ofOneFirstName(rows, RANDOM_PAIRS_OF_ONE_NAME, SEED);
        return Em.fit(
                new Em.Evidence(
                        patterns,
                        counted(candidates, found, false),
                        counted(candidates, found, true),
                        Patterns.Counted.of(patterns.ofAll(any, Progress.silent())),
                        Patterns.Counted.of(patterns.ofAll(ofOneName, Progress.silent())),
                        rows.size(),
                        roll.crossPairs(),
                        roll.innerPairs()));
    }

    private Patterns.Counted counted(Candidates candidates, long[] found, boolean inner) {
        return Patterns.Counted.of(which(candidates, inner).mapToLong(i -> found[i]).toArray());
    }

    private IntStream which(Candidates candidates, boolean inner) {
        long[] pairs = candidates.pairs();
        IntPredicate wanted =
                i -> roll.isInner(Candidates.lower(pairs[i]), Candidates.higher(pairs[i])) == inner;
        return IntStream.range(0, pairs.length).filter(wanted);
    }

    private int[] join(Model model, Candidates candidates, long[] found) {
        Joining joining = new Joining(model, roll.listOf(), roll.lists().size());
        progress.at("link.stage-join", 0, 2);
        joining.withinLists(
                proposals(model, candidates, found, true, settings.sameInListAt()),
                settings.sameInListAt());
        progress.at("link.stage-join", 1, 2);
        joining.acrossLists(
                proposals(model, candidates, found, false, settings.sameAt()), settings.sameAt());
        progress.at("link.stage-join", 2, 2);
        return joining.groups();
    }

    private List<Joining.Proposal> proposals(
            Model model, Candidates candidates, long[] found, boolean inner, double at) {
        return which(candidates, inner)
                .mapToObj(i ->
                        new Joining.Proposal(
                                candidates.pairs()[i], found[i], model.logOdds(found[i], inner)))
                .filter(p -> Model.probability(p.logOdds()) >= at)
                .toList();
    }

    private List<Person> persons(int[] groups) {
        int[] personOf = new int[groups.length];
        List<List<RecordId>> members = new ArrayList<>();
        for (int[] list : roll.numbers()) {
            for (int record : list) {
                int group = groups[record];
                if (personOf[group] == 0) {
                    members.add(new ArrayList<>());
                    personOf[group] = members.size();
                }
                members.get(personOf[group] - 1).add(roll.records().get(record).id());
            }
        }
        return IntStream.range(0, members.size())
                .mapToObj(i -> new Person(i + 1, members.get(i)))
                .toList();
    }

    private List<InnerDuplicates> duplicates(int[] groups) {
        SortedMap<Integer, Integer> repeated = new TreeMap<>();
        for (int l = 0; l < roll.numbers().length; l++) {
            int[] list = roll.numbers()[l];
            int persons = (int) Arrays.stream(list).map(r -> groups[r]).distinct().count();
            repeated.put(l, list.length - persons);
        }
        return repeated.entrySet().stream()
                .map(e -> new InnerDuplicates(roll.lists().get(e.getKey()).name(), e.getValue()))
                .toList();
    }

    private List<Copy> copies(int[] groups) {
        progress.at("link.stage-copies", 0, 1);
        int[][] persons =
                Arrays.stream(roll.numbers())
                        .map(list -> Arrays.stream(list).map(r -> groups[r]).toArray())
                        .toArray(int[][]::new);
        List<Copy> found = CopyFinder.find(roll.lists(), persons, settings.copyShare());
        progress.at("link.stage-copies", 1, 1);
        return found;
    }

    private List<Link> links(Model model, Candidates candidates, long[] found, int[] groups) {
        List<Link> out = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            int a = Candidates.lower(candidates.pairs()[i]);
            int b = Candidates.higher(candidates.pairs()[i]);
            if (groups[a] == groups[b]) {
                double logOdds = model.logOdds(found[i], roll.isInner(a, b));
                out.add(
                        new Link(
                                roll.records().get(a).id(),
                                roll.records().get(b).id(),
                                Model.probability(logOdds)));
            }
        }
        out.sort(
                Comparator.comparingDouble(Link::probability)
                        .reversed()
                        .thenComparing(Link::a)
                        .thenComparing(Link::b));
        return out;
    }

    private static List<Message> notes(List<Comparison> unlearned, Candidates candidates) {
        List<Message> out = new ArrayList<>();
        for (Comparison each : unlearned) {
            out.add(Message.of("link.untrained", Message.of("link.comparison-" + each.name())));
        }
        if (candidates.largeBlocks() > 0) {
            out.add(
                    Message.of(
                            "link.large-blocks",
                            candidates.largeBlocks(),
                            candidates.largestBlock()));
        }
        return out;
    }
}
