package org.govah.estimate;

import java.util.Optional;
import org.govah.core.words.Message;

/// What one method says, with the assumption it rests on.
///
/// @param method which
/// @param total the number; empty where the method cannot give one
/// @param draws what the interval and the check of claims rest on
/// @param diagnostics how it was computed
/// @param assumption what must be true for the number to mean anything
/// @param how the model chosen and the settings, or why there is no number
/// @param passed whether it passed the gates of its own and of the table; always false without a
///   total
public record Estimate(
        Method method,
        Optional<Total> total,
        Draws draws,
        Diagnostics diagnostics,
        Message assumption,
        Message how,
        boolean passed) {
    /// The same, not passed.
    public Estimate failed() {
        return new Estimate(method, total, draws, diagnostics, assumption, how, false);
    }
}
