package org.govah.keep.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

class OtsExamplesTest {
    /// The first block of Bitcoin.
    private static final String GENESIS =
            "01000000"
                    + "00".repeat(32)
                    + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
                    + "29ab5f49ffff001d1dac2b7c";

    private static String said(OtsAttestation attestation) {
        return switch (attestation) {
            case OtsAttestation.Pending p -> "pending " + p.uri();
            case OtsAttestation.Block b -> b.chain() + " " + b.height();
            case OtsAttestation.Unknown u -> "unknown " + u.tag();
        };
    }

    @Test
    void everyExampleGivesWhatItSays() throws Exception {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(Vectors.path("ots/examples"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ots")).toList()) {
                OtsProof proof = OtsProof.read(Files.readAllBytes(file));
                String said =
                        proof.attestations().stream()
                                .map(OtsExamplesTest::said)
                                .collect(Collectors.joining(", "));
                Path data = Path.of(file.toString().replaceAll("\\.ots$", ""));
                String covers =
                        Files.exists(data)
                                ? proof.coversData(Files.readAllBytes(data)) ? "same" : "OTHER"
                                : "no file";
                found.add(file.getFileName() + " " + proof.hash() + " " + covers + ": " + said);
            }
        }
        assertThat(String.join("\n", found))
                .isEqualTo(
                        """
                        bad-stamp.txt.ots SHA256 same: BITCOIN 358391
                        bitcoin.pdf.ots SHA1 no file: BITCOIN 465751
                        different-blockchains.txt.ots SHA256 same: pending https://eth.ots.eternitywall.com, unknown 30fe8087b5c7ead7, pending https://ots.eternitywall.it, BITCOIN 455605
                        empty.ots SHA256 same: BITCOIN 129405
                        gdp2q25-2nd.pdf.ots SHA256 no file: BITCOIN 912095
                        hello-world.txt.ots SHA256 same: BITCOIN 358391
                        incomplete.txt.ots SHA256 same: pending https://alice.btc.calendar.opentimestamps.org
                        known-and-unknown-notary.txt.ots SHA256 same: pending https://bob.btc.calendar.opentimestamps.org, unknown 0102030405060708
                        merkle1.txt.ots SHA256 same: pending https://alice.btc.calendar.opentimestamps.org, pending https://bob.btc.calendar.opentimestamps.org
                        merkle2.txt.ots SHA256 same: pending https://alice.btc.calendar.opentimestamps.org, pending https://bob.btc.calendar.opentimestamps.org
                        merkle3.txt.ots SHA256 same: pending https://alice.btc.calendar.opentimestamps.org, pending https://bob.btc.calendar.opentimestamps.org
                        two-calendars.txt.ots SHA256 same: pending https://alice.btc.calendar.opentimestamps.org, pending https://bob.btc.calendar.opentimestamps.org
                        unknown-notary.txt.ots SHA256 same: unknown 0102030405060708
                        """
                                .strip());
    }

    @Test
    void theMerkleRootOfTheFirstExampleIsTheOnePublished() throws Exception {
        OtsProof proof = OtsProof.read(Vectors.bytes("ots/examples/hello-world.txt.ots"));
        // As the readme of the OpenTimestamps client prints it.
        Octets root = proof.attestations().getFirst().message();
        assertThat(root)
                .hasToString("007ee445d23ad061af4a36b809501fab1ac4f2d7e7a739817dd0cbb7ec661b8a");
        OtsProof bad = OtsProof.read(Vectors.bytes("ots/examples/bad-stamp.txt.ots"));
        assertThat(bad.attestations().getFirst().message()).isNotEqualTo(root);
    }

    @Test
    void brokenProofsAreRefusedInWords() throws Exception {
        try (Stream<Path> files = Files.list(Vectors.path("ots/examples/invalid"))) {
            List<Path> broken = files.filter(f -> f.toString().endsWith(".ots")).toList();
            assertThat(broken).hasSize(3);
            for (Path file : broken) {
                assertThatThrownBy(() -> OtsProof.read(Files.readAllBytes(file)))
                        .as(file.toString())
                        .isInstanceOf(TimeProofException.class);
            }
        }
    }

    @Test
    void oneProofOverASha1CollisionCoversBothFiles() throws IOException, TimeProofException {
        OtsProof proof = OtsProof.read(Vectors.bytes("ots/examples/sha1/a-or-b.ots"));
        assertThat(proof.hash()).isEqualTo(OtsOp.SHA1);
        assertThat(proof.coversData(Vectors.bytes("ots/examples/sha1/a"))).isTrue();
        assertThat(proof.coversData(Vectors.bytes("ots/examples/sha1/b"))).isTrue();
    }

