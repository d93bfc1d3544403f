package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A capture device learns a newer edition of the group's note, through the command line.
final class CaptureUpdateCommandTest {
    @TempDir private Path temp = Path.of("");

    private Path archive = Path.of("");
    private Path device = Path.of("");
    private Path pass = Path.of("");
    private Path note = Path.of("");

    @BeforeEach
    void aGroupAndAnEnrolledDevice() throws IOException {
        archive = temp.resolve("evidence");
        device = temp.resolve("device");
        note = temp.resolve("note");
        pass = Files.writeString(temp.resolve("pass.txt"), "first passphrase\n");
        well(GovahRun.of("init", archive, "--passphrase-file", pass));
        well(GovahRun.of("init", device, "--capture", archive.resolve("group")));
        well(with("keys", "enrol", device.resolve("enrolment")));
    }

    private static GovahRun well(GovahRun run) {
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return run;
    }

    private GovahRun with(Object... arguments) {
        return GovahRun.of(
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--archive", archive, "--passphrase-file", pass))
                        .toArray());
    }

    private GovahRun onDevice(Object... arguments) {
        return GovahRun.of(
                Stream.concat(Stream.of(arguments), Stream.of("--archive", device)).toArray());
    }

    private Path large(String name, int seed) throws IOException {
        byte[] bytes = new byte[200_000];
        new SplittableRandom(seed).nextBytes(bytes);
        return Files.write(temp.resolve(name), bytes);
    }

    @Test
    void outboxesFromBeforeAndAfterARotationAreTakenIn() throws IOException {
        well(onDevice("keep", large("before.bin", 1)));
        well(with("keys", "rotate", "--reseal"));
        GovahRun written = well(GovahRun.of("keys", "note", note, "--archive", archive));
        assertThat(written.out()).contains("its 3 editions");
        assertThat(GovahRun.of("keys", "note", note, "--archive", archive).exit()).isEqualTo(3);
        GovahRun update = well(onDevice("keys", "update", note));
        assertThat(update.out()).contains("holds edition 3").contains("before: 1");
        assertThat(well(onDevice("keys", "update", note)).out()).contains("already");
        Path after = large("after.bin", 2);
        well(onDevice("keep", after));
        assertThat(well(with("keep", "--outbox", device)).out())
                .contains("2 read = 2 new + 0 known + 0 to fix");
        assertThat(well(with("keys", "reseal")).out()).contains("0 envelopes and 0 pages");
        String shown = with("show").out();
        assertThat(shown).contains("before.bin").contains("after.bin");
        String id = shown.lines().filter(l -> l.endsWith("after.bin")).findFirst().orElseThrow();
        Path out = temp.resolve("out.bin");
        well(with("export", id.substring(0, 8), "--out", out));
        assertThat(out).hasSameBinaryContentAs(after);
        well(GovahRun.of("verify", archive));
        well(with("verify", "--signatures"));
        well(GovahRun.of("verify", device));
        Path fresh = temp.resolve("fresh");
        assertThat(well(GovahRun.of("init", fresh, "--capture", note)).out())
                .contains("edition 3 of the group");
    }

    @Test
    void whatDoesNotFollowIsRefusedAndNothingIsChanged() throws IOException {
        byte[] held = Files.readAllBytes(device.resolve("group"));
        well(with("keys", "rotate"));
        GovahRun gap = onDevice("keys", "update", archive.resolve("group"));
        assertThat(gap.exit()).isEqualTo(3);
        assertThat(gap.err()).contains("does not follow from edition 1");
        Path other = temp.resolve("other");
        well(GovahRun.of("init", other, "--passphrase-file", pass));
        GovahRun stranger = onDevice("keys", "update", other.resolve("group"));
        assertThat(stranger.exit()).isEqualTo(3);
        assertThat(stranger.err()).contains("another group");
        GovahRun nothing = onDevice("keys", "update", temp.resolve("missing"));
        assertThat(nothing.exit()).isEqualTo(2);
        GovahRun text = onDevice("keys", "update", pass);
        assertThat(text.exit()).isEqualTo(2);
        assertThat(text.err()).contains("Nothing was changed");
        assertThat(device.resolve("group")).hasBinaryContent(held);
        assertThat(GovahRun.of("keys", "update", note, "--archive", archive).exit()).isEqualTo(2);
        assertThat(onDevice("keys", "note", note).exit()).isEqualTo(2);
        well(GovahRun.of("keys", "note", note, "--archive", archive));
        well(onDevice("keys", "update", note));
        byte[] newer = Files.readAllBytes(device.resolve("group"));
        Path first = archive.resolve("keys/group/1");
        GovahRun older = onDevice("keys", "update", first);
        assertThat(older.exit()).isEqualTo(3);
        assertThat(older.err()).contains("holds edition 3 already");
        assertThat(device.resolve("group")).hasBinaryContent(newer);
    }
}
