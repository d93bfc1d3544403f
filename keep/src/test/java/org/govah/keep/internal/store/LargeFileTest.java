package org.govah.keep.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every length comes out as it went in, whatever the pieces it was written in.
final class LargeFileTest {
    private static final long SEED = 77;
    private static final int SHORT = LargeFile.SHORT;
    private static final int BLOCK = LargeFile.BLOCK;

    @TempDir private Path folder;

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return bytes;
    }

    private Path written(Path file, byte[] bytes, int longest) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        try (OutputStream out = new LargeFile(file)) {
            for (int at = 0; at < bytes.length; ) {
                int part = Math.min(bytes.length - at, 1 + random.nextInt(longest));
                out.write(bytes, at, part);
                at += part;
            }
        }
        return file;
    }

    @Test
    void everyLengthAboutAnEdgeIsWrittenWhole() throws IOException {
        List<Integer> edges = List.of(1, SHORT, SHORT + 4096, SHORT + BLOCK, SHORT + 2 * BLOCK);
        for (int edge : edges) {
            for (int length = edge - 1; length <= edge + 1; length++) {
                byte[] bytes = random(length);
                for (int longest : new int[] {70_000, 3 * BLOCK}) {
                    Path file = written(folder.resolve(length + "-" + longest), bytes, longest);
                    assertThat(Arrays.equals(Files.readAllBytes(file), bytes))
                            .as("%d bytes in pieces of up to %d, seed %d", length, longest, SEED)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aFileSystemInMemoryThatKnowsNoDeviceIsWrittenToAsWell() throws IOException {
        Path memory = Path.of("/dev/shm");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.isWritable(memory), "no file system in memory at /dev/shm on this machine");
        Path place = Files.createTempDirectory(memory, "govah-test");
        byte[] bytes = random(SHORT + BLOCK + 5);
        try {
            Path file = written(place.resolve("file"), bytes, BLOCK);
            assertThat(Arrays.equals(Files.readAllBytes(file), bytes)).isTrue();
        } finally {
            Files.deleteIfExists(place.resolve("file"));
            Files.delete(place);
        }
    }

    @Test
    void aLargeFileIsReadAsItWasWrittenInWhateverPieces() throws IOException {
        for (int length : new int[] {0, 1, 4095, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 777}) {
            byte[] bytes = random(length);
            Path file = Files.write(folder.resolve("read-" + length), bytes);
            SplittableRandom random = new SplittableRandom(SEED);
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            try (LargeRead in = LargeRead.of(file)) {
                byte[] piece = new byte[200_000];
                for (int n = 0; n >= 0; ) {
                    out.write(piece, 0, n);
                    n = in.read(piece, 0, 1 + random.nextInt(piece.length));
                }
            }
            assertThat(Arrays.equals(out.toByteArray(), bytes))
                    .as("%d bytes, seed %d", length, SEED)
                    .isTrue();
        }
    }

    @Test
    void aFileThatExistsIsNotTouched() throws IOException {
        Path file = Files.writeString(folder.resolve("there"), "as it was");
        assertThatThrownBy(() -> new LargeFile(file))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("as it was");
    }
}
