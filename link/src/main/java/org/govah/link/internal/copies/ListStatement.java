package org.govah.link.internal.copies;

import java.util.List;

/// What a list says of itself.
///
/// @param name of the list
/// @param aliases other names that rows of other lists may give it
/// @param copiedFrom names of lists it says it was copied from
public record ListStatement(String name, List<String> aliases, List<String> copiedFrom) {
    /// Copies the names.
    public ListStatement {
        aliases = List.copyOf(aliases);
        copiedFrom = List.copyOf(copiedFrom);
    }

    /// A list without other names.
    public static ListStatement of(String name, List<String> copiedFrom) {
        return new ListStatement(name, List.of(), copiedFrom);
    }
}
