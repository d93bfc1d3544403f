package org.govah.keep.time;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Arrays;

/// Whatever the bytes are: a proof whose bytes are kept, or a refusal in words, and nothing else.
class TimeFuzzTest {
    @FuzzTest
    void anOtsProofIsReadOrRefused(byte[] bytes) {
        try {
            if (!OtsProof.read(bytes).encoded().equals(Octets.of(bytes))) {
                throw new AssertionError("the proof was edited");
            }
        } catch (TimeProofException e) {
            requireKey(e);
        }
    }

    @FuzzTest
    void aTimeTokenIsReadOrRefused(byte[] bytes) {
        try {
            TimeToken.read(bytes).check(TrustAnchors.none());
        } catch (TimeProofException e) {
            requireKey(e);
        }
    }

    @FuzzTest
    void anEvidenceRecordIsReadOrRefused(byte[] bytes) {
        try {
            EvidenceRecord record = EvidenceRecord.read(bytes);
            record.check(Octets.of(new byte[32]), TrustAnchors.none(), Instant.EPOCH);
        } catch (TimeProofException e) {
            requireKey(e);
        }
    }

    /// Most bytes are no header's length: what is missing is filled with zeros.
    @FuzzTest
    void aBlockHeaderIsHeldAgainstItsWork(byte[] bytes) {
        try {
            BlockHeader header = BlockHeader.read(Arrays.copyOf(bytes, BlockHeader.SIZE));
            if (header.hasWork()) {
                throw new AssertionError("work of nobody");
            }
        } catch (TimeProofException e) {
            requireKey(e);
        }
    }

    private static void requireKey(TimeProofException e) {
        if (!e.words().key().startsWith("keep.time-")) {
            throw new AssertionError(e.words().key());
        }
    }
}
