package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.govah.core.log.Policy;
import org.govah.core.log.TlogProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Time stamps, cosignatures, two histories and custody, as two groups that meet use them: files
/// in, files out.
final class WitnessCommandTest {
    private static final Instant STAMPED = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir private Path temp = Path.of("");

    private Path first = Path.of("");
    private Path ours = Path.of("");
    private Path theirs = Path.of("");

    @BeforeEach
    void twoGroupsWithAnItemEach() throws IOException {
        first = Files.writeString(temp.resolve("first.txt"), "a passphrase\n");
        ours = temp.resolve("ours");
        theirs = temp.resolve("theirs");
        for (Path each : List.of(ours, theirs)) {
            assertThat(GovahRun.of("init", each, "--passphrase-file", first).exit()).isZero();
            keep(each, "one");
        }
    }

    private void keep(Path archive, String text) throws IOException {
        Path file = Files.writeString(temp.resolve(text + ".txt"), text);
        assertThat(in(archive, "keep", file).exit()).isZero();
    }

    private GovahRun in(Path archive, Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--archive", archive, "--passphrase-file", first));
        return GovahRun.of(all.toArray());
    }

    private String item(Path archive) {
        return in(archive, "show").out().substring(0, 8);
    }

    private List<String> keys(Path archive) {
        return in(archive, "log", "cosign", "--keys").out().lines().toList();
    }

