package org.govah.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.govah.link.internal.block.BlockingRules;
import org.govah.link.internal.block.OneBlock;
import org.govah.link.internal.block.Plan;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// Which blocking rules a run uses and how large a block may be.
public final class BlockingPlan {
    private final Plan plan;

    BlockingPlan(Plan plan) {
        this.plan = plan;
    }

    Plan plan() {
        return plan;
    }

    /// How many rules are used.
    public int rules() {
        return plan.used().size();
    }

    /// Gives the keys of a record by one used rule.
    ///
    /// @param used from 0 to [#rules] - 1
    /// @param place of the record in the shard
    public void keys(Shard shard, int used, int place, LongConsumer out) {
        if (plan.everyPair()) {
            BlockingRules.everyPair().getFirst().keys().of(place, out::accept);
        } else {
            shard.keys(plan.used().get(used), place, out);
        }
    }

    /// What of a key tells its block: two keys that fall together cost comparisons, no more.
    public static int block(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    /// Begins the block of one key of one rule.
    public Block begin() {
        return new Block(new OneBlock(plan.most()));
    }

    /// The records of one key, brought together.
    public static final class Block {
        private final OneBlock all;

        private Block(OneBlock all) {
            this.all = all;
        }

        /// Adds a record; the one added last may come again.
        ///
        /// @param number not lower than the last
        /// @param splits of [Shard#splits]
        public void add(int number, int[] splits) {
            all.add(number, splits);
        }

        /// Splits it where it is too large, as a run on one machine does.
        ///
        /// @param out takes the numbers of the records that are compared with each other, ascending
        /// @return how often records could not all be compared, and how many there were at most
        public Large split(Consumer<int[]> out) {
            OneBlock.Large large = all.split(out);
            return new Large(large.blocks(), large.largest());
        }
    }

    /// Records that look alike in all we compare and are too many to compare in full.
    ///
    /// @param blocks how many such blocks
    /// @param largest records in the largest; 0 where there is none
    public record Large(int blocks, int largest) {}

    /// As bytes, for [#of].
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ArrayWriter out = new ArrayWriter(bytes);
            out.number(plan.budget());
            out.number(plan.most());
            out.ints(plan.used().stream().mapToInt(Integer::intValue).toArray());
            out.texts(plan.rules().stream().map(Plan.Told::name).toList());
            out.reals(plan.rules().stream().mapToDouble(Plan.Told::pairs).toArray());
            out.reals(plan.rules().stream().mapToDouble(Plan.Told::likely).toArray());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot refuse bytes", e);
        }
        return bytes.toByteArray();
    }

    /// Reads what [#bytes] gave.
    ///
    /// @throws IllegalArgumentException if that is not a plan
    public static BlockingPlan of(byte[] bytes) {
        try {
            ArrayReader in = new ArrayReader(ByteBuffer.wrap(bytes));
            long budget = in.number();
            int most = Math.toIntExact(in.number());
            List<Integer> used = Arrays.stream(in.ints()).boxed().toList();
            List<String> names = in.texts();
            double[] pairs = in.reals();
            double[] likely = in.reals();
            List<Plan.Told> told = new ArrayList<>();
            for (int r = 0; r < names.size(); r++) {
                told.add(new Plan.Told(names.get(r), pairs[r], likely[r]));
            }
            return new BlockingPlan(new Plan(budget, told, most, used));
        } catch (IOException | ArithmeticException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("these bytes are not a plan", e);
        }
    }
}
