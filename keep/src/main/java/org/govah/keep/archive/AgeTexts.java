package org.govah.keep.archive;

import org.govah.core.age.AgeRecipient;
import org.govah.core.age.HybridRecipient;
import org.govah.core.age.ScryptRecipient;
import org.govah.core.age.X25519Recipient;

/// Recipients as the text that other age tools read.
final class AgeTexts {
    private AgeTexts() {}

    static String of(AgeRecipient recipient) {
        return switch (recipient) {
            case X25519Recipient x -> x.text();
            case HybridRecipient h -> h.text();
            case ScryptRecipient _ ->
                    throw new IllegalArgumentException("a passphrase has no recipient");
        };
    }
}
