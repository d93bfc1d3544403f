package org.govah.simulate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.simulate.internal.Calendars.Ymd;
import org.govah.simulate.internal.Streams.Purpose;
import org.junit.jupiter.api.Test;

/// How names and dates come out of the hands that write them.
final class HandsTest {
    private static final long SEED = 20161005;
    private static final Streams STREAMS = new Streams(SEED);
    private static final Calendars CALENDARS = new Calendars();
    private static final Word MOHAMMAD = new Word("محمد", "Mohammǎd");
    private static final Word ZADE = new Word("سپهر\u200Cزاده", "Sepehr-zâdě");

    @Test
    void theCalendarsAgreeWithPublishedConversions() {
        // Equinox of 2016 and 1 Muharram 1438 by the civil (tabular) reckoning: Reingold and
        // Dershowitz, Calendrical Calculations, 4th edition.
        assertThat(CALENDARS.jalali(LocalDate.of(2016, 9, 22))).isEqualTo(new Ymd(1395, 7, 1));
        assertThat(CALENDARS.jalali(LocalDate.of(2016, 10, 5))).isEqualTo(new Ymd(1395, 7, 14));
        assertThat(CALENDARS.jalali(LocalDate.of(2017, 3, 21))).isEqualTo(new Ymd(1396, 1, 1));
        assertThat(CALENDARS.islamic(LocalDate.of(2016, 10, 3))).isEqualTo(new Ymd(1438, 1, 1));
    }

    @Test
    void aDayIsWrittenInEveryStyle() {
        Ymd jalali = new Ymd(1395, 7, 4);
        Ymd gregorian = new Ymd(2016, 10, 5);
        assertThat(DateStyle.JALALI_PERSIAN_DIGITS.day(jalali)).isEqualTo("۱۳۹۵/۰۷/۰۴");
        assertThat(DateStyle.JALALI_SLASH.day(jalali)).isEqualTo("1395/07/04");
        assertThat(DateStyle.JALALI_TEXT.day(jalali)).isEqualTo("۴ مهر ۱۳۹۵");
        assertThat(DateStyle.ISLAMIC_TEXT.day(new Ymd(1438, 1, 3))).isEqualTo("3 محرم 1438");
        assertThat(DateStyle.ISO.day(gregorian)).isEqualTo("2016-10-05");
        assertThat(DateStyle.DMY.day(gregorian)).isEqualTo("05/10/2016");
        assertThat(DateStyle.GREGORIAN_TEXT.day(gregorian)).isEqualTo("5 October 2016");
        assertThat(DateStyle.GREGORIAN_ARABIC_TEXT.month(gregorian)).isEqualTo("أكتوبر 2016");
    }

    @Test
    void oneNameGetsManyRomanisationsAndOneIsTheCommonest() {
        Map<String, Integer> spellings = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            spellings.merge(Romaniser.named("PLAIN").write(MOHAMMAD, random(i)), 1, Integer::sum);
        }
        assertThat(spellings).containsKeys("Mohammad", "Mohamad", "Mohammed", "Muhammad");
        assertThat(spellings.getOrDefault("Mohammad", 0)).isBetween(3_500, 4_700);
    }

    @Test
    void habitsDifferInTheSoundsThatPeopleSpellDifferently() {
        Word word = new Word("قاسم‌پور", "Ǧâsem-pûr");
        assertThat(commonest("ENGLISH", word)).contains("oor").startsWith("Gh");
        assertThat(commonest("TERSE", word)).contains("ur").startsWith("Q");
        assertThat(commonest("FRENCH", word)).contains("our");
        assertThat(commonest("TERSE", ZADE)).endsWith("zade");
    }

    @Test
    void aJointIsWrittenTogetherApartOrWithANonJoiner() {
        Set<String> careful = new TreeSet<>();
        Set<String> arabic = new TreeSet<>();
        for (int i = 0; i < 300; i++) {
            careful.add(Hand.CAREFUL.write(ZADE, random(i)));
            arabic.add(Hand.ARABIC_LETTERS.write(new Word("کوهی", "Kûhî"), random(i)));
        }
        assertThat(careful).containsExactlyInAnyOrder("سپهر\u200Cزاده", "سپهر زاده", "سپهرزاده");
        assertThat(arabic).containsExactly("كوهي");
    }

    @Test
    void aForeignNameIsWrittenAsItIsEverywhere() {
        Word name = new Word("Velden", "Velden");
        assertThat(Hand.HASTY.write(name, random(1))).isEqualTo("Velden");
        assertThat(Romaniser.named("ARABIC").write(name, random(1))).isEqualTo("Velden");
    }

    @Test
    void aTypoChangesAtMostTwoLettersAndNeverTheFirst() {
        for (int i = 0; i < 2_000; i++) {
            for (String name : List.of("Sepehrnia", "سپهرنیا")) {
                String slipped = Typos.slip(name, random(i));
                assertThat(slipped)
                        .as("seed %d, draw %d", SEED, i)
                        .startsWith(name.substring(0, 1));
                assertThat(Math.abs(slipped.length() - name.length())).isLessThanOrEqualTo(1);
            }
        }
        assertThat(Typos.slip("آن", random(1))).isEqualTo("آن");
    }

    @Test
    void streamsOfDifferentPurposesListsAndNumbersDiffer() {
        Set<Long> first = new TreeSet<>();
        for (int number = 0; number < 100; number++) {
            for (int list = 0; list < 10; list++) {
                for (Purpose purpose : Purpose.values()) {
                    first.add(STREAMS.of(purpose, list, number).nextLong());
                }
            }
        }
        assertThat(first).hasSize(100 * 10 * Purpose.values().length);
    }

    @Test
    void aUniformDrawFillsTheUnitIntervalEvenly() {
        int[] tenths = new int[10];
        for (int number = 0; number < 100_000; number++) {
            tenths[(int) (10 * STREAMS.uniform(Purpose.CAPTURE, 1, number))]++;
        }
        // Five standard deviations of a binomial count with p = 0.1.
        assertThat(IntStream.of(tenths))
                .as("seed %d", SEED)
                .allMatch(n -> Math.abs(n - 10_000) < 475);
    }

    private static String commonest(String habit, Word word) {
        Map<String, Integer> spellings = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            spellings.merge(Romaniser.named(habit).write(word, random(i)), 1, Integer::sum);
        }
        return spellings.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static UniformRandomProvider random(int number) {
        return STREAMS.of(Purpose.ROW, 0, number);
    }
}
