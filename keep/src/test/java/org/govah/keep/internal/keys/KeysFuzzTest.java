package org.govah.keep.internal.keys;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Group;

/// Whatever the bytes are: a group, a card, a device's enrolment, or a refusal.
class KeysFuzzTest {
    @FuzzTest
    void aGroupIsReadOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Group group = Group.parse(text);
            if (!group.text().equals(text)) {
                throw new AssertionError("two spellings of one group");
            }
        } catch (LogFormatException e) {
            if (String.valueOf(e.getMessage()).isEmpty()) {
                throw new AssertionError("a refusal without a reason", e);
            }
        }
    }

    @FuzzTest
    void aRecoveryCardIsReadOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        try {
            String typed = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            if (!RecoveryCard.parse(text).code().equals(typed)) {
                throw new AssertionError("two cards with one share");
            }
        } catch (ArchiveException e) {
            if (!e.words().key().startsWith("keep.card-")) {
                throw new AssertionError(e);
            }
        }
    }

    @FuzzTest
    void anEnrolmentIsReadOrNone(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        CaptureKeys.readEnrolment(text)
                .ifPresent(capture -> {
                    try {
                        List<Note> none = List.of(Note.parse(bytes));
                        throw new AssertionError("an enrolment that is a note " + none);
                    } catch (LogFormatException e) {
                        if (CaptureKeys.contributors(capture, List.of()).size() != 1) {
                            throw new AssertionError("contributors out of nothing", e);
                        }
                    }
                });
    }
}
