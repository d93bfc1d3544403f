package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures and videos in the archive as a user meets them: one clip from many witnesses, changed
/// copies, files made to do harm.
final class MediaCommandTest {
    private static final Path FFMPEG = Path.of("/usr/bin/ffmpeg");

    @TempDir private Path temp = Path.of("");

    private Path archive = Path.of("");
    private Path passphrase = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void anEmptyArchive() throws IOException {
        archive = temp.resolve("evidence");
        passphrase = Files.writeString(temp.resolve("first.txt"), "first passphrase\n");
        folder = Files.createDirectories(temp.resolve("folder"));
        assertThat(GovahRun.of("init", archive, "--passphrase-file", passphrase).exit()).isZero();
    }

    private GovahRun with(Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--archive", archive, "--passphrase-file", passphrase));
        return GovahRun.of(all.toArray());
    }

    private String idOf(String name) {
        Matcher line =
                Pattern.compile("(?m)^([0-9a-f]{8}) .* " + Pattern.quote(name) + "$")
                        .matcher(with("show").out());
        assertThat(line.find()).as(name).isTrue();
        return line.group(1);
    }

    private void copyOf(String vector, String name) throws IOException {
        Path file = House.shared().resolve("vectors").resolve(vector);
        Assumptions.assumeTrue(
                Files.exists(file), "../shared is not there: no published picture was kept");
        Files.copy(file, folder.resolve(name));
    }

    @Test
    void oneClipFromManyWitnessesIsShownAsOneClip() throws IOException {
        copyOf("pdq/bridge-mods/aaa-orig.jpg", "first.jpg");
        copyOf("pdq/bridge-mods/aaa-orig.jpg", "second.jpg");
        copyOf("pdq/bridge-mods/blur-a-little.jpg", "third.jpg");
        copyOf("pdq/dih/bridge-2-rotate-90.jpg", "fourth.jpg");
        copyOf("exif/gps/DSCN0010.jpg", "other.jpg");
        assertThat(with("keep", folder).exit()).isZero();
        GovahRun clips = with("show", "--clips");
        assertThat(clips.exit()).as(clips.err()).isZero();
        assertThat(clips.out())
                .contains("Clip 1: 4 items")
                .contains("first.jpg", "second.jpg", "third.jpg", "fourth.jpg")
                .contains("the same bytes; certain", "turned or mirrored")
                .contains("1 clip came more than once, as 4 items")
                .doesNotContain("other.jpg", "Clip 2");
        GovahRun json = with("show", "--clips", "--json");
        assertThat(json.out())
                .startsWith("{")
                .contains("\"relation\" : \"same-bytes\"", "\"relation\" : \"turned-picture\"");
        GovahRun like = with("show", idOf("third.jpg"), "--like");
        assertThat(like.out()).contains("first.jpg", "3 items are like it").doesNotContain("other");
        assertThat(with("show", "--like").exit()).isEqualTo(2);
    }

