package org.govah.estimate.internal.strata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.model.CaptureHistories;
import org.govah.estimate.internal.random.CountSampling;

/// Draws missing fields from what people with the same lists and fields have (proper multiple
/// imputation, Rubin 1987, chapter 4).
///
/// Fields are filled one after another. The shares of a field's values among those who lack it are
/// drawn once an imputation from a Dirichlet: the counts of those who have it, plus one person
/// spread like all who have it. They are counted among those with the same history and the same
/// other fields as far as known; where these are fewer than [#LEAST], among those with the same
/// history; where these are fewer, among all.
///
/// Not for two threads at once.
public final class FieldImputer {
    /// People who have the field, from whom it is drawn; with fewer the next coarser group is used.
    public static final int LEAST = 20;

    /// The weight of the prior, in people.
    private static final double PRIOR = 1;

    private final CaptureHistories histories;
    private final int[] filled;
    private final List<List<String>> values = new ArrayList<>();
    private final Map<Group, double[]> counts = new HashMap<>();

    /// Who is looked at.
    ///
    /// @param field which is missing
    /// @param history on exactly these lists; 0 for whatever lists
    /// @param others values of the other fields; empty text for whatever value
    private record Group(int field, int history, List<String> others) {}

    /// @param by names of the fields to be filled
    public FieldImputer(CaptureHistories histories, List<String> by) {
        this.histories = histories.compressed();
        this.filled = histories.places(by);
        for (int field = 0; field < histories.fields().size(); field++) {
            TreeSet<String> known = new TreeSet<>();
            for (CaptureHistories.Row row : histories.rows()) {
                known.add(row.values().get(field));
            }
            known.remove("");
            values.add(List.copyOf(known));
        }
    }

    /// The histories with the fields filled; a field that nobody has stays missing.
    public CaptureHistories filled(UniformRandomProvider random) {
        List<CaptureHistories.Row> rows = histories.rows();
        for (int field : filled) {
            if (!values.get(field).isEmpty()) {
                rows = filled(rows, field, random);
            }
        }
        return new CaptureHistories(histories.lists(), histories.fields(), rows);
    }

    private List<CaptureHistories.Row> filled(
            List<CaptureHistories.Row> rows, int field, UniformRandomProvider random) {
        Map<Group, double[]> shares = new HashMap<>();
        List<CaptureHistories.Row> filled = new ArrayList<>();
        for (CaptureHistories.Row row : rows) {
            if (!row.values().get(field).isEmpty()) {
                filled.add(row);
                continue;
            }
            Group group = group(row, field);
            double[] drawn = shares.computeIfAbsent(group, g -> shares(g, random));
            double[] dealt = CountSampling.multinomial(random, row.count(), drawn);
            for (int v = 0; v < dealt.length; v++) {
                if (dealt[v] > 0) {
                    filled.add(with(row, field, values.get(field).get(v), (long) dealt[v]));
                }
            }
        }
        return filled;
    }

    private static CaptureHistories.Row with(
            CaptureHistories.Row row, int field, String value, long count) {
        List<String> changed = new ArrayList<>(row.values());
        changed.set(field, value);
        return new CaptureHistories.Row(row.history(), changed, count);
    }

    /// The finest group with enough people who have the field.
    private Group group(CaptureHistories.Row row, int field) {
        List<String> any = anything();
        List<Group> fromFine =
                List.of(
                        new Group(field, row.history(), row.values()),
                        new Group(field, row.history(), any));
        return fromFine.stream()
                .filter(group -> Arrays.stream(counts(group)).sum() >= LEAST)
                .findFirst()
                .orElse(new Group(field, 0, any));
    }

    private List<String> anything() {
        return histories.fields().stream().map(field -> "").toList();
    }

    /// A draw from the Dirichlet of the group.
    private double[] shares(Group group, UniformRandomProvider random) {
        double[] all = counts(new Group(group.field, 0, anything()));
        double sum = Arrays.stream(all).sum();
        double[] own = counts(group);
        double[] drawn = new double[own.length];
        Arrays.setAll(drawn, v -> CountSampling.gamma(random, own[v] + PRIOR * all[v] / sum));
        return drawn;
    }

    private double[] counts(Group group) {
        return counts.computeIfAbsent(group, this::count);
    }

    private double[] count(Group group) {
        List<String> known = values.get(group.field);
        double[] found = new double[known.size()];
        for (CaptureHistories.Row row : histories.rows()) {
            int value = known.indexOf(row.values().get(group.field));
            if (value >= 0 && isIn(row, group)) {
                found[value] += row.count();
            }
        }
        return found;
    }

    private static boolean isIn(CaptureHistories.Row row, Group group) {
        boolean in = group.history == 0 || group.history == row.history();
        for (int f = 0; f < group.others.size() && in; f++) {
            String asked = group.others.get(f);
            in = f == group.field || asked.isEmpty() || asked.equals(row.values().get(f));
        }
        return in;
    }
}
