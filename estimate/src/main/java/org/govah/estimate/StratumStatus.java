package org.govah.estimate;

/// How a stratum enters the total.
public enum StratumStatus {
    /// With its draws: the verdict on its own table is publishable.
    ESTIMATED("estimated"),
    /// With its draws, but the families of methods differ: the verdict is range only.
    RANGE_ONLY("range only"),
    /// With the people on its lists and no more: its table carries no number.
    FLOOR("floor"),
    /// With nobody: no list has anybody there, which does not mean that nobody died.
    EMPTY("empty");

    private final String code;

    StratumStatus(String code) {
        this.code = code;
    }

    /// As written in JSON.
    public String code() {
        return code;
    }

    /// Whether its draws are in the total.
    public boolean hasDraws() {
        return this == ESTIMATED || this == RANGE_ONLY;
    }
}
