package org.govah.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;

/// What a team keeps: videos of some 10 MiB that nothing can compress, and testimonies of 2 KB as
/// JSON, 1,000 to a folder. Made from a fixed seed; the same bytes each time.
///
/// @param videos folder of the videos
/// @param records folder of the records
record KeepCorpus(Path videos, Path records) {
    private static final long SEED = 5;
    private static final int VIDEO = 10_660_000;
    private static final int A_FOLDER = 1_000;

    /// 1,407 bytes are 1,876 letters in base64; with what stands around them some 2,000 bytes.
    private static final int TEXT = 1_407;

    private static final byte[] MP4 =
            "\0\0\0\u0018ftypisom\0\0\2\0isommp42".getBytes(StandardCharsets.ISO_8859_1);

    /// Writes it, unless it lies there already.
    ///
    /// @param mib of videos
    /// @param count of records
    static KeepCorpus in(Path folder, int mib, int count) throws IOException {
        KeepCorpus corpus =
                new KeepCorpus(folder.resolve("videos-" + mib), folder.resolve("records-" + count));
        if (!Files.exists(corpus.videos)) {
            corpus.writeVideos(mib);
        }
        if (!Files.exists(corpus.records)) {
            corpus.writeRecords(count);
        }
        return corpus;
    }

    private void writeVideos(int mib) throws IOException {
        Path part = Files.createDirectories(videos.resolveSibling(videos.getFileName() + ".part"));
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] bytes = new byte[VIDEO];
        long left = (long) mib << 20;
        for (int i = 0; left > 0; i++) {
            random.nextBytes(bytes);
            System.arraycopy(MP4, 0, bytes, 0, MP4.length);
            int length = (int) Math.min(VIDEO, left);
            try (OutputStream out = Files.newOutputStream(part.resolve("clip-" + i + ".mp4"))) {
                out.write(bytes, 0, length);
            }
            left -= length;
        }
        Files.move(part, videos);
    }

    private void writeRecords(int count) throws IOException {
        Path part =
                Files.createDirectories(records.resolveSibling(records.getFileName() + ".part"));
        SplittableRandom random = new SplittableRandom(SEED + 1);
        byte[] noise = new byte[TEXT];
        for (int i = 0; i < count; i++) {
            Path folder = part.resolve("day-" + i / A_FOLDER);
            if (i % A_FOLDER == 0) {
                Files.createDirectory(folder);
            }
            random.nextBytes(noise);
            String text =
                    "{\"testimony\": "
                            + i
                            + ", \"received\": \"2026-01-09T21:14:00Z\", \"language\": \"fa\","
                            + " \"statement\": \""
                            + Base64.getEncoder().encodeToString(noise)
                            + "\"}\n";
            Files.writeString(folder.resolve("t-" + i + ".json"), text, StandardCharsets.US_ASCII);
        }
        Files.move(part, records);
    }

    /// Bytes of one record, to show what was measured.
    int recordLength() throws IOException {
        return Math.toIntExact(Files.size(records.resolve("day-0").resolve("t-0.json")));
    }

    @Override
    public String toString() {
        return Arrays.asList(videos, records).toString();
    }
}
