package org.govah.keep.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
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
/// there is a shell, no network where the system lets `unshare` take it away, a limit on time and
/// on frames; it gets no environment. It is handed the video as its standard input, so that no path
/// stands in the list of processes. Frames come over a pipe and are hashed as they come: nothing is
/// written.
public final class VideoFrames {
    private static final int SIDE = 512;

    /// An hour at one frame a second: the hashes stand on the item's card, 33 bytes each.
    public static final int MOST_FRAMES = 3_600;

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /// Containers that name no other file.
    private static final String FORMATS = "mov,mp4,matroska,webm,avi,mpegts,mpeg,flv,asf,ogg";

    /// No core dump, no file written, 10 minutes of processor time, 2 GiB of addresses; a network
    /// namespace of its own, which has no network, where the system allows one.
    private static final String LIMITS =
            """
            ulimit -c 0; ulimit -f 0; ulimit -t 600; ulimit -v 2097152
            alone="/usr/bin/unshare --map-current-user --net"
            if $alone /bin/true </dev/null >/dev/null 2>&1; then exec $alone "$@"; fi
            exec "$@"
            """;

    /// Standard input by a name that can be read at any place.
    private static final Path INPUT = Path.of("/dev/stdin");

    private static final Path SHELL = Path.of("/bin/sh");

    private final Path ffmpeg;
    private final Duration limit;
    private final int most;

    /// With an ffmpeg and a time limit a video.
    public VideoFrames(Path ffmpeg, Duration limit) {
        this(ffmpeg, limit, MOST_FRAMES);
    }

    /// @param most frames of a video that are looked at
    VideoFrames(Path ffmpeg, Duration limit, int most) {
        this.ffmpeg = ffmpeg;
        this.limit = limit;
        this.most = most;
    }

    /// The frames' hashes.
    ///
    /// @param frames one a second, in order
    /// @param whole whether the decoder came to the end without an error and within the limits
    public record Clip(List<Pdq.Result> frames, boolean whole) {
        private static final byte FORMAT = 1;
        private static final int HEAD = 2;
        private static final int FRAME = 33;

        /// Copies.
        public Clip {
            frames = List.copyOf(frames);
        }

        /// The bytes to seal: format (1), 1 if whole else 0, then of each frame the hash (32 bytes,
        /// bit 255 first) and the quality (1 byte).
        public byte[] bytes() {
            ByteBuffer out = ByteBuffer.allocate(HEAD + FRAME * frames.size());
            out.put(FORMAT).put((byte) (whole ? 1 : 0));
            for (Pdq.Result frame : frames) {
                PdqHash hash = frame.hash();
                out.putLong(hash.word3()).putLong(hash.word2());
                out.putLong(hash.word1()).putLong(hash.word0());
                out.put((byte) frame.quality());
            }
            return out.array();
        }

        /// What [#bytes()] wrote.
        ///
        /// @throws IllegalArgumentException if the bytes are not that, or of a newer format
        public static Clip parse(byte[] bytes) {
            int frames = (bytes.length - HEAD) / FRAME;
            if (bytes.length != HEAD + FRAME * frames
                    || bytes[0] != FORMAT
                    || frames > MOST_FRAMES) {
                throw new IllegalArgumentException("no frame hashes of format 1");
            }
            ByteBuffer in = ByteBuffer.wrap(bytes);
            in.get();
            boolean whole = in.get() == 1;
            List<Pdq.Result> read = new ArrayList<>(frames);
            for (int i = 0; i < frames; i++) {
                long word3 = in.getLong();
                long word2 = in.getLong();
                long word1 = in.getLong();
                read.add(new Pdq.Result(new PdqHash(in.getLong(), word1, word2, word3), in.get()));
            }
            return new Clip(read, whole);
        }
    }

    /// The ffmpeg of this machine, where there is one in the usual folders.
    public static Optional<VideoFrames> onThisMachine() {
        return Stream.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .flatMap(folder -> through(Path.of(folder, "ffmpeg")).stream())
                .findFirst();
    }

    /// With this ffmpeg, where it can be run.
    public static Optional<VideoFrames> through(Path ffmpeg) {
        return Files.isRegularFile(ffmpeg) && Files.isExecutable(ffmpeg)
                ? Optional.of(new VideoFrames(ffmpeg.toAbsolutePath(), HALF_AN_HOUR))
                : Optional.empty();
    }

    /// The hashes of a video file's frames; any place in it can be read.
    ///
    /// @throws IOException if ffmpeg cannot be started
    public Clip read(Path video) throws IOException {
        Process process =
                Files.exists(INPUT)
                        ? start("file:" + INPUT, ProcessBuilder.Redirect.from(video.toFile()))
                        : start("file:" + video.toAbsolutePath(), ProcessBuilder.Redirect.PIPE);
        process.getOutputStream().close();
        return frames(process);
    }

    /// The hashes of a video's frames as it streams by. An MP4 file whose index stands at its end
    /// cannot be read so: the clip is then empty.
    ///
    /// @throws IOException if ffmpeg cannot be started
    public Clip read(InputStream video) throws IOException {
        Process process = start("pipe:0", ProcessBuilder.Redirect.PIPE);
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

    private Process start(String input, ProcessBuilder.Redirect from) throws IOException {
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
        command.addAll(List.of("-frames:v", Integer.toString(most), "-f", "rawvideo", "pipe:1"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.redirectInput(from);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.onExit()
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> process.destroyForcibly());
        return process;
    }

    private Clip frames(Process process) throws IOException {
        List<Pdq.Result> frames = new ArrayList<>();
        try (InputStream out = process.getInputStream()) {
            byte[] frame = new byte[SIDE * SIDE];
            while (out.readNBytes(frame, 0, frame.length) == frame.length && frames.size() < most) {
                frames.add(Pdq.hash(Luma.ofBytes(SIDE, SIDE, frame)));
            }
            return new Clip(frames, frames.size() < most && process.waitFor() == 0);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Clip(frames, false);
        } finally {
            process.destroyForcibly();
        }
    }
}
