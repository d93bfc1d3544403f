package org.govah.estimate.internal;

import java.util.List;
import org.govah.estimate.Gate;
import org.govah.estimate.GateRule;
import org.govah.estimate.Verdict;

/// What follows from the gates.
public final class VerdictRule {
    private VerdictRule() {}

    /// Any gate that failed forbids publication, but the spread between families, whose failure
    /// alone leaves the range.
    public static Verdict of(List<Gate> gates) {
        if (gates.stream().anyMatch(gate -> !gate.passed() && !isSpread(gate))) {
            return Verdict.DO_NOT_PUBLISH;
        }
        return gates.stream().allMatch(Gate::passed) ? Verdict.PUBLISHABLE : Verdict.RANGE_ONLY;
    }

    private static boolean isSpread(Gate gate) {
        return gate.name().equals(GateRule.SPREAD.code());
    }
}
