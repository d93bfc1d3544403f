package org.govah.keep.internal.store.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The examples of the Amazon S3 API Reference, "Signature Calculations for the Authorization
/// Header: Transferring Payload in a Single Chunk".
class SignatureTest {
    private static final String EMPTY =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final S3Settings EXAMPLE =
            new S3Settings(
                    URI.create("https://s3.amazonaws.com"),
                    "us-east-1",
                    "examplebucket",
                    "",
                    "AKIAIOSFODNN7EXAMPLE",
                    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    private static String sign(
            String method, String path, Map<String, String> query, Map<String, String> more) {
        Map<String, String> headers =
                Map.of(
                        "host", "examplebucket.s3.amazonaws.com",
                        "x-amz-date", "20130524T000000Z",
                        "x-amz-content-sha256", EMPTY);
        TreeMap<String, String> all = new TreeMap<>(headers);
        all.putAll(more);
        return Signature.of(EXAMPLE, method, path, new TreeMap<>(query), all);
    }

    @Test
    void gettingARange() {
        assertThat(sign("GET", "/test.txt", Map.of(), Map.of("range", "bytes=0-9")))
                .endsWith("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void puttingAnObject() {
        Map<String, String> more =
                Map.of(
                        "date",
                        "Fri, 24 May 2013 00:00:00 GMT",
                        "x-amz-storage-class",
                        "REDUCED_REDUNDANCY",
                        "x-amz-content-sha256",
                        "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072");
        assertThat(sign("PUT", "/test$file.text", Map.of(), more))
                .endsWith("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void listing() {
        assertThat(sign("GET", "/", Map.of("max-keys", "2", "prefix", "J"), Map.of()))
                .endsWith("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void askingForTheLifecycle() {
        assertThat(sign("GET", "/", Map.of("lifecycle", ""), Map.of()))
                .endsWith("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }
}
