package org.govah.estimate;

import java.util.List;
import org.govah.core.words.Message;

/// How the total moves when an assumption that no table can test is varied.
///
/// @param method whose assumption
/// @param varies what is varied, in words
/// @param points by the value assumed, ascending
public record Curve(Method method, Message varies, List<Point> points) {
    /// Copies the points.
    public Curve {
        points = List.copyOf(points);
    }

    /// One value of the assumption and what follows from it.
    ///
    /// @param assumed the value; 1 is what the method itself assumes
    /// @param total the number
    public record Point(double assumed, Total total) {}
}
