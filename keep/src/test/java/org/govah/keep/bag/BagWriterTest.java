package org.govah.keep.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagWriterTest {
    private static final BagInfo INFO = BagInfo.empty().with("Bagging-Date", "2026-11-22");

    @TempDir private Path scratch;

    private static BagContents text(String text) {
        return BagContents.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path bag() throws IOException {
        Path folder = scratch.resolve("bag");
        try (BagWriter bag = BagWriter.open(folder, INFO)) {
            bag.payload("one.txt", text("one"));
            bag.payload("a/100%25\r\nگواه.txt", text("two"));
            bag.tag("metadata/premis.xml", text("<premis/>"));
            bag.finish();
        }
        return folder;
    }

    private List<BagFault> faults(Path folder) {
        return BagVerifier.verify(folder).findings().stream().map(BagFinding::fault).toList();
    }

    @Test
    void whatIsWrittenIsAValidBagWithBothHashesAndItsMeasure() throws IOException {
        Path folder = bag();
        BagReport report = BagVerifier.verify(folder);
        assertThat(report.findings()).isEmpty();
        assertThat(report.version()).isEqualTo("1.0");
        assertThat(report.algorithms()).containsExactlyInAnyOrder("sha256", "sha512");
        assertThat(report.info().value("payload-oxum")).contains("6.2");
        assertThat(report.info().value("Bagging-Date")).contains("2026-11-22");
        assertThat(Files.readString(folder.resolve("manifest-sha256.txt")))
                .contains("  data/a/100%2525%0D%0Aگواه.txt\n");
        assertThat(Files.readString(folder.resolve("tagmanifest-sha512.txt")))
                .contains("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "premis.xml");
    }

    @Test
    void aByteChangedAnywhereIsFound() throws IOException {
        Path folder = bag();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSize(9);
        for (Path file : files) {
            if (file.getFileName().toString().startsWith("tagmanifest")) {
                continue;
            }
            byte[] before = Files.readAllBytes(file);
            byte[] after = before.clone();
            after[after.length - 2] ^= 1;
            Files.write(file, after);
            assertThat(BagVerifier.verify(folder).valid()).as(file.toString()).isFalse();
            Files.write(file, before);
        }
        assertThat(BagVerifier.verify(folder).valid()).isTrue();
    }

    @Test
    void pathsThatLeadOutOrCannotBeUnpackedAreRefused() throws IOException {
        List<String> bad =
                List.of(
                        "",
                        "/etc/x",
                        "../x",
                        "a/../../x",
                        "a//b",
                        "a/./b",
                        "a\\b",
                        "CON.txt",
                        "a.",
                        "b ",
                        "x:y",
                        "nul\0",
                        "tab\t",
                        "x".repeat(256));
        try (BagWriter bag = BagWriter.open(scratch.resolve("bag"), INFO)) {
            for (String path : bad) {
                assertThatThrownBy(() -> bag.payload(path, text("x")))
                        .as(path)
                        .isInstanceOf(IllegalArgumentException.class);
            }
            for (String path : List.of("~/x", "data/x", "bagit.txt", "Manifest-md5.txt", "C:/x")) {
                assertThatThrownBy(() -> bag.tag(path, text("x")))
                        .as(path)
                        .isInstanceOf(IllegalArgumentException.class);
            }
            bag.payload("Núñez.txt", text("x"));
            assertThatThrownBy(() -> bag.payload("nu\u0301n\u0303ez.TXT", text("x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aBagThatIsNotFinishedLeavesNothing() throws IOException {
        Path folder = scratch.resolve("bag");
        try (BagWriter bag = BagWriter.open(folder, INFO)) {
            bag.payload("one.txt", text("one"));
            assertThatThrownBy(() ->
                            bag.payload(
                                    "two.txt",
                                    out -> {
                                        throw new IOException("the disk is gone");
                                    }))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(bag::finish).isInstanceOf(IllegalStateException.class);
        }
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatLiesThereIsNeverReplaced() throws IOException {
        Path folder = bag();
        assertThatThrownBy(() -> BagWriter.open(folder, INFO))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(BagVerifier.verify(folder).valid()).isTrue();
    }

    @Test
    void aLinkInABagIsAFaultAndIsNotFollowed() throws IOException {
        Path folder = bag();
        Path secret = Files.writeString(scratch.resolve("secret"), "one");
        Files.delete(folder.resolve("data/one.txt"));
        Files.createSymbolicLink(folder.resolve("data/one.txt"), secret);
        assertThat(faults(folder)).contains(BagFault.LINK, BagFault.MISSING);
    }

    @Test
    void aLinkedFolderInABagIsNotEntered() throws IOException {
        Path folder = bag();
        Path outside = Files.createDirectory(scratch.resolve("outside"));
        Files.move(folder.resolve("data/one.txt"), outside.resolve("one.txt"));
        Files.createSymbolicLink(folder.resolve("data/linked"), outside);
        assertThat(faults(folder)).contains(BagFault.LINK, BagFault.MISSING);
    }
}
