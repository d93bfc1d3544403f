package org.govah.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govah.link.LinkSettings;

/// What is asked of `govah link`: which lists, and how. It is written to `model.json`, so that a
/// run can be done again from there.
///
/// @param files of the lists
/// @param names as `--name` has them
/// @param map as `--map` has them
/// @param how to link
record LinkRequest(List<Path> files, List<String> names, List<String> map, How how) {
    /// Copies the lists.
    LinkRequest {
        files = List.copyOf(files);
        names = List.copyOf(names);
        map = List.copyOf(map);
    }

    static LinkRequest of(LinkTarget target, LinkOptions options) throws Refusal {
        return new LinkRequest(target.files(), target.names(), target.map(), options.how());
    }

    /// How to link.
    ///
    /// @param within whether a list may hold a person twice as a matter of course
    /// @param all whether rows that are no deaths are linked too
    /// @param truth the column that holds the truth, which never reaches the linker
    /// @param also further columns that are compared as they stand
    /// @param at probability from which pairs are joined
    /// @param pairs that are compared, for each record
    /// @param seed of every random draw
    /// @param decisions the file of what reviewers judged
    /// @param trust the file of the keys that may have signed it
    /// @param model the `model.json` of an earlier run, used instead of learning
    /// @param bySource columns `[LIST:]COLUMN` that name a row's sources, which are split into
    ///   lists
    record How(
            boolean within,
            boolean all,
            Optional<String> truth,
            List<String> also,
            double at,
            int pairs,
            long seed,
            Optional<Path> decisions,
            Optional<Path> trust,
            Optional<Path> model,
            List<String> bySource) {
        /// Copies the columns.
        How {
            also = List.copyOf(also);
            bySource = List.copyOf(bySource);
        }

        /// The linker's settings.
        ///
        /// @param judged what reviewers judged
        /// @throws Refusal if a number is out of range, or the model cannot be read
        LinkSettings settings(Judged judged) throws Refusal {
            LinkSettings settings = numbers();
            if (model.isPresent()) {
                settings = settings.by(LinkModelFile.read(model.get()).model());
            }
            return settings.decided(judged.settlement().binding())
                    .labelled(judged.settlement().labels());
        }

        private LinkSettings numbers() throws Refusal {
            try {
                return LinkSettings.USUAL
                        .joiningAt(at)
                        .within(within)
                        .pairsPerRecord(pairs)
                        .seed(seed);
            } catch (IllegalArgumentException e) {
                throw Refusal.unreadable("app.link-bad-setting");
            }
        }
    }
}
