package org.govah.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "-2+3", "\uFF1D1+1"})
    void aCellThatBeginsLikeAFormulaIsMadeHarmless(String cell) {
        assertThat(CsvText.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.25", "12", "1.5E-4", "آرمان", "a=b", ""})
    void numbersAndWordsStayAsTheyAre(String cell) {
        assertThat(CsvText.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void rowsAreWrittenWithAByteOrderMarkAndQuotedWhereNeeded() {
        byte[] bytes = CsvText.of(List.of(List.of("a", "b"), List.of("x,y", "\"q\"")));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa,b\n\"x,y\",\"\"\"q\"\"\"\n");
    }
}
