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
import org.govah.link.internal.join.Bindings;
import org.govah.link.internal.join.Clusters;
import org.govah.link.internal.join.Evidence;
import org.govah.link.internal.join.JoinRules;
import org.govah.link.internal.join.ScoredPairs;
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

    /// Pairs less likely than this join nobody.
    private static final double FLOOR = 1e-3;

    /// Two rows of one list are not joined over evidence this strong against, in bits: 32 to 1.
    private static final double CONTRADICTION = -5;

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
        List<CopyFinder.Derived> copies = copies(groups);
        Linkage linkage =
                new Linkage(
                        persons(groups),
                        copies.stream().map(this::copy).toList(),
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
        progress.at("link.stage-join", 0, 1);
        int[] groups = Clusters.of(evidence(model, candidates, found), settings.sameAt());
        progress.at("link.stage-join", 1, 1);
        return groups;
    }

    private Evidence evidence(Model model, Candidates candidates, long[] found) {
        long[] pairs = new long[found.length];
        float[] scores = new float[found.length];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            long pair = candidates.pairs()[i];
            boolean inner = roll.isInner(Candidates.lower(pair), Candidates.higher(pair));
            double logOdds = model.logOdds(found[i], inner);
            if (Model.probability(logOdds) >= FLOOR) {
                pairs[count] = pair;
                scores[count++] = (float) logOdds;
            }
        }
        JoinRules rules =
                new JoinRules(
                        roll.listOf(),
                        new boolean[roll.lists().size()],
                        settings.sameInListAt(),
                        (a, b) ->
                                model.worst(model.patterns().of(a, b)) > CONTRADICTION
                                        && besidesName(model, a, b) > 0);
        return Evidence.of(
                new ScoredPairs(Arrays.copyOf(pairs, count), Arrays.copyOf(scores, count)),
                rules,
                Bindings.none(),
                (a, b) -> model.logOdds(model.patterns().of(a, b), roll.isInner(a, b)));
    }

    /// The weight of all that cannot be read off the name: it must speak for one person where a
    /// holder kept two rows.
    private static double besidesName(Model model, int a, int b) {
        double sum = 0;
        List<Comparison> all = model.patterns().comparisons();
        for (int c = 0; c < all.size(); c++) {
            if (!all.get(c).isName() && !all.get(c).followsName()) {
                sum += model.weight(c, model.patterns().outcome(c, a, b));
            }
        }
        return sum;
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

    private List<CopyFinder.Derived> copies(int[] groups) {
        progress.at("link.stage-copies", 0, 1);
        int[][] persons =
                Arrays.stream(roll.numbers())
                        .map(list -> Arrays.stream(list).map(r -> groups[r]).toArray())
                        .toArray(int[][]::new);
        List<CopyFinder.Derived> found =
                new CopyFinder(roll.lists(), persons, settings.copyShare()).find();
        progress.at("link.stage-copies", 1, 1);
        return found;
    }

    private Copy copy(CopyFinder.Derived derived) {
        return new Copy(
                roll.lists().get(derived.list()).name(),
                roll.lists().get(derived.from()).name(),
                derived.share(),
                derived.because());
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
