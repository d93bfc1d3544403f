package org.govah.app.internal;

import java.time.LocalDate;
import org.govah.core.Progress;
import org.govah.link.LinkSettings;
import org.govah.link.Linked;
import org.govah.link.Linker;

/// One linkage from files to persons.
final class LinkWork {
    private LinkWork() {}

    /// Reads and links.
    ///
    /// @param today no date of a list begins after it
    static LinkResult run(LinkRequest request, LocalDate today, Progress progress) throws Refusal {
        LinkSettings settings = request.how().settings();
        LinkInput input = LinkReading.read(request, today, progress);
        Linked linked = Linker.link(input.roster(), settings, progress);
        return LinkResult.of(request, input, linked);
    }
}
