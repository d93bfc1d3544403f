package org.govah.estimate;

import java.util.Optional;
import org.govah.core.words.Message;

/// The gates that stand before publication, in the order they are checked, each with its threshold.
///
/// A new gate is one more constant here, with three sentences in each language:
/// `estimate.gate-NAME-passed`, `-failed`, and what its subject is missing.
public enum GateRule {
    /// Independent lists with at least one person: with two, the overlap cannot show whether they
    /// depend on each other.
    LISTS("lists", Subject.TABLE, Side.AT_LEAST, 3),
    /// Different populations that the lists say they count: overlap between lists of different
    /// people means nothing. A list that does not say is taken to agree, and the dossier says so.
    POPULATION("population", Subject.ORIGIN, Side.AT_MOST, 1),
    /// Largest over smallest log-linear number where records are joined more readily and more
    /// reluctantly: a missed link raises the total, a false one lowers it.
    LINKAGE("linkage", Subject.ORIGIN, Side.AT_MOST, 1.25),
    /// Share of the variance of the log of the unseen that comes from not knowing which records are
    /// one person, over draws of whole linkages.
    LINKAGE_SHARE("linkage-share", Subject.ORIGIN, Side.AT_MOST, 0.5),
    /// A documented minimum of the same people and days, over the upper end of the interval: above
    /// 1 these lists miss a part of the dead.
    OUTSIDE_FLOOR("outside-floor", Subject.ORIGIN, Side.AT_MOST, 1),
    /// Groups of lists that share nobody with another group: between two such groups nothing is
    /// known.
    CONNECTED("connected", Subject.TABLE, Side.AT_MOST, 1),
    /// People on two or more lists: the whole estimate rests on them.
    OVERLAP("overlap", Subject.TABLE, Side.AT_LEAST, 30),
    /// How far inside the cone the table lies for the chosen log-linear model: the optimum of the
    /// linear program of Fienberg and Rinaldo (2012), 0 to 1, and 0 where the model is not
    /// identifiable. The threshold is zero but for rounding.
    EXISTS("exists", Subject.LOG_LINEAR, Side.ABOVE, 1e-6),
    /// Share of resampled tables for which no log-linear model gives a finite number.
    BOOTSTRAP("bootstrap", Subject.LOG_LINEAR, Side.AT_MOST, 0.05),
    /// How far all lists attract each other beyond what the chosen log-linear model has, in
    /// standard deviations (Darroch, Fienberg, Glonek and Junker 1993): the sign of people who are
    /// hard for every list to find, which makes any number too low. No such gate where the table
    /// cannot tell it from the model's own terms.
    ATTRACTION("attraction", Subject.LOG_LINEAR, Side.AT_MOST, 1.645),
    /// Rank-normalised split R-hat of the chains (Vehtari and others 2021).
    R_HAT("r-hat", Subject.LATENT_CLASS, Side.BELOW, 1.01),
    /// Effective sample size, the smaller of bulk and tail (Vehtari and others 2021).
    ESS("ess", Subject.LATENT_CLASS, Side.AT_LEAST, 400),
    /// Share of the posterior beyond [#FAR] times the people observed: no cap is put on the total,
    /// so a tail that runs away is seen here.
    TAIL("tail", Subject.LATENT_CLASS, Side.AT_MOST, 1e-3),
    /// Posterior predictive p-value of the Freeman-Tukey distance between table and model.
    FIT("fit", Subject.LATENT_CLASS, Side.AT_LEAST, 0.01),
    /// Bound of the posterior of the graphs beyond the last point of its grid.
    GRAPH_TAIL("graph-tail", Subject.GRAPHS, Side.AT_MOST, 1e-6),
    /// R-hat of the chains that looked for graphs; no such gate where every graph was averaged.
    GRAPH_CHAINS("graph-chains", Subject.GRAPHS, Side.BELOW, 1.01),
    /// Weight that the graph in which all lists depend on each other would have, were it averaged:
    /// it does not identify the total, so a table that asks for it does not either.
    SATURATED("saturated", Subject.GRAPHS, Side.AT_MOST, 0.5),
    /// The upper end of the latent classes where the prior favours people whom hardly any list
    /// reaches, over that with the usual prior: how far the table itself rules such a class out
    /// (Johndrow, Lum and Manrique-Vallier 2019 on people of low risk to be recorded).
    HIDDEN_CLASS("hidden-class", Subject.PANEL, Side.AT_MOST, 1.5),
    /// The headline's median with all lists and without one: the largest factor between them. With
    /// fewer than four lists there is no such gate.
    LEAVE_ONE_OUT("leave-one-out", Subject.PANEL, Side.AT_MOST, 2),
    /// Each list predicted from the others: how many times its size lies outside the prediction's
    /// interval, the worst list; 1 where every interval holds. There is no such gate with fewer
    /// than four lists, or where no list has enough people on others to be predicted.
    CONSISTENCY("consistency", Subject.PANEL, Side.AT_MOST, 2),
    /// Largest over smallest median of the families; its failure alone leaves a range.
    SPREAD("spread", Subject.PANEL, Side.AT_MOST, 1.5);

