package org.govah.core.log;

import java.util.Arrays;
import java.util.Optional;

/// The last signature over several cards that held, so that checking the cards it covers one after
/// the other costs one verification. For one thread at a time; a memo never turns a signature that
/// does not hold into one that does: key, message and signature must all be the same.
public final class SignatureMemo {
    // Compared by its own method only.
    @SuppressWarnings("ArrayRecordComponent")
    private record Held(Ed25519PublicKey key, byte[] message, Ed25519Signature signature) {
        boolean is(Ed25519PublicKey k, byte[] m, Ed25519Signature s) {
            return key.equals(k) && Arrays.equals(message, m) && signature.equals(s);
        }
    }

    private Optional<Held> last = Optional.empty();

    /// A memo that remembers nothing yet.
    public SignatureMemo() {}

    boolean holds(Ed25519PublicKey key, byte[] message, Ed25519Signature signature) {
        if (last.isPresent() && last.get().is(key, message, signature)) {
            return true;
        }
        boolean holds = key.verify(message, signature);
        if (holds) {
            last = Optional.of(new Held(key, message.clone(), signature));
        }
        return holds;
    }
}
