package org.govah.core.age;

/// What opens files sealed to its recipient. Closing wipes it.
public sealed interface AgeIdentity extends AutoCloseable
        permits X25519Identity, HybridIdentity, ScryptIdentity {
    /// Wipes the secret; nothing can be opened with it afterwards.
    @Override
    void close();
}
