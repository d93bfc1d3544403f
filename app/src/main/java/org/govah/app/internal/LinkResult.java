package org.govah.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.link.Linked;

/// What came of one linkage.
///
/// @param request what was asked
/// @param input what was read
/// @param linked who is who
/// @param quality beside the truth; empty where none was named
/// @param overlaps which lists count as independent
/// @param table their overlap
record LinkResult(
        LinkRequest request,
        LinkInput input,
        Linked linked,
        Optional<PairQuality> quality,
        Overlaps overlaps,
        OverlapTable table) {
    static LinkResult of(LinkRequest request, LinkInput input, Linked linked) {
        Overlaps overlaps = Overlaps.of(linked);
        return new LinkResult(
                request,
                input,
                linked,
                input.truths().map(truths -> quality(linked, truths)),
                overlaps,
                linked.overlap(overlaps.lists()));
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
        notes.addAll(linked.found().notes());
        if (overlaps.leftOut() > 0) {
            notes.add(
                    Message.of("app.link-most-lists", overlaps.leftOut(), OverlapTable.MAX_LISTS));
        }
        return notes;
    }

    /// SHA-256 of every input file, by file name.
    SortedMap<String, String> inputs() {
        SortedMap<String, String> out = new TreeMap<>();
        input.lists().forEach(list -> out.put(list.fileName(), list.sha256()));
        return out;
    }
}
