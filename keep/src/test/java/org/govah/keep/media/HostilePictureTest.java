package org.govah.keep.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostilePictureTest {
    private static final StillImage.Reading TOO_LARGE =
            new StillImage.Reading.Refused(StillImage.Refusal.TOO_LARGE);

    @Test
    void picturesThatAnnounceSixtyThousandSquaredAreNotDecoded() throws IOException {
        assertThat(StillImage.read(HostilePictures.png(60_000, 60_000))).isEqualTo(TOO_LARGE);
        assertThat(StillImage.read(HostilePictures.jpeg(60_000, 60_000))).isEqualTo(TOO_LARGE);
        assertThat(StillImage.read(HostilePictures.gif(60_000, 60_000))).isEqualTo(TOO_LARGE);
    }

    @Test
    void aPictureInManyScansMayBeOnlyAThirdAsLarge() throws IOException {
        byte[] large = HostilePictures.jpeg(10_000, 10_000);
        byte[] scans = large.clone();
        scans[HostilePictures.FRAME_AT] = (byte) 0xc2;
        assertThat(StillImage.read(large)).isNotEqualTo(TOO_LARGE);
        assertThat(StillImage.read(scans)).isEqualTo(TOO_LARGE);
    }

    @Test
    void kindsWithoutADecoderAreSaidToBeThat() {
        for (byte[] file : List.of(HostilePictures.webp(), HostilePictures.heic())) {
            assertThat(StillImage.read(file))
                    .isEqualTo(new StillImage.Reading.Refused(StillImage.Refusal.UNKNOWN_KIND));
        }
    }

    @Test
    void exifThatLeadsBackToItselfEnds() throws IOException {
        byte[] loop = HostilePictures.loopingExif();
        DeviceMetadata data = new DeviceMetadataReader().read(MediaSource.of(loop));
        assertThat(data.field("device/make")).hasValue("Loop");
        assertThat(data.fields()).hasSizeLessThan(100);
        assertThat(data.warnings()).doesNotContain("out of time");
    }

    @Test
    void picturesCutAnywhereAreDecodedOrRefused() throws IOException {
        for (Path file : SharedVectors.files("exif/gps", ".jpg").subList(0, 3)) {
            byte[] all = java.nio.file.Files.readAllBytes(file);
            for (int cut = 2; cut < all.length; cut += all.length / 15) {
                assertThat(StillImage.read(Arrays.copyOf(all, cut))).isNotNull();
            }
        }
    }
}
