package org.govah.keep.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class DeviceMetadataTest {
    private static DeviceMetadata read(byte[] bytes) {
        try {
            return new DeviceMetadataReader().read(MediaSource.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeviceMetadata read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCameraSaysWhichItWasWhereAndWhen() throws IOException {
        DeviceMetadata data = read(SharedVectors.bytes("exif/gps/DSCN0010.jpg"));
        assertThat(data.field("device/make")).hasValue("NIKON");
        assertThat(data.field("device/model")).hasValue("COOLPIX P6000");
        assertThat(data.field("gps/latitude").orElseThrow()).startsWith("43.467");
        assertThat(data.field("gps/longitude").orElseThrow()).startsWith("11.885");
        assertThat(data.field("time/original")).hasValue("2008:10:22 16:28:39");
    }

    @Test
    void everyPublishedPictureWithAPlaceTellsIt() throws IOException {
        for (Path file : SharedVectors.files("exif/gps", ".jpg")) {
            assertThat(read(Files.readAllBytes(file)).field("gps/latitude"))
                    .as(file.toString())
                    .isPresent();
        }
    }

    @Test
    void brokenPicturesNeverThrowWhereverTheyAreCut() throws IOException {
        List<Path> files = SharedVectors.files("exif/invalid", ".jpg");
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] all = Files.readAllBytes(file);
            assertThat(read(all)).isNotNull();
            for (int cut = 1; cut < all.length; cut += all.length / 7) {
                byte[] part = java.util.Arrays.copyOf(all, cut);
                assertThat(read(part).fields()).hasSizeLessThan(DeviceMetadata.MOST_FIELDS);
                assertThat(StillImage.read(part)).isNotNull();
            }
        }
    }

    @Test
    void theSealedFormGoesThereAndBackAndIsSortedAndIsNotShownByAccident() throws IOException {
        DeviceMetadata data = read(SharedVectors.bytes("exif/gps/DSCN0012.jpg"));
        assertThat(DeviceMetadata.parse(data.bytes())).isEqualTo(data);
        assertThat(List.copyOf(data.fields().keySet())).isSorted();
        assertThat(data.toString()).doesNotContain("NIKON");
        assertThatThrownBy(() -> DeviceMetadata.parse(new byte[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeviceMetadata.parse(new byte[] {(byte) 0xa0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellasFileIsReadAsTheAppWritesIt() {
        DeviceMetadata data =
                read(
                        """
                        {"timestamp": 1700000000000, "fileName": "a.jpg", "fileHash": "00ff",
                         "cells": ["lte 1"], "wifis": ["home", "cafe"], "deviceID": "d-1",
                         "hardware": "X 1", "light": null, "newer": {"a": 1},
                         "location": {"timestamp": 1, "latitude": 35.5, "longitude": 51.25,
                                      "accuracy": 4.0, "provider": "gps"}}
                        """);
        assertThat(data.field("tella/deviceID")).hasValue("d-1");
        assertThat(data.field("tella/wifis/1")).hasValue("cafe");
        assertThat(data.field("tella/location/latitude")).hasValue("35.5");
        assertThat(data.field("tella/other/newer")).isPresent();
        assertThat(data.field("tella/light")).isEmpty();
        assertThat(read("{\"timestamp\": 1, \"name\": \"x\"}")).isEqualTo(DeviceMetadata.none());
    }

    @Test
    void manifestsAreAmongTheFields() throws IOException {
        DeviceMetadata data =
                read(SharedVectors.bytes("c2pa-public/image/jpeg/adobe-20220124-CA.jpg"));
        assertThat(data.field("c2pa/active/signature")).hasValue("HOLDS");
        assertThat(data.field("c2pa/active/binding")).hasValue("HOLDS");
    }

    @Test
    void aBombInTheTextOfAPngIsLeftOutAndTheRestIsRead() throws IOException {
        byte[] bomb = png(60 << 20);
        assertThat(bomb.length).isLessThan(200_000);
        DeviceMetadata data = read(bomb);
        assertThat(data.fields().values()).anyMatch(v -> v.contains("a plain word"));
        assertThat(data.fields().values()).noneMatch(v -> v.contains("xxxx"));
        DeviceMetadata small = read(png(100));
        assertThat(small.fields().values()).anyMatch(v -> v.contains("xxxx"));
    }

    @Test
    void aPictureThatAnnouncesTooManyPixelsIsNotDecoded() throws IOException {
        assertThat(StillImage.read(png(10)))
                .isEqualTo(new StillImage.Reading.Refused(StillImage.Refusal.TOO_LARGE));
        assertThat(StillImage.read(new byte[] {1, 2, 3}))
                .isEqualTo(new StillImage.Reading.Refused(StillImage.Refusal.UNKNOWN_KIND));
    }

    @Test
    void aReaderOutOfTimeGivesUp() throws IOException {
        byte[] file = SharedVectors.bytes("exif/gps/DSCN0012.jpg");
        DeviceMetadata data =
                new DeviceMetadataReader(Duration.ZERO).read(new Slow(MediaSource.of(file)));
        assertThat(data.warnings()).containsExactly("out of time");
    }

    @Test
    void bothPartsOfASplitGoTogetherAgain() {
        DeviceMetadata a = new DeviceMetadata(new TreeMap<>(java.util.Map.of("a", "1")), List.of());
        DeviceMetadata b =
                new DeviceMetadata(
                        new TreeMap<>(java.util.Map.of("a", "2", "b", "3")), List.of("w"));
        assertThat(a.with(b).fields()).containsEntry("a", "1").containsEntry("b", "3");
        assertThat(a.with(b).warnings()).containsExactly("w");
    }

    /// A disk that answers late once the type is known.
    private record Slow(MediaSource source) implements MediaSource {
        @Override
        public long length() throws IOException {
            return source.length();
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) throws IOException {
            if (Thread.currentThread().getName().equals("media-metadata")) {
                try {
                    Thread.sleep(Duration.ofSeconds(30));
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            return source.read(position, into, offset, length);
        }
    }

    /// A picture of 30,000 x 30,000 by its header, with a plain text and a packed one of so many x.
    private static byte[] png(int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(30_000);
        fields.writeInt(30_000);
        fields.write(new byte[] {8, 0, 0, 0, 0});
        Pngs.chunk(out, "IHDR", header.toByteArray());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] x = "x".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
            for (int left = length; left > 0; left -= x.length) {
                deflater.write(x, 0, Math.min(left, x.length));
            }
        }
        Pngs.chunk(out, "zTXt", packed.toByteArray());
        Pngs.chunk(out, "tEXt", "Title\0a plain word".getBytes(StandardCharsets.ISO_8859_1));
        Pngs.chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }
}
