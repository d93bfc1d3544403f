package org.govah.keep.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.govah.core.Progress;
import org.junit.jupiter.api.Test;

/// Good lists, spoilt byte by byte: each is read with every row accounted for, or refused in a
/// sentence.
final class HostileBytesTest {
    private static final long SEED = 20_161_005;
    private static final int ROUNDS = 4_000;
    private static final int MOST_CHANGES = 12;

    private static final String LIST =
            """
            نام,name,father,age,date,city,status
            آرمان سپهرنیا,Arman Sepehrnia,کاوه,۲۴,۱۳۹۵/۰۷/۱۵,زرین‌دژ,killed
            "بهار ""کوهسار"" ",Bahar Kuhsar,,19,2016-10-06,"Zarrin, Dezh",killed
            داریوش نیک‌آوا,Daryush Nikava,رستم,30-39,4 محرم 1438,,arrested
            """;

    private static final List<byte[]> GOOD =
            List.of(
                    LIST.getBytes(UTF_8),
                    ("\uFEFF" + LIST.replace(',', ';')).getBytes(UTF_8),
                    ("\uFEFF" + LIST.replace(',', '\t')).getBytes(UTF_16LE),
                    LIST.replace('ی', 'ي').getBytes(Charset.forName("windows-1256")));

    private static final byte[] WORST = {
        0, '"', '\n', '\r', ',', ';', '\t', '=', (byte) 0xFF, (byte) 0xD8, (byte) 0x80, '0'
    };

    @Test
    void aSpoiltListIsReadWithEveryRowAccountedForOrRefused() {
        SplittableRandom random = new SplittableRandom(SEED);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = spoilt(GOOD.get(round % GOOD.size()), random);
            read += isRead(bytes, round) ? 1 : 0;
        }
        assertThat(read)
                .as("lists read of %d, seed %d", ROUNDS, SEED)
                .isBetween(ROUNDS / 20, ROUNDS - 1);
    }

    private static boolean isRead(byte[] bytes, int round) {
        try {
            ReadSettings settings = ReadSettings.on(LocalDate.of(2026, 11, 22));
            Intake intake =
                    ListReader.read(
                            ReceivedFile.of("spoilt.csv", bytes), settings, Progress.silent());
            assertThat(intake.records() + intake.known() + intake.toFix().size())
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(intake.read());
            return true;
        } catch (UnreadableListException e) {
            return false;
        } catch (RuntimeException e) {
            return fail("seed " + SEED + " round " + round, e);
        }
    }

    private static byte[] spoilt(byte[] good, SplittableRandom random) {
        byte[] bytes = good.clone();
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] =
                    random.nextBoolean()
                            ? WORST[random.nextInt(WORST.length)]
                            : (byte) random.nextInt(256);
        }
        boolean cut = random.nextInt(4) == 0;
        return cut ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }
}
