package org.govah.keep.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {
    private static final long SEED = 20260722;
    private static final int HASHES = 60_000;
    private static final int INDEXED_FROM = 1000;

    private static PdqHash random(SplittableRandom random) {
        return new PdqHash(
                random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static PdqHash changed(PdqHash hash, int bits, SplittableRandom random) {
        PdqHash out = hash;
        while (out.distance(hash) < bits) {
            long bit = 1L << random.nextInt(64);
            out =
                    switch (random.nextInt(4)) {
                        case 0 ->
                                new PdqHash(
                                        out.word0() ^ bit, out.word1(), out.word2(), out.word3());
                        case 1 ->
                                new PdqHash(
                                        out.word0(), out.word1() ^ bit, out.word2(), out.word3());
                        case 2 ->
                                new PdqHash(
                                        out.word0(), out.word1(), out.word2() ^ bit, out.word3());
                        default ->
                                new PdqHash(
                                        out.word0(), out.word1(), out.word2(), out.word3() ^ bit);
                    };
        }
        return out;
    }

    private static List<NearDuplicates.Match> scan(List<PdqHash> all, PdqHash hash, int radius) {
        List<NearDuplicates.Match> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int distance = all.get(i).distance(hash);
            if (distance <= radius) {
                found.add(new NearDuplicates.Match(i, distance));
            }
        }
        found.sort(
                Comparator.comparingInt(NearDuplicates.Match::distance)
                        .thenComparingInt(NearDuplicates.Match::number));
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {INDEXED_FROM, Integer.MAX_VALUE})
    void theIndexFindsExactlyWhatAScanFinds(int wideFrom) {
        SplittableRandom random = new SplittableRandom(SEED);
        NearDuplicates index = new NearDuplicates(0, INDEXED_FROM, wideFrom);
        List<PdqHash> all = new ArrayList<>();
        List<PdqHash> asked = new ArrayList<>();
        for (int i = 0; i < HASHES; i++) {
            PdqHash hash = random(random);
            if (i % 100 == 0) {
                asked.add(hash);
            } else if (!asked.isEmpty() && i % 3 == 0) {
                hash = changed(asked.getLast(), random.nextInt(36), random);
            }
            all.add(hash);
            assertThat(index.add(hash)).isEqualTo(i);
        }
        for (PdqHash hash : asked) {
            int radius = random.nextInt(PdqHash.NEAR + 1);
            assertThat(index.near(hash, radius))
                    .as("seed %d", SEED)
                    .isEqualTo(scan(all, hash, radius));
            assertThat(index.near(hash))
                    .isEqualTo(scan(all, hash, PdqHash.NEAR))
                    .hasSizeGreaterThan(10);
        }
    }

    @Test
    void whatIsAddedAfterTheIndexWasBuiltIsFoundToo() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        NearDuplicates index = new NearDuplicates(0, INDEXED_FROM, 3 * INDEXED_FROM);
        for (int i = 0; i < 2 * INDEXED_FROM; i++) {
            index.add(random(random));
        }
        PdqHash late = random(random);
        assertThat(index.near(late)).isEmpty();
        for (int i = 0; i < 2 * INDEXED_FROM; i++) {
            int number = index.add(changed(late, 31, random));
            assertThat(index.near(late)).hasSize(i + 1);
            assertThat(index.near(late)).contains(new NearDuplicates.Match(number, 31));
        }
    }

    @Test
    void aRadiusThatTheIndexCannotPromiseIsRefused() {
        NearDuplicates index = new NearDuplicates();
        assertThatThrownBy(() -> index.near(new PdqHash(0, 0, 0, 0), 32))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(index.near(new PdqHash(0, 0, 0, 0))).isEmpty();
    }
}
