package org.govah.keep.registry;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// Looks a code of a vocabulary up.
final class Codes {
    private Codes() {}

    static <T> Optional<T> of(T[] all, Function<T, String> code, String wanted) {
        return Arrays.stream(all).filter(each -> code.apply(each).equals(wanted)).findFirst();
    }
}
