package org.govah.estimate;

/// The methods of the panel, always shown together, in this order.
public enum Method {
    /// Stick-breaking mixture of classes (Manrique-Vallier 2016).
    LATENT_CLASS("latent-class", Family.LATENT_CLASS, true),
    /// Average over decomposable graphs (Madigan and York 1997).
    GRAPHS("graphs", Family.GRAPHS, true),
    /// The hierarchical log-linear model with the best BIC.
    LOG_LINEAR("log-linear", Family.LOG_LINEAR, true),
    /// Average of the log-linear models by BIC.
    LOG_LINEAR_BIC("log-linear-bic", Family.LOG_LINEAR, false),
    /// Average of the log-linear models by AIC.
    LOG_LINEAR_AIC("log-linear-aic", Family.LOG_LINEAR, false),
    /// Pairs of lists added one by one (Chan, Silverman and Vincent 2021).
    STEPWISE("stepwise", Family.LOG_LINEAR, false),
    /// No interaction of the highest order (Aleshin-Guendel, Sadinle and Wakefield 2024).
    NHOI("nhoi", Family.SENSITIVITY, false),
    /// A stated odds ratio between two lists.
    ODDS_RATIO("odds-ratio", Family.SENSITIVITY, false),
    /// Two lists (Chapman 1951).
    CHAPMAN("chapman", Family.CONTEXT, false),
    /// Lower bound from the people on one and on two lists (Chao 1987).
    CHAO("chao", Family.CONTEXT, false);

    private final String code;
    private final Family family;
    private final boolean decides;

    Method(String code, Family family, boolean decides) {
        this.code = code;
        this.family = family;
        this.decides = decides;
    }

    /// The name in JSON and CSV.
    public String code() {
        return code;
    }

    /// The family it belongs to.
    public Family family() {
        return family;
    }

    /// Whether it bears on the verdict and on claims: one method of each family that averages or
    /// chooses by a rule. The others are shown beside it.
    public boolean decides() {
        return decides;
    }

    /// Methods that rest on one idea.
    public enum Family {
        LATENT_CLASS,
        GRAPHS,
        LOG_LINEAR,
        /// One named assumption that can be varied.
        SENSITIVITY,
        /// Two lists and bounds.
        CONTEXT
    }
}
