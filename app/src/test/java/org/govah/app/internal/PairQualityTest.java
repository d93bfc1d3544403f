package org.govah.app.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Precision and recall counted group by group are those counted pair by pair.
final class PairQualityTest {
    private static final int RECORDS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countingByPersonGivesWhatCountingByPairGives(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] firsts = {0, 0, 20, 21, 35, 35, RECORDS};
        int[] byPerson = new int[RECORDS];
        int[] truth = new int[RECORDS];
        for (int i = 0; i < RECORDS; i++) {
            byPerson[i] = RECORDS - 1 - i;
            truth[i] = random.nextInt(6) - 1;
        }
        PairQuality quality = PairQuality.of(byPerson, firsts, record -> truth[record], 5);
        long joined = 0;
        long right = 0;
        long all = 0;
        for (int i = 0; i < RECORDS; i++) {
            for (int j = i + 1; j < RECORDS; j++) {
                int a = truth[byPerson[i]];
                int b = truth[byPerson[j]];
                if (a >= 0 && b >= 0) {
                    boolean one = person(firsts, i) == person(firsts, j);
                    joined += one ? 1 : 0;
                    right += one && a == b ? 1 : 0;
                    all += a == b ? 1 : 0;
                }
            }
        }
        assertThat(quality).as("seed %d", seed).isEqualTo(new PairQuality(joined, right, all));
        assertThat(quality.f1()).isBetween(0.0, 1.0);
    }

    private static int person(int[] firsts, int place) {
        int person = 0;
        while (firsts[person + 1] <= place) {
            person++;
        }
        return person;
    }
}
