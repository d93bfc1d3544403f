package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `govah review`, and decisions on their way back into `govah link`, as people use them.
final class ReviewCommandTest {
    private static final int VERDICT = 4;

    @TempDir static Path folder = Path.of("");

    private static Country country = new Country(folder);
    private static Path linked = folder;
    private static Path questions = folder;

    @BeforeAll
    static void link() {
        country = Country.of(folder.resolve("country"), 600, 4, 11);
        linked = folder.resolve("linked");
        done(country.link(linked));
        questions = folder.resolve("questions.csv");
        done("review", "--run", linked, "--most", 12, "--out", questions);
    }

    private static GovahRun done(Object... words) {
        GovahRun run = GovahRun.of(words);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    @Test
    void aQuestionShowsTwoRowsSideBySideWithTheLevelsInWords() throws IOException {
        List<String> lines = Files.readAllLines(questions);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\uFEFFlist_a,row_a,list_b,row_b,verdict,reason,probability,joined,weight,"
                                + "levels,name_a,name_b,father_a,father_b,sex_a,sex_b,age_a,age_b,"
                                + "birth_a,birth_b,death_a,death_b,place_a,place_b,province_a,"
                                + "province_b,sources_a,sources_b");
        assertThat(lines).hasSizeBetween(2, 13);
        for (String[] row : cells(questions)) {
            assertThat(row[VERDICT]).as("nobody has judged yet").isEmpty();
            assertThat(row[9]).startsWith("name: ");
            assertThat(row[10]).isNotBlank();
            assertThat(row[11]).isNotBlank();
            assertThat(Double.parseDouble(row[6])).isBetween(0.01, 0.99);
        }
    }

    @Test
    void answersAreNeverWrittenOver() throws IOException {
        byte[] before = Files.readAllBytes(questions);
        GovahRun run = GovahRun.of("review", "--run", linked, "--out", questions);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("there already");
        assertThat(Files.readAllBytes(questions)).isEqualTo(before);
    }

    @Test
    void answersBecomeDecisionsThatTheNextLinkageObeys() throws IOException {
        Path answers = answered("obeyed", 0, row -> row[7].equals("1") ? "different" : "same");
        Path decisions = folder.resolve("obeyed-decisions.csv");
        GovahRun run = done("review", "--answers", answers, "--by", "Sima", "--out", decisions);
        assertThat(run.out()).contains("not signed");
        Path again = folder.resolve("obeyed");
        GovahRun second = done(country.link(again, "--decisions", decisions));
        assertThat(second.out()).contains("are not signed");
        Map<String, String> personOf = persons(again);
        for (String[] row : cells(decisions)) {
            boolean one =
                    personOf.getOrDefault(row[0] + ":" + row[1], "")
                            .equals(personOf.get(row[2] + ":" + row[3]));
            assertThat(one).as(String.join(",", row)).isEqualTo(row[VERDICT].equals("same"));
        }
    }

    @Test
    void anAnswerThatIsNotUnderstoodRefusesTheFileWithItsRow() throws IOException {
        Path answers = answered("odd", 0, row -> "perhaps");
        Path decisions = folder.resolve("odd-decisions.csv");
        GovahRun run =
                GovahRun.of("review", "--answers", answers, "--by", "Sima", "--out", decisions);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("row 1");
        assertThat(decisions).doesNotExist();
    }

    @Test
    void signedDecisionsAreCheckedAndAChangedFileIsRefused() throws IOException {
        Path key = folder.resolve("sima.key");
        done("review", "--new-key", "example.org/sima", "--key", key);
        Path trusted = folder.resolve("sima.key.pub");
        Path signed = folder.resolve("signed.csv");
        Path answers = answered("signed", 0, row -> "same");
        done("review", "--answers", answers, "--by", "Sima", "--key", key, "--out", signed);
        assertThat(Files.readString(signed)).contains("\n\n— example.org/sima ");
        GovahRun right =
                done(
                        country.link(
                                folder.resolve("right"),
                                "--decisions",
                                signed,
                                "--trust",
                                trusted));
        assertThat(right.out()).contains("are as they were signed");

        Path changed = folder.resolve("changed.csv");
        Files.writeString(changed, Files.readString(signed).replaceFirst(",same,", ",different,"));
        GovahRun wrong =
                GovahRun.of(
                        country.link(
                                folder.resolve("wrong"),
                                "--decisions",
                                changed,
                                "--trust",
                                trusted));
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("changed after it was signed");
        assertThat(folder.resolve("wrong")).doesNotExist();
    }

