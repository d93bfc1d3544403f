package org.govah.link.internal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.junit.jupiter.api.Test;

final class FrequenciesTest {
    private static final long SEED = 41;

    @Test
    void countsOfPartsAddUpToThoseOfTheWhole() {
        SplittableRandom random = new SplittableRandom(SEED);
        Frequencies.Builder one = new Frequencies.Builder();
        Frequencies.Builder other = new Frequencies.Builder();
        Frequencies.Builder whole = new Frequencies.Builder();
        Map<Long, Integer> plain = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long key = (long) (5_000 * random.nextDouble() * random.nextDouble()) - 7;
            Frequencies.Builder part = random.nextBoolean() ? one : other;
            part.record();
            part.count(key, 1);
            whole.record();
            whole.count(key, 1);
            plain.merge(key, 1, Integer::sum);
        }
        Frequencies merged = Frequencies.merged(List.of(one.build(), other.build()));
        Frequencies counted = whole.build();
        assertThat(merged.total()).isEqualTo(20_000);
        assertThat(merged.size()).as("seed %d", SEED).isEqualTo(plain.size());
        plain.forEach((key, count) -> {
            assertThat(merged.count(key)).isEqualTo(count);
            assertThat(counted.chance(key)).isEqualTo(merged.chance(key));
        });
    }

    @Test
    void aValueThatNobodyHasIsRareAndNotImpossible() {
        Frequencies.Builder builder = new Frequencies.Builder();
        builder.records(99);
        builder.count(5, 99);
        Frequencies built = builder.build();
        assertThat(built.chance(6)).isCloseTo(0.01, within(1e-12));
        assertThat(built.chance(5)).isCloseTo(0.98, within(1e-12));
        assertThat(new Frequencies.Builder().build().chance(1)).isEqualTo(1);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Frequencies.Builder builder = new Frequencies.Builder();
        builder.records(3);
        builder.count(-4, 2);
        builder.count(Hash.of("x"), 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArrayWriter out = new ArrayWriter(bytes);
        builder.build().write(out);
        out.flush();
        Frequencies read = Frequencies.read(new ArrayReader(ByteBuffer.wrap(bytes.toByteArray())));
        assertThat(read.total()).isEqualTo(3);
        assertThat(read.count(-4)).isEqualTo(2);
        assertThat(read.count(Hash.of("x"))).isEqualTo(1);
    }

    @Test
    void lettersInAnArrayHashAsTheirText() {
        String text = "آرمان sepehrnia 12";
        for (int to = 0; to <= text.length(); to++) {
            assertThat(Hash.of(("--" + text).toCharArray(), 2, 2 + to))
                    .isEqualTo(Hash.of(text.substring(0, to)));
        }
        assertThat(Hash.of("ab")).isNotEqualTo(Hash.of("ba"));
        assertThat(Hash.of(1, 2)).isNotEqualTo(Hash.of(2, 1));
    }

    @Test
    void theHashIsFixedBecauseStoredColumnsHoldIt() {
        assertThat(Hash.of("govah")).isEqualTo(Hash.of("govah".toCharArray(), 0, 5));
        assertThat(Hash.of("")).isNotZero();
    }

    @Test
    void aCacheForgetsButNeverMistakesOnePairForAnother() {
        PairCache cache = new PairCache(10_000);
        SplittableRandom random = new SplittableRandom(SEED);
        Map<Long, Integer> truth = new HashMap<>();
        int held = 0;
        for (int i = 0; i < 50_000; i++) {
            int low = random.nextInt(10_000);
            int high = low + 1 + random.nextInt(9);
            int found = cache.get(low, high);
            Integer known = truth.get(((long) low << 32) | high);
            if (found != PairCache.NONE) {
                held++;
                assertThat(found).as("seed %d", SEED).isEqualTo(known);
            }
            int next = random.nextInt(4096);
            cache.put(low, high, next);
            truth.put(((long) low << 32) | high, next);
        }
        assertThat(held).isPositive();
        assertThat(cache.get(1 << 27, (1 << 27) + 1)).isEqualTo(PairCache.NONE);
    }
}
