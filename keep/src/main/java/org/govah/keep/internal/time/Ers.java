package org.govah.keep.internal.time;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampChain;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.ers.ERSArchiveTimeStamp;
import org.bouncycastle.tsp.ers.ERSArchiveTimeStampGenerator;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.bouncycastle.tsp.ers.ERSEvidenceRecordGenerator;
import org.govah.core.words.Message;
import org.govah.keep.time.EvidenceRecord;
import org.govah.keep.time.Octets;
import org.govah.keep.time.TimeProofException;
import org.govah.keep.time.TimeRequest;
import org.govah.keep.time.TimeToken;
import org.govah.keep.time.TrustAnchors;

/// RFC 4998 evidence records with Bouncy Castle.
public final class Ers {
    private static final DigestCalculatorProvider DIGESTS = new BcDigestCalculatorProvider();

    private Ers() {}

    /// Bouncy Castle throws many kinds, checked and not; all mean that the bytes do not fit.
    @FunctionalInterface
    private interface Step<T> {
        T run() throws Exception;
    }

    private static <T> T orBroken(Step<T> step) throws TimeProofException {
        try {
            return step.run();
        } catch (Exception e) {
            throw new TimeProofException(Message.of("keep.time-record-broken"));
        }
    }

    /// Reads a record.
    ///
    /// @throws TimeProofException if it is none
    public static ERSEvidenceRecord parse(byte[] bytes) throws TimeProofException {
        return orBroken(() -> new ERSEvidenceRecord(bytes, DIGESTS));
    }

    /// The request for one stamp over roots.
    ///
    /// @throws TimeProofException if none can be made
    public static TimeRequest request(List<Octets> roots, BigInteger nonce)
            throws TimeProofException {
        return orBroken(() ->
                new TimeRequest(
                        Octets.of(
                                generator(roots)
                                        .generateTimeStampRequest(asking(), nonce)
                                        .getEncoded())));
    }

    /// A record for each root.
    ///
    /// @throws TimeProofException if the reply does not fit
    public static List<EvidenceRecord> build(List<Octets> roots, byte[] reply)
            throws TimeProofException {
        return orBroken(() -> {
            List<ERSArchiveTimeStamp> stamps =
                    generator(roots).generateArchiveTimeStamps(new TimeStampResponse(reply));
            List<EvidenceRecord> records = new ArrayList<>();
            for (ERSArchiveTimeStamp stamp : stamps) {
                records.add(value(new ERSEvidenceRecordGenerator(DIGESTS).generate(stamp)));
            }
            return records;
        });
    }

    /// The request for time-stamp renewal.
    ///
    /// @throws TimeProofException if none can be made
    public static TimeRequest renewalRequest(EvidenceRecord record, BigInteger nonce)
            throws TimeProofException {
        ERSEvidenceRecord old = parse(record.encoded().bytes());
        return orBroken(() ->
                new TimeRequest(
                        Octets.of(
                                old.generateTimeStampRenewalRequest(asking(), nonce)
                                        .getEncoded())));
    }

    /// With a stamp over the last one.
    ///
    /// @throws TimeProofException if the reply does not fit
    public static EvidenceRecord renewed(EvidenceRecord record, byte[] reply)
            throws TimeProofException {
        ERSEvidenceRecord old = parse(record.encoded().bytes());
        return orBroken(() -> value(old.renewTimeStamp(new TimeStampResponse(reply))));
    }

    /// The request for hash-tree renewal.
    ///
    /// @throws TimeProofException if none can be made
    public static TimeRequest hashRenewalRequest(
            EvidenceRecord record, Octets root, BigInteger nonce) throws TimeProofException {
        ERSEvidenceRecord old = parse(record.encoded().bytes());
        return orBroken(() ->
                new TimeRequest(
                        Octets.of(
                                old.generateHashRenewalRequest(
                                                sha512(), data(root), asking(), nonce)
                                        .getEncoded())));
    }

    /// With a stamp over data and record.
    ///
    /// @throws TimeProofException if the reply does not fit
    public static EvidenceRecord hashRenewed(EvidenceRecord record, Octets root, byte[] reply)
            throws TimeProofException {
        ERSEvidenceRecord old = parse(record.encoded().bytes());
        return orBroken(
                () -> value(old.renewHash(sha512(), data(root), new TimeStampResponse(reply))));
    }

    /// Checks a record: the data, the chain of stamps, and every stamp's own signature.
    public static EvidenceRecord.Check check(
            EvidenceRecord record, Octets root, TrustAnchors anchors, Instant now) {
        try {
            ERSEvidenceRecord parsed = parse(record.encoded().bytes());
            List<EvidenceRecord.Stamp> stamps = stamps(parsed, anchors);
            return new EvidenceRecord.Check(covers(parsed, root, now), stamps);
        } catch (TimeProofException e) {
            return new EvidenceRecord.Check(false, List.of());
        }
    }

    private static boolean covers(ERSEvidenceRecord record, Octets root, Instant now) {
        try {
            record.validatePresent(data(root), Date.from(now));
            record.validate(
                    new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(record.getSigningCertificate()));
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static List<EvidenceRecord.Stamp> stamps(ERSEvidenceRecord record, TrustAnchors anchors)
            throws TimeProofException {
        return orBroken(() -> {
            List<EvidenceRecord.Stamp> stamps = new ArrayList<>();
            ArchiveTimeStampChain[] chains =
                    record.toASN1Structure()
                            .getArchiveTimeStampSequence()
                            .getArchiveTimeStampChains();
            for (ArchiveTimeStampChain chain : chains) {
                for (ArchiveTimeStamp stamp : chain.getArchiveTimestamps()) {
                    TimeToken token = TokenReader.value(new TimeStampToken(stamp.getTimeStamp()));
                    stamps.add(new EvidenceRecord.Stamp(token.time(), token.check(anchors)));
                }
            }
            return stamps;
        });
    }

    private static EvidenceRecord value(ERSEvidenceRecord record) throws Exception {
        return new EvidenceRecord(Octets.of(record.getEncoded()));
    }

    private static ERSArchiveTimeStampGenerator generator(List<Octets> roots)
            throws OperatorCreationException {
        ERSArchiveTimeStampGenerator generator =
                new ERSArchiveTimeStampGenerator(
                        DIGESTS.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)));
        roots.forEach(r -> generator.addData(data(r)));
        return generator;
    }

    private static DigestCalculator sha512() throws OperatorCreationException {
        return DIGESTS.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512));
    }

    private static TimeStampRequestGenerator asking() {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator;
    }

    private static ERSByteData data(Octets root) {
        return new ERSByteData(root.bytes());
    }
}
