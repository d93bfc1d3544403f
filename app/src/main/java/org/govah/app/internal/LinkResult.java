package org.govah.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.link.Calibration;
import org.govah.link.LinkSettings;
import org.govah.link.Linked;
import org.govah.link.SourceSystems;

/// What came of one linkage.
///
/// @param request what was asked
/// @param settings it was linked by
/// @param judged what reviewers judged
/// @param input what was read
/// @param linked who is who
/// @param quality beside the truth; empty where none was named
/// @param systems the sources of compiled lists; empty where none was split
/// @param overlaps which lists count as independent
/// @param table their overlap
/// @param drawn what should be known of the draws
record LinkResult(
        LinkRequest request,
        LinkSettings settings,
        Judged judged,
        LinkInput input,
        Linked linked,
        Optional<PairQuality> quality,
        Optional<SourceSystems> systems,
        Overlaps overlaps,
        OverlapTable table,
        List<Message> drawn) {
    /// Copies the messages.
    LinkResult {
        drawn = List.copyOf(drawn);
    }

    /// Gathers.
    ///
    /// @throws Refusal if lists are to be split by source and no source is named by enough rows
    static LinkResult of(
            LinkRequest request,
            LinkSettings settings,
            Judged judged,
            LinkInput input,
            Linked linked)
            throws Refusal {
        Optional<SourceSystems> systems = SourceWords.split(linked, input.split());
        Overlaps overlaps = systems.map(Overlaps::of).orElseGet(() -> Overlaps.of(linked));
        return new LinkResult(
                request,
                settings,
                judged,
                input,
                linked,
                input.truths().map(truths -> quality(linked, truths)),
                systems,
                overlaps,
                systems.map(SourceSystems::overlap)
                        .orElseGet(() -> linked.overlap(overlaps.lists())),
                List.of());
    }

    /// The same with what should be known of the draws.
    LinkResult saying(List<Message> more) {
        return new LinkResult(
                request, settings, judged, input, linked, quality, systems, overlaps, table, more);
    }

    private static PairQuality quality(Linked linked, Truths truths) {
        return PairQuality.of(
                PersonOrder.of(linked), PersonOrder.firsts(linked), truths::of, truths.persons());
    }

    /// What the user should know.
    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        for (ListIn list : input.lists()) {
            for (Message note : list.notes()) {
                notes.add(Message.of("app.note-of-list", list.name(), note));
            }
        }
        if (input.leftOut() > 0) {
            notes.add(Message.of("app.link-left-out", input.leftOut()));
        }
        notes.addAll(judged.notes());
        notes.addAll(linked.found().notes());
        systems.ifPresent(found ->
                notes.addAll(
                        SourceWords.of(found, input.split(), linked.persons() - table.observed())));
        linked.found().calibration().ifPresent(made -> notes.add(calibrated(made)));
        notes.addAll(drawn);
        if (overlaps.leftOut() > 0) {
            notes.add(
                    Message.of("app.link-most-lists", overlaps.leftOut(), OverlapTable.MAX_LISTS));
        }
        return notes;
    }

    private static Message calibrated(Calibration made) {
        return Message.of(
                "app.calibrated",
                made.after().predictions(),
                made.slope(),
                made.intercept(),
                made.before().calibrationError(),
                made.after().calibrationError());
    }

    /// SHA-256 of every input file, by file name.
    SortedMap<String, String> inputs() {
        SortedMap<String, String> out = new TreeMap<>();
        input.lists().forEach(list -> out.put(list.fileName(), list.sha256()));
        return out;
    }
}
