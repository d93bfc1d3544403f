package org.govah.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DigitsTest {
    @Test
    void persianAndArabicDigitsAreReadAsLatinOnes() {
        assertThat(Digits.toLatin("۱۴۰۴/۱۰/۱۸ ٠١٢٣٤٥٦٧٨٩ abc"))
                .isEqualTo("1404/10/18 0123456789 abc");
    }

    @Test
    void latinDigitsAreWrittenAsPersianOnes() {
        assertThat(Digits.toPersian("12,000 نفر")).isEqualTo("۱۲,۰۰۰ نفر");
    }

    @Test
    void whatIsWrittenInPersianDigitsIsReadBack() {
        assertThat(Digits.toLatin(Digits.toPersian("0123456789"))).isEqualTo("0123456789");
    }

    @Test
    void theScriptOfATextIsThatOfMostOfItsLetters() {
        assertThat(Script.of("آرمان سپهرنیا")).isEqualTo(Script.ARABIC);
        assertThat(Script.of("Arman Sepehrnia")).isEqualTo(Script.LATIN);
        assertThat(Script.of("آرمان (Arman)")).isEqualTo(Script.ARABIC);
        assertThat(Script.of("123 - ؟")).isEqualTo(Script.OTHER);
    }
}
