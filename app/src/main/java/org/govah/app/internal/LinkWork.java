package org.govah.app.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.govah.core.Progress;
import org.govah.link.LinkSettings;
import org.govah.link.LinkState;
import org.govah.link.Linked;
import org.govah.link.Linker;
import org.govah.link.ModelDiffersException;

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
        Judged judged = Judged.read(request.how().decisions(), request.how().trust());
        LinkSettings settings = request.how().settings(judged);
        if (index.onto().isPresent() && request.how().model().isPresent()) {
            throw Refusal.unreadable("app.link-model-onto");
        }
        Optional<LinkState> earlier =
                index.onto().isPresent()
                        ? Optional.of(IndexFiles.read(index.onto().get()))
                        : Optional.empty();
        LinkInput input =
                LinkReading.read(request, earlier.map(LinkState::roster), today, progress);
        Linked linked = linked(earlier, input, settings, index, progress);
        return LinkResult.of(request, settings, judged, input, linked);
    }

    private static Linked linked(
            Optional<LinkState> earlier,
            LinkInput input,
            LinkSettings settings,
            IndexOptions index,
            Progress progress)
            throws Refusal {
        try {
            if (earlier.isPresent()) {
                return Linker.update(earlier.get(), input.roster(), settings, progress);
            }
            return index.keep()
                    ? Linker.linkKeeping(input.roster(), settings, progress)
                    : Linker.link(input.roster(), settings, progress);
        } catch (ModelDiffersException e) {
            throw new Refusal(ExitCode.UNREADABLE, e.words());
        }
    }
}
