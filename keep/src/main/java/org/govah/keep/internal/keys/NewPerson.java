package org.govah.keep.internal.keys;

import java.util.random.RandomGenerator;

/// Somebody to be enrolled.
///
/// @param name as the group calls them; everybody sees it
/// @param passphrase opens their keys; the caller wipes it
/// @param random cryptographically strong
/// @param logWork scrypt's work factor as a base-two logarithm, 16 in the program
@SuppressWarnings("ArrayRecordComponent") // only an array can be wiped
public record NewPerson(String name, char[] passphrase, RandomGenerator random, int logWork) {
    @Override
    public String toString() {
        return "NewPerson";
    }
}
