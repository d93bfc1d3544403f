package org.govah.keep.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.tsp.TSPException;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

class TimeTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final byte[] ROOT = new byte[32];

    @Test
    void theFiveRealTokensAreReadAndHoldUnderTheirOwnCertificates() throws Exception {
        Map<String, Instant> times = new HashMap<>();
        try (Stream<Path> files = Files.list(Vectors.path("rfc3161/tests/data/timestamping"))) {
            for (Path file : files.toList()) {
                TimeToken token = TimeToken.read(Files.readAllBytes(file));
                TokenCheck check = token.check(TrustAnchors.none());
                assertThat(check.signatureHolds()).as(file + " " + check).isTrue();
                assertThat(check.chain()).isEqualTo(TokenCheck.Chain.NOT_CHECKED);
                assertThat(check.sureness()).isEqualTo(Sureness.SIGNATURE);
                times.put(file.getFileName().toString(), token.time());
            }
        }
        // As `openssl ts -reply -text` prints them.
        assertThat(times)
                .hasSize(5)
                .containsEntry("digicert.tsr", Instant.parse("2025-03-24T11:17:47Z"))
                .containsEntry(
                        "rfc3161-client-issue-104.tsr", Instant.parse("2025-03-11T08:52:08Z"))
                .containsEntry("valid_timestamp.tsr", Instant.parse("2025-03-11T10:43:58Z"));
    }

    @Test
    void theImprintOfARealTokenIsOfItsData() throws Exception {
        byte[] bytes =
                Vectors.bytes("rfc3161/tests/data/timestamping/rfc3161-client-issue-104.tsr");
        // Its imprint begins 9b71d224bd62f378: the SHA-512 of "hello".
        TimeToken token = TimeToken.read(bytes);
        assertThat(token.coversData("hello".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(token.coversData("hellp".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(token.covers(token.imprint().bytes())).isTrue();
    }

    @Test
    void aBitChangedInATokenNeverHolds() throws Exception {
        byte[] bytes = Vectors.bytes("rfc3161/tests/data/timestamping/digicert.tsr");
        TimeToken whole = TimeToken.read(bytes);
        long seed = 5;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            byte[] changed = bytes.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            try {
                TimeToken token = TimeToken.read(changed);
                boolean same =
                        token.time().equals(whole.time())
                                && token.imprint().equals(whole.imprint());
                assertThat(same || !token.check(TrustAnchors.none()).signatureHolds())
                        .as("seed %d, byte %d", seed, at)
                        .isTrue();
            } catch (TimeProofException e) {
                assertThat(e.words().key()).startsWith("keep.time-token");
            }
        }
    }

    @Test
    void aRequestComesBackAsATokenWhoseChainIsChecked() throws Exception {
        LittleAuthority authority = new LittleAuthority(1);
        TimeRequest request = TimeRequest.of(ROOT, new SplittableRandom(2));
        TimeToken token = request.answered(authority.reply(request, NOW));
        assertThat(token.covers(ROOT)).isTrue();
        assertThat(token.time()).isEqualTo(NOW);
        TokenCheck trusted = token.check(TrustAnchors.ofPem(authority.rootPem()));
        assertThat(trusted.sureness()).isEqualTo(Sureness.CHAIN);
        TokenCheck stranger = token.check(TrustAnchors.ofPem(new LittleAuthority(3).rootPem()));
        assertThat(stranger.chain()).isEqualTo(TokenCheck.Chain.FAILS);
        assertThat(stranger.sureness()).isEqualTo(Sureness.SIGNATURE);
        String said = Words.in(Language.EN).say(token.check(TrustAnchors.none()).words());
        assertThat(said).contains("CN=Little Authority 1", "the chain was not checked");
    }

    @Test
    void aReplyToAnotherRequestIsRefused() throws Exception {
        LittleAuthority authority = new LittleAuthority(1);
        TimeRequest one = TimeRequest.of(ROOT, new SplittableRandom(2));
        TimeRequest other = TimeRequest.of(ROOT, new SplittableRandom(3));
        byte[] reply = authority.reply(other, NOW);
        assertThatThrownBy(() -> one.answered(reply))
                .isInstanceOf(TimeProofException.class)
                .hasMessage("keep.time-token-other");
    }

    @Test
    void aCertificateOfAnotherUseIsFoundOut() throws Exception {
        // Bouncy Castle refuses to make such a token, as it refuses to take one.
        assertThatThrownBy(
                        () -> {
                            LittleAuthority web =
                                    new LittleAuthority(4, KeyPurposeId.id_kp_serverAuth);
                            TimeRequest request = TimeRequest.of(ROOT, new SplittableRandom(2));
                            TokenCheck check =
                                    request.answered(web.reply(request, NOW))
                                            .check(TrustAnchors.none());
                            assertThat(check.usage()).isTrue();
                        })
                .isInstanceOf(TSPException.class);
    }

    @Test
    void aRecordIsBuiltRenewedAndStillHolds() throws Exception {
        LittleAuthority first = new LittleAuthority(11);
        LittleAuthority second = new LittleAuthority(12);
        SplittableRandom random = new SplittableRandom(7);
        List<Octets> roots = List.of(root(1), root(2), root(3));
        TimeRequest request = EvidenceRecord.request(roots, random);
        List<EvidenceRecord> records = EvidenceRecord.build(roots, first.reply(request, NOW));
        assertThat(records).hasSize(3);
        Instant later = NOW.plusSeconds(86_400L * 365);
        Instant last = later.plusSeconds(86_400L * 365);
        for (Octets root : roots) {
            EvidenceRecord record = holding(records, root);
            assertThat(record.check(root(9), TrustAnchors.none(), last).holds()).isFalse();
            EvidenceRecord renewed =
                    record.renewed(second.reply(record.renewalRequest(random), later));
            assertThat(renewed.check(root, TrustAnchors.none(), last).holds()).isTrue();
            EvidenceRecord strong =
                    renewed.hashRenewed(
                            root, first.reply(renewed.hashRenewalRequest(root, random), last));
            EvidenceRecord.Check check =
                    strong.check(
                            root,
                            TrustAnchors.ofPem(first.rootPem() + second.rootPem()),
                            last.plusSeconds(1));
            assertThat(check.holds()).isTrue();
            assertThat(check.stamps().stream().map(EvidenceRecord.Stamp::time))
                    .containsExactly(NOW, later, last);
            assertThat(check.stamps()).allMatch(s -> s.check().sureness() == Sureness.CHAIN);
            assertThat(EvidenceRecord.read(strong.encoded().bytes())).isEqualTo(strong);
        }
    }

    private static EvidenceRecord holding(List<EvidenceRecord> records, Octets root) {
        return records.stream()
                .filter(r -> r.check(root, TrustAnchors.none(), NOW.plusSeconds(1)).holds())
                .findFirst()
                .orElseThrow();
    }

    private static Octets root(int fill) {
        byte[] root = new byte[32];
        Arrays.fill(root, (byte) fill);
        return Octets.of(root);
    }
}
