package org.govah.keep.time;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;
import org.govah.keep.internal.time.DataHash;

/// What a time stamp that lies beside a file says of that file; no archive is needed.
///
/// @param covers whether it speaks of this very file
/// @param shows whether it shows by when the file was there: an RFC 3161 token whose signature and
///   certificate hold, an OpenTimestamps proof borne out by the header of a Bitcoin block
/// @param words what it says, a sentence each
public record StampCheck(boolean covers, boolean shows, List<Message> words) {
    private static final byte[] OTS =
            "\0OpenTimestamps\0\0Proof".getBytes(StandardCharsets.US_ASCII);

    /// Copies the words.
    public StampCheck {
        words = List.copyOf(words);
    }

    /// Whether a file begins as an OpenTimestamps proof does.
    public static boolean looksLikeOts(byte[] bytes) {
        return bytes.length > OTS.length && Arrays.equals(OTS, Arrays.copyOf(bytes, OTS.length));
    }

    /// Holds a token (`.tsr` or bare) or an `.ots` proof against a file.
    ///
    /// @param data the file, read to its end once
    /// @param anchors roots of time-stamp authorities that the user trusts
    /// @param headers of Bitcoin blocks that the user brought
    /// @throws TimeProofException if the proof cannot be read
    /// @throws IOException if the file cannot be read
    public static StampCheck of(
            byte[] proof, InputStream data, TrustAnchors anchors, List<BlockHeader> headers)
            throws TimeProofException, IOException {
        return looksLikeOts(proof)
                ? ots(OtsProof.read(proof), data, headers)
                : token(TimeToken.read(proof), data, anchors);
    }

    private static StampCheck token(TimeToken token, InputStream data, TrustAnchors anchors)
            throws IOException {
        Optional<MessageDigest> hash = DataHash.of(token.imprintAlgorithm());
        boolean covers = hash.isPresent() && token.covers(DataHash.over(hash.get(), data));
        TokenCheck check = token.check(anchors);
        List<Message> words = new ArrayList<>(List.of(speaks(covers), check.words()));
        boolean shows = covers && check.signatureHolds();
        words.add(
                shows
                        ? Message.of(
                                "keep.time-not-after",
                                token.time().toString(),
                                check.signer(),
                                check.sureness().words())
                        : Message.of("keep.time-nothing-shown"));
        return new StampCheck(covers, shows, words);
    }

    private static StampCheck ots(OtsProof proof, InputStream data, List<BlockHeader> headers)
            throws IOException {
        boolean covers = proof.covers(DataHash.over(DataHash.of(proof.hash()), data));
        List<Message> words = new ArrayList<>(List.of(speaks(covers)));
        boolean shows = false;
        for (OtsAttestation each : proof.attestations()) {
            words.add(each.words());
            if (each instanceof OtsAttestation.Block block && !headers.isEmpty()) {
                OtsProof.BlockCheck check = best(block, headers);
                words.add(check.words());
                shows |= covers && check.holds();
            }
        }
        if (!shows) {
            words.add(Message.of("keep.time-nothing-shown"));
        }
        return new StampCheck(covers, shows, words);
    }

    /// Against the header that bears it out; where none does, against the first.
    private static OtsProof.BlockCheck best(OtsAttestation.Block block, List<BlockHeader> headers) {
        List<OtsProof.BlockCheck> all =
                headers.stream().map(header -> OtsProof.check(block, header)).toList();
        return all.stream().filter(OtsProof.BlockCheck::holds).findFirst().orElse(all.getFirst());
    }

    private static Message speaks(boolean covers) {
        return Message.of(covers ? "keep.time-data-same" : "keep.time-data-other");
    }
}
