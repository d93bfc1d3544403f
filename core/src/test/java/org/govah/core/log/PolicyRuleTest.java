package org.govah.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How many cosigners are enough, and who counts as one.
final class PolicyRuleTest {
    private static final int SIZE = 7;

    private static final List<Signer.Cosigner> COSIGNERS =
            List.of(cosigner(11), cosigner(12), cosigner(13), cosigner(14));

    private static Signer.Cosigner cosigner(int fill) {
        return new Signer.Cosigner(
                "group.example/c" + fill, LogExamples.key(fill), LogExamples.TIME);
    }

    private static VerifierKey key(int of) {
        return COSIGNERS.get(of).verifier();
    }

    private static Quorum witness(int of) {
        return new Quorum.Witness(key(of));
    }

    private static Policy policy(Quorum quorum) {
        return new Policy(
                List.of(LogExamples.LOG),
                COSIGNERS.stream().map(Signer.Cosigner::verifier).toList(),
                quorum);
    }

    private static Note signedBy(int... cosigners) {
        Note note = LogExamples.checkpoint(SIZE);
        for (int each : cosigners) {
            note = note.signedBy(COSIGNERS.get(each));
        }
        return note;
    }

    @Test
    void theThresholdIsTheLeastThatIsEnough() {
        Policy two = policy(new Quorum.Group(2, List.of(witness(0), witness(1), witness(2))));
        assertThat(two.check(signedBy())).isEmpty();
        assertThat(two.check(signedBy(0))).isEmpty();
        assertThat(two.check(signedBy(3, 1))).isEmpty();
        assertThat(two.check(signedBy(0, 2))).isPresent();
        assertThat(two.check(signedBy(0, 1, 2))).isPresent();
    }

    @Test
    void oneCosignerWhoSignsTwiceIsOne() {
        Policy two = policy(new Quorum.Group(2, List.of(witness(0), witness(1))));
        Note twice =
                signedBy(0)
                        .signedBy(
                                new Signer.Cosigner(
                                        COSIGNERS.getFirst().verifier().name(),
                                        LogExamples.key(11),
                                        LogExamples.TIME.plusSeconds(1)));
        assertThat(two.check(twice)).isEmpty();
    }

    @Test
    void aGroupInAGroupCountsOnce() {
        Quorum inner = new Quorum.Group(1, List.of(witness(0), witness(1)));
        Policy both = policy(new Quorum.Group(2, List.of(inner, witness(2))));
        assertThat(both.check(signedBy(0, 1))).isEmpty();
        assertThat(both.check(signedBy(1, 2))).isPresent();
        assertThat(new Quorum.None().isMetBy(Set.of())).isTrue();
    }

    @Test
    void aThresholdThatCannotBeMetOrAsksForNothingIsRefused() {
        List<Quorum> one = List.of(witness(0));
        assertThat(new Quorum.Group(1, one).isMetBy(Set.of(key(0)))).isTrue();
        for (int wrong : List.of(0, 2, -1)) {
            assertThatThrownBy(() -> new Quorum.Group(wrong, one))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aLogSpeaksForItsOwnNameOnlyAndNoCosignerSpeaksForIt() {
        VerifierKey renamed = VerifierKey.ed25519("else", LogExamples.LOG_KEY.publicKey());
        assertThat(Policy.of(renamed).check(signedBy())).isEmpty();
        Policy.Accepted accepted = policy(new Quorum.None()).check(signedBy(2, 0)).orElseThrow();
        assertThat(accepted.log().key()).isEqualTo(LogExamples.LOG);
        assertThat(accepted.checkpoint().size()).isEqualTo(SIZE);
        assertThat(accepted.cosignatures().stream().map(VerifiedSignature::key))
                .containsExactly(key(2), key(0));
        Note bare = Note.sign(signedBy().text(), COSIGNERS.getFirst());
        assertThat(policy(witness(0)).check(bare)).isEmpty();
    }

    @Test
    void aBadSignatureByAListedKeyIsNoSignature() throws LogFormatException {
        String encoded = signedBy(0).encoded();
        String other = signedBy(1).encoded();
        int line = encoded.lastIndexOf("\u2014");
        Note forged =
                Note.parse(
                        (encoded.substring(0, line)
                                        + "\u2014 "
                                        + key(0).name()
                                        + other.substring(other.lastIndexOf(' ')))
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(policy(witness(0)).check(forged)).isEmpty();
        Note notes = Note.sign("no checkpoint\n", new Signer.OfLog("x", LogExamples.key(1)));
        VerifierKey log = VerifierKey.ed25519("x", LogExamples.key(1).publicKey());
        assertThat(Policy.of(log).check(notes)).isEmpty();
    }

    @Test
    void keysStandOnceAndAWitnessIsACosigner() {
        VerifierKey renamed = VerifierKey.ed25519("else", LogExamples.LOG_KEY.publicKey());
        List<VerifierKey> twice = List.of(LogExamples.LOG, renamed);
        Quorum none = new Quorum.None();
        assertThatThrownBy(() -> new Policy(twice, List.of(), none))
                .isInstanceOf(IllegalArgumentException.class);
        List<VerifierKey> logs = List.of(LogExamples.LOG);
        List<VerifierKey> same = List.of(key(0), key(0));
        assertThatThrownBy(() -> new Policy(logs, same, none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Policy(logs, logs, none))
                .isInstanceOf(IllegalArgumentException.class);
        List<VerifierKey> most = new ArrayList<>();
        for (int i = 0; i < Policy.MAX_KEYS; i++) {
            byte[] seed = LogExamples.filled(1);
            seed[0] = (byte) i;
            most.add(VerifierKey.ed25519("log" + i, Ed25519SecretKey.of(seed).publicKey()));
        }
        assertThat(new Policy(most, List.of(), none).logs()).hasSize(Policy.MAX_KEYS);
        most.add(LogExamples.LOG);
        assertThatThrownBy(() -> new Policy(most, List.of(), none))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCosignerCalledAsTheLogIsDoesNotSpeakForIt() {
        Signer.Cosigner impostor =
                new Signer.Cosigner(LogExamples.ORIGIN, LogExamples.key(15), LogExamples.TIME);
        Policy policy =
                new Policy(
                        List.of(LogExamples.LOG), List.of(impostor.verifier()), new Quorum.None());
        Note alone = Note.sign(signedBy().text(), impostor);
        assertThat(policy.check(alone)).isEmpty();
        assertThat(policy.check(signedBy().signedBy(impostor)).orElseThrow().log().key())
                .isEqualTo(LogExamples.LOG);
    }

    @Test
    void oneListedLogDoesNotSpeakForAnother() {
        VerifierKey other = VerifierKey.ed25519("other", LogExamples.key(16).publicKey());
        Policy both = new Policy(List.of(other, LogExamples.LOG), List.of(), new Quorum.None());
        Signer.OfLog byOther = new Signer.OfLog("other", LogExamples.key(16));
        assertThat(both.check(Note.sign(signedBy().text(), byOther))).isEmpty();
        assertThat(both.check(signedBy().signedBy(byOther)).orElseThrow().log().key())
                .isEqualTo(LogExamples.LOG);
    }
}
