package org.govah.simulate.internal;

/// A name, or a part of one, before anybody writes it down.
///
/// @param written in its own script; a zero-width non-joiner marks the joints of compounds
/// @param sound for the romanisers: Latin letters, with those of [Romaniser] for the sounds that
///   people spell differently, and `-` at the joints; equal to `written` for names in Latin letters
record Word(String written, String sound) {
    /// Whether it is never written in another script.
    boolean latin() {
        return written.equals(sound);
    }

    /// The two as one compound.
    Word with(Word next) {
        return new Word(written + next.written, sound + next.sound);
    }

    /// The two with a space between.
    Word and(Word next) {
        return new Word(written + " " + next.written, sound + " " + next.sound);
    }
}
