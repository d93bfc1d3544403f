package org.govah.keep.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Perceptual hashes of a video's frames, one a second, decoded by an `ffmpeg` of this machine.
///
/// Confined: it may use the protocols `file` and `pipe` only and formats that hold their own data
/// only (no playlists), one thread, limits on processor time, memory and written files (none) where
/// there is a shell, a limit on time and on frames; it gets no environment. Frames come over a pipe
/// and are hashed as they come: nothing is written.
public final class VideoFrames {
    private static final int SIDE = 512;

    /// Four hours at one frame a second.
    private static final int MOST_FRAMES = 14_400;

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /// Containers that name no other file.
    private static final String FORMATS = "mov,mp4,matroska,webm,avi,mpegts,mpeg,flv,asf,ogg";

    /// No core dump, no file written, 10 minutes of processor time, 2 GiB of addresses.
    private static final String LIMITS =
            "ulimit -c 0; ulimit -f 0; ulimit -t 600; ulimit -v 2097152; exec \"$@\"";

    private static final Path SHELL = Path.of("/bin/sh");

    private final Path ffmpeg;
    private final Duration limit;

    /// With an ffmpeg and a time limit a video.
    public VideoFrames(Path ffmpeg, Duration limit) {
        this.ffmpeg = ffmpeg;
        this.limit = limit;
    }

    /// The frames' hashes.
    ///
    /// @param frames one a second, in order
    /// @param whole whether the decoder came to the end without an error and within the limits
    public record Clip(List<Pdq.Result> frames, boolean whole) {
        /// Copies.
        public Clip {
            frames = List.copyOf(frames);
        }
    }

    /// The ffmpeg of this machine, where there is one in the usual folders.
    public static Optional<VideoFrames> onThisMachine() {
        return Stream.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(folder -> Path.of(folder, "ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(path -> new VideoFrames(path, HALF_AN_HOUR));
    }

    /// The hashes of a video file's frames; any place in it can be read.
    ///
    /// @throws IOException if ffmpeg cannot be started
    public Clip read(Path video) throws IOException {
        Process process = start("file:" + video.toAbsolutePath());
        process.getOutputStream().close();
        return frames(process);
    }

    /// The hashes of a video's frames as it streams by. An MP4 file whose index stands at its end
    /// cannot be read so: the clip is then empty.
    ///
    /// @throws IOException if ffmpeg cannot be started
    public Clip read(InputStream video) throws IOException {
        Process process = start("pipe:0");
        Thread.ofVirtual().start(() -> feed(video, process));
        return frames(process);
    }

    private static void feed(InputStream video, Process process) {
        try (OutputStream out = process.getOutputStream()) {
            video.transferTo(out);
        } catch (IOException _) {
            // ffmpeg ended before the video did; its exit value tells.
        }
    }

    private Process start(String input) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", LIMITS, "govah"));
        }
        command.add(ffmpeg.toString());
        command.addAll(List.of("-nostdin", "-hide_banner", "-loglevel", "quiet", "-threads", "1"));
        command.addAll(List.of("-protocol_whitelist", "file,pipe", "-format_whitelist", FORMATS));
        command.addAll(List.of("-xerror", "-i", input, "-map", "0:v:0", "-an", "-sn", "-dn"));
        String filter = "fps=1,scale=" + SIDE + ":" + SIDE + ":flags=area,format=gray";
        command.addAll(List.of("-vf", filter, "-filter_threads", "1"));
        command.addAll(
                List.of("-frames:v", Integer.toString(MOST_FRAMES), "-f", "rawvideo", "pipe:1"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.onExit()
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> process.destroyForcibly());
        return process;
    }

    private static Clip frames(Process process) throws IOException {
        List<Pdq.Result> frames = new ArrayList<>();
        try (InputStream out = process.getInputStream()) {
            byte[] frame = new byte[SIDE * SIDE];
            while (out.readNBytes(frame, 0, frame.length) == frame.length
                    && frames.size() < MOST_FRAMES) {
                frames.add(Pdq.hash(Luma.ofBytes(SIDE, SIDE, frame)));
            }
            boolean ended = process.waitFor() == 0;
            return new Clip(frames, ended && frames.size() < MOST_FRAMES);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Clip(frames, false);
        } finally {
            process.destroyForcibly();
        }
    }
}
