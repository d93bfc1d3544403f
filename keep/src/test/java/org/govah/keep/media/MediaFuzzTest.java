package org.govah.keep.media;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Whatever the bytes are: a type, device data within the limits, manifests; never an exception.
class MediaFuzzTest {
    @FuzzTest
    void aTypeIsTold(byte[] bytes) {
        if (MediaType.of(bytes).mime().isEmpty()) {
            throw new AssertionError("no type");
        }
    }

    @FuzzTest
    void deviceDataAreReadOrLeftOut(byte[] bytes) throws IOException {
        DeviceMetadata data = new DeviceMetadataReader().read(MediaSource.of(bytes));
        if (data.fields().size() > DeviceMetadata.MOST_FIELDS) {
            throw new AssertionError("more fields than the limit");
        }
        if (!DeviceMetadata.parse(data.bytes()).equals(data)) {
            throw new AssertionError("the sealed form is another");
        }
    }

    @FuzzTest
    void manifestsAreReadOrLeftOut(byte[] bytes) {
        List<C2paManifest> manifests = C2pa.read(bytes);
        if (manifests.stream().anyMatch(C2paManifest::holds)) {
            throw new AssertionError("random bytes hold");
        }
    }

    @FuzzTest
    void sealedDeviceDataAreParsedOrRefused(byte[] bytes) {
        try {
            if (DeviceMetadata.parse(bytes).fields().containsKey("")) {
                return;
            }
        } catch (IllegalArgumentException e) {
            if (e.getMessage() == null) {
                throw new AssertionError(e);
            }
        }
    }

    /// What was stripped once has nothing more to strip.
    @FuzzTest
    void aPictureIsStrippedOrLeftAlone(byte[] bytes) {
        Optional<byte[]> bare = Stripped.of(bytes);
        if (bare.isPresent()
                && !Arrays.equals(Stripped.of(bare.get()).orElse(new byte[0]), bare.get())) {
            throw new AssertionError("stripped twice is another");
        }
    }

    @FuzzTest
    void frameHashesAreParsedOrRefused(byte[] bytes) {
        try {
            VideoFrames.Clip clip = VideoFrames.Clip.parse(bytes);
            if (clip.bytes().length != bytes.length) {
                throw new AssertionError("the sealed form is another");
            }
        } catch (IllegalArgumentException e) {
            if (e.getMessage() == null) {
                throw new AssertionError(e);
            }
        }
    }
}
