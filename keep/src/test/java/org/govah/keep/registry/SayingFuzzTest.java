package org.govah.keep.registry;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever a card says: a decision or a consent that is written and read again, or none.
class SayingFuzzTest {
    @FuzzTest
    void aDecisionIsReadOrNone(byte[] bytes) {
        CardText.decision(bytes)
                .ifPresent(read -> {
                    if (!CardText.decision(CardText.of(read)).orElseThrow().equals(read)) {
                        throw new AssertionError("another decision");
                    }
                });
    }

    @FuzzTest
    void aConsentIsReadOrNone(byte[] bytes) {
        CardText.consent(bytes)
                .ifPresent(read -> {
                    if (!CardText.consent(CardText.of(read)).orElseThrow().equals(read)) {
                        throw new AssertionError("another consent");
                    }
                });
    }
}
