package org.govah.keep.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

class StrippedTest {
    /// What the coding itself says; nothing of it comes from the device's segments.
    private static final List<String> OF_THE_CODING =
            List.of(
                    "exif/JPEG/",
                    "exif/JFIF/",
                    "exif/Huffman/",
                    "exif/File Type/",
                    "exif/PNG-IHDR/",
                    "exif/Adobe JPEG/");

    private static List<String> telling(byte[] file) throws IOException {
        DeviceMetadata found = new DeviceMetadataReader().read(MediaSource.of(file));
        return found.fields().keySet().stream()
                .filter(name -> OF_THE_CODING.stream().noneMatch(name::startsWith))
                .toList();
    }

    private static Raster pixels(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            return reader.read(0).getRaster();
        }
    }

    private static void assertSamePixels(byte[] one, byte[] other, String name) throws IOException {
        Raster a = pixels(one);
        Raster b = pixels(other);
        assertThat(b.getBounds()).as(name).isEqualTo(a.getBounds());
        int[] first = a.getPixels(0, 0, a.getWidth(), a.getHeight(), (int[]) null);
        int[] second = b.getPixels(0, 0, b.getWidth(), b.getHeight(), (int[]) null);
        assertThat(Arrays.equals(first, second)).as(name).isTrue();
    }

    @Test
    void nothingOfPlaceOrDeviceIsLeftAndEveryPixelStays() throws IOException {
        List<Path> files =
                Stream.of(
                                SharedVectors.files("exif/gps", ".jpg").stream(),
                                SharedVectors.files("c2pa-public/image/jpeg", ".jpg").stream(),
                                SharedVectors.files("pdq/dih", ".jpg").stream())
                        .flatMap(f -> f)
                        .toList();
        int told = 0;
        for (Path file : files) {
            byte[] all = Files.readAllBytes(file);
            byte[] bare = Stripped.of(all).orElseThrow();
            told += telling(all).size();
            assertThat(telling(bare)).as(file.toString()).isEmpty();
            assertThat(C2pa.read(bare)).isEmpty();
            assertThat(bare.length).isLessThanOrEqualTo(all.length);
            assertSamePixels(all, bare, file.toString());
        }
        assertThat(told).isGreaterThan(300);
    }

    @Test
    void aCommentAThumbnailAndWhatFollowsTheEndAreGone() throws IOException {
        byte[] plain = SharedVectors.bytes("pdq/dih/bridge-1-original.jpg");
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.write(plain, 0, 2);
        more.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 8});
        more.writeBytes("secret".getBytes(StandardCharsets.US_ASCII));
        more.write(plain, 2, plain.length - 2);
        more.writeBytes("secret behind the end".getBytes(StandardCharsets.US_ASCII));
        byte[] bare = Stripped.of(more.toByteArray()).orElseThrow();
        assertThat(new String(bare, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertSamePixels(plain, bare, "bridge");
    }

    @Test
    void aPngLosesItsTextsAndKeepsItsPixels() throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 1200; i++) {
            image.setRGB(i % 40, i / 40, i * 2_654_435);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        byte[] plain = out.toByteArray();
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        int afterHeader = 8 + 25;
        more.write(plain, 0, afterHeader);
        Pngs.chunk(more, "tEXt", "Author\0secret".getBytes(StandardCharsets.ISO_8859_1));
        Pngs.chunk(more, "eXIf", "MM\0*\0\0\0\010secret".getBytes(StandardCharsets.ISO_8859_1));
        more.write(plain, afterHeader, plain.length - afterHeader);
        more.writeBytes("secret".getBytes(StandardCharsets.US_ASCII));
        byte[] bare = Stripped.of(more.toByteArray()).orElseThrow();
        assertThat(new String(bare, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(telling(bare)).isEmpty();
        assertSamePixels(plain, bare, "png");
    }

    @Test
    void whatIsNotWholeOrNoSuchPictureIsNotTouched() throws IOException {
        byte[] whole = SharedVectors.bytes("exif/gps/DSCN0010.jpg");
        for (int cut = 1; cut < whole.length; cut += whole.length / 50) {
            assertThat(Stripped.of(Arrays.copyOf(whole, cut))).as("cut at %d", cut).isEmpty();
        }
        assertThat(Stripped.of(new byte[0])).isEmpty();
        assertThat(Stripped.of("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }
}