    @Test
    void operationsAreTheOnesOfTheFormat() {
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
        byte[] none = new byte[0];
        assertThat(Octets.of(OtsOp.RIPEMD160.apply(abc, none)))
                .hasToString("8eb208f7e05d987a9b044a8e98c6b087f15a0bfc");
        assertThat(Octets.of(OtsOp.KECCAK256.apply(none, none)))
                .hasToString("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
        assertThat(Octets.of(OtsOp.SHA1.apply(abc, none)))
                .hasToString("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(new String(OtsOp.HEXLIFY.apply(abc, none), StandardCharsets.US_ASCII))
                .isEqualTo("616263");
        assertThat(new String(OtsOp.REVERSE.apply(abc, none), StandardCharsets.US_ASCII))
                .isEqualTo("cba");
        assertThat(
                        new String(
                                OtsOp.PREPEND.apply(abc, new byte[] {'x'}),
                                StandardCharsets.US_ASCII))
                .isEqualTo("xabc");
    }

    @Test
    void aHeaderIsHeldAgainstItsRootItsWorkAndTheLeastDifficulty() throws Exception {
        BlockHeader genesis = BlockHeader.read(HexFormat.of().parseHex(GENESIS));
        assertThat(genesis.time()).isEqualTo(Instant.parse("2009-01-03T18:15:05Z"));
        assertThat(genesis.hasWork(java.math.BigInteger.ONE)).isTrue();
        assertThat(genesis.hasWork()).isFalse();
        byte[] changed = genesis.encoded().bytes();
        changed[79] ^= 1;
        assertThat(BlockHeader.read(changed).hasWork(java.math.BigInteger.ONE)).isFalse();
        OtsAttestation.Block attestation =
                new OtsAttestation.Block(genesis.merkleRoot(), OtsAttestation.Chain.BITCOIN, 0);
        OtsProof.BlockCheck check = OtsProof.check(attestation, genesis);
        assertThat(check.root()).isTrue();
        assertThat(Words.in(Language.EN).say(attestation.words()))
                .startsWith("Holds if block 0 of Bitcoin has the Merkle root 3ba3edfd");
        assertThat(Words.in(Language.EN).say(check.words())).contains("too little to believe");
        OtsProof.BlockCheck hard = new OtsProof.BlockCheck(attestation, genesis, true, true, true);
        assertThat(Words.in(Language.EN).say(hard.words())).contains("2009-01-03T18:15:05Z");
        assertThat(check.holds()).as("work of 2009 can be made on purpose today").isFalse();
        assertThatThrownBy(() -> BlockHeader.read(new byte[81]))
                .isInstanceOf(TimeProofException.class);
    }

    @Test
    void aNewStampIsPendingUntilACalendarAnswers() throws TimeProofException {
        byte[] root = new byte[32];
        OtsStamp stamp = OtsStamp.of(root, new SplittableRandom(3));
        OtsProof pending = stamp.pending(List.of("https://a.example", "https://b.example"));
        assertThat(pending.covers(root)).isTrue();
        assertThat(pending.attestations())
                .containsExactly(
                        new OtsAttestation.Pending(stamp.commitment(), "https://a.example"),
                        new OtsAttestation.Pending(stamp.commitment(), "https://b.example"));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(HexFormat.of().parseHex("f3000588960d73d7190102e807"));
        OtsProof whole = stamp.answered(answer.toByteArray());
        assertThat(whole.attestations())
                .singleElement()
                .matches(a -> said(a).equals("BITCOIN 1000"));
        assertThatThrownBy(() -> stamp.answered(new byte[] {0x55}))
                .isInstanceOf(TimeProofException.class);
    }

    @Test
    void aProofThatGrowsWithoutEndIsRefused() throws TimeProofException {
        OtsStamp stamp = OtsStamp.of(new byte[32], new SplittableRandom(3));
        byte[] doubling = new byte[200];
        java.util.Arrays.fill(doubling, (byte) OtsOp.HEXLIFY.tag());
        assertThatThrownBy(() -> stamp.answered(doubling)).isInstanceOf(TimeProofException.class);
        byte[] deep = new byte[100_000];
        java.util.Arrays.fill(deep, (byte) OtsOp.SHA256.tag());
        assertThatThrownBy(() -> stamp.answered(deep)).isInstanceOf(TimeProofException.class);
    }
}
