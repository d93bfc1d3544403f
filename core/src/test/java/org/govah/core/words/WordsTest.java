package org.govah.core.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void numbersHaveTheDigitsAndTheGroupingOfTheLanguage() {
        assertThat(Words.in(Language.EN).number(12_000)).isEqualTo("12,000");
        assertThat(Words.in(Language.FA).number(12_000)).isEqualTo("۱۲٬۰۰۰");
    }

    @Test
    void aShareUnderOnePerCentKeepsADecimal() {
        assertThat(Words.in(Language.EN).percent(0.004)).isEqualTo("0.4%");
        assertThat(Words.in(Language.EN).percent(0.5)).isEqualTo("50%");
    }

    @Test
    void aKeyWithoutWordsIsADefectAndSaysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.in(Language.EN).say("core.nothing"))
                .withMessageContaining("core.nothing");
    }

    @Test
    void aLanguageIsFoundByItsTagInAnyCase() {
        assertThat(Language.ofTag(" FA ")).contains(Language.FA);
        assertThat(Language.ofTag("de")).isEmpty();
    }
}
