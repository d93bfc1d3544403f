package org.govah.keep.internal.rows;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.words.Message;

/// Counts what rows left open, for the notes.
final class RowCounts {
    private int shortRows;
    private int unreadSexes;
    private int emptyViolations;
    private int unreadViolations;
    private int unreadBirths;
    private int nameless;

    void shortRow() {
        shortRows++;
    }

    void unreadSex() {
        unreadSexes++;
    }

    void emptyViolation() {
        emptyViolations++;
    }

    void unreadViolation() {
        unreadViolations++;
    }

    void unreadBirth() {
        unreadBirths++;
    }

    void nameless() {
        nameless++;
    }

    List<Message> notes(boolean hasViolation) {
        List<Message> notes = new ArrayList<>();
        if (!hasViolation) {
            notes.add(Message.of("keep.note-all-deaths"));
        }
        add(notes, "keep.note-empty-violation", emptyViolations);
        add(notes, "keep.note-unread-violation", unreadViolations);
        add(notes, "keep.note-unread-sex", unreadSexes);
        add(notes, "keep.note-unread-birth", unreadBirths);
        add(notes, "keep.note-nameless", nameless);
        add(notes, "keep.note-short-rows", shortRows);
        return notes;
    }

    private static void add(List<Message> notes, String key, int count) {
        if (count > 0) {
            notes.add(Message.of(key, count));
        }
    }
}
