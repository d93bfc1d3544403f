package org.govah.link.internal.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.govah.core.model.PersonName;
import org.govah.link.internal.names.NameColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameComparisonTest {
    private static final String[] PARTS = {
        "آرمان", "Arman", "سپهرنیا", "Sepehrnia", "Kian", "کیان", "Darya", "Kouhsar", "کوهسار", "A"
    };

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "Arman Kian Sepehrnia, Arman Kian Sepehrnia, same",
        "آرمان كيان سپهرنیا, آرمان کیان سپهرنیا, same",
        "Arman Sepehrnia, Armaan Sepehrniya, similar spelling",
        "آرمان سپهرنیا, Arman Sepehrnia, same in other letters or by the learned table of spellings",
        "Arman Kian Sepehrnia, Arman Sepehrnia, one name holds the other",
        "Arman Sepehrnia, Sepehrnia Arman, same parts in another order",
        "A Sepehrnia, Arman Sepehrnia, agree as far as initials go",
        "'Arman Kian Dara Sepehrnia', 'Arman Kian Jalal Sepehrnia', 'most parts agree, the first among them'",
        "'Arman Kian Dara Sepehrnia', 'Jalal Kian Dara Sepehrnia', 'most parts agree, not the first'",
        "Arman Sepehrnia, Jalal Sepehrnia, 'a part agrees, not the first'",
        "Arman Sepehrnia, Arman Kouhsar, the first part agrees",
        "Arman Sepehrnia, Jalal Kouhsar, different"
    })
    void theLevelSaysHowTwoNamesDiffer(String one, String other, String level) {
        NameComparison names = over(List.of(one, other));
        int found = names.compare(0, 1);
        assertThat(names.levels().get(Outcome.level(found))).isEqualTo(level);
        assertThat(names.compare(1, 0)).isEqualTo(found);
    }

    @Test
    void theOrderOfTheTwoDoesNotMatter() {
        long seed = 11;
        SplittableRandom random = new SplittableRandom(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            List<String> parts = new ArrayList<>();
            for (int k = 0; k <= random.nextInt(6); k++) {
                parts.add(PARTS[random.nextInt(PARTS.length)]);
            }
            texts.add(String.join(" ", parts));
        }
        NameComparison names = over(texts);
        for (int a = 0; a < texts.size(); a++) {
            for (int b = 0; b < a; b++) {
                assertThat(names.compare(a, b))
                        .as("seed %d: %s, %s", seed, texts.get(a), texts.get(b))
                        .isEqualTo(names.compare(b, a));
            }
        }
    }

    private static NameComparison over(List<String> texts) {
        return new NameComparison(
                "name",
                new NameColumn(texts.stream().map(t -> List.of(new PersonName(t))).toList()),
                1);
    }
}
