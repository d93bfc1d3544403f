package org.govah.core.age;

/// Somebody to whom a file can be sealed: holds nothing that opens it, but for a passphrase.
public sealed interface AgeRecipient permits X25519Recipient, HybridRecipient, ScryptRecipient {}
