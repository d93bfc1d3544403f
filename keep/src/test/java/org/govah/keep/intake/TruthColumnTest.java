package org.govah.keep.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.govah.keep.intake.Readings.PLAIN;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A truth column is cut off before anything is read, and goes to the measurement alone.
final class TruthColumnTest {
    private static final long SEED = 4_711;

    private static final List<String> TRUTHS =
            List.of("17", "name", "Arman Sepehrnia", "2026-01-08", "", "male", "=x", "x\u0001y");

    private static Streamed read(String text, ReadSettings settings)
            throws UnreadableListException {
        return Streamed.of(ReceivedFile.of("a.csv", text.getBytes(UTF_8)), settings);
    }

    private static String list(SplittableRandom random) {
        StringBuilder text = new StringBuilder("name,age,truth,date of death\n");
        for (int i = 0; i < 30; i++) {
            String truth = TRUTHS.get(random.nextInt(TRUTHS.size()));
            text.append("Arman ").append((char) ('A' + i % 26)).append("ani,").append(20 + i % 26);
            text.append(",\"").append(truth).append("\",2026-01-").append(10 + i % 3).append('\n');
        }
        return text.append("Sara M,soon,\"").append(random.nextInt()).append("\",\n").toString();
    }

    @Test
    void listsThatDifferOnlyInTheTruthAreReadTheSame() throws UnreadableListException {
        SplittableRandom random = new SplittableRandom(SEED);
        ReadSettings settings = PLAIN.withoutTruth("truth");
        Streamed first = read(list(random), settings);
        assertThat(first.records()).isNotEmpty();
        assertThat(first.toFix()).hasSize(1);
        for (int round = 0; round < 50; round++) {
            Streamed other = read(list(random), settings);
            assertThat(other.withoutHash())
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(first.withoutHash());
        }
        assertThat(first.toString()).doesNotContain("x\u0001y").doesNotContain("=x");
    }

    @Test
    void theTruthGoesToItsOwnSinkByRow() throws UnreadableListException {
        String text = "truth;name\np1;Arman S\np2;\n;\np1;Arman S\n p3 ;Sara M\n";
        TreeMap<Integer, String> truths = new TreeMap<>();
        Streamed read =
                Streamed.of(
                        ReceivedFile.of("a.csv", text.getBytes(UTF_8)),
                        PLAIN.withoutTruth("TRUTH"),
                        truths::put);
        assertThat(truths).containsEntry(1, "p1").containsEntry(4, "p1").containsEntry(5, "p3");
        assertThat(read.reading().header()).containsExactly("name");
        assertThat(read.reading().known()).isEqualTo(1);
        assertThat(read.records()).hasSize(2);
    }

    @Test
    void aTruthColumnThatIsNotThereIsRefusedWithTheHeaders() {
        var refused =
                catchThrowableOfType(
                        UnreadableListException.class,
                        () -> read("name,age\nArman S,23\n", PLAIN.withoutTruth("truth")));
        assertThat(refused.words().key()).isEqualTo("keep.truth-unknown-header");
        assertThat(refused.words().arguments().toString()).contains("name, age");
    }

    @Test
    void aColumnThatGivesTheTruthAwayIsSaidAloud() throws UnreadableListException {
        ReadSettings settings = PLAIN.withoutTruth("truth");
        String copied = "name,card,truth\nAb Cd,7,7\nEf Gh,8,8\nIj Kl,9,9\n";
        assertThat(read(copied, settings).notes()).contains("keep.note-truth-leak");
        String renamed =
                "name,card,truth\nAb Cd,x,7\nAb Cb,x,7\nEf Gh,y,8\nEf Gj,y,8\nIj Kl,z,9\nIj Km,z,9\n";
        assertThat(read(renamed, settings).notes()).contains("keep.note-truth-leak");
        String sound =
                "name,card,truth\nAb Cd,x,7\nAb Cb,x,7\nEf Gh,y,8\nEf Gj,x,8\nIj Kl,z,9\nIj Km,z,9\n";
        assertThat(read(sound, settings).notes()).doesNotContain("keep.note-truth-leak");
        String unique = "name,card,truth\nAb Cd,x,7\nEf Gh,y,8\nIj Kl,z,9\nMn Op,w,10\n";
        assertThat(read(unique, settings).notes()).doesNotContain("keep.note-truth-leak");
    }

    @Test
    void withoutASettingNothingIsCut() throws UnreadableListException {
        Streamed read = read("name,truth\nArman S,1\n", PLAIN);
        assertThat(read.reading().header()).containsExactly("name", "truth");
    }
}