    @Test
    void perceptualHashesStayOnTheSealedSide() throws IOException {
        copyOf("pdq/bridge-mods/aaa-orig.jpg", "first.jpg");
        assertThat(with("keep", folder).exit()).isZero();
        Matcher hash =
                Pattern.compile("perceptualHash: ([0-9a-f]{64})")
                        .matcher(with("show", idOf("first.jpg")).out());
        assertThat(hash.find()).isTrue();
        byte[] half = java.util.HexFormat.of().parseHex(hash.group(1).substring(0, 16));
        String raw = new String(half, StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(archive)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(each, StandardCharsets.ISO_8859_1))
                        .as(each.toString())
                        .doesNotContain(hash.group(1).substring(0, 16), raw);
            }
        }
    }

    private static void needFfmpeg() {
        Assumptions.assumeTrue(
                Files.isExecutable(FFMPEG),
                "there is no /usr/bin/ffmpeg: no video was kept with frames");
    }

    /// A clip that ffmpeg makes itself.
    private void clip(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(FFMPEG.toString(), "-nostdin", "-loglevel", "error"));
        command.addAll(List.of(arguments));
        command.add(folder.resolve(name).toString());
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void aVideoIsFoundEncodedAnewScaledAndCutShort() throws IOException, InterruptedException {
        needFfmpeg();
        String mandelbrot = "mandelbrot=size=320x240:rate=10";
        clip("whole.mp4", "-f", "lavfi", "-i", mandelbrot, "-t", "9");
        String whole = folder.resolve("whole.mp4").toString();
        clip("anew.mkv", "-i", whole, "-c:v", "mpeg4", "-qscale:v", "9");
        clip("small.webm", "-i", whole, "-s", "176x144", "-c:v", "libvpx", "-b:v", "200k");
        clip("part.mp4", "-ss", "3", "-i", whole, "-t", "5", "-c:v", "mpeg4");
        clip("other.mp4", "-f", "lavfi", "-i", "testsrc=size=320x240:rate=10", "-t", "6");
        GovahRun kept = with("keep", folder, "--frames");
        assertThat(kept.out()).doesNotContain("Kept. What its device wrote");
        assertThat(kept.exit()).as(kept.err()).isZero();
        assertThat(with("show", idOf("whole.mp4")).out()).containsPattern("frames: (9|10)");
        GovahRun clips = with("show", "--clips");
        assertThat(clips.out())
                .contains("Clip 1: 4 items", "the same video", "a part of the other")
                .contains("whole.mp4", "anew.mkv", "small.webm", "part.mp4")
                .doesNotContain("other.mp4");
        assertThat(GovahRun.of("verify", archive).exit()).isZero();
    }

    @Test
    void withoutFfmpegVideosAreKeptAllTheSameAndItIsSaidOnce() throws IOException {
        for (String name : List.of("a.mp4", "b.mp4")) {
            Files.writeString(folder.resolve(name), "\0\0\0\030ftypisom" + name);
        }
        GovahRun kept = with("keep", folder, "--ffmpeg", temp.resolve("none"));
        assertThat(kept.exit()).isZero();
        assertThat(kept.err()).containsOnlyOnce("There is no ffmpeg to run");
        assertThat(kept.out()).contains("2 read = 2 new");
    }

    @Test
    void aChangedCopyPointsAtItsOriginalAndIsShownBothWays() throws IOException {
        Path original = Files.writeString(folder.resolve("clip.bin"), "faces and places");
        Path blurred = Files.writeString(temp.resolve("blurred.bin"), "places");
        assertThat(with("keep", folder).exit()).isZero();
        String id = idOf("clip.bin");
        GovahRun run = with("keep", blurred, "--copy-of", id, "--what", "faces blurred");
        assertThat(run.exit()).as(run.err()).isZero();
        String copy = idOf("blurred.bin");
        assertThat(with("show", copy).out())
                .containsPattern("copyOf: " + id)
                .contains("change: faces blurred");
        assertThat(with("show", id).out()).containsPattern("copies:\\s+" + copy);
        assertThat(with("show", "--clips").out()).contains("a changed copy, as its card says");
        Path out = temp.resolve("out");
        assertThat(with("export", id, "--out", out).exit()).isZero();
        assertThat(out).hasSameBinaryContentAs(original);
        Path bag = temp.resolve("bag");
        assertThat(with("export", "--out", bag).exit()).isZero();
        assertThat(bag.resolve("copies.csv")).content().contains(id).contains("faces blurred");
        assertThat(bag.resolve("premis.xml")).content().contains("has source");
        requirePremis(bag.resolve("premis.xml"));
        assertThat(org.govah.keep.bag.BagVerifier.verify(bag).valid()).isTrue();
        assertThat(GovahRun.of("verify", archive).exit()).isZero();
        assertThat(with("verify", "--signatures").exit()).isZero();
    }

    @Test
    void aCopyThatChangesNothingOrOfNothingIsRefused() throws IOException {
        Files.writeString(folder.resolve("clip.bin"), "faces and places");
        assertThat(with("keep", folder).exit()).isZero();
        String id = idOf("clip.bin");
        Path same = Files.writeString(temp.resolve("same.bin"), "faces and places");
        GovahRun unchanged = with("keep", same, "--copy-of", id, "--what", "faces blurred");
        assertThat(unchanged.exit()).isEqualTo(3);
        assertThat(unchanged.err()).contains("byte for byte");
        assertThat(with("keep", same, "--copy-of", "ffff", "--what", "x").exit()).isEqualTo(2);
        assertThat(with("keep", same, "--copy-of", id).exit()).isEqualTo(2);
        assertThat(with("keep", folder.resolve("none"), "--copy-of", id, "--what", "x").exit())
                .isEqualTo(2);
        assertThat(with("show").out()).contains("1 item, 0 erased");
    }

    @Test
    void aPictureLeavesWithoutItsMetadataAndStaysWholeInTheArchive() throws IOException {
        copyOf("exif/gps/DSCN0010.jpg", "gps.jpg");
        Files.writeString(folder.resolve("text.txt"), "no picture");
        assertThat(with("keep", folder).exit()).isZero();
        Path bare = temp.resolve("bare.jpg");
        GovahRun run = with("export", idOf("gps.jpg"), "--stripped", "--out", bare);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Faces, places");
        assertThat(Files.readString(bare, StandardCharsets.ISO_8859_1))
                .doesNotContain("NIKON", "Exif");
        Path whole = temp.resolve("whole.jpg");
        assertThat(with("export", idOf("gps.jpg"), "--out", whole).exit()).isZero();
        assertThat(whole).hasSameBinaryContentAs(folder.resolve("gps.jpg"));
        Path none = temp.resolve("none");
        GovahRun text = with("export", idOf("text.txt"), "--stripped", "--out", none);
        assertThat(text.exit()).isEqualTo(2);
        assertThat(text.err()).contains("whole JPEG and PNG pictures only");
        assertThat(temp.resolve("none")).doesNotExist();
        assertThat(with("export", "--stripped", "--out", none).exit()).isEqualTo(2);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A ZIP file of 100 MiB of nothing, under a name that is unpacked to look for metadata.
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 100; i++) {
                zip.putNextEntry(new ZipEntry("IMG_" + i + ".csv"));
                zip.write(new byte[1 << 20]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void filesMadeToDoHarmAreKeptAndItIsSaidWhatWasNotLookedAt() throws IOException {
        Files.write(
                folder.resolve("huge.gif"),
                latin(
                        "GIF89a`\u00ea`\u00ea\u0080\0\0\0\0\0aaa,\0\0\0\0`\u00ea`\u00ea\0"
                                + "\2\2L\1\0;"));
        Files.write(folder.resolve("bomb.zip"), bomb());
        Files.write(
                folder.resolve("phone.heic"),
                latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heicaaaaaaaa"));
        Files.write(folder.resolve("broken.jpg"), latin("\u00ff\u00d8\u00ff\u00e1\0\20Exif\0\0MM"));
        GovahRun run = with("keep", folder);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("huge.gif: Kept, but not decoded")
                .contains("phone.heic: Kept. No decoder here")
                .contains("broken.jpg: Kept. The picture could not be decoded")
                .contains("4 read = 4 new + 0 known + 0 to fix");
        assertThat(with("show", idOf("huge.gif")).out()).contains("notLookedAt");
        for (String name : List.of("huge.gif", "bomb.zip", "phone.heic", "broken.jpg")) {
            Path out = temp.resolve("out-" + name);
            assertThat(with("export", idOf(name), "--out", out).exit()).isZero();
            assertThat(out).hasSameBinaryContentAs(folder.resolve(name));
        }
        assertThat(with("keep", folder, "--json").out()).contains("\"notLookedAt\" : [ ]");
    }

    @Test
    void aVideoMadeToDoHarmIsKeptWithoutFrames() throws IOException {
        needFfmpeg();
        Files.write(folder.resolve("bad.mp4"), latin("\0\0\0\u0018ftypisom" + "a".repeat(3000)));
        Files.writeString(
                folder.resolve("list.mp4"), "#EXTM3U\n#EXTINF:2,\n/etc/passwd\n#EXT-X-ENDLIST\n");
        GovahRun run = with("keep", folder, "--frames");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("bad.mp4: Kept. ffmpeg found no frame").contains("2 new");
    }

    /// By the schema of the Library of Congress, as far as it speaks of what we write.
    private static void requirePremis(Path file) {
        Path schema =
                Path.of("../keep/src/test/resources/org/govah/keep/custody/premis-3.0-part.xsd");
        assertThatCode(() ->
                        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                                .newSchema(schema.toFile())
                                .newValidator()
                                .validate(new StreamSource(file.toFile())))
                .doesNotThrowAnyException();
    }
}
