package org.govah.keep.time;

import java.util.List;
import org.govah.core.words.Message;
import org.govah.keep.internal.time.OtsReader;

/// An OpenTimestamps proof, version 1: from a file's digest by operations to attestations.
///
/// @param hash how the file was hashed
/// @param digest of the file
/// @param attestations each with the message that the operations lead to
/// @param encoded the proof as received
public record OtsProof(
        OtsOp hash, Octets digest, List<OtsAttestation> attestations, Octets encoded) {
    /// Copies the attestations.
    public OtsProof {
        attestations = List.copyOf(attestations);
    }

    /// Reads a proof.
    ///
    /// @throws TimeProofException if it is none, breaks a limit of the format, or has bytes left
    ///   over
    public static OtsProof read(byte[] bytes) throws TimeProofException {
        return OtsReader.proof(bytes);
    }

    /// Whether it speaks of data with this digest.
    public boolean covers(byte[] fileDigest) {
        return digest.equals(Octets.of(fileDigest));
    }

    /// Whether it speaks of these bytes.
    public boolean coversData(byte[] data) {
        return covers(hash.apply(data, new byte[0]));
    }

    /// Holds an attestation against a block's header.
    public static BlockCheck check(OtsAttestation.Block attestation, BlockHeader header) {
        boolean root = attestation.message().equals(header.merkleRoot());
        boolean bitcoin = attestation.chain() == OtsAttestation.Chain.BITCOIN;
        return new BlockCheck(attestation, header, bitcoin, root, header.hasWork());
    }

    /// What a block's header says to an attestation.
    ///
    /// @param bitcoin whether the chain is one whose work is checked here; Litecoin's is not
    /// @param root whether its Merkle root is the message
    /// @param work whether its hash shows the work of a Bitcoin block
    public record BlockCheck(
            OtsAttestation.Block attestation,
            BlockHeader header,
            boolean bitcoin,
            boolean root,
            boolean work) {
        /// Whether the message was there at the header's time, give or take two hours; that the
        /// block is number N of the chain is on the word of whoever handed the header in.
        public boolean holds() {
            return bitcoin && root && work;
        }

        /// In words.
        public Message words() {
            String height = Long.toString(attestation.height());
            return holds()
                    ? Message.of("keep.time-ots-holds", header.time().toString(), height)
                    : Message.of("keep.time-ots-fails", height);
        }
    }
}
