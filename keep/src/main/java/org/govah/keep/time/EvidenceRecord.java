package org.govah.keep.time;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.govah.keep.internal.time.Ers;

/// An RFC 4998 evidence record of one checkpoint's root: archive time-stamps in chains, renewed
/// before a certificate ends or a hash grows weak.
///
/// @param encoded DER
public record EvidenceRecord(Octets encoded) {
    /// Reads a record.
    ///
    /// @throws TimeProofException if it is none
    public static EvidenceRecord read(byte[] bytes) throws TimeProofException {
        Ers.parse(bytes);
        return new EvidenceRecord(Octets.of(bytes));
    }

    /// The request for one stamp over the roots of many checkpoints.
    ///
    /// @throws TimeProofException if none can be made
    public static TimeRequest request(List<Octets> roots, RandomGenerator random)
            throws TimeProofException {
        return Ers.request(roots, TimeRequest.nonce(random));
    }

    /// A record for each root, from the reply to [#request] with the same roots.
    ///
    /// @throws TimeProofException if the reply grants nothing or stamps something else
    public static List<EvidenceRecord> build(List<Octets> roots, byte[] reply)
            throws TimeProofException {
        return Ers.build(roots, reply);
    }

    /// The request for a fresh stamp over the last one (RFC 4998, 5.2: time-stamp renewal).
    ///
    /// @throws TimeProofException if none can be made
    public TimeRequest renewalRequest(RandomGenerator random) throws TimeProofException {
        return Ers.renewalRequest(this, TimeRequest.nonce(random));
    }

    /// With the fresh stamp.
    ///
    /// @throws TimeProofException if the reply stamps something else
    public EvidenceRecord renewed(byte[] reply) throws TimeProofException {
        return Ers.renewed(this, reply);
    }

    /// The request for a stamp with SHA-512 over data and record (RFC 4998, 5.2: hash-tree
    /// renewal).
    ///
    /// @throws TimeProofException if none can be made
    public TimeRequest hashRenewalRequest(Octets root, RandomGenerator random)
            throws TimeProofException {
        return Ers.hashRenewalRequest(this, root, TimeRequest.nonce(random));
    }

    /// With the stamp over data and record.
    ///
    /// @throws TimeProofException if the reply stamps something else
    public EvidenceRecord hashRenewed(Octets root, byte[] reply) throws TimeProofException {
        return Ers.hashRenewed(this, root, reply);
    }

    /// Checks it for a root.
    ///
    /// @param now the last stamp must lie before
    public Check check(Octets root, TrustAnchors anchors, Instant now) {
        return Ers.check(this, root, anchors, now);
    }

    /// What holds of a record.
    ///
    /// @param covers whether the first stamp is over the root and each later one over the earlier
    /// @param stamps when and how sure, from the first on
    public record Check(boolean covers, List<Stamp> stamps) {
        /// Copies the stamps.
        public Check {
            stamps = List.copyOf(stamps);
        }

        /// Whether all of it holds: then the root was there at the first stamp's time.
        public boolean holds() {
            return covers
                    && !stamps.isEmpty()
                    && stamps.stream().allMatch(s -> s.check().signatureHolds());
        }
    }

    /// One stamp of a record.
    ///
    /// @param time on the word of its authority
    public record Stamp(Instant time, TokenCheck check) {}
}
