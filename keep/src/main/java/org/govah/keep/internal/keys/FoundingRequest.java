package org.govah.keep.internal.keys;

import java.util.random.RandomGenerator;
import org.govah.keep.archive.AgeKind;

/// What a new group is made of.
///
/// @param person the first person's name, as everybody will see it
/// @param kind of all its age keys
/// @param passphrase the first person's; the caller wipes it
/// @param random cryptographically strong
/// @param logWork scrypt's work factor as a base-two logarithm, 16 in the program
@SuppressWarnings("ArrayRecordComponent") // only an array can be wiped
public record FoundingRequest(
        String person, AgeKind kind, char[] passphrase, RandomGenerator random, int logWork) {
    NewPerson newPerson() {
        return new NewPerson(person, passphrase, random, logWork);
    }

    @Override
    public String toString() {
        return "FoundingRequest";
    }
}
