package org.govah.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlogProofTest {
    private static final int SIZE = 300;

    private static TlogProof proof(int index) throws LogFormatException {
        Note note =
                LogExamples.checkpoint(SIZE)
                        .signedBy(LogExamples.WITNESS)
                        .signedBy(LogExamples.QUANTUM);
        return TlogProof.prove(index, note, LogExamples.hashes(SIZE, 0));
    }

    private static Policy policy(String rest) throws LogFormatException {
        String keys =
                "# who is believed\nlog "
                        + LogExamples.LOG
                        + "\nwitness X1 "
                        + LogExamples.WITNESS.verifier()
                        + "\n\twitness\tX2 "
                        + LogExamples.QUANTUM.verifier()
                        + " https://w.example/ \n";
        return Policy.parse((keys + rest).getBytes(StandardCharsets.UTF_8));
    }

    /// Reads the file by the rules of c2sp.org/tlog-proof, with nothing of ours but the bytes.
    @Test
    void aProofOfOursHoldsByTheRulesAsC2spWroteThem()
            throws LogFormatException, NoSuchAlgorithmException {
        for (int index : List.of(0, 1, 255, 256, 299)) {
            TlogProof proof = proof(index).withExtra(new byte[] {1, 2, 3});
            String file = new String(proof.encode(), StandardCharsets.UTF_8);
            List<String> lines = Arrays.asList(file.split("\n", -1));
            assertThat(lines.subList(0, 3))
                    .containsExactly("c2sp.org/tlog-proof@v1", "extra AQID", "index " + index);
            int blank = lines.indexOf("");
            List<String> note = lines.subList(blank + 1, lines.size());
            long size = Long.parseLong(note.get(1));
            byte[] hash = sha256(new byte[] {0}, LogExamples.leaf(index), new byte[0]);
            // RFC 9162, section 2.1.3.2.
            long fn = index;
            long sn = size - 1;
            for (String line : lines.subList(3, blank)) {
                byte[] p = Base64.getDecoder().decode(line);
                if ((fn & 1) == 1 || fn == sn) {
                    hash = sha256(new byte[] {1}, p, hash);
                    while ((fn & 1) == 0 && fn != 0) {
                        fn >>= 1;
                        sn >>= 1;
                    }
                } else {
                    hash = sha256(new byte[] {1}, hash, p);
                }
                fn >>= 1;
                sn >>= 1;
            }
            assertThat(sn).isZero();
            assertThat(Base64.getEncoder().encodeToString(hash)).isEqualTo(note.get(2));
        }
    }

    private static byte[] sha256(byte[] a, byte[] b, byte[] c) throws NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(a);
        sha.update(b);
        return sha.digest(c);
    }

    @Test
    void aProofIsHeldAgainstAPolicy() throws LogFormatException {
        TlogProof proof = TlogProof.parse(proof(42).encode());
        Policy policy = policy("group G all X1 X2\nquorum G\n");
        Policy.Accepted accepted = proof.check(LogExamples.leaf(42), policy).orElseThrow();
        assertThat(accepted.checkpoint().size()).isEqualTo(SIZE);
        assertThat(accepted.cosignatures()).hasSize(2);
        assertThat(proof.check(LogExamples.leaf(43), policy)).isEmpty();
        assertThat(proof.check(LogExamples.leaf(42), Policy.of(LogExamples.LOG))).isPresent();
        VerifierKey stranger = VerifierKey.ed25519("x.example", LogExamples.key(9).publicKey());
        assertThat(proof.check(LogExamples.leaf(42), Policy.of(stranger))).isEmpty();
    }

    @Test
    void aQuorumThatIsNotMetRejects() throws LogFormatException {
        Note one = LogExamples.checkpoint(SIZE).signedBy(LogExamples.WITNESS);
        assertThat(policy("group G all X1 X2\nquorum G\n").check(one)).isEmpty();
        assertThat(policy("group G any X1 X2\nquorum G\n").check(one)).isPresent();
        assertThat(policy("group G 2 X1 X2\nquorum G\n").check(one)).isEmpty();
        assertThat(policy("quorum X1\n").check(one)).isPresent();
        assertThat(policy("quorum X2\n").check(one)).isEmpty();
        assertThat(policy("quorum none\n").check(one)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum Y\n",
                "quorum X1\nquorum X1\n",
                "group G 3 X1 X2\nquorum G\n",
                "group G 0 X1\nquorum G\n",
                "group G any X1 X1\nquorum G\n",
                "group G any X1\ngroup H any X1\nquorum H\n",
                "group none any X1\nquorum X1\n",
                "group X1 any X2\nquorum X1\n",
                "group G any none\nquorum G\n",
                "quorum none",
                "quorum\u0000none\n",
                "else\nquorum none\n",
                "group G any\nquorum none\n"
            })
    void aPolicyThatBreaksARuleIsRefused(String rest) {
        assertThatThrownBy(() -> policy(rest)).isInstanceOf(LogFormatException.class);
    }

    @Test
    void aChangedBitOfAProofIsSeen() throws LogFormatException {
        Note note = LogExamples.checkpoint(SIZE);
        byte[] file = TlogProof.prove(42, note, LogExamples.hashes(SIZE, 0)).encode();
        Policy policy = Policy.of(LogExamples.LOG);
        SplittableRandom random = new SplittableRandom(31);
        for (int round = 0; round < 2_000; round++) {
            byte[] wrong = LogExamples.flipped(file, random);
            assertThat(holds(wrong, policy)).as("seed 31, round %d", round).isFalse();
        }
        assertThat(holds(file, policy)).isTrue();
    }

    private static boolean holds(byte[] file, Policy policy) {
        try {
            return TlogProof.parse(file).check(LogExamples.leaf(42), policy).isPresent();
        } catch (LogFormatException e) {
            return false;
        }
    }

    @Test
    void twoHistoriesOfOneLogAreAPortableProof() throws LogFormatException {
        for (int older : List.of(6, 8, 200, 256, 300)) {
            Hash lie = LogExamples.builder(older, 1, new java.util.HashMap<>()).root();
            Note a = Checkpoint.of(LogExamples.ORIGIN, older, lie).sign(LogExamples.LOG_KEY);
            Note b = LogExamples.checkpoint(SIZE);
            SplitView found =
                    SplitView.find(b, a, LogExamples.LOG, LogExamples.hashes(SIZE, 0))
                            .orElseThrow();
            SplitView read = SplitView.parse(found.encode());
            assertThat(read).isEqualTo(found);
            assertThat(read.check(LogExamples.LOG)).isTrue();
            assertThat(read.check(LogExamples.WITNESS.verifier())).isFalse();
            SplittableRandom random = new SplittableRandom(32);
            for (int round = 0; round < 300; round++) {
                byte[] wrong = LogExamples.flipped(found.encode(), random);
                assertThat(proves(wrong)).as("seed 32, round %d", round).isFalse();
            }
        }
    }

    private static boolean proves(byte[] file) {
        try {
            return SplitView.parse(file).check(LogExamples.LOG);
        } catch (LogFormatException e) {
            return false;
        }
    }

    @Test
    void anHonestLogCannotBeAccused() throws LogFormatException {
        HashReader hashes = LogExamples.hashes(SIZE, 0);
        Note late = LogExamples.checkpoint(SIZE);
        for (int older : List.of(0, 1, 5, 256, 299, 300)) {
            Note early = LogExamples.checkpoint(older);
            assertThat(SplitView.find(early, late, LogExamples.LOG, hashes)).isEmpty();
        }
        Note early = LogExamples.checkpoint(200);
        HashReader invented = LogExamples.hashes(SIZE, 1);
        assertThat(SplitView.find(early, late, LogExamples.LOG, invented)).isEmpty();
    }

    @Test
    void aPathIsNoLongerThanTheHighestTreeAndAnIndexIsNotNegative() {
        Note checkpoint = LogExamples.checkpoint(7);
        List<Hash> highest = Collections.nCopies(63, Tree.EMPTY);
        assertThat(new TlogProof(Optional.empty(), 0, highest, checkpoint).path()).hasSize(63);
        List<Hash> higher = Collections.nCopies(64, Tree.EMPTY);
        assertThatThrownBy(() -> new TlogProof(Optional.empty(), 0, higher, checkpoint))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TlogProof(Optional.empty(), -1, highest, checkpoint))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProofIsReadBackWithItsExtraDataAndRefusedWithoutAnIndex() throws LogFormatException {
        TlogProof proof =
                new TlogProof(
                        Optional.of("Z292YWg="), 3, List.of(Tree.EMPTY), LogExamples.checkpoint(7));
        assertThat(TlogProof.parse(proof.encode())).isEqualTo(proof);
        String text = new String(proof.encode(), StandardCharsets.UTF_8);
        String rest = text.substring(text.indexOf("\n\n"));
        for (String head :
                List.of(
                        "c2sp.org/tlog-proof@v1",
                        "c2sp.org/tlog-proof@v1\nextra Z292YWg=",
                        "c2sp.org/tlog-proof@v1\nextra ?\nindex 3",
                        "c2sp.org/tlog-proof@v1\nindex 03",
                        "c2sp.org/tlog-proof@v2\nindex 3")) {
            byte[] bytes = (head + rest).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> TlogProof.parse(bytes))
                    .as(head)
                    .isInstanceOf(LogFormatException.class);
        }
    }
}
