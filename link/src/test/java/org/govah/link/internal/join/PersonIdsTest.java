package org.govah.link.internal.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.govah.link.Redirect;
import org.junit.jupiter.api.Test;

final class PersonIdsTest {
    @Test
    void aFirstRunCountsFromOne() {
        PersonIds ids = PersonIds.first(new int[] {0, 1, 0, 3});
        assertThat(ids.idOf()).containsExactly(1, 2, 1, 3);
        assertThat(ids.next()).isEqualTo(4);
    }

    @Test
    void mergedIdsRedirectToTheOneWithMostRecordsAndChainsAreResolved() {
        PersonIds first = PersonIds.first(new int[] {0, 1, 1, 3, 4});
        PersonIds second = first.carriedTo(first.idOf(), new int[] {0, 0, 0, 3, 4});
        assertThat(second.idOf()).containsExactly(2, 2, 2, 3, 4);
        assertThat(second.redirects()).containsExactly(new Redirect(1, 2));
        PersonIds third = second.carriedTo(second.idOf(), new int[] {0, 0, 0, 0, 4});
        assertThat(third.redirects()).containsExactly(new Redirect(1, 2), new Redirect(3, 2));
        PersonIds swallowed = PersonIds.first(new int[] {0, 1, 2, 2, 2});
        PersonIds once = swallowed.carriedTo(swallowed.idOf(), new int[] {0, 0, 2, 2, 2});
        PersonIds twice = once.carriedTo(once.idOf(), new int[] {0, 0, 0, 0, 0});
        assertThat(twice.redirects()).containsExactly(new Redirect(1, 3), new Redirect(2, 3));
        assertThat(twice.resolve(2)).isEqualTo(3);
    }

    @Test
    void ofASplitTheSmallerPartHasANewId() {
        PersonIds first = PersonIds.first(new int[] {0, 0, 0, 3});
        PersonIds split = first.carriedTo(first.idOf(), new int[] {0, 1, 1, 3});
        assertThat(split.idOf()).containsExactly(3, 1, 1, 2);
        PersonIds tie = PersonIds.first(new int[] {0, 0});
        assertThat(tie.carriedTo(tie.idOf(), new int[] {0, 1}).idOf()).containsExactly(1, 2);
    }

    @Test
    void anIdWhoseRecordsAreGoneIsRetiredAndNeverGivenAgain() {
        PersonIds first = PersonIds.first(new int[] {0, 1});
        PersonIds fewer = first.carriedTo(new int[] {1, 0}, new int[] {0, 1});
        assertThat(fewer.retired()).containsExactly(2);
        assertThat(fewer.idOf()).containsExactly(1, 3);
        assertThat(fewer.resolve(2)).isZero();
    }

    @Test
    void idsAreKeptWhateverHappens() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] groups = groups(random, 30, 12);
            PersonIds ids = PersonIds.first(groups);
            for (int run = 0; run < 6; run++) {
                assertThat(ids.carriedTo(ids.idOf(), groups).idOf())
                        .as("idempotent, seed %d", seed)
                        .isEqualTo(ids.idOf());
                int[] now = groups(random, groups.length + 5, 12);
                int[] before = Arrays.copyOf(ids.idOf(), now.length);
                PersonIds next = ids.carriedTo(before, now);
                for (int id = 1; id < ids.next(); id++) {
                    int leads = next.resolve(id);
                    assertThat(IntStream.of(next.idOf()).anyMatch(i -> i == leads))
                            .as("id %d resolves, seed %d", id, seed)
                            .isTrue();
                }
                for (int i = 0; i < now.length; i++) {
                    assertThat(next.idOf()[i]).isEqualTo(next.idOf()[now[i]]);
                }
                assertThat(IntStream.of(next.idOf()).distinct().count())
                        .isEqualTo(IntStream.of(now).distinct().count());
                ids = next;
                groups = now;
            }
        }
    }

    @Test
    void addingAListNeverChangesTheIdOfAGroupItDoesNotTouch() {
        for (long seed = 1; seed <= 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] groups = groups(random, 30, 15);
            PersonIds ids = PersonIds.first(groups);
            List<Integer> more = new ArrayList<>(IntStream.of(groups).boxed().toList());
            for (int i = 30; i < 40; i++) {
                more.add(random.nextBoolean() ? i : groups[random.nextInt(30)]);
            }
            int[] now = more.stream().mapToInt(i -> i).toArray();
            PersonIds next = ids.carriedTo(Arrays.copyOf(ids.idOf(), 40), now);
            assertThat(Arrays.copyOf(next.idOf(), 30)).as("seed %d", seed).isEqualTo(ids.idOf());
            assertThat(next.redirects()).isEmpty();
        }
    }

    private static int[] groups(SplittableRandom random, int records, int persons) {
        int[] first = new int[persons];
        Arrays.fill(first, -1);
        int[] out = new int[records];
        for (int i = 0; i < records; i++) {
            int person = random.nextInt(persons);
            first[person] = first[person] < 0 ? i : first[person];
            out[i] = first[person];
        }
        return out;
    }
}
