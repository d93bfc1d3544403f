package org.govah.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.govah.link.BlockingReport;
import org.govah.link.LinkModel;
import org.govah.link.LinkSettings;

/// `model.json`: what was learned and how the run can be done again (docs/formats/model-json.md).
record LinkModelDocument(
        String version,
        Settings settings,
        Priors priors,
        List<Comparison> comparisons,
        Blocking blocking,
        List<Input> lists) {
    /// Copies the lists.
    LinkModelDocument {
        comparisons = List.copyOf(comparisons);
        lists = List.copyOf(lists);
    }

    record Settings(
            boolean within,
            boolean all,
            Optional<String> truth,
            List<String> also,
            List<String> map,
            double at,
            double atWithin,
            double copyShare,
            int pairs,
            long seed,
            Optional<String> decisions,
            Optional<String> trust,
            Optional<String> model,
            List<String> bySource) {}

    /// Log odds in bits that two random rows are one person.
    record Priors(double across, double within) {}

    record Comparison(String name, List<Level> levels) {}

    record Level(String name, double m, double u, double weight) {}

    record Blocking(
            long budget,
            long candidatePairs,
            double matchShare,
            double expectedRecall,
            int largestBlock,
            List<Rule> rules) {}

    record Rule(String name, boolean used, double pairs, double share, double alone) {}

    /// A list.
    ///
    /// @param path from the run folder, with `/`
    record Input(String name, String path, String sha256, int records) {}

    static LinkModelDocument of(LinkResult result, Path folder) {
        LinkModel model = result.linked().found().model();
        return new LinkModelDocument(
                Version.number(),
                settings(result.request(), result.settings(), folder),
                new Priors(model.acrossPrior(), model.withinPrior()),
                model.comparisons().stream().map(LinkModelDocument::comparison).toList(),
                blocking(model, result.linked().found().blocking()),
                result.input().lists().stream().map(list -> input(list, folder)).toList());
    }

    private static Settings settings(LinkRequest request, LinkSettings settings, Path folder) {
        LinkRequest.How how = request.how();
        return new Settings(
                how.within(),
                how.all(),
                how.truth(),
                how.also(),
                request.map(),
                settings.sameAt(),
                settings.sameInListAt(),
                settings.copyShare(),
                settings.pairsPerRecord(),
                settings.seed(),
                how.decisions().map(file -> from(folder, file)),
                how.trust().map(file -> from(folder, file)),
                how.model().map(file -> from(folder, file)),
                how.bySource());
    }

    private static Comparison comparison(LinkModel.Comparison each) {
        return new Comparison(
                each.name(),
                each.levels().stream()
                        .map(level -> new Level(level.name(), level.m(), level.u(), level.weight()))
                        .toList());
    }

    private static Blocking blocking(LinkModel model, BlockingReport report) {
        return new Blocking(
                report.budget(),
                report.compared(),
                model.matchShare(),
                report.expectedRecall(),
                report.largestBlock(),
                report.rules().stream()
                        .map(r -> new Rule(r.name(), r.used(), r.pairs(), r.share(), r.alone()))
                        .toList());
    }

    private static Input input(ListIn list, Path folder) {
        return new Input(list.name(), from(folder, list.file()), list.sha256(), list.linked());
    }

    /// Seen from the folder, so that nothing of the machine stands in the file and both can move
    /// together.
    private static String from(Path folder, Path file) {
        Path there = folder.toAbsolutePath().normalize();
        Path here = file.toAbsolutePath().normalize();
        boolean oneRoot = Objects.equals(there.getRoot(), here.getRoot());
        return (oneRoot ? there.relativize(here) : here).toString().replace('\\', '/');
    }

    /// The run asked for again.
    ///
    /// @param folder of the run
    LinkRequest request(Path folder) {
        return new LinkRequest(
                lists.stream().map(list -> folder.resolve(list.path).normalize()).toList(),
                lists.stream().map(list -> stem(list.path) + "=" + list.name).toList(),
                settings.map,
                new LinkRequest.How(
                        settings.within,
                        settings.all,
                        settings.truth,
                        settings.also,
                        settings.at,
                        settings.pairs,
                        settings.seed,
                        settings.decisions.map(file -> there(folder, file)),
                        settings.trust.map(file -> there(folder, file)),
                        settings.model.map(file -> there(folder, file)),
                        settings.bySource));
    }

    private static Path there(Path folder, String file) {
        return folder.resolve(file).normalize();
    }

    private static String stem(String path) {
        return ListNames.stem(Path.of(path));
    }

    /// What was learned.
    LinkModel model() {
        return new LinkModel(
                blocking.candidatePairs,
                blocking.matchShare,
                priors.across,
                priors.within,
                comparisons.stream()
                        .map(each ->
                                new LinkModel.Comparison(
                                        each.name,
                                        each.levels.stream()
                                                .map(l -> new LinkModel.Level(l.name, l.m, l.u))
                                                .toList()))
                        .toList());
    }
}
