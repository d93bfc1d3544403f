package org.govah.keep.bag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a bag says of itself: the lines of `bag-info.txt` in their order, labels may repeat (RFC
/// 8493, 2.2.2).
///
/// @param lines label and value
public record BagInfo(List<Line> lines) {
    /// The label under which a bag says how many bytes and files its payload has.
    public static final String OXUM = "Payload-Oxum";

    /// Copies the lines.
    public BagInfo {
        lines = List.copyOf(lines);
    }

    /// One line.
    ///
    /// @param label without colon, not blank
    /// @param value one line of text
    public record Line(String label, String value) {
        /// @throws IllegalArgumentException if label or value would be read back as another
        public Line {
            if (label.isBlank() || !label.equals(label.strip()) || label.indexOf(':') >= 0) {
                throw new IllegalArgumentException("no label of a bag");
            }
            if (!oneLine(label) || !oneLine(value) || !value.equals(value.strip())) {
                throw new IllegalArgumentException("more than one line");
            }
        }

        private static boolean oneLine(String text) {
            return text.chars().noneMatch(c -> c == '\n' || c == '\r');
        }
    }

    /// Nothing said.
    public static BagInfo empty() {
        return new BagInfo(List.of());
    }

    /// With one line more.
    public BagInfo with(String label, String value) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(label, value));
        return new BagInfo(more);
    }

    /// The first value under a label; case does not matter.
    public Optional<String> value(String label) {
        return lines.stream()
                .filter(l -> l.label().equalsIgnoreCase(label))
                .map(Line::value)
                .findFirst();
    }
}
