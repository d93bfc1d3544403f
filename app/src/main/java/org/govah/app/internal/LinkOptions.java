package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.link.LinkSettings;
import picocli.CommandLine.Option;

/// How to link. Each has a usual value, which the help prints.
final class LinkOptions {
    @Option(names = "--within", descriptionKey = "within")
    private boolean within;

    @Option(names = "--all", descriptionKey = "all-rows")
    private boolean all;

    @Option(names = "--truth", paramLabel = "COLUMN", descriptionKey = "truth")
    private Optional<String> truth = Optional.empty();

    @Option(names = "--also", paramLabel = "COLUMN", descriptionKey = "also")
    private List<String> also = new ArrayList<>();

    @Option(names = "--at", paramLabel = "P", descriptionKey = "at")
    private double at = LinkSettings.USUAL.sameAt();

    @Option(names = "--pairs", paramLabel = "N", descriptionKey = "pairs")
    private int pairs = LinkSettings.USUAL_PAIRS;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private long seed = CountCommand.USUAL_SEED;

    @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "decisions")
    private Optional<Path> decisions = Optional.empty();

    @Option(names = "--trust", paramLabel = "FILE", descriptionKey = "trust")
    private Optional<Path> trust = Optional.empty();

    @Option(names = "--model", paramLabel = "FILE", descriptionKey = "model")
    private Optional<Path> model = Optional.empty();

    @Option(names = "--by-source", paramLabel = "[LIST:]COLUMN", descriptionKey = "by-source")
    private List<String> bySource = new ArrayList<>();

    /// What is asked for.
    LinkRequest.How how() {
        return new LinkRequest.How(
                within, all, truth, also, at, pairs, seed, decisions, trust, model, bySource);
    }
}
