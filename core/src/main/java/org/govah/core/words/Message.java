package org.govah.core.words;

import java.util.List;

/// Something to be said, not yet in a language: a key of the catalogue and its arguments.
///
/// @param key `room.what`, such as `keep.row-no-name`
/// @param arguments numbers, texts or other messages, in the order of the pattern's `{0}`, `{1}`
public record Message(String key, List<Object> arguments) {
    /// Copies the arguments.
    public Message {
        arguments = List.copyOf(arguments);
    }

    /// A message of `key` with these arguments.
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
