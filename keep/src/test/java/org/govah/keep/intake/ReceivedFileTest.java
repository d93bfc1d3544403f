package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.govah.keep.intake.ReceivedFile.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivedFileTest {
    /// A disk whose answers are written down beforehand.
    private record Scripted(Queue<State> states, String content) implements ReceivedFile.Disk {
        @Override
        public State state(Path file) {
            return states.remove();
        }

        @Override
        public byte[] bytes(Path file, int limit) {
            return content.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String refusal(Path file) {
        return catchThrowableOfType(UnreadableListException.class, () -> ReceivedFile.read(file))
                .words()
                .key();
    }

    private static String refusal(List<State> states, String content) {
        var disk = new Scripted(new ArrayDeque<>(states), content);
        return catchThrowableOfType(
                        UnreadableListException.class,
                        () -> ReceivedFile.read(Path.of("a.csv"), disk))
                .words()
                .key();
    }

    private static State state(long size, long millis) {
        return new State(false, size, FileTime.fromMillis(millis));
    }

    @Test
    void theHashIsTheOneThatOthersCompute(@TempDir Path folder)
            throws IOException, UnreadableListException {
        Path file = Files.writeString(folder.resolve("abc.tar.csv"), "abc");
        ReceivedFile received = ReceivedFile.read(file);
        // FIPS 180-2, appendix B.1.
        assertThat(received.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(received.stem()).isEqualTo("abc.tar");
        assertThat(received.size()).isEqualTo(3);
    }

    @Test
    void whatIsNoReadableFileIsRefused(@TempDir Path folder) throws IOException {
        assertThat(refusal(folder)).isEqualTo("keep.file-directory");
        assertThat(refusal(folder.resolve("none.csv"))).isEqualTo("keep.file-missing");
        assertThat(refusal(Files.createFile(folder.resolve("empty.csv"))))
                .isEqualTo("keep.file-empty");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() {
        assertThat(refusal(List.of(state(3, 1), state(3, 2)), "abc"))
                .isEqualTo("keep.file-changed");
        assertThat(refusal(List.of(state(3, 1), state(4, 1)), "abc"))
                .isEqualTo("keep.file-changed");
        assertThat(refusal(List.of(state(4, 1), state(4, 1)), "abc"))
                .isEqualTo("keep.file-changed");
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeItIsRead() {
        assertThat(refusal(List.of(state(ReceivedFile.MAX_BYTES + 1, 1)), ""))
                .isEqualTo("keep.file-too-large");
    }
}
