package org.govah.keep.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.MlDsaSecretKey;
import org.govah.core.log.Signer;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.journal.Digests;

/// The keys with which a group cosigns other groups' checkpoints, derived from its log key, so that
/// nothing more has to be kept, and neither the log key nor a person's key signs for others.
final class CosignerKeys {
    private static final String ED25519 = "govah cosigner ed25519 v1";
    private static final String MLDSA44 = "govah cosigner mldsa44 v1";

    private CosignerKeys() {}

    /// Both signers, Ed25519 first: seed = HMAC-SHA-256(log key's seed, label).
    static List<Signer> at(Unlocked by, Instant time) {
        String name = by.origin() + "/cosigner";
        byte[] seed = by.logKey().seed();
        return List.of(
                new Signer.Cosigner(name, Ed25519SecretKey.of(derived(seed, ED25519)), time),
                new Signer.QuantumCosigner(name, MlDsaSecretKey.of(derived(seed, MLDSA44)), time));
    }

    static List<VerifierKey> verifiers(Unlocked by) {
        return at(by, Instant.EPOCH).stream().map(Signer::verifier).toList();
    }

    private static byte[] derived(byte[] seed, String label) {
        return Digests.keyed(seed).doFinal(label.getBytes(StandardCharsets.US_ASCII));
    }
}
