package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real process is killed (SIGKILL) at random moments while it keeps a folder. The archive then
/// verifies, what an earlier run acknowledged is in it, and in the end every file was kept once.
///
/// How often: `-Dgovah.kills=N`; `./govah-test kill` runs 200.
final class KilledTest {
    private static final int KILLS = Integer.getInteger("govah.kills", 6);

    @TempDir private Path temp = Path.of("");

    @Test
    void killedAtAnyMomentNothingThatWasAcknowledgedIsLost() throws Exception {
        long seed = Long.getLong("govah.seed", 20_261_122L);
        SplittableRandom random = new SplittableRandom(seed);
        Path archive = temp.resolve("archive");
        Path secret = Files.writeString(temp.resolve("secret"), "pass");
        assertThat(GovahRun.of("init", archive, "--passphrase-file", secret).exit()).isZero();
        long whole = millis(archive, secret, folder(0, random));
        long entries = 40;
        int cut = 0;
        for (int i = 1; i <= KILLS; i++) {
            Path folder = folder(i, random);
            Process keeping = start(archive, secret, folder);
            boolean ended =
                    keeping.waitFor(random.nextLong(whole / 4, whole + 1), TimeUnit.MILLISECONDS);
            keeping.destroyForcibly().waitFor();
            cut += ended ? 0 : 1;
            String at = "seed " + seed + ", kill " + i;
            GovahRun verify = GovahRun.of("verify", archive);
            assertThat(verify.exit()).as("%s: %s%s", at, verify.out(), verify.err()).isZero();
            assertThat(entries(archive)).as(at).isGreaterThanOrEqualTo(entries);
            GovahRun again =
                    GovahRun.of("keep", folder, "--archive", archive, "--passphrase-file", secret);
            assertThat(again.exit()).as("%s: %s%s", at, again.out(), again.err()).isZero();
            entries += 40;
            assertThat(entries(archive)).as(at).isEqualTo(entries);
        }
        GovahRun signatures =
                GovahRun.of("verify", archive, "--signatures", "--passphrase-file", secret);
        assertThat(signatures.exit()).as(signatures.out()).isZero();
        System.out.println("KilledTest: " + cut + " of " + KILLS + " runs were cut by SIGKILL");
    }

    private static long entries(Path archive) {
        return GovahRun.of("log", "--archive", archive).out().lines().count() - 1;
    }

    private static long millis(Path archive, Path secret, Path folder) throws Exception {
        long from = System.nanoTime();
        assertThat(start(archive, secret, folder).waitFor()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    }

    private static Process start(Path archive, Path secret, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.govah.app.Main",
                        "keep",
                        folder.toString(),
                        "--archive",
                        archive.toString(),
                        "--passphrase-file",
                        secret.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
    }

    /// 40 files, four of them objects of their own.
    private Path folder(int number, SplittableRandom random) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("folder" + number));
        for (int i = 0; i < 40; i++) {
            byte[] bytes = new byte[i % 10 == 0 ? 400_000 : 2_000];
            random.nextBytes(bytes);
            Files.write(folder.resolve("file" + i), bytes);
        }
        return folder;
    }
}
