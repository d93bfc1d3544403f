package org.govah.core.log;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Whatever the bytes are: a value that is written again to the same bytes, or a refusal, and
/// nothing else. Run with `JAZZER_FUZZ=1` to search; without it the seeds are read once.
class LogFuzzTest {
    @FuzzTest
    void aNoteIsReadOrRefused(byte[] bytes) {
        try {
            Note note = Note.parse(bytes);
            requireSame(bytes, note.encode());
            note.verify(List.of(LogExamples.LOG, LogExamples.WITNESS.verifier()));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.text().equals(note.text())) {
                throw new AssertionError("a checkpoint with two spellings");
            }
        } catch (LogFormatException e) {
            requireWords(e);
        }
    }

    @FuzzTest
    void anEntryIsReadOrRefused(byte[] bytes) {
        try {
            Entry entry = Entry.decode(bytes);
            requireSame(bytes, entry.encode());
            entry.isSignedOpenlyBy(LogExamples.LOG);
        } catch (LogFormatException e) {
            requireWords(e);
        }
    }

    @FuzzTest
    void aCardIsReadOrRefused(byte[] bytes) {
        try {
            Card card = Card.decode(bytes);
            requireSame(bytes, card.encode());
            card.isSignedBy(LogExamples.LOG_KEY.publicKey(), LogExamples.SUBJECT);
        } catch (LogFormatException e) {
            requireWords(e);
        }
        try {
            FieldOpening opening = FieldOpening.decode(bytes);
            requireSame(bytes, opening.encode());
            opening.check(Tree.EMPTY);
        } catch (LogFormatException e) {
            requireWords(e);
        }
    }

    @FuzzTest
    void aProofIsReadOrRefused(byte[] bytes) {
        try {
            TlogProof proof = TlogProof.parse(bytes);
            requireSame(bytes, proof.encode());
            proof.check(bytes, Policy.of(LogExamples.LOG));
        } catch (LogFormatException e) {
            requireWords(e);
        }
        try {
            SplitView view = SplitView.parse(bytes);
            requireSame(bytes, view.encode());
            view.check(LogExamples.LOG);
        } catch (LogFormatException e) {
            requireWords(e);
        }
    }

    @FuzzTest
    void aTileOrAPolicyIsReadOrRefused(byte[] bytes) {
        try {
            requireSame(bytes, EntryTile.encode(EntryTile.decode(bytes)));
        } catch (LogFormatException e) {
            requireWords(e);
        }
        try {
            Policy.parse(bytes).check(LogExamples.checkpoint(3));
        } catch (LogFormatException e) {
            requireWords(e);
        }
    }

    @FuzzTest
    void aCosignRequestIsReadOrRefused(byte[] bytes) {
        try {
            CosignRequest request = CosignRequest.parse(bytes);
            requireSame(bytes, request.encode());
            request.holds(Checkpoint.parse(request.checkpoint().text()));
        } catch (LogFormatException e) {
            requireWords(e);
        }
    }

    @FuzzTest
    void aKeyOrATilesPathIsReadOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            if (!VerifierKey.parse(text).toString().equals(text)) {
                throw new AssertionError("two spellings of one key");
            }
        } catch (LogFormatException e) {
            requireWords(e);
        }
        try {
            if (!Tile.parse(text).path().equals(text)) {
                throw new AssertionError("two paths of one tile");
            }
        } catch (LogFormatException e) {
            requireWords(e);
        }
    }

    private static void requireSame(byte[] read, byte[] written) {
        if (!Arrays.equals(read, written)) {
            throw new AssertionError("two spellings of one value");
        }
    }

    private static void requireWords(LogFormatException e) {
        if (String.valueOf(e.getMessage()).isEmpty()) {
            throw new AssertionError("a refusal without a reason");
        }
    }
}
