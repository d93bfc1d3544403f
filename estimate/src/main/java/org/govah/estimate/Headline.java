package org.govah.estimate;

import java.util.List;
import java.util.Optional;

/// The one number: the equal mixture of the draws of the Bayesian families.
///
/// @param total its median and interval
/// @param draws of the mixture, each method with equal weight
/// @param methods mixed, at least one
public record Headline(Total total, Draws draws, List<Method> methods) {
    /// The methods that are mixed.
    public static final List<Method> OF = List.of(Method.LATENT_CLASS, Method.GRAPHS);

    /// Copies the methods.
    public Headline {
        methods = List.copyOf(methods);
    }

    /// The mixture, whether or not it may be published; empty where a method has no draws.
    ///
    /// @param estimates of one table
    /// @param level of the interval, 0 to 1
    public static Optional<Headline> mixed(List<Estimate> estimates, double level) {
        List<Draws> parts =
                estimates.stream()
                        .filter(e -> OF.contains(e.method()) && e.draws().size() > 0)
                        .map(Estimate::draws)
                        .toList();
        if (parts.size() < OF.size()) {
            return Optional.empty();
        }
        int each = parts.stream().mapToInt(Draws::size).max().orElseThrow();
        Draws draws = Draws.mixture(parts, each);
        return Optional.of(new Headline(draws.total(level), draws, OF));
    }
}
