package org.govah.estimate;

import java.util.List;
import org.govah.core.model.Claim;
import org.govah.core.words.Message;

/// A claim held against the panel.
///
/// @param claim as published
/// @param low the figure as read: at least this many; 0 where nothing was said
/// @param high at most this many; positive infinity where open upwards
/// @param shares one a method that has draws
/// @param answer by the rule
/// @param because the reason, in one plain sentence
public record ClaimCheck(
        Claim claim, double low, double high, List<Share> shares, Answer answer, Message because) {
    /// Copies the shares.
    public ClaimCheck {
        shares = List.copyOf(shares);
    }

    /// How much of a method's draws lies inside the claim.
    ///
    /// @param method which
    /// @param kind posterior or bootstrap
    /// @param inside 0 to 1
    /// @param counts whether the method decides and passed its gates
    public record Share(Method method, Draws.Kind kind, double inside, boolean counts) {}
}
