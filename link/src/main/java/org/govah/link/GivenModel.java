package org.govah.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govah.core.words.Message;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.pairs.Comparison;

/// The model of an earlier run put to use on other lists.
final class GivenModel {
    private GivenModel() {}

    /// The model over what these lists can be compared by.
    ///
    /// @param declared all that can be compared
    /// @param learnable those of them that a run without a given model would learn: none may be
    ///   unknown to the model, or it would be left out unseen
    /// @throws ModelDiffersException if comparisons or their levels differ
    static Model of(LinkModel given, List<Comparison> declared, List<Comparison> learnable) {
        List<Comparison> used = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (LinkModel.Comparison each : given.comparisons()) {
            Optional<Comparison> here =
                    declared.stream()
                            .filter(c -> c.name().equals(each.name()) && sameLevels(c, each))
                            .findFirst();
            here.ifPresentOrElse(used::add, () -> missing.add(each.name()));
        }
        List<String> unknown =
                learnable.stream().filter(c -> !used.contains(c)).map(Comparison::name).toList();
        if (!missing.isEmpty() || !unknown.isEmpty() || used.isEmpty()) {
            throw new ModelDiffersException(
                    Message.of("link.model-differs", joined(missing), joined(unknown)));
        }
        double[][] m = new double[used.size()][];
        double[][] u = new double[used.size()][];
        for (int c = 0; c < m.length; c++) {
            List<LinkModel.Level> levels = given.comparisons().get(c).levels();
            m[c] = levels.stream().mapToDouble(LinkModel.Level::m).toArray();
            u[c] = levels.stream().mapToDouble(LinkModel.Level::u).toArray();
        }
        return Model.of(
                used, m, u, given.acrossPrior() * Model.BIT, given.withinPrior() * Model.BIT);
    }

    private static boolean sameLevels(Comparison here, LinkModel.Comparison given) {
        return List.copyOf(here.levels())
                .equals(given.levels().stream().map(LinkModel.Level::name).toList());
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? "-" : names.stream().sorted().collect(Collectors.joining(", "));
    }
}
