package org.govah.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.RecordId;

/// What the judgements of several reviewers come to.
///
/// Of each reviewer the last judgement of a pair counts. A pair is bound where all who judged it
/// say the same, or where a judgement settles it; else nothing binds it, and it is told.
///
/// @param binding decisions that count, one a pair, in the order of the pairs
/// @param labels those of them that were drawn into a stratified sample and are not unsure
/// @param open decisions of pairs that reviewers judge differently
/// @param agreements of every two reviewers who judged a pair both
public record Settlement(
        List<Decision> binding,
        List<Label> labels,
        List<List<Decision>> open,
        List<Between> agreements) {
    /// Copies the lists.
    public Settlement {
        binding = List.copyOf(binding);
        labels = List.copyOf(labels);
        open = open.stream().map(List::copyOf).toList();
        agreements = List.copyOf(agreements);
    }

    /// How far two reviewers agree.
    ///
    /// @param first one reviewer, before the other in the alphabet
    /// @param second the other
    /// @param agreement over the pairs that both judged
    public record Between(String first, String second, Agreement agreement) {}

    private record Pair(RecordId a, RecordId b) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int first = a.compareTo(other.a);
            return first == 0 ? b.compareTo(other.b) : first;
        }
    }

    /// Settles.
    ///
    /// @param judgements in the order written, so that a later one of a reviewer replaces the
    ///   earlier
    public static Settlement of(List<Judgement> judgements) {
        SortedMap<Pair, Map<String, Judgement>> last = new TreeMap<>();
        SortedMap<String, List<Decision>> byReviewer = new TreeMap<>();
        for (Judgement each : judgements) {
            Decision decision = each.decision();
            last.computeIfAbsent(new Pair(decision.a(), decision.b()), p -> new LinkedHashMap<>())
                    .put(decision.reviewer(), each);
            byReviewer.computeIfAbsent(decision.reviewer(), r -> new ArrayList<>()).add(decision);
        }
        List<Decision> binding = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        List<List<Decision>> open = new ArrayList<>();
        for (Map<String, Judgement> of : last.values()) {
            List<Judgement> all = List.copyOf(of.values());
            List<Judgement> settled = all.stream().filter(Judgement::settles).toList();
            List<Judgement> counts = settled.isEmpty() ? all : settled;
            List<Decision> decisions = counts.stream().map(Judgement::decision).toList();
            if (decisions.stream().map(Decision::verdict).distinct().count() > 1) {
                open.add(decisions);
            } else {
                binding.add(decisions.getFirst());
                label(decisions.getFirst(), all, labels);
            }
        }
        return new Settlement(binding, labels, open, agreements(byReviewer));
    }

    private static void label(Decision decision, List<Judgement> all, List<Label> labels) {
        OptionalDouble weight =
                all.stream().flatMapToDouble(judgement -> judgement.weight().stream()).findFirst();
        if (weight.isPresent() && decision.verdict() != Verdict.UNSURE) {
            boolean same = decision.verdict() == Verdict.SAME;
            labels.add(new Label(decision.a(), decision.b(), same, weight.getAsDouble()));
        }
    }

    private static List<Between> agreements(SortedMap<String, List<Decision>> byReviewer) {
        List<Between> out = new ArrayList<>();
        List<String> names = List.copyOf(byReviewer.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                Agreement found =
                        Agreement.of(
                                byReviewer.getOrDefault(names.get(i), List.of()),
                                byReviewer.getOrDefault(names.get(j), List.of()));
                if (found.pairs() > 0) {
                    out.add(new Between(names.get(i), names.get(j), found));
                }
            }
        }
        return out;
    }
}