    @Test
    void aTokenIsTakenInAndSaysByWhenAnItemWasThere() throws Exception {
        Authority authority = new Authority();
        Path query = temp.resolve("now.tsq");
        assertThat(in(ours, "log", "stamp", "--request", query).exit()).isZero();
        Path reply =
                Files.write(temp.resolve("now.tsr"), authority.reply(Files.readAllBytes(query)));
        keep(ours, "later");
        GovahRun added = in(ours, "log", "stamp", "--add", reply);
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(added.out()).contains("the first entry");
        assertThat(in(ours, "log", "stamp", "--add", reply).out()).contains("kept already");
        assertThat(in(ours, "log", "--when", item(ours)).out())
                .contains("Not after " + STAMPED)
                .contains("CN=Test Authority");
        GovahRun elsewhere = in(theirs, "log", "stamp", "--add", reply);
        assertThat(elsewhere.exit()).isEqualTo(1);
        assertThat(elsewhere.err()).contains("no checkpoint of this log");
        publishedStampsAreOfOtherThings();
        assertThat(GovahRun.of("verify", ours).exit()).isZero();
        renewed(authority);
        Path copy = temp.resolve("copy");
        CaptureCommandTest.copy(ours, copy);
        Path token = only("tsr");
        byte[] bytes = Files.readAllBytes(token);
        bytes[bytes.length / 2] ^= 1;
        Files.write(token, bytes);
        GovahRun damaged = GovahRun.of("verify", ours);
        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.out()).contains("log/time/" + token.getFileName());
        Files.delete(only("ers"));
        GovahRun doctor = GovahRun.of("doctor", "--from", copy, "--archive", ours);
        assertThat(doctor.exit()).as(doctor.out() + doctor.err()).isZero();
        assertThat(doctor.out()).contains("log/time/" + token.getFileName());
        assertThat(only("ers")).exists();
    }

    /// The published tokens and proofs hold and are over other data: none may be attached.
    private void publishedStampsAreOfOtherThings() throws IOException {
        Path vectors = House.shared().resolve("vectors");
        for (String folder : List.of("rfc3161/tests/data/timestamping", "ots/examples")) {
            if (!Files.isDirectory(vectors.resolve(folder))) {
                System.out.println("../shared is not there: published stamps were NOT tried");
                return;
            }
            try (Stream<Path> files = Files.list(vectors.resolve(folder))) {
                for (Path file : files.filter(f -> stamp(f.toString())).toList()) {
                    GovahRun run = in(ours, "log", "stamp", "--add", file);
                    assertThat(run.exit()).as(file.toString()).isEqualTo(1);
                    assertThat(run.err()).contains("no checkpoint of this log");
                }
            }
        }
    }

    private static boolean stamp(String file) {
        return file.contains("timestamping") || file.endsWith(".ots");
    }

    private void renewed(Authority authority) throws Exception {
        Path query = temp.resolve("renewal.tsq");
        assertThat(in(ours, "log", "stamp", "--renew", query).exit()).isZero();
        Path reply =
                Files.write(
                        temp.resolve("renewal.tsr"), authority.reply(Files.readAllBytes(query)));
        GovahRun added = in(ours, "log", "stamp", "--add", reply);
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(only("ers")).exists();
        assertThat(GovahRun.of("verify", ours).exit()).isZero();
    }

    private Path only(String ending) throws IOException {
        try (Stream<Path> files = Files.list(ours.resolve("log/time"))) {
            return files.filter(f -> f.toString().endsWith("." + ending)).findFirst().orElseThrow();
        }
    }

    private Path ask(Path archive, Object... more) {
        Path file = temp.resolve("ask-" + System.nanoTime());
        List<Object> all = new ArrayList<>(List.of("log", "cosign", "--export", file));
        all.addAll(Arrays.asList(more));
        assertThat(in(archive, all.toArray()).exit()).isZero();
        return file;
    }

    private Path policy() throws IOException {
        List<String> other = keys(theirs);
        return Files.writeString(
                temp.resolve("policy"),
                "log "
                        + keys(ours).getFirst()
                        + "\nwitness a "
                        + other.get(1)
                        + "\nwitness b "
                        + other.get(2)
                        + "\ngroup both all a b\nquorum both\n");
    }

    @Test
    void anotherGroupCosignsAndProofsCarryItsQuorum() throws Exception {
        Path ask = ask(ours);
        assertThat(in(theirs, "log", "cosign", ask).err()).contains("--log-key");
        GovahRun signed = in(theirs, "log", "cosign", ask, "--log-key", keys(ours).getFirst());
        assertThat(signed.exit()).as(signed.err()).isZero();
        assertThat(in(theirs, "log").out()).contains("checkpoint-seen");
        GovahRun requests = in(theirs, "log", "requests", "--from", ours);
        assertThat(requests.exit()).as(requests.err()).isZero();
        assertThat(requests.out()).contains("No other group asks");
        assertThat(in(ours, "log", "requests", "--from", theirs).err()).contains("--log-key");
        assertThat(GovahRun.of("verify", theirs).exit()).isZero();
        Path policy = policy();
        assertThat(in(ours, "verify", "--policy", policy).exit()).isEqualTo(1);
        Path cosigned = Path.of(ask + ".cosigned");
        assertThat(in(ours, "log", "cosign", "--add", cosigned).exit()).isEqualTo(1);
        GovahRun added = in(ours, "log", "cosign", "--add", cosigned, "--policy", policy);
        assertThat(added.exit()).as(added.err()).isZero();
        keep(ours, "later");
        assertThat(in(ours, "verify", "--policy", policy).exit()).isZero();
        byte[] proof =
                in(ours, "log", "--proof", item(ours)).out().getBytes(StandardCharsets.UTF_8);
        assertThat(
                        Policy.parse(Files.readAllBytes(policy))
                                .check(TlogProof.parse(proof).checkpoint()))
                .isPresent();
        assertThat(in(ours, "log", "--when", item(ours)).out())
                .contains("Not after 2026-11-22T12:00:00Z");
    }

    @Test
    void aLogThatWasRolledBackOrForkedIsNotCosignedAndTheForkIsProved() throws Exception {
        Path copy = temp.resolve("copy");
        copy(ours, copy);
        keep(ours, "two");
        String key = keys(ours).getFirst();
        assertThat(in(theirs, "log", "cosign", ask(ours), "--log-key", key).exit()).isZero();
        GovahRun back = in(theirs, "log", "cosign", ask(copy));
        assertThat(back.exit()).isEqualTo(1);
        assertThat(back.err()).contains("rolled back");
        keep(copy, "other");
        keep(copy, "third");
        assertThat(in(theirs, "log", "cosign", ask(copy)).err()).contains("--from 2");
        assertThat(in(theirs, "verify").exit()).isZero();
        GovahRun fork = in(theirs, "log", "cosign", ask(copy, "--from", 2));
        assertThat(fork.exit()).isEqualTo(1);
        assertThat(fork.err()).contains("TWO HISTORIES");
        assertThat(in(theirs, "verify").exit()).isEqualTo(1);
        assertThat(in(theirs, "log").exit()).isEqualTo(1);
        Path proof;
        try (Stream<Path> files = Files.walk(theirs.resolve("peers"))) {
            proof = files.filter(f -> f.endsWith("split-view")).findFirst().orElseThrow();
        }
        GovahRun held = GovahRun.of("verify", "--split-view", proof, "--log-key", key);
        assertThat(held.exit()).isEqualTo(1);
        assertThat(held.out()).contains("THE PROOF HOLDS");
        String stranger = keys(theirs).getFirst();
        assertThat(GovahRun.of("verify", "--split-view", proof, "--log-key", stranger).exit())
                .isEqualTo(2);
    }

    @Test
    void anArchiveThatWasPutBackIsToldByACheckpointFromOutside() throws Exception {
        Path copy = temp.resolve("copy");
        copy(ours, copy);
        Path before = Files.copy(ours.resolve("log/checkpoint"), temp.resolve("before"));
        keep(ours, "two");
        Path now = Files.copy(ours.resolve("log/checkpoint"), temp.resolve("now"));
        assertThat(in(ours, "log", "--compare", before).exit()).isZero();
        assertThat(in(copy, "log", "--compare", now).err()).contains("PUT BACK");
        assertThat(in(copy, "verify").exit()).isEqualTo(1);
        keep(copy, "other");
        assertThat(in(copy, "log", "--compare", now).err()).contains("TWO HISTORIES");
        assertThat(in(copy, "verify").exit()).isEqualTo(1);
    }

    @Test
    void everyTouchOfAnItemIsInItsCustody() {
        String item = item(ours);
        Path out = temp.resolve("out.txt");
        assertThat(in(ours, "export", item, "--out", out).exit()).isZero();
        GovahRun shown = in(ours, "show", item);
        assertThat(shown.out()).contains("exporting  success").contains("displaying  success");
        assertThat(in(ours, "show", item, "--json").out()).contains("\"custody\"");
        Path bag = temp.resolve("bag");
        assertThat(in(ours, "export", "--out", bag).exit()).isZero();
        assertThat(bag.resolve("premis.xml"))
                .content()
                .contains("displaying")
                .contains("exporting")
                .contains("ingestion");
        assertThat(GovahRun.of("verify", ours).exit()).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Path there = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
    }

    /// Stamps what it is asked to.
    private static final class Authority {
        private final KeyPair keys;
        private final X509Certificate certificate;
        private long serial;

        Authority() throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            keys = generator.generateKeyPair();
            X500Principal name = new X500Principal("CN=Test Authority");
            JcaX509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                            Date.from(Instant.parse("2040-01-01T00:00:00Z")),
                            name,
                            keys.getPublic());
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    true,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            certificate =
                    new JcaX509CertificateConverter()
                            .getCertificate(
                                    builder.build(
                                            new JcaContentSignerBuilder("SHA256withECDSA")
                                                    .build(keys.getPrivate())));
        }

        byte[] reply(byte[] query) throws Exception {
            TimeStampTokenGenerator tokens =
                    new TimeStampTokenGenerator(
                            new JcaSimpleSignerInfoGeneratorBuilder()
                                    .build("SHA256withECDSA", keys.getPrivate(), certificate),
                            new BcDigestCalculatorProvider()
                                    .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                            new ASN1ObjectIdentifier("1.2.3.4"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            serial++;
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED, Set.of(), Set.of())
                    .generate(
                            new TimeStampRequest(query),
                            BigInteger.valueOf(serial),
                            Date.from(STAMPED))
                    .getEncoded();
        }
    }
}
