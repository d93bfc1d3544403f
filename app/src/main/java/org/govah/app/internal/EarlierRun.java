package org.govah.app.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.govah.core.words.Message;

/// A linkage done again from the `model.json` in its folder.
final class EarlierRun {
    private EarlierRun() {}

    /// Links the files of a run again, by its settings.
    ///
    /// @param run the folder that `govah link` wrote
    /// @throws Refusal if a file is not the one that the run was made from
    static LinkResult again(Screen screen, Path run) throws Refusal {
        LinkModelDocument earlier = LinkModelFile.read(run.resolve(LinkModelFile.NAME));
        LinkRequest request = earlier.request(run);
        LinkResult result;
        try (WatchedProgress progress = screen.progress()) {
            result = LinkWork.run(request, IndexOptions.none(), screen.today(), progress);
        }
        requireSame(earlier, result);
        return result;
    }

    /// The words would be of another run if a file had changed since.
    private static void requireSame(LinkModelDocument earlier, LinkResult result) throws Refusal {
        for (ListIn list : result.input().lists()) {
            Optional<LinkModelDocument.Input> then =
                    earlier.lists().stream().filter(l -> l.name().equals(list.name())).findFirst();
            if (then.isEmpty() || !then.get().sha256().equals(list.sha256())) {
                throw new Refusal(
                        ExitCode.UNREADABLE, Message.of("app.explain-changed", list.fileName()));
            }
        }
    }
}
