package org.govah.estimate;

/// The methods of the panel, always shown together.
public enum Method {
    LATENT_CLASS("latent-class", Family.LATENT_CLASS),
    LOG_LINEAR("log-linear", Family.LOG_LINEAR),
    CHAPMAN("chapman", Family.CONTEXT);

    private final String code;
    private final Family family;

    Method(String code, Family family) {
        this.code = code;
        this.family = family;
    }

    /// The name in JSON and CSV.
    public String code() {
        return code;
    }

    /// The family it belongs to.
    public Family family() {
        return family;
    }

    /// Methods that rest on one idea. Families of context are shown and decide nothing.
    public enum Family {
        LATENT_CLASS,
        LOG_LINEAR,
        CONTEXT
    }
}
