package org.govah.app.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govah.keep.archive.Finding;

/// What an archive finds, on the screen and in JSON.
final class ArchiveWords {
    /// More are counted, not listed; `--json` lists all.
    private static final int SHOWN = 50;

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
}
