package org.govah.keep.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.govah.keep.media.C2paManifest.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class C2paTest {
    private static byte[] file(String name) throws IOException {
        return SharedVectors.bytes("c2pa-public/image/jpeg/" + name + ".jpg");
    }

    /// The verdicts that the files' own README names.
    @ParameterizedTest
    @CsvSource({
        "adobe-20220124-C,        HOLDS, HOLDS, HOLDS",
        "adobe-20220124-CA,       HOLDS, HOLDS, HOLDS",
        "adobe-20220124-CICA,     HOLDS, HOLDS, HOLDS",
        "truepic-20230212-camera, HOLDS, HOLDS, HOLDS_IN_PART",
        "adobe-20220124-XCA,      HOLDS, HOLDS, FAILS",
        "adobe-20220124-E-dat-CA, HOLDS, HOLDS, FAILS",
        "adobe-20220124-E-sig-CA, HOLDS, FAILS, HOLDS",
        "adobe-20220124-E-uri-CA, FAILS, HOLDS, HOLDS"
    })
    void goodAndBrokenFilesAreToldApart(String name, Check links, Check signature, Check binding)
            throws IOException {
        C2paManifest active = C2pa.read(file(name)).getLast();
        assertThat(active.links()).as("links").isEqualTo(links);
        assertThat(active.signature()).as("signature").isEqualTo(signature);
        assertThat(active.binding()).as("binding").isEqualTo(binding);
        assertThat(active.broken() && active.holds()).isFalse();
    }

    @Test
    void aManifestSaysWhoMadeItAndWhatItAsserts() throws IOException {
        C2paManifest active = C2pa.read(file("adobe-20220124-CA")).getLast();
        assertThat(active.label())
                .isEqualTo("contentauth:urn:uuid:04cdf4ec-f713-4e47-a8d6-7af56501ce4b");
        assertThat(active.generator()).isEqualTo("make_test_images/0.16.1 c2pa-rs/0.16.1");
        assertThat(active.algorithm()).isEqualTo("PS256");
        assertThat(active.signer()).contains("C2PA Test Signing Cert");
        assertThat(active.assertions())
                .contains("c2pa.actions", "c2pa.ingredient", "c2pa.hash.data")
                .hasSize(6);
    }

    @Test
    void aFileWithoutAManifestHasNone() throws IOException {
        assertThat(C2pa.read(file("adobe-20220124-A"))).isEmpty();
        assertThat(C2pa.read(new byte[0])).isEmpty();
    }

    @Test
    void oneBitChangedAnywhereOutsideTheManifestBreaksTheBinding() throws IOException {
        byte[] bytes = file("adobe-20220124-CA");
        for (int at : new int[] {bytes.length / 2 + bytes.length / 3, bytes.length - 10, 12}) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(C2pa.read(changed).getLast().binding()).isEqualTo(Check.FAILS);
        }
        byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        assertThat(C2pa.read(longer).getLast().binding()).isEqualTo(Check.FAILS);
    }
}
