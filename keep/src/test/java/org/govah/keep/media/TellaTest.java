package org.govah.keep.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class TellaTest {
    /// As Tella for Android writes it (`PublicMetadataMapper.transformToMap`).
    private static final String TABLE =
            """
            File hash,File path,File name,Cells,WiFis,Timestamp,Ambient temperature,Light,\
            Location accuracy,Location altitude,Location latitude,Location longitude,\
            Location timestamp,Location provider,Location speed,Locale,IPv6,IPv4,Language,\
            Network type,Network,Manufacturer,Data type,Hardware,Screen size,WiFi MAC,Device ID
            00ff,/,a.jpg,lte 1 lte 2,home cafe,1700000000000,,12.0,4.0,1200.0,35.5,51.25,\
            1700000000001,gps,0.0,fa_IR,,10.0.0.2,fa,WIFI,x,Maker,image/jpeg,X 1,5.5,02:00,d-1
            """;

    private static DeviceMetadata read(byte[] bytes) {
        try {
            return new DeviceMetadataReader().read(MediaSource.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theTableThatTheAppWritesIsRead() {
        DeviceMetadata data = read(utf8(TABLE));
        assertThat(data.field("tella/deviceID")).hasValue("d-1");
        assertThat(data.field("tella/location/latitude")).hasValue("35.5");
        assertThat(data.field("tella/wifis")).hasValue("home cafe");
        assertThat(data.warnings()).isEmpty();
        assertThat(read(utf8("name,date\na,b\n"))).isEqualTo(DeviceMetadata.none());
        assertThat(read(utf8(TABLE.lines().findFirst().orElseThrow() + "\na,b\n")).warnings())
                .hasSize(1);
    }

    @Test
    void anExportInAZipIsReadWithTheNamesOfItsMedia() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("Camera/", new byte[0]);
        entries.put("Camera/a.jpg", new byte[100_000]);
        entries.put("Camera/a.csv", utf8(TABLE));
        entries.put("b.mp4", new byte[10]);
        entries.put(
                "b.mp4.json",
                utf8("{\"timestamp\":1,\"fileName\":\"b\",\"deviceID\":\"d\",\"locale\":\"fa\"}"));
        DeviceMetadata data = read(zip(entries));
        assertThat(data.field("tella/file/1/deviceID")).hasValue("d-1");
        assertThat(data.field("tella/file/2/fileName")).hasValue("b");
        assertThat(data.field("tella/media/1")).hasValue("Camera/a.jpg");
        assertThat(data.field("tella/media/2")).hasValue("b.mp4");
        assertThat(data.warnings()).isEmpty();
    }

    @Test
    void aZipWithoutTellasMetadataSaysNothing() {
        assertThat(read(zip(Map.of("a.jpg", new byte[3], "list.csv", utf8("name,age\nx,3\n")))))
                .isEqualTo(DeviceMetadata.none());
    }

    @Test
    void aBombAmongTheMetadataIsLeftOutAndSaid() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        byte[] bomb = new byte[50 << 20];
        for (int i = 0; i < 3; i++) {
            entries.put("bomb" + i + ".csv", bomb);
        }
        entries.put("inner.zip", zip(Map.of("a.csv", utf8(TABLE))));
        entries.put("a.csv", utf8(TABLE));
        byte[] zipped = zip(entries);
        assertThat(zipped.length).isLessThan(300_000);
        DeviceMetadata data = read(zipped);
        assertThat(data.field("tella/file/1/deviceID")).hasValue("d-1");
        assertThat(data.field("tella/file/2/deviceID")).isEmpty();
        assertThat(data.warnings()).singleElement().asString().contains("left out");
    }

    @Test
    void aZipWithABitTurnedAnywhereNeverThrows() {
        byte[] good = zip(Map.of("a.csv", utf8(TABLE), "a.jpg", new byte[50]));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 3000; i++) {
            byte[] bad = good.clone();
            int bit = random.nextInt(bad.length * 8);
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(read(bad)).as("seed 5, bit %d", bit).isNotNull();
            byte[] cut = java.util.Arrays.copyOf(good, random.nextInt(good.length));
            assertThat(read(cut)).isNotNull();
        }
    }
}
