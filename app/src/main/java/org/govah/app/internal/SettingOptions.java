package org.govah.app.internal;

import java.util.List;
import java.util.OptionalDouble;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Priors;
import picocli.CommandLine.Option;

/// How to estimate: seed, sizes, priors. Each has a usual value, which the help prints.
final class SettingOptions {
    private static final EstimateSettings USUAL = EstimateSettings.usual(CountCommand.USUAL_SEED);
    private static final int PARAMETERS = 2;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private long seed = CountCommand.USUAL_SEED;

    @Option(names = "--level", paramLabel = "P", descriptionKey = "level")
    private double level = USUAL.level();

    @Option(names = "--chains", paramLabel = "N", descriptionKey = "chains")
    private int chains = USUAL.chains();

    @Option(names = "--warmup", paramLabel = "N", descriptionKey = "warmup")
    private int warmup = USUAL.warmup();

    @Option(names = "--samples", paramLabel = "N", descriptionKey = "samples")
    private int samples = USUAL.draws();

    @Option(names = "--bootstraps", paramLabel = "N", descriptionKey = "bootstraps")
    private int bootstraps = USUAL.bootstraps();

    @Option(
            names = "--alpha",
            paramLabel = "SHAPE,RATE",
            split = ",",
            hideParamSyntax = true,
            descriptionKey = "alpha",
            defaultValue = "0.25,0.25")
    private List<Double> alpha = List.of();

    @Option(
            names = "--on-list",
            paramLabel = "A,B",
            split = ",",
            hideParamSyntax = true,
            descriptionKey = "on-list",
            defaultValue = "1,1")
    private List<Double> onList = List.of();

    @Option(names = "--classes", paramLabel = "N", descriptionKey = "classes")
    private int classes = Priors.USUAL.classes();

    @Option(names = "--delta", paramLabel = "X", descriptionKey = "delta")
    private double delta = Double.NaN;

    @Option(names = "--saturated", descriptionKey = "saturated")
    private boolean saturated;

    @Option(names = "--odds-ratio", paramLabel = "X", descriptionKey = "odds-ratio")
    private double oddsRatio = USUAL.oddsRatio();

    /// The settings.
    ///
    /// @throws Refusal if a number is out of range
    EstimateSettings settings() throws Refusal {
        if (alpha.size() != PARAMETERS || onList.size() != PARAMETERS) {
            throw Refusal.unreadable("app.bad-setting");
        }
        try {
            Priors priors =
                    new Priors(
                            alpha.getFirst(),
                            alpha.getLast(),
                            onList.getFirst(),
                            onList.getLast(),
                            classes,
                            Double.isNaN(delta) ? OptionalDouble.empty() : OptionalDouble.of(delta),
                            saturated);
            return new EstimateSettings(
                    seed, chains, warmup, samples, bootstraps, level, priors, oddsRatio);
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("app.bad-setting");
        }
    }
}
