package org.govah.keep.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The conformance suite of BagIt, read in place.
class BagSuiteTest {
    /// In the suite as it lies here the file `.DS_Store`, which this bag lists, is not there.
    private static final String NEEDS_DS_STORE = "special-system-files";

    static Path suite() {
        Path suite =
                Path.of(System.getProperty("govah.shared", "../../shared"), "vectors", "bagit");
        Assumptions.assumeTrue(
                Files.isDirectory(suite), "…/shared is not there: the BagIt suite was not read");
        return suite;
    }

    private static List<Path> bags(String kind) throws IOException {
        List<Path> bags = new ArrayList<>();
        try (Stream<Path> versions = Files.list(suite())) {
            for (Path version : versions.filter(Files::isDirectory).sorted().toList()) {
                if (Files.isDirectory(version.resolve(kind))) {
                    try (Stream<Path> folders = Files.list(version.resolve(kind))) {
                        folders.filter(Files::isDirectory).sorted().forEach(bags::add);
                    }
                }
            }
        }
        assertThat(bags).isNotEmpty();
        return bags;
    }

    private static List<BagFault> faults(Path bag) {
        return BagVerifier.verify(bag).findings().stream().map(BagFinding::fault).toList();
    }

    @Test
    void everyValidBagIsValid() throws IOException {
        List<Path> bags = bags("valid");
        assertThat(bags).hasSize(27);
        for (Path bag : bags) {
            assertThat(BagVerifier.verify(bag).errors()).as(bag.toString()).isEmpty();
        }
    }

    @Test
    void everyInvalidBagIsInvalidForItsOwnReason() throws IOException {
        String found =
                bags("invalid").stream()
                        .map(bag ->
                                bag.getFileName()
                                        + " "
                                        + BagVerifier.verify(bag).errors().stream()
                                                .map(BagFinding::fault)
                                                .toList())
                        .collect(Collectors.joining("\n"));
        assertThat(found)
                .isEqualTo(
                        """
                        baginfo-missing-encoding [DECLARATION, HASH]
                        bom-in-bagit.txt [DECLARATION]
                        corrupt-data-file [HASH, OXUM]
                        corrupt-tag-file [HASH, HASH, HASH]
                        extra-file-in-bag [NOT_LISTED, OXUM]
                        invalid-version-number [DECLARATION, HASH]
                        missing-baginfo [MISSING]
                        missing-bagit.txt [NO_DECLARATION, MISSING]
                        out-of-scope-file-paths-using-dot-notation [UNSAFE_PATH, UNSAFE_PATH]
                        out-of-scope-file-paths-using-dot-notation-for-fetch [UNSAFE_PATH]
                        same-filename-listed-twice-with-different-hashes [TWO_HASHES]
                        bagit-with-invalid-whitespace [DECLARATION]
                        notAllManifestsListAllFiles [NOT_LISTED]
                        same-filename-listed-twice-with-different-hashes [TWO_HASHES, HASH]
                        same-filename-listed-twice-with-the-same-hash [LISTED_TWICE, HASH]
                        """
                                .strip());
    }

    @Test
    void bagsThatAreOnlyUnsafeOnSomeSystemsAreInvalidOnEvery() throws IOException {
        for (String kind : List.of("linux-only", "windows-only")) {
            for (Path bag : bags(kind)) {
                assertThat(faults(bag))
                        .as(bag.toString())
                        .containsAnyOf(BagFault.UNSAFE_PATH, BagFault.OUTSIDE_PAYLOAD);
            }
        }
    }

    @Test
    void everyOddBagIsValidAndSaysWhatIsOdd() throws IOException {
        String found =
                bags("warning").stream()
                        .filter(bag -> !bag.endsWith(NEEDS_DS_STORE))
                        .map(bag -> bag.getFileName() + " " + faults(bag))
                        .collect(Collectors.joining("\n"));
        assertThat(found)
                .isEqualTo(
                        """
                        duplicate-file-with-different-case [SAME_BUT_CASE]
                        made-with-md5sum-tools [STAR, STAR, STAR, STAR]
                        relative-path [DOT_SLASH]
                        same-filename-listed-twice-with-different-normalization [SAME_BUT_FORM]
                        same-filename-listed-twice-with-the-same-hash [REPEATED]
                        """
                                .strip());
    }

    @Test
    void filesThatSystemsLeaveBehindAreSaid(@TempDir Path scratch) throws IOException {
        Path bag = suite().resolve("v0.97/warning").resolve(NEEDS_DS_STORE);
        Path copy = scratch.resolve("bag");
        try (Stream<Path> files = Files.walk(bag)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(bag.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
        Path left = copy.resolve("data/.DS_Store");
        if (!Files.exists(left)) {
            Files.createFile(left);
        }
        assertThat(faults(copy)).containsExactly(BagFault.SYSTEM_FILE, BagFault.SYSTEM_FILE);
    }
}
