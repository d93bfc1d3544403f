package org.govah.app.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govah.app.internal.OutFolder.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Written whole or not at all.
final class OutFolderTest {
    @TempDir Path parent = Path.of("");

    @Test
    void aNewFolderHoldsTheFilesAndTheListOfThem() throws Exception {
        folder().write(files("a.txt", "one", "data/b.txt", "two"));
        assertThat(parent.resolve("out/a.txt")).hasContent("one");
        assertThat(parent.resolve("out/data/b.txt")).hasContent("two");
        assertThat(parent.resolve("out/" + OutFolder.CONTENTS))
                .hasContent("a.txt\ndata/b.txt\nfiles.txt");
    }

    @Test
    void aFolderThatGovahWroteIsReplacedWhole() throws Exception {
        folder().write(files("a.txt", "one", "b.txt", "two"));
        folder().write(files("a.txt", "three"));
        assertThat(parent.resolve("out/a.txt")).hasContent("three");
        assertThat(parent.resolve("out/b.txt")).doesNotExist();
    }

    @Test
    void aDiskThatFillsUpMidwayLeavesTheFolderAsItWas() throws Exception {
        folder().write(files("a.txt", "one"));
        SortedMap<String, Content> broken = files("a.txt", "three");
        broken.put(
                "b.txt",
                out -> {
                    out.write('x');
                    throw new IOException("No space left on device");
                });
        assertThatThrownBy(() -> folder().write(broken)).isInstanceOf(Refusal.class);
        assertThat(parent.resolve("out/a.txt")).hasContent("one");
        assertThat(parent.resolve("out/b.txt")).doesNotExist();
    }

    @Test
    void aRunThatWasKilledBeforeTheMoveLeavesNothingInTheFolderAndDoesNotDisturbTheNext()
            throws Exception {
        Files.createDirectories(parent.resolve(".out.govah-part"));
        Files.writeString(parent.resolve(".out.govah-part/half.txt"), "hal");
        folder().write(files("a.txt", "one"));
        assertThat(names(parent.resolve("out"))).containsExactly("a.txt", "files.txt");
        assertThat(parent.resolve(".out.govah-part")).doesNotExist();
    }

    @Test
    void aFolderWithSomebodyElsesFileIsRefusedWithExitThree() throws Exception {
        folder().write(files("a.txt", "one"));
        Files.writeString(parent.resolve("out/notes.txt"), "mine");
        assertThatThrownBy(() -> folder().write(files("a.txt", "two")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.exit()).isEqualTo(ExitCode.WOULD_LOSE));
        assertThat(parent.resolve("out/notes.txt")).hasContent("mine");
        assertThat(parent.resolve("out/a.txt")).hasContent("one");
    }

    @Test
    void aFileInPlaceOfTheFolderIsLeftAlone() throws Exception {
        Files.writeString(parent.resolve("out"), "mine");
        assertThatThrownBy(() -> folder().requireReplaceable()).isInstanceOf(Refusal.class);
        assertThat(parent.resolve("out")).hasContent("mine");
    }

    private OutFolder folder() {
        return new OutFolder(parent.resolve("out"));
    }

    private static SortedMap<String, Content> files(String... namesAndTexts) {
        SortedMap<String, Content> files = new TreeMap<>(Map.of());
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], Content.of(namesAndTexts[i + 1].getBytes(UTF_8)));
        }
        return files;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(p -> String.valueOf(p.getFileName())).sorted().toList();
        }
    }
}
