package org.govah.keep.time;

import org.govah.core.words.Message;

/// Who vouches for a message at the end of an OpenTimestamps proof.
public sealed interface OtsAttestation {
    /// What is vouched for.
    Octets message();

    /// What it says and what it rests on, in words.
    default Message words() {
        return switch (this) {
            case Pending p -> Message.of("keep.time-ots-pending", p.uri());
            case Block b ->
                    Message.of(
                            "keep.time-ots-block",
                            b.chain().shown(),
                            Long.toString(b.height()),
                            b.message().toString());
            case Unknown u -> Message.of("keep.time-ots-unknown", u.tag().toString());
        };
    }

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
        BITCOIN("Bitcoin"),
        LITECOIN("Litecoin");

        private final String shown;

        Chain(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }
    }
}
