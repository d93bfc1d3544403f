package org.govah.app.internal;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/// The few lowest of many numbers.
final class Extremes {
    private Extremes() {}

    /// Which have the lowest values, lowest first; where equal, the lower number.
    ///
    /// @param count numbers from 0
    /// @param most how many are wanted
    static int[] of(int count, int most, IntPredicate wanted, IntToDoubleFunction value) {
        int[] out = new int[most];
        int found = 0;
        for (int i = 0; i < count; i++) {
            boolean room = found < most;
            if (wanted.test(i)
                    && (room || value.applyAsDouble(i) < value.applyAsDouble(out[most - 1]))) {
                int at = room ? found++ : most - 1;
                while (at > 0 && value.applyAsDouble(out[at - 1]) > value.applyAsDouble(i)) {
                    out[at] = out[at - 1];
                    at--;
                }
                out[at] = i;
            }
        }
        return Arrays.copyOf(out, found);
    }
}
