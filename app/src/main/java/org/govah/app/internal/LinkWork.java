package org.govah.app.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.govah.core.Progress;
import org.govah.link.LinkSettings;
import org.govah.link.LinkState;
import org.govah.link.Linked;
import org.govah.link.Linker;

/// One linkage from files to persons.
final class LinkWork {
    private LinkWork() {}

    /// Reads and links.
    ///
    /// @param today no date of a list begins after it
    ///
    /// @param index whether it is kept, and what it is added to
    static LinkResult run(
            LinkRequest request, IndexOptions index, LocalDate today, Progress progress)
            throws Refusal {
        LinkSettings settings = request.how().settings();
        Optional<LinkState> earlier =
                index.onto().isPresent()
                        ? Optional.of(IndexFiles.read(index.onto().get()))
                        : Optional.empty();
        LinkInput input =
                LinkReading.read(request, earlier.map(LinkState::roster), today, progress);
        Linked linked =
                earlier.isPresent()
                        ? Linker.update(earlier.get(), input.roster(), settings, progress)
                        : index.keep()
                                ? Linker.linkKeeping(input.roster(), settings, progress)
                                : Linker.link(input.roster(), settings, progress);
        return LinkResult.of(request, input, linked);
    }
}
