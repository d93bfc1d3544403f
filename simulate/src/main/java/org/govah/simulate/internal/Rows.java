package org.govah.simulate.internal;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table to be written: its header, and its rows made one by one.
///
/// @param header cells
/// @param count of rows after the header
/// @param row cells of the row, counted from 1
record Rows(List<String> header, int count, IntFunction<List<String>> row) {
    /// The rows, made as they are asked for.
    Stream<List<String>> stream() {
        return IntStream.rangeClosed(1, count).mapToObj(row);
    }
}
