package org.govah.link.internal.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// The records of one key of one rule, brought together from wherever they lie; split where they
/// are too many just as [Blocks.Builder] splits them.
public final class OneBlock {
    private final int most;
    private final List<int[]> values = new ArrayList<>();
    private int[] numbers = new int[16];
    private int size;

    /// Begins an empty block.
    ///
    /// @param most a block with more records is split
    public OneBlock(int most) {
        this.most = most;
    }

    /// Adds a record; the one added last may be added again, which changes nothing.
    ///
    /// @param number not lower than the last
    /// @param splits values by which the block would be split, one after the other
    public void add(int number, int[] splits) {
        if (size > 0 && numbers[size - 1] == number) {
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
        values.add(splits);
    }

    /// How many records were too many even after splitting.
    ///
    /// @param blocks how often
    /// @param largest records in the largest
    public record Large(int blocks, int largest) {}

    /// Splits it.
    ///
    /// @param out takes the numbers of the records of each block of at least two, ascending
    public Large split(Consumer<int[]> out) {
        if (size <= most) {
            if (size > 1) {
                out.accept(Arrays.copyOf(numbers, size));
            }
            return new Large(0, 0);
        }
        int levels = values.getFirst().length;
        List<Blocks.Split> by = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            int at = level;
            by.add(record -> values.get(record)[at]);
        }
        Blocks.Builder builder = new Blocks.Builder(by);
        int[] places = new int[size];
        Arrays.setAll(places, i -> i);
        builder.block(places, most);
        int start = 0;
        for (int end = 1; end <= builder.size(); end++) {
            if (builder.endsAt(end - 1)) {
                int[] part = new int[end - start];
                for (int i = start; i < end; i++) {
                    part[i - start] = numbers[builder.member(i)];
                }
                out.accept(part);
                start = end;
            }
        }
        return new Large(builder.largeBlocks(), builder.largestBlock());
    }
}
