package org.govah.keep.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoFramesTest {
    private static final String FFMPEG = "/usr/bin/ffmpeg";

    private static VideoFrames frames() {
        Optional<VideoFrames> frames = VideoFrames.onThisMachine();
        Assumptions.assumeTrue(
                frames.isPresent() && Files.exists(Path.of(FFMPEG)),
                "there is no /usr/bin/ffmpeg: no video was decoded (Debian: apt-get install ffmpeg)");
        return frames.orElseThrow();
    }

    /// A clip of ffmpeg's own test picture; `more` is said before the output's name.
    private static Path clip(Path folder, String name, String source, String... more)
            throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        List<String> command =
                new ArrayList<>(
                        List.of(
                                FFMPEG,
                                "-nostdin",
                                "-loglevel",
                                "error",
                                "-f",
                                "lavfi",
                                "-i",
                                source));
        command.addAll(List.of(more));
        command.add(file.toString());
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        return file;
    }

    @Test
    void aClipMatchesItsCopyInAnotherFormAndNotAnother(@TempDir Path folder) throws Exception {
        VideoFrames frames = frames();
        Path a = clip(folder, "a.mp4", "mandelbrot=size=320x240:rate=10", "-t", "6");
        Path b =
                clip(
                        folder,
                        "b.mkv",
                        "mandelbrot=size=320x240:rate=10",
                        "-t",
                        "6",
                        "-s",
                        "256x192",
                        "-qscale:v",
                        "8");
        Path other = clip(folder, "c.mp4", "testsrc=size=320x240:rate=10", "-t", "6");
        VideoFrames.Clip first = frames.read(a);
        assertThat(first.whole()).isTrue();
        assertThat(first.frames()).hasSizeBetween(5, 7);
        assertThat(ClipMatch.of(first.frames(), frames.read(b).frames()).orElseThrow().same())
                .isTrue();
        assertThat(
                        ClipMatch.of(first.frames(), frames.read(other).frames())
                                .map(ClipMatch::part)
                                .orElse(false))
                .isFalse();
        try (InputStream stream = Files.newInputStream(b)) {
            assertThat(frames.read(stream)).isEqualTo(frames.read(b));
        }
    }

    @Test
    void aPlaylistThatNamesAnotherFileIsNotFollowed(@TempDir Path folder) throws Exception {
        VideoFrames frames = frames();
        Path secret = clip(folder, "secret.ts", "testsrc=size=320x240:rate=10", "-t", "2");
        assertThat(frames.read(secret).frames()).isNotEmpty();
        Path playlist = folder.resolve("video.mp4");
        Files.writeString(
                playlist,
                "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + secret + "\n#EXT-X-ENDLIST\n",
                StandardCharsets.UTF_8);
        assertThat(frames.read(playlist)).isEqualTo(new VideoFrames.Clip(List.of(), false));
        Files.writeString(
                playlist, "ffconcat version 1.0\nfile secret.ts\n", StandardCharsets.UTF_8);
        assertThat(frames.read(playlist)).isEqualTo(new VideoFrames.Clip(List.of(), false));
    }

    @Test
    void noiseGivesNoFramesAndADecoderThatHangsIsEnded(@TempDir Path folder) throws Exception {
        VideoFrames frames = frames();
        Path noise = Files.write(folder.resolve("n.mp4"), new byte[5000]);
        assertThat(frames.read(noise)).isEqualTo(new VideoFrames.Clip(List.of(), false));
        Path sleeper = folder.resolve("ffmpeg");
        Files.writeString(sleeper, "#!/bin/sh\nexec /bin/sleep 600\n", StandardCharsets.UTF_8);
        assertThat(sleeper.toFile().setExecutable(true)).isTrue();
        assertThat(new VideoFrames(sleeper, Duration.ofMillis(200)).read(noise))
                .isEqualTo(new VideoFrames.Clip(List.of(), false));
    }

    /// A decoder taken over by a hostile video, played by a script.
    private static final int FEW_FRAMES = 50;

    private static VideoFrames takenOver(Path folder, String script) throws IOException {
        Path file = folder.resolve("ffmpeg");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n", StandardCharsets.UTF_8);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return new VideoFrames(file, Duration.ofSeconds(60), FEW_FRAMES);
    }

    private static final String ONE_FRAME = "head -c 262144 /dev/zero";

    @Test
    void aDecoderThatWasTakenOverCanWriteNoFile(@TempDir Path folder) throws Exception {
        Path video = Files.write(folder.resolve("v.mp4"), new byte[5000]);
        Path stolen = folder.resolve("stolen");
        takenOver(folder, "cat > " + stolen + "; " + ONE_FRAME).read(video);
        assertThat(Files.exists(stolen) ? Files.size(stolen) : 0).isZero();
    }

    @Test
    void aDecoderThatWasTakenOverSeesNoNetworkNoEnvironmentAndNoPath(@TempDir Path folder)
            throws Exception {
        Path video = Files.write(folder.resolve("v.mp4"), new byte[5000]);
        Assumptions.assumeTrue(
                new ProcessBuilder("/usr/bin/unshare", "--map-current-user", "--net", "/bin/true")
                                .start()
                                .waitFor()
                        == 0,
                "this machine lets no process give up its network; only protocols are closed");
        String alone = "[ $(grep -c : /proc/net/dev) -le 1 ] && [ -z \"$HOME$USER\" ]";
        String pathless = "case \"$*\" in *v.mp4*) exit 1;; esac";
        VideoFrames decoder = takenOver(folder, pathless + "; " + alone + " && " + ONE_FRAME);
        assertThat(decoder.read(video).frames()).hasSize(1);
    }

    @Test
    void aDecoderThatNeverStopsGivingFramesIsEnded(@TempDir Path folder) throws Exception {
        Path video = Files.write(folder.resolve("v.mp4"), new byte[5000]);
        VideoFrames.Clip clip = takenOver(folder, "exec cat /dev/zero").read(video);
        assertThat(clip.frames()).hasSize(FEW_FRAMES);
        assertThat(clip.whole()).isFalse();
    }

    @Test
    void theSealedFormOfAClipGoesThereAndBack() {
        List<Pdq.Result> frames = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            frames.add(new Pdq.Result(new PdqHash(i, -i, 7L << i, ~i), i));
        }
        VideoFrames.Clip clip = new VideoFrames.Clip(frames, true);
        assertThat(VideoFrames.Clip.parse(clip.bytes())).isEqualTo(clip);
        byte[] bytes = clip.bytes();
        assertThat(bytes).hasSize(2 + 33 * 100);
        for (byte[] bad :
                List.of(
                        new byte[0],
                        new byte[] {2, 0},
                        java.util.Arrays.copyOf(bytes, 50),
                        new byte[] {1})) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> VideoFrames.Clip.parse(bad))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
