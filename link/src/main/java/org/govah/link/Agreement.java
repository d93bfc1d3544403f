package org.govah.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govah.core.model.RecordId;

/// How far two reviewers agree on the pairs that both judged.
///
/// @param pairs judged by both
/// @param agreed of these with the same verdict
/// @param kappa agreement beyond chance: 1 full, 0 as by chance, under 0 less (Cohen 1960); 1 where
///   both gave one and the same verdict throughout
public record Agreement(int pairs, int agreed, double kappa) {
    /// Holds two reviewers' decisions against each other. Where one judged a pair twice, the later
    /// decision in the list counts.
    public static Agreement of(List<Decision> first, List<Decision> second) {
        Map<List<RecordId>, Verdict> of = new HashMap<>();
        first.forEach(d -> of.put(List.of(d.a(), d.b()), d.verdict()));
        Map<List<RecordId>, Verdict> other = new HashMap<>();
        second.forEach(d -> other.put(List.of(d.a(), d.b()), d.verdict()));
        Map<Verdict, Integer> byFirst = new HashMap<>();
        Map<Verdict, Integer> bySecond = new HashMap<>();
        int both = 0;
        int agreed = 0;
        for (Map.Entry<List<RecordId>, Verdict> each : of.entrySet()) {
            Verdict that = other.get(each.getKey());
            if (that != null) {
                both++;
                agreed += each.getValue() == that ? 1 : 0;
                byFirst.merge(each.getValue(), 1, Integer::sum);
                bySecond.merge(that, 1, Integer::sum);
            }
        }
        double chance = 0;
        for (Verdict verdict : Verdict.values()) {
            chance +=
                    (double) byFirst.getOrDefault(verdict, 0)
                            * bySecond.getOrDefault(verdict, 0)
                            / Math.max(1.0, (double) both * both);
        }
        double share = both == 0 ? 0 : (double) agreed / both;
        double kappa = chance >= 1 ? 1 : (share - chance) / (1 - chance);
        return new Agreement(both, agreed, kappa);
    }
}
