package org.govah.app.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers and texts written byte by byte read as if the library had written them.
final class CsvBytesTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CsvBytes out = new CsvBytes(bytes);

    private String written() throws IOException {
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9, 10, 1_000_000, Long.MAX_VALUE, Long.MIN_VALUE})
    void wholeNumbersAreWrittenInFull(long value) throws IOException {
        out.number(value);
        assertThat(written()).isEqualTo(Long.toString(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.004, -0.25, -1.05, 17.129, 0.999999, -123456.789})
    void decimalsAreRoundedToTheirPlaces(double value) throws IOException {
        out.decimal(value, 2);
        BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
        assertThat(new BigDecimal(written())).isEqualByComparingTo(rounded);
    }

    @Test
    void aListNameThatWouldBreakTheFileIsQuotedAndMadeHarmless() throws IOException {
        out.raw(CsvBytes.cell("a,\"b\""));
        out.sign(',');
        out.raw(CsvBytes.cell("=1+2"));
        assertThat(written()).isEqualTo("\"a,\"\"b\"\"\",'=1+2");
    }

    @Test
    void nothingIsLostWhereTheBufferIsFull() throws IOException {
        out.header(List.of("x"));
        for (int i = 0; i < 50_000; i++) {
            out.number(i);
            out.sign('\n');
        }
        List<String> lines = written().lines().toList();
        assertThat(lines).hasSize(50_001).last().isEqualTo("49999");
    }
}