    /// A total is "far" beyond this many times the people observed.
    public static final double FAR = 20;

    /// What a gate looks at.
    public enum Subject {
        /// The overlap table itself: both families need it.
        TABLE,
        /// What stands behind the table: whom the lists count, and how their records were joined. A
        /// table that comes alone has no such gates.
        ORIGIN,
        LOG_LINEAR,
        LATENT_CLASS,
        GRAPHS,
        /// The families side by side.
        PANEL
    }

    private enum Side {
        AT_LEAST,
        AT_MOST,
        ABOVE,
        BELOW
    }

    private final String code;
    private final Subject subject;
    private final Side side;
    private final double threshold;

    GateRule(String code, Subject subject, Side side, double threshold) {
        this.code = code;
        this.subject = subject;
        this.side = side;
        this.threshold = threshold;
    }

    /// The name in [Gate], JSON and CSV.
    public String code() {
        return code;
    }

    /// What the gate looks at.
    public Subject subject() {
        return subject;
    }

    /// Whether every table is held against it; the others are left out where they do not apply.
    public boolean isForEveryTable() {
        return switch (this) {
            case ATTRACTION, GRAPH_CHAINS, HIDDEN_CLASS, LEAVE_ONE_OUT, CONSISTENCY -> false;
            case LISTS,
                    POPULATION,
                    LINKAGE,
                    LINKAGE_SHARE,
                    OUTSIDE_FLOOR,
                    CONNECTED,
                    OVERLAP,
                    EXISTS,
                    BOOTSTRAP,
                    R_HAT,
                    ESS,
                    TAIL,
                    FIT,
                    GRAPH_TAIL,
                    SATURATED,
                    SPREAD ->
                    subject != Subject.ORIGIN;
        };
    }

    /// What the value is held against.
    public double threshold() {
        return threshold;
    }

    /// The gate with this measured value; NaN never passes.
    public Gate held(double value) {
        boolean passed = passes(value);
        Message says =
                Message.of(
                        "estimate.gate-" + code + (passed ? "-passed" : "-failed"),
                        value,
                        threshold);
        return new Gate(code, value, threshold, passed, says);
    }

    /// The gate that failed because there is nothing to measure.
    ///
    /// @param why the reason, a whole sentence
    public Gate missing(Message why) {
        Message says = Message.of("estimate.gate-missing", why);
        return new Gate(code, Double.NaN, threshold, false, says);
    }

    /// The rule of a gate; empty where the name is not one of these.
    public static Optional<GateRule> of(Gate gate) {
        for (GateRule rule : values()) {
            if (rule.code.equals(gate.name())) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private boolean passes(double value) {
        return switch (side) {
            case AT_LEAST -> value >= threshold;
            case AT_MOST -> value <= threshold;
            case ABOVE -> value > threshold;
            case BELOW -> value < threshold;
        };
    }
}
