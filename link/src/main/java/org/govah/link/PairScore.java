package org.govah.link;

import java.util.List;

/// Why two records are, or are not, taken as one person.
///
/// @param probability that they are one person, 0 to 1, by the model
/// @param prior match weight before anything is compared, in bits, under 0 where two random records
///   are rarely one person
/// @param parts what each comparison found, where both records have a value; the prior and the
///   weights of the parts add up to the log odds in bits
public record PairScore(double probability, double prior, List<Part> parts) {
    /// Copies the parts.
    public PairScore {
        parts = List.copyOf(parts);
    }

    /// What one comparison found.
    ///
    /// @param comparison such as `death_date`
    /// @param level such as `one day apart`
    /// @param weight match weight in bits: over 0 speaks for one person, under 0 against
    public record Part(String comparison, String level, double weight) {}
}
