package org.govah.estimate.internal;

import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.Gate;
import org.govah.estimate.GateRule;
import org.govah.estimate.Method;
import org.govah.estimate.Total;
import org.govah.estimate.Workings;

/// What one method found, before the gates of the table are laid beside it.
///
/// @param method which
/// @param total the number; empty where the method cannot give one
/// @param draws behind the number
/// @param diagnostics how it was computed
/// @param how the model and the settings, or why there is no number
/// @param gates the method's own
/// @param workings what it shows beside the number
public record Finding(
        Method method,
        Optional<Total> total,
        Draws draws,
        Diagnostics diagnostics,
        Message how,
        List<Gate> gates,
        Workings workings) {
    /// Copies the gates.
    public Finding {
        gates = List.copyOf(gates);
    }

    /// No number, and why; every gate of the method fails with the same reason.
    public static Finding none(Method method, Message why) {
        List<Gate> gates =
                switch (method) {
                    case LATENT_CLASS -> missing(GateRule.Subject.LATENT_CLASS, why);
                    case GRAPHS -> missing(GateRule.Subject.GRAPHS, why);
                    case LOG_LINEAR -> missing(GateRule.Subject.LOG_LINEAR, why);
                    case LOG_LINEAR_BIC,
                            LOG_LINEAR_AIC,
                            STEPWISE,
                            NHOI,
                            ODDS_RATIO,
                            CHAPMAN,
                            CHAO ->
                            List.of();
                };
        return new Finding(
                method, Optional.empty(), Draws.NONE, Diagnostics.NONE, why, gates, Workings.NONE);
    }

    /// The gates of one subject, all failed for one reason.
    public static List<Gate> missing(GateRule.Subject subject, Message why) {
        return List.of(GateRule.values()).stream()
                .filter(rule -> rule.subject() == subject && rule.isForEveryTable())
                .map(rule -> rule.missing(why))
                .toList();
    }

    /// What must be true for the method's number to mean anything.
    public Message assumption() {
        return Message.of("estimate.assumes-" + method.code());
    }

    /// The same with the time it took.
    ///
    /// @param cpuSeconds of all threads
    public Finding took(double cpuSeconds) {
        return new Finding(
                method, total, draws, diagnostics.took(cpuSeconds), how, gates, workings);
    }
}
