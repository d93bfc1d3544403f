package org.govah.link;

/// A person id that was given up because its records joined another person.
///
/// @param from the id given up
/// @param to the id of the person who has the records now; never itself redirected
public record Redirect(int from, int to) {
    /// @throws IllegalArgumentException if an id is under 1 or the two are one
    public Redirect {
        if (from < 1 || to < 1 || from == to) {
            throw new IllegalArgumentException("not a redirect: " + from + " to " + to);
        }
    }
}
