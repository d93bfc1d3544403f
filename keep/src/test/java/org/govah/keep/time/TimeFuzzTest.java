package org.govah.keep.time;

import com.code_intelligence.jazzer.junit.FuzzTest;

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

    private static void requireKey(TimeProofException e) {
        if (!e.words().key().startsWith("keep.time-")) {
            throw new AssertionError(e.words().key());
        }
    }
}
