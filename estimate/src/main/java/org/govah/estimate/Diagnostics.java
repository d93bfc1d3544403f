package org.govah.estimate;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// How far a method's number can be trusted as a computation, and with what it was made.
///
/// @param rHat rank-normalised split R-hat of the chains; empty where there are no chains
/// @param essBulk effective draws for the middle; empty where draws are not correlated
/// @param essTail effective draws for the 5 % and 95 % points; empty likewise
/// @param tailMass share of the posterior that the computation may have left out, or that lies far
///   out; empty where there is no posterior
/// @param settings priors and sizes by name, as printed
/// @param cpuSeconds of all threads; empty where nobody measured
public record Diagnostics(
        OptionalDouble rHat,
        OptionalDouble essBulk,
        OptionalDouble essTail,
        OptionalDouble tailMass,
        SortedMap<String, String> settings,
        OptionalDouble cpuSeconds) {
    /// Nothing known.
    public static final Diagnostics NONE = of(Collections.emptySortedMap());

    /// Copies the settings.
    public Diagnostics {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /// Nothing but the settings.
    public static Diagnostics of(SortedMap<String, String> settings) {
        OptionalDouble none = OptionalDouble.empty();
        return new Diagnostics(none, none, none, none, settings, none);
    }

    /// The same with the share of the tail.
    public Diagnostics withTail(double mass) {
        return new Diagnostics(
                rHat, essBulk, essTail, OptionalDouble.of(mass), settings, cpuSeconds);
    }

    /// The same with the time it took.
    public Diagnostics took(double seconds) {
        return new Diagnostics(
                rHat, essBulk, essTail, tailMass, settings, OptionalDouble.of(seconds));
    }
}
