package org.govah.keep.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdqTest {
    private static final PdqHash BRIDGE =
            PdqHash.parse("f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22");
    private static final PdqHash BRIDGE_TURNED =
            PdqHash.parse("30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af");

    /// JPEG decoders differ in the last bit of a pixel; that moves a few bits of the hash.
    private static final int DECODERS_DIFFER = 10;

    private static Luma image(Path file) throws IOException {
        return StillImage.read(Files.readAllBytes(file)).decoded().orElseThrow();
    }

    private static Luma image(String vector) throws IOException {
        return image(SharedVectors.path(vector));
    }

    @Test
    void theBridgeHasThePublishedHashes() throws IOException {
        Pdq.Result bridge = Pdq.hash(image("pdq/dih/bridge-1-original.jpg"));
        assertThat(bridge.hash().distance(BRIDGE)).isLessThanOrEqualTo(DECODERS_DIFFER);
        assertThat(bridge.good()).isTrue();
        PdqHash turned = Pdq.hash(image("pdq/dih/bridge-2-rotate-90.jpg")).hash();
        assertThat(turned.distance(BRIDGE_TURNED)).isLessThanOrEqualTo(DECODERS_DIFFER);
    }

    @Test
    void modifiedCopiesStayWithinReach() throws IOException {
        PdqHash original = Pdq.hash(image("pdq/bridge-mods/aaa-orig.jpg")).hash();
        for (Path file : SharedVectors.files("pdq/bridge-mods", ".jpg")) {
            assertThat(Pdq.hash(image(file)).hash().distance(original))
                    .as(file.getFileName().toString())
                    .isLessThanOrEqualTo(PdqHash.NEAR);
        }
    }

    /// The demands by name, so that a missing vector is no passed test.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sharpen-a-little",
                "sharpen-a-lot",
                "blur-a-little",
                "blur-a-lot",
                "high-saturation",
                "high-contrast",
                "shrink-a-little",
                "shrink-a-lot",
                "square-128x128"
            })
    void aSharpenedBlurredSaturatedOrShrunkCopyIsWithinThirtyOneBits(String change)
            throws IOException {
        PdqHash original = Pdq.hash(image("pdq/bridge-mods/aaa-orig.jpg")).hash();
        Pdq.Result copy = Pdq.hash(image("pdq/bridge-mods/" + change + ".jpg"));
        assertThat(copy.hash().distance(original)).isLessThanOrEqualTo(PdqHash.NEAR);
        assertThat(copy.good()).isTrue();
    }

    @Test
    void withoutTheEightHashesATurnedCopyIsFar() throws IOException {
        PdqHash original = Pdq.hash(image("pdq/dih/bridge-1-original.jpg")).hash();
        List<Path> turned =
                SharedVectors.files("pdq/dih", ".jpg").stream()
                        .filter(f -> !f.toString().contains("bridge-1-"))
                        .toList();
        assertThat(turned).hasSize(7);
        for (Path file : turned) {
            assertThat(Pdq.hash(image(file)).hash().distance(original))
                    .as(file.getFileName().toString())
                    .isGreaterThan(PdqHash.NEAR);
        }
    }

    /// Above 4 million pixels rows and columns are left out while decoding.
    @Test
    void aVeryLargeCopyIsFoundThoughNotEveryPixelIsRead() throws IOException {
        Luma small = image("pdq/bridge-mods/aaa-orig.jpg");
        BufferedImage original =
                ImageIO.read(SharedVectors.path("pdq/bridge-mods/aaa-orig.jpg").toFile());
        BufferedImage large = new BufferedImage(6000, 4500, BufferedImage.TYPE_3BYTE_BGR);
        large.createGraphics().drawImage(original, 0, 0, 6000, 4500, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(large, "jpg", out);
        Luma read = StillImage.read(out.toByteArray()).decoded().orElseThrow();
        assertThat((long) read.width() * read.height()).isLessThanOrEqualTo(4_000_000);
        assertThat(Pdq.hash(read).hash().distance(Pdq.hash(small).hash()))
                .isLessThanOrEqualTo(PdqHash.NEAR / 2);
    }

    @Test
    void turnedAndMirroredCopiesAreFoundThroughTheEightHashes() throws IOException {
        List<PdqHash> eight = Pdq.dihedral(image("pdq/dih/bridge-1-original.jpg"));
        for (Turn turn : Turn.values()) {
            Path file =
                    SharedVectors.files("pdq/dih", ".jpg").stream()
                            .filter(f -> f.toString().contains("bridge-" + number(turn) + "-"))
                            .findFirst()
                            .orElseThrow();
            assertThat(Pdq.hash(image(file)).hash().distance(at(eight, turn)))
                    .as(turn + " " + file.getFileName())
                    .isLessThanOrEqualTo(PdqHash.NEAR);
        }
    }

    private static int number(Turn turn) {
        return List.of(Turn.values()).indexOf(turn) + 1;
    }

    private static PdqHash at(List<PdqHash> eight, Turn turn) {
        return eight.get(List.of(Turn.values()).indexOf(turn));
    }

    @Test
    void otherImagesAreFar() throws IOException {
        List<PdqHash> eight = Pdq.dihedral(image("pdq/dih/bridge-1-original.jpg"));
        List<Path> others = SharedVectors.files("exif/gps", ".jpg");
        assertThat(others).isNotEmpty();
        for (Path file : others) {
            PdqHash other = Pdq.hash(image(file)).hash();
            assertThat(eight)
                    .as(file.getFileName().toString())
                    .allMatch(h -> h.distance(other) > PdqHash.NEAR);
        }
    }

    @Test
    void aBlankImageHasNoQuality() {
        assertThat(Pdq.hash(new Luma(100, 80, new float[8000])).good()).isFalse();
        assertThat(Pdq.hash(new Luma(1, 1, new float[1])).quality()).isZero();
    }

    @Test
    void theHexFormGoesThereAndBackAndIsNotShownByAccident() {
        String hex = BRIDGE.hex();
        assertThat(PdqHash.parse(hex)).isEqualTo(BRIDGE);
        assertThat(BRIDGE.distance(BRIDGE_TURNED)).isGreaterThan(PdqHash.NEAR);
        assertThat(BRIDGE.toString()).doesNotContain(hex);
        assertThatThrownBy(() -> PdqHash.parse("f8")).isInstanceOf(IllegalArgumentException.class);
    }
}
