package org.govah.keep.time;

/// Who vouches for a message at the end of an OpenTimestamps proof.
public sealed interface OtsAttestation {
    /// What is vouched for.
    Octets message();

    /// A calendar promised to have it stamped; proves nothing yet.
    ///
    /// @param uri of the calendar, as written; never called here
    record Pending(Octets message, String uri) implements OtsAttestation {}

    /// The message is the Merkle root of a block.
    ///
    /// @param height number of the block
    record Block(Octets message, Chain chain, long height) implements OtsAttestation {}

    /// A kind that is not known here; kept as it stands.
    ///
    /// @param tag 8 bytes that name the kind
    /// @param payload what it says
    record Unknown(Octets message, Octets tag, Octets payload) implements OtsAttestation {}

    /// Whose blocks.
    enum Chain {
        BITCOIN,
        LITECOIN
    }
}
