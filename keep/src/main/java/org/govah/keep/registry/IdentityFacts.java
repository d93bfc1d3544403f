package org.govah.keep.registry;

/// What a person's records say of who it is.
///
/// @param fullName whether a name has two parts
/// @param father whether a father's name stands there
/// @param birth whether a birth date stands there
public record IdentityFacts(boolean fullName, boolean father, boolean birth) {}