    @Test
    void whoAsksForASignatureGetsNoUnsignedFileAndNoStrangersEither() throws IOException {
        Path key = folder.resolve("one.key");
        Path other = folder.resolve("two.key");
        done("review", "--new-key", "one", "--key", key);
        done("review", "--new-key", "two", "--key", other);
        Path plain = folder.resolve("plain.csv");
        done(
                "review",
                "--answers",
                answered("plain", 0, row -> "unsure"),
                "--by",
                "Sima",
                "--out",
                plain);
        Path signed = folder.resolve("by-two.csv");
        done("review", "--decisions", plain, "--key", other, "--out", signed);
        for (Path file : List.of(plain, signed)) {
            GovahRun run =
                    GovahRun.of(
                            country.link(
                                    folder.resolve("refused"),
                                    "--decisions",
                                    file,
                                    "--trust",
                                    folder.resolve("one.key.pub")));
            assertThat(run.exit()).as(file.toString()).isEqualTo(1);
            assertThat(run.err()).contains("not signed");
        }
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    void whereTwoReviewersDifferNothingBindsUntilItIsSettled() throws IOException {
        Path sima = answered("two-sima", 0, row -> "same");
        Path omid = answered("two-omid", 1, row -> "same");
        Path both = folder.resolve("both.csv");
        GovahRun run =
                done(
                        "review",
                        "--answers",
                        sima,
                        "--by",
                        "Sima",
                        "--answers",
                        omid,
                        "--by",
                        "Omid",
                        "--out",
                        both);
        int pairs = cells(questions).size();
        assertThat(run.out())
                .contains("Omid and Sima both judged " + pairs)
                .contains("agree on " + (pairs - 1))
                .contains("One pair is judged differently")
                .contains("binds nothing until settled");
        GovahRun link = done(country.link(folder.resolve("open"), "--decisions", both));
        assertThat(link.out()).contains("binds nothing until settled");

        String[] open = cells(questions).getFirst();
        Path settled = folder.resolve("settled.csv");
        Files.writeString(
                settled,
                Files.readString(both)
                        + String.join(",", open[0], open[1], open[2], open[3])
                        + ",different,Omid and Sima,talked it over,,yes\n");
        Path out = folder.resolve("settled");
        GovahRun second = done(country.link(out, "--decisions", settled));
        assertThat(second.out()).doesNotContain("until settled");
        Map<String, String> personOf = persons(out);
        assertThat(personOf.get(open[0] + ":" + open[1]))
                .isNotEqualTo(personOf.get(open[2] + ":" + open[3]));
    }

    @Test
    void onATerminalPairsAreAskedUntilTheReviewerStops() throws IOException {
        Path decisions = folder.resolve("typed.csv");
        GovahRun run =
                GovahRun.typing(
                        "s\nwhat?\nd\n\nq\n",
                        "review",
                        "--run",
                        linked,
                        "--by",
                        "Sima",
                        "--out",
                        decisions);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("are ").contains("one person?");
        assertThat(cells(decisions).stream().map(row -> row[VERDICT]))
                .containsExactly("same", "different");
        assertThat(
                        GovahRun.of(
                                        "review",
                                        "--run",
                                        linked,
                                        "--by",
                                        "Sima",
                                        "--out",
                                        folder.resolve("nobody.csv"))
                                .exit())
                .as("nobody sits at a pipe")
                .isEqualTo(2);
    }

    @Test
    void theLabelsOfASampleCorrectProbabilitiesAndAreShown() throws IOException {
        Path sample = folder.resolve("sample.csv");
        done("review", "--run", linked, "--sample", 120, "--out", sample);
        Map<String, String> truth = truth();
        List<String> lines = new ArrayList<>();
        lines.add("list_a,row_a,list_b,row_b,verdict,reviewer,weight");
        for (String[] row : cells(sample)) {
            assertThat(row[6]).as("a sample is judged blind").isEmpty();
            assertThat(Double.parseDouble(row[8])).isGreaterThanOrEqualTo(1);
            boolean same =
                    truth.getOrDefault(row[0] + ":" + row[1], "a")
                            .equals(truth.getOrDefault(row[2] + ":" + row[3], "b"));
            lines.add(
                    String.join(
                            ",",
                            row[0],
                            row[1],
                            row[2],
                            row[3],
                            same ? "same" : "different",
                            "truth",
                            row[8]));
        }
        assertThat(lines).hasSizeGreaterThan(40);
        Path decisions = folder.resolve("labels.csv");
        Files.write(decisions, lines);
        Path out = folder.resolve("labelled");
        GovahRun run = done(country.link(out, "--decisions", decisions, "--json"));
        JsonNode calibration = JsonMapper.shared().readTree(run.out()).at("/calibration");
        assertThat(calibration.at("/slope").asDouble()).isPositive().isNotEqualTo(1);
        assertThat(calibration.at("/before/predictions").asInt())
                .as(
                        "two strata of twelve were not kept; labels that teach may let go of a few more")
                .isBetween(lines.size() - 1 - 2 * 12 - 3, lines.size() - 1 - 2 * 12);
        assertThat(calibration.at("/after/logScore").asDouble())
                .isLessThanOrEqualTo(calibration.at("/before/logScore").asDouble() + 0.02);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("en-link-labels")
                .contains("As the model said".substring(3));
        assertThat(Files.readString(out.resolve("pairs.csv")))
                .isNotEqualTo(Files.readString(linked.resolve("pairs.csv")));
    }

    /// The questions, judged; the first `odd` of them are judged different.
    private static Path answered(String name, int odd, UnaryOperatorOfRows verdict)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("list_a,row_a,list_b,row_b,verdict,reason");
        int at = 0;
        for (String[] row : cells(questions)) {
            String says = at++ < odd ? "different" : verdict.of(row);
            lines.add(String.join(",", row[0], row[1], row[2], row[3], says, ""));
        }
        Path file = folder.resolve(name + "-answers.csv");
        Files.write(file, lines);
        return file;
    }

    /// What is written beside a question.
    @FunctionalInterface
    private interface UnaryOperatorOfRows {
        String of(String[] row);
    }

    private static Map<String, String> persons(Path run) throws IOException {
        Map<String, String> out = new TreeMap<>();
        for (String[] row : cells(run.resolve("persons.csv"))) {
            out.put(row[1] + ":" + row[2], row[0]);
        }
        return out;
    }

    private static Map<String, String> truth() throws IOException {
        Map<String, String> out = new TreeMap<>();
        for (String[] row : cells(country.folder().resolve("truth/records.csv"))) {
            out.put(row[0] + ":" + row[1], row[2]);
        }
        return out;
    }

    private static List<String[]> cells(Path csv) throws IOException {
        UnaryOperator<String> plain = cell -> cell.replaceAll("^\"|\"$", "");
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line ->
                        java.util.Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                                .map(plain)
                                .toArray(String[]::new))
                .toList();
    }
}
