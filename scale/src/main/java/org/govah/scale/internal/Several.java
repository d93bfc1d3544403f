package org.govah.scale.internal;

import java.util.ArrayList;
import java.util.List;

/// Several texts in one cell: parted by `|`, with a backslash before a `|` or a backslash that is
/// part of a text. An empty cell holds none.
public final class Several {
    private static final char BETWEEN = '|';
    private static final char AS_IT_IS = '\\';

    private Several() {}

    /// As one cell.
    public static String joined(List<String> texts) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                out.append(BETWEEN);
            }
            String text = texts.get(i);
            for (int k = 0; k < text.length(); k++) {
                if (text.charAt(k) == BETWEEN || text.charAt(k) == AS_IT_IS) {
                    out.append(AS_IT_IS);
                }
                out.append(text.charAt(k));
            }
        }
        return out.toString();
    }

    /// The texts of a cell.
    public static List<String> parted(String cell) {
        List<String> out = new ArrayList<>();
        if (cell.isEmpty()) {
            return out;
        }
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < cell.length(); k++) {
            char letter = cell.charAt(k);
            if (letter == AS_IT_IS && k + 1 < cell.length()) {
                text.append(cell.charAt(++k));
            } else if (letter == BETWEEN) {
                out.add(text.toString());
                text.setLength(0);
            } else {
                text.append(letter);
            }
        }
        out.add(text.toString());
        return out;
    }
}
