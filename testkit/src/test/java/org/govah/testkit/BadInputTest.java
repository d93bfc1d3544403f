package org.govah.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad files through the command line: a clear sentence and exit 2, or a row to fix; nothing
/// half-written.
final class BadInputTest {
    private static final String HEADER = "name,age,date of death,city\n";
    private static final String GOOD =
            "Arman Sepehrnia,24,2012-10-08,Zarrin\nBahar Kuhsar,19,2012-10-09,Zarrin\nDaryush Nikava,41,2012-10-08,Shahrak\n";

    @TempDir Path folder = Path.of("");

    private Path out = folder;

    @BeforeEach
    void choose() {
        out = folder.resolve("out");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        refused(new byte[0]);
    }

    @Test
    void aHeaderWithoutRowsIsRefused() throws IOException {
        refused(HEADER.getBytes(UTF_8));
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        byte[] picture = new byte[5_000];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 31);
        }
        byte[] magic = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        System.arraycopy(magic, 0, picture, 0, magic.length);
        refused(picture);
    }

    @Test
    void aMillionColumnsAreRefused() throws IOException {
        String header =
                IntStream.range(0, 1_000_000)
                        .mapToObj(i -> "c" + i)
                        .collect(Collectors.joining(","));
        refused((header + "\n" + GOOD).getBytes(UTF_8));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        GovahRun run = GovahRun.of("count", folder.resolve("nowhere.csv"), "--out", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.csv");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderInPlaceOfAFileIsRefused() {
        GovahRun run = GovahRun.of("count", folder, "--out", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void aFormulaIsARowToFixAndIsMadeHarmless() throws IOException {
        String fixed =
                toFix(
                        HEADER
                                + GOOD
                                + "\"=HYPERLINK(\"\"x\"\",\"\"y\"\")\",30,2012-10-08,Zarrin\n",
                        1);
        assertThat(fixed)
                .contains("'=HYPERLINK")
                .doesNotContain(",=HYPERLINK")
                .doesNotContain(",\"=HYPERLINK");
    }

    @Test
    void aRowOfTenMegabytesIsARowToFix() throws IOException {
        char[] long10 = new char[10_000_000];
        Arrays.fill(long10, 'x');
        toFix(
                HEADER
                        + GOOD
                        + new String(long10)
                        + ",30,2012-10-08,Zarrin\nGolnar Azarpey,17,2012-10-09,Zarrin\n",
                1);
    }

    @Test
    void aRowInAnotherEncodingIsARowToFix() throws IOException {
        byte[] good = (HEADER + GOOD + "آرمان سپهرنیا,24,2012-10-08,زرین\n").getBytes(UTF_8);
        byte[] bad =
                "\u0622\u0631\u0645\u0627\u0646,24,2012-10-08,Zarrin\n"
                        .getBytes(Charset.forName("windows-1256"));
        byte[] both = Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, both, good.length, bad.length);
        toFix(both, 1);
    }

    @Test
    void anUnknownCalendarIsARowToFix() throws IOException {
        toFix(HEADER + GOOD + "Golnar Azarpey,17,5773-07-22,Zarrin\n", 1);
    }

    @Test
    void aDateInTheFutureIsARowToFix() throws IOException {
        toFix(HEADER + GOOD + "Golnar Azarpey,17,2031-01-01,Zarrin\n", 1);
    }

    @Test
    void anAgeOfThreeHundredIsARowToFix() throws IOException {
        toFix(HEADER + GOOD + "Golnar Azarpey,300,2012-10-08,Zarrin\n", 1);
    }

    @Test
    void duplicatedHeadersAreReadAndSaid() throws IOException {
        Path list =
                list(
                        "name,age,age,date of death\nArman Sepehrnia,24,25,2012-10-08\n"
                                .getBytes(UTF_8));
        GovahRun run = GovahRun.of("count", list, "--out", out);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("age (2)");
    }

    @Test
    void aFolderWithSomebodysFilesIsLeftAlone() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("mine.txt"), "mine");
        GovahRun run = GovahRun.of("count", list((HEADER + GOOD).getBytes(UTF_8)), "--out", out);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("mine.txt").contains("Nothing was written");
        assertThat(out)
                .isDirectoryContaining(f -> f.endsWith("mine.txt"))
                .isDirectoryNotContaining(f -> !f.endsWith("mine.txt"));
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        GovahRun run =
                GovahRun.of(
                        "count", list((HEADER + GOOD).getBytes(UTF_8)), "--out", out, "--dry-run");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out).doesNotExist();
    }

    @Test
    void anUnknownFieldInAMapNamesTheFieldsThereAre() throws IOException {
        GovahRun run =
                GovahRun.of(
                        "count",
                        list((HEADER + GOOD).getBytes(UTF_8)),
                        "--map",
                        "name=nme",
                        "--out",
                        out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("nme").contains("name_full");
    }

    @Test
    void aMapThatMeetsNoColumnIsRefused() throws IOException {
        GovahRun run =
                GovahRun.of(
                        "count",
                        list((HEADER + GOOD).getBytes(UTF_8)),
                        "--map",
                        "nome=name_full",
                        "--out",
                        out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("nome");
        assertThat(out).doesNotExist();
    }

    @Test
    void theSameFileTwiceIsRefused() throws IOException {
        Path one = list((HEADER + GOOD).getBytes(UTF_8));
        Path two = Files.copy(one, folder.resolve("other.csv"));
        GovahRun run = GovahRun.of("count", one, two, "--out", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("list.csv").contains("other.csv");
    }

    @Test
    void aClaimThatIsNoNumberIsRefused() throws IOException {
        Path list = list((HEADER + GOOD).getBytes(UTF_8));
        for (String claim : List.of("many", "20-10", "-5", "")) {
            GovahRun run = GovahRun.of("count", list, "--claim=" + claim, "--out", out);
            assertThat(run.exit()).as(claim).isEqualTo(2);
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void aTruthColumnInAListChangesNothing() throws IOException {
        String without = HEADER + GOOD + "Arman Sepehrniya,24,2012-10-08,Zarrin\n";
        Files.writeString(folder.resolve("a.csv"), without);
        String with = without.replace("city\n", "city,truth\n");
        int[] person = {0};
        String truth =
                with.lines()
                        .map(l -> l.endsWith("truth") ? l : l + ",p" + person[0]++)
                        .collect(Collectors.joining("\n"));
        Path out2 = folder.resolve("out2");
        GovahRun.of("count", folder.resolve("a.csv"), "--out", out);
        Files.writeString(folder.resolve("a.csv"), truth);
        GovahRun.of("count", folder.resolve("a.csv"), "--out", out2);
        assertThat(out2.resolve("work/persons.csv"))
                .hasSameTextualContentAs(out.resolve("work/persons.csv"));
        assertThat(Files.readString(out2.resolve("count.json"))).contains("truth (not used)");
    }

    @Test
    void errorsAreInPersianForWhoeverAsksForIt() throws IOException {
        GovahRun run = GovahRun.of("count", list(new byte[0]), "--out", out, "--lang", "fa");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("گواه: list.csv: ").doesNotContain("govah: ");
    }

    private void refused(byte[] content) throws IOException {
        GovahRun run = GovahRun.of("count", list(content), "--out", out);
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("govah: list.csv: ").doesNotContain("Exception");
        assertThat(run.err().length()).isLessThan(1_000);
        assertThat(out).doesNotExist();
    }

    private String toFix(String content, int rows) throws IOException {
        return toFix(content.getBytes(UTF_8), rows);
    }

    private String toFix(byte[] content, int rows) throws IOException {
        GovahRun run = GovahRun.of("count", list(content), "--out", out, "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"toFix\" : " + rows);
        String fixed = Files.readString(out.resolve("to-fix.csv"));
        assertThat(fixed.lines().filter(l -> l.startsWith("list,")).count()).isEqualTo(rows);
        return fixed;
    }

    private Path list(byte[] content) throws IOException {
        return Files.write(folder.resolve("list.csv"), content);
    }
}
