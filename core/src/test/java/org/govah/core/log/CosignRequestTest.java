package org.govah.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CosignRequestTest {
    private static final int SIZE = 300;

    private static CosignRequest from(long old) throws LogFormatException {
        Note note = LogExamples.checkpoint(SIZE);
        return CosignRequest.of(
                note, Checkpoint.parse(note.text()), old, LogExamples.hashes(SIZE, 0));
    }

    private static CosignRequest parse(String text) throws LogFormatException {
        return CosignRequest.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenIsReadAgainAndHolds() throws LogFormatException {
        for (long old : List.of(0L, 1L, 255L, 256L, 299L, 300L)) {
            CosignRequest request = from(old);
            CosignRequest read = CosignRequest.parse(request.encode());
            assertThat(read).as("old %d", old).isEqualTo(request);
            assertThat(read.holds(Checkpoint.parse(read.checkpoint().text()))).isTrue();
            assertThat(read.was().isPresent()).isEqualTo(old > 0);
        }
    }

    @Test
    void aProofOfAnotherHistoryDoesNotHold() throws LogFormatException {
        CosignRequest request = from(200);
        Checkpoint to = Checkpoint.parse(request.checkpoint().text());
        Hash lie = LogExamples.builder(200, 1, new HashMap<>()).root();
        assertThat(changed(request, 200, lie).holds(to)).isFalse();
        Hash was = request.was().orElseThrow();
        assertThat(changed(request, 199, was).holds(to)).isFalse();
        assertThat(changed(request, SIZE + 1L, was).holds(to)).isFalse();
        CosignRequest beyond =
                new CosignRequest(SIZE + 1L, request.was(), List.of(), request.checkpoint());
        assertThat(beyond.holds(to)).isFalse();
    }

    private static CosignRequest changed(CosignRequest of, long old, Hash was) {
        return new CosignRequest(old, Optional.of(was), of.proof(), of.checkpoint());
    }

    @Test
    void sizeRootAndProofGoTogether() throws LogFormatException {
        CosignRequest request = from(200);
        Note note = request.checkpoint();
        Optional<Hash> was = request.was();
        List<Hash> proof = request.proof();
        List<Hash> longest = Collections.nCopies(63, was.orElseThrow());
        assertThat(new CosignRequest(1, was, longest, note).proof()).hasSize(63);
        List<Hash> longer = Collections.nCopies(64, was.orElseThrow());
        Optional<Hash> none = Optional.empty();
        assertRefused(() -> new CosignRequest(1, was, longer, note));
        assertRefused(() -> new CosignRequest(-1, was, List.of(), note));
        assertRefused(() -> new CosignRequest(0, was, List.of(), note));
        assertRefused(() -> new CosignRequest(1, none, List.of(), note));
        assertRefused(() -> new CosignRequest(0, none, proof, note));
    }

    private static void assertRefused(Runnable made) {
        assertThatThrownBy(made::run).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsSpelledInAnotherWayIsRefused() throws LogFormatException {
        String good = new String(from(200).encode(), StandardCharsets.UTF_8);
        assertThat(parse(good).old()).isEqualTo(200);
        for (String wrong :
                List.of(
                        good.replace("v1", "v2"),
                        good.replace("old 200", "old 0200"),
                        good.replace("old 200", "old -200"),
                        good.replace("old 200", "old 0"),
                        good.replace("old 200", "old 9999999999999999999"),
                        good.replace("old 200\n", ""),
                        good.replace("was ", "wasn't "),
                        good.replaceFirst("was .*\n", ""),
                        good.substring(0, good.indexOf("\n\n") + 1),
                        good + "\n",
                        good.replace("300\n", "030\n"),
                        good + "x".repeat(2 * Note.MAX_BYTES))) {
            assertThatThrownBy(() -> parse(wrong))
                    .as(wrong.substring(0, Math.min(90, wrong.length())))
                    .isInstanceOf(LogFormatException.class);
        }
    }
}
