package org.govah.estimate;

/// A total with its uncertainty.
///
/// @param median the median of the draws, or the point estimate where a method has no posterior
/// @param low lower end of the interval
/// @param high upper end, at least `low`, may be infinite
/// @param level of the interval, 0 to 1
public record Total(double median, double low, double high, double level) {
    /// @throws IllegalArgumentException if the interval is upside down
    public Total {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }
}
