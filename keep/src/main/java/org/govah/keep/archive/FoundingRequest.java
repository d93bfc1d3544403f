package org.govah.keep.archive;

import java.util.random.RandomGenerator;

/// What founding a group needs.
///
/// @param person how the first person is called
/// @param kind which recipients
/// @param passphrase of the first person
/// @param random for all keys
// The caller wipes the passphrase; it is not copied, so that there is one less to wipe.
@SuppressWarnings("ArrayRecordComponent")
record FoundingRequest(String person, AgeKind kind, char[] passphrase, RandomGenerator random) {
    @Override
    public String toString() {
        return "FoundingRequest[" + person + "]";
    }
}
