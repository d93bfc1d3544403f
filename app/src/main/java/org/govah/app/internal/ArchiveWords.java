package org.govah.app.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govah.keep.archive.Finding;
import org.govah.keep.archive.Group;

/// What an archive finds, on the screen and in JSON.
final class ArchiveWords {
    /// More are counted, not listed; `--json` lists all.
    private static final int SHOWN = 50;

    /// Hex digits of a fingerprint: 128 bits, which nobody can meet on purpose.
    private static final int FINGERPRINT = 32;

    private ArchiveWords() {}

    static void findings(Screen screen, List<Finding> findings) {
        for (Finding each : findings.subList(0, Math.min(SHOWN, findings.size()))) {
            screen.say("app.archive-finding", each.path(), each.words());
        }
        if (findings.size() > SHOWN) {
            screen.say("app.archive-more", findings.size() - SHOWN);
        }
    }

    static List<Map<String, Object>> document(Screen screen, List<Finding> findings) {
        return findings.stream()
                .map(each -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("path", each.path());
                    one.put("what", screen.words().say(each.words()));
                    return one;
                })
                .toList();
    }

    /// What two people read to each other to know that they have the same group: half of the hash
    /// of its text, in groups of four.
    static String fingerprint(Group group) {
        return group.hash().hex().substring(0, FINGERPRINT).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
