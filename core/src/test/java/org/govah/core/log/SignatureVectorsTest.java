package org.govah.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Signatures against the vectors of CCTV.
final class SignatureVectorsTest {
    /// What RFC 8032 has to refuse, and keys of small order.
    private static final Set<String> REFUSED =
            Set.of("non_canonical_A", "non_canonical_R", "low_order_A");

    @Test
    void anEd25519SignatureIsRefusedForACoordinateOutOfRangeOrAKeyOfSmallOrderAndNothingElse() {
        Path file = Vectors.path("ed25519-cctv/ed25519/ed25519vectors.json");
        List<Integer> wrong = new ArrayList<>();
        int accepted = 0;
        int all = 0;
        for (JsonNode vector : Vectors.json(file)) {
            Set<String> flags = new HashSet<>();
            vector.get("flags").forEach(f -> flags.add(f.asString()));
            flags.retainAll(REFUSED);
            boolean good = verifies(vector);
            if (good != flags.isEmpty()) {
                wrong.add(vector.get("number").asInt());
            }
            accepted += good ? 1 : 0;
            all++;
        }
        assertThat(wrong).isEmpty();
        assertThat(all).isEqualTo(914);
        assertThat(accepted).isEqualTo(212);
    }

    private static boolean verifies(JsonNode vector) {
        HexFormat hex = HexFormat.of();
        return Ed25519PublicKey.of(hex.parseHex(vector.get("key").asString()))
                .verify(
                        vector.get("msg").asString().getBytes(StandardCharsets.UTF_8),
                        Ed25519Signature.of(hex.parseHex(vector.get("sig").asString())));
    }

    @Test
    void aHundredMlDsaKeysAndSignaturesAccumulateToThePublishedHash() {
        String readme =
                new String(
                        Vectors.bytes("pq-cctv/ML-DSA/accumulated/README.md"),
                        StandardCharsets.UTF_8);
        SHAKEDigest seeds = new SHAKEDigest(128);
        SHAKEDigest sum = new SHAKEDigest(128);
        byte[] seed = new byte[MlDsaSecretKey.SEED_BYTES];
        for (int i = 0; i < 100; i++) {
            seeds.doOutput(seed, 0, seed.length);
            MlDsaSecretKey key = MlDsaSecretKey.of(seed);
            byte[] signature = key.sign(new byte[0]);
            sum.update(key.publicKey(), 0, MlDsaSecretKey.PUBLIC_BYTES);
            sum.update(signature, 0, signature.length);
            assertThat(MlDsaSecretKey.verify(key.publicKey(), new byte[0], signature)).isTrue();
            signature[i] ^= 1;
            assertThat(MlDsaSecretKey.verify(key.publicKey(), new byte[0], signature)).isFalse();
        }
        byte[] result = new byte[Hash.BYTES];
        sum.doFinal(result, 0, result.length);
        assertThat(readme).contains("100 iterations: `" + Hash.of(result).hex() + "`");
        assertThat(readme.indexOf(Hash.of(result).hex()))
                .isLessThan(readme.indexOf("### ML-DSA-65"));
    }
}
