package org.govah.keep.internal.bag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.keep.bag.BagInfo;

/// `bag-info.txt` to and from text: `Label: value`, longer values go on in lines that begin with a
/// blank (RFC 8493, 2.2.2).
public final class InfoLines {
    private InfoLines() {}

    /// Reads the lines; those without a label are passed over.
    ///
    /// @throws IOException if they cannot be read
    public static BagInfo read(TagLines lines) throws IOException {
        List<BagInfo.Line> found = new ArrayList<>();
        for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
            String line = next.get();
            int colon = line.indexOf(':');
            if (!line.isEmpty() && Character.isWhitespace(line.charAt(0)) && !found.isEmpty()) {
                BagInfo.Line last = found.removeLast();
                found.add(line(last.label(), (last.value() + " " + line.strip()).strip()));
            } else if (colon > 0 && !line.substring(0, colon).isBlank()) {
                found.add(line(line.substring(0, colon).strip(), line.substring(colon + 1)));
            }
        }
        return new BagInfo(found);
    }

    private static BagInfo.Line line(String label, String value) {
        return new BagInfo.Line(label, value.strip());
    }

    /// As text, each line ended by LF.
    public static String text(BagInfo info) {
        StringBuilder text = new StringBuilder();
        info.lines().forEach(l -> text.append(l.label() + ": " + l.value() + "\n"));
        return text.toString();
    }
}
