package org.govah.keep.internal.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The character between the cells of a text file, and how many cells most of its rows have.
///
/// @param character `,` `;` tab or `|`
/// @param columns cells of most rows, at least 1
record Separator(char character, int columns) {
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int SAMPLE_LINES = 200;

    /// The candidate that gives most lines one same number of cells, more than one; where two do
    /// equally well, the one that gives more cells.
    static Separator of(Utf8Text text) {
        Separator best = new Separator(',', 1);
        double bestShare = 0;
        for (char candidate : CANDIDATES) {
            Map<Integer, Integer> lines = linesByCells(text, candidate);
            int total = lines.values().stream().mapToInt(Integer::intValue).sum();
            for (Map.Entry<Integer, Integer> each : lines.entrySet()) {
                double share = (double) each.getValue() / total;
                boolean more = each.getKey() > best.columns && share == bestShare;
                if (each.getKey() > 1 && (share > bestShare || more)) {
                    best = new Separator(candidate, each.getKey());
                    bestShare = share;
                }
            }
        }
        return best;
    }

    /// The character as shown to people.
    String shown() {
        return character == '\t' ? "TAB" : String.valueOf(character);
    }

    private static Map<Integer, Integer> linesByCells(Utf8Text text, char separator) {
        Map<Integer, Integer> lines = new TreeMap<>();
        int at = text.from();
        for (int line = 0; line < SAMPLE_LINES && at < text.to(); line++) {
            int end = text.lineEnd(at);
            if (end > at) {
                lines.merge(cells(text.bytes(), at, end, separator), 1, Integer::sum);
            }
            at = text.afterLineBreak(end);
        }
        return lines;
    }

    private static int cells(byte[] bytes, int from, int to, char separator) {
        int cells = 1;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            quoted ^= bytes[i] == '"';
            cells += bytes[i] == separator && !quoted ? 1 : 0;
        }
        return cells;
    }
}
