package org.govah.link.internal.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.govah.core.model.Age;
import org.govah.core.model.PersonName;
import org.govah.core.model.Place;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.model.Sex;
import org.govah.core.model.VictimRole;
import org.govah.core.model.Violation;
import org.govah.core.time.CalendarSystem;
import org.govah.core.time.DatePrecision;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;
import org.junit.jupiter.api.Test;

/// Rows say what columns say.
final class RowsTest {
    private static final int RECORDS = 150;
    private static final List<Sex> SEXES = List.of(Sex.UNKNOWN, Sex.MALE, Sex.FEMALE);
    private static final List<String> GIVEN =
            List.of("مهسا", "زهرا", "Zahra", "Zehra", "Mahsa", "آنا", "A", "Ana Maria", "O");
    private static final List<String> FAMILY =
            List.of(
                    "رضایی",
                    "رضائی",
                    "Rezaei",
                    "Rezayi",
                    "Reza i",
                    "محمدی نژاد",
                    "Mohammadi Nejad");
    private static final List<String> PLACES =
            List.of("تهران", "Tehran", "شیراز", "Shiraz", "Tehran, Rey", "Nowhere", "Nowhera");

    @Test
    void aPairIsFoundTheSameFromRowsAndFromColumns() {
        for (long seed = 1; seed <= 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Columns.Builder builder = new Columns.Builder();
            for (int row = 1; row <= RECORDS; row++) {
                builder.add(record(row, random));
            }
            Patterns patterns = new Patterns(Comparisons.of(builder.build(), seed));
            Rows rows = Rows.of(patterns, RECORDS);
            for (int a = 0; a < RECORDS; a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(rows.of(a, b))
                            .as("seed %d, records %d and %d", seed, a, b)
                            .isEqualTo(patterns.of(b, a));
                    for (int c = 0; c < patterns.comparisons().size(); c++) {
                        assertThat(rows.outcome(c, a, b))
                                .as("seed %d, records %d and %d, comparison %d", seed, a, b, c)
                                .isEqualTo(patterns.outcome(c, a, b));
                    }
                }
            }
        }
    }

    private static Record record(int row, SplittableRandom random) {
        List<PersonName> names = new ArrayList<>();
        int spellings = random.nextInt(8) == 0 ? 2 : 1;
        for (int i = 0; i < spellings; i++) {
            names.add(new PersonName(name(random)));
        }
        return new Record(
                new RecordId("list", row),
                random.nextInt(20) == 0 ? List.of(new PersonName("unknown")) : names,
                some(random, new PersonName(one(GIVEN, random))),
                one(SEXES, random),
                some(random, new Age(20 + random.nextInt(3), 23)),
                random.nextInt(4) == 0 ? Optional.of(day(random, 1990)) : Optional.empty(),
                some(random, day(random, 2019)),
                new Place(some(random, one(PLACES, random)), some(random, one(PLACES, random))),
                Violation.KILLED,
                VictimRole.UNKNOWN,
                List.of(),
                Collections.emptySortedMap());
    }

    private static String name(SplittableRandom random) {
        String name = one(GIVEN, random) + " " + one(FAMILY, random);
        return random.nextInt(6) == 0 ? name + " " + one(FAMILY, random) + " " + name : name;
    }

    private static UncertainDate day(SplittableRandom random, int year) {
        LocalDate day = LocalDate.of(year, 1 + random.nextInt(2), 1 + random.nextInt(4));
        return new UncertainDate(
                day.toString(), CalendarSystem.GREGORIAN, DatePrecision.DAY, DayInterval.of(day));
    }

    private static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> Optional<T> some(SplittableRandom random, T value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
    }
}
