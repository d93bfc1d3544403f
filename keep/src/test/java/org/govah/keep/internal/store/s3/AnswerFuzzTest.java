package org.govah.keep.internal.store.s3;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/// Whatever a store answers: a listing, or an error that says so.
class AnswerFuzzTest {
    @FuzzTest
    void anAnswerIsReadOrRefused(byte[] bytes) {
        try {
            S3Listing answer = S3Listing.read(bytes);
            if (answer.more() && !answer.field("IsTruncated").equals("true")) {
                throw new AssertionError("more out of nothing");
            }
        } catch (IOException e) {
            if (e.getMessage() == null) {
                throw new AssertionError("a refusal without a reason", e);
            }
        }
    }
}
