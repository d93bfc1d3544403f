package org.govah.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;

/// What every row of one simulated list really is.
public final class ListTruth {
    /// What a row is.
    public enum RowKind {
        /// A death, told once.
        DEATH(0),
        /// A death that the list tells a second time.
        DUPLICATE(1),
        /// Somebody who lives: arrested, injured or missing.
        OTHER_EVENT(2),
        /// A row no reader can use: an age of 300, an impossible date, no name.
        TO_FIX(3);

        private static final List<RowKind> BY_NUMBER =
                List.of(DEATH, DUPLICATE, OTHER_EVENT, TO_FIX);
        private final int number;

        RowKind(int number) {
            this.number = number;
        }

        /// Its number, 0 to 3: part of every packed row and of the names of random streams.
        public int number() {
            return number;
        }

        /// The kind that [ListTruth#pack] put into a number.
        public static RowKind packedIn(long packed) {
            return BY_NUMBER.get((int) (packed >> KIND_SHIFT));
        }

        /// The code as written in `truth/records.csv`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int KIND_SHIFT = 32;

    private final String name;
    private final Optional<String> copiedFrom;
    private final int rows;
    private final IntToLongFunction packed;
    private final Map<RowKind, Integer> counts = new EnumMap<>(RowKind.class);

    /// @param name of the list, as its statement and its file's stem have it
    /// @param copiedFrom the list that most rows were copied from; empty for a list of its own
    /// @param rows how many rows the list has after its header
    /// @param packed row, counted from 1, to [#pack]
    public ListTruth(String name, Optional<String> copiedFrom, int rows, IntToLongFunction packed) {
        this.name = name;
        this.copiedFrom = copiedFrom;
        this.rows = rows;
        this.packed = packed;
        for (int row = 1; row <= rows; row++) {
            counts.merge(kind(row), 1, Integer::sum);
        }
    }

    /// A row's kind and person in one number.
    public static long pack(RowKind kind, int person) {
        return ((long) kind.number() << KIND_SHIFT) | person;
    }

    /// The list's name.
    public String name() {
        return name;
    }

    /// The list that most rows were copied from; empty for a list of its own.
    public Optional<String> copiedFrom() {
        return copiedFrom;
    }

    /// Rows after the header.
    public int rows() {
        return rows;
    }

    /// Rows of one kind. `count(DEATH)` is the number of different dead people on the list.
    public int count(RowKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /// What a row is.
    ///
    /// @param row counted from 1 after the header
    /// @throws IndexOutOfBoundsException if the list has no such row
    public RowKind kind(int row) {
        return RowKind.packedIn(packedAt(row));
    }

    /// The dead person a row speaks of; empty for other events and rows to fix.
    ///
    /// @param row counted from 1 after the header
    /// @throws IndexOutOfBoundsException if the list has no such row
    public OptionalInt person(int row) {
        return switch (kind(row)) {
            case DEATH, DUPLICATE -> OptionalInt.of((int) packedAt(row));
            case OTHER_EVENT, TO_FIX -> OptionalInt.empty();
        };
    }

    private long packedAt(int row) {
        if (row < 1 || row > rows) {
            throw new IndexOutOfBoundsException(name + " has rows 1 to " + rows + ", not " + row);
        }
        return packed.applyAsLong(row);
    }
}
