package org.govah.link.internal.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JaroWinklerTest {
    /// Values as published by Winkler (1990 and later Census tables).
    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, 0.9611",
        "DWAYNE, DUANE, 0.84",
        "DIXON, DICKSONX, 0.8133",
        "JONES, JOHNSON, 0.8323",
        "MICHELLE, MICHAEL, 0.9214",
        "ABC, XYZ, 0",
        "A, A, 1"
    })
    void publishedValuesAreMet(String a, String b, double value) {
        assertThat(JaroWinkler.of(a, b)).isCloseTo(value, within(0.0005));
        assertThat(JaroWinkler.of(b, a)).isCloseTo(value, within(0.0005));
    }
}
