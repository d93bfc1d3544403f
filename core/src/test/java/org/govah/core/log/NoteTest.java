package org.govah.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NoteTest {
    /// The example in the documentation of Go's sumdb/note, with its private key.
    private static final String KEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNATURE =
            "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void theExampleOfGoVerifiesAndIsSignedToTheSameBytes() throws LogFormatException {
        VerifierKey key = VerifierKey.parse(KEY);
        Note note = Note.parse(utf8(TEXT + "\n" + SIGNATURE));
        assertThat(note.verify(List.of(key))).hasSize(1);
        byte[] seed = Base64.getDecoder().decode(SEED);
        Ed25519SecretKey secret = Ed25519SecretKey.of(Arrays.copyOfRange(seed, 1, seed.length));
        Note signed = Note.sign(TEXT, new Signer.OfLog("PeterNeumann", secret));
        assertThat(signed.encode()).isEqualTo(utf8(TEXT + "\n" + SIGNATURE));
        assertThat(key.toString()).isEqualTo(KEY);
    }

    @Test
    void unknownSignaturesAreIgnoredAndABadOneOfAKnownKeyRejectsAll() throws LogFormatException {
        VerifierKey peter = VerifierKey.parse(KEY);
        Signer other = new Signer.OfLog("other.example", LogExamples.key(8));
        Note both = Note.parse(utf8(TEXT + "\n" + SIGNATURE)).signedBy(other);
        assertThat(both.verify(List.of(peter))).hasSize(1);
        assertThat(both.verify(List.of(peter, other.verifier()))).hasSize(2);
        assertThat(both.verify(List.of(LogExamples.LOG))).isEmpty();
        Note bad = both.with(other.sign("another text\n"));
        assertThat(bad.verify(List.of(peter))).hasSize(1);
        assertThat(bad.verify(List.of(peter, other.verifier()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "\n\n",
                "text\n\n\u2014 name AAAAAAE=",
                "text\n\n- name AAAAAAE=\n",
                "text\n\n\u2014 name AAAAAAF=\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n\u2014 na+me AAAAAAE=\n",
                "text\n\n\u2014  AAAAAAE=\n",
                "te\txt\n\n\u2014 name AAAAAAE=\n",
                "text\n\n\u2014 na\u00a0me AAAAAAE=\n",
                "text\r\n\n\u2014 name AAAAAAE=\n",
                "text\n\n\u2014 name AAAAAAE\n",
                "text\n\n\u2014 name AAAAAAE=\nmore\n"
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThatThrownBy(() -> Note.parse(utf8(text))).isInstanceOf(LogFormatException.class);
    }

    @Test
    void aChangedBitOfACheckpointIsSeen() {
        byte[] note = LogExamples.checkpoint(7).encode();
        SplittableRandom random = new SplittableRandom(21);
        for (int round = 0; round < 2_000; round++) {
            byte[] wrong = LogExamples.flipped(note, random);
            assertThat(opens(wrong)).as("seed 21, round %d", round).isFalse();
        }
        assertThat(opens(note)).isTrue();
    }

    private static boolean opens(byte[] bytes) {
        try {
            return Checkpoint.open(Note.parse(bytes), LogExamples.LOG).isPresent();
        } catch (LogFormatException e) {
            return false;
        }
    }

    @Test
    void cosignaturesSignWhatTheSpecificationWrites() {
        Note note = LogExamples.checkpoint(7);
        byte[] ed25519 = LogExamples.WITNESS.sign(note.text()).signature();
        long time = LogExamples.TIME.getEpochSecond();
        byte[] message = utf8("cosignature/v1\ntime " + time + "\n" + note.text());
        assertThat(ByteBuffer.wrap(ed25519).getLong()).isEqualTo(time);
        Ed25519Signature rest = Ed25519Signature.of(Arrays.copyOfRange(ed25519, 8, 72));
        assertThat(LogExamples.WITNESS_KEY.publicKey().verify(message, rest)).isTrue();

        byte[] quantum = LogExamples.QUANTUM.sign(note.text()).signature();
        byte[] root = Base64.getDecoder().decode(note.text().lines().toList().get(2));
        byte[] structure =
                ByteBuffer.allocate(12 + 1 + 16 + 8 + 1 + 22 + 8 + 8 + 32)
                        .put(utf8("subtree/v1\n\0"))
                        .put((byte) 16)
                        .put(utf8("group.example/q1"))
                        .putLong(time)
                        .put((byte) 22)
                        .put(utf8("govah.example/device-1"))
                        .putLong(0)
                        .putLong(7)
                        .put(root)
                        .array();
        assertThat(quantum).hasSize(8 + 2420);
        assertThat(
                        MlDsaSecretKey.verify(
                                LogExamples.QUANTUM_KEY.publicKey(),
                                structure,
                                Arrays.copyOfRange(quantum, 8, quantum.length)))
                .isTrue();
    }

    @Test
    void aCosignatureTellsItsTimeAndAnotherTimeIsRefused() {
        Note note =
                LogExamples.checkpoint(7)
                        .signedBy(LogExamples.WITNESS)
                        .signedBy(LogExamples.QUANTUM);
        for (Signer signer : List.of(LogExamples.WITNESS, LogExamples.QUANTUM)) {
            VerifierKey key = signer.verifier();
            assertThat(note.verify(List.of(key)).getFirst().time()).contains(LogExamples.TIME);
            byte[] wrong = signer.sign(note.text()).signature();
            wrong[7] ^= 1;
            assertThat(key.verify(note.text(), wrong)).isEmpty();
            assertThatThrownBy(() -> signer.sign("no checkpoint\n"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keysAreReadBackAndNoOtherSpellingIs() throws LogFormatException {
        for (VerifierKey key :
                List.of(
                        LogExamples.LOG,
                        LogExamples.WITNESS.verifier(),
                        LogExamples.QUANTUM.verifier())) {
            assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
        }
        SplittableRandom random = new SplittableRandom(22);
        byte[] text = utf8(KEY);
        for (int round = 0; round < 500; round++) {
            String wrong =
                    new String(LogExamples.flipped(text, random), StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> VerifierKey.parse(wrong))
                    .as("seed 22: %s", wrong)
                    .isInstanceOf(LogFormatException.class);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
