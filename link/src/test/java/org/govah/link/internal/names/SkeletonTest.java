package org.govah.link.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SkeletonTest {
    @ParameterizedTest
    @CsvSource({
        "محمد, Mohammed",
        "محمد, Muhamad",
        "حسین, Hossein",
        "حسین, Husayn",
        "شیرین, Shirin",
        "غلامرضا, Gholamreza",
        "خدیجه, Khadijeh",
        "ژاله, Zhaleh",
        "چنگیز, Changiz",
        "صادق, Sadegh",
        "صادق, Sadeq",
        "ذوالفقار, Zolfaghar",
        "طاهره, Tahereh",
        "عبدالرحمن, Abdelrahman",
        "سپهرنیا, Sepehrnia"
    })
    void oneNameSoundsTheSameInBothScripts(String arabic, String latin) {
        assertThat(Skeleton.of(Letters.fold(arabic))).isEqualTo(Skeleton.of(Letters.fold(latin)));
    }

    @ParameterizedTest
    @CsvSource({"ریاض, Riyad", "معاذ, Muath", "هیثم, Haitham", "ظاهر, Daher"})
    void whatArabicAndPersianReadDifferentlyIsNotRuledOut(String arabic, String latin) {
        assertThat(Skeleton.coarse(Skeleton.of(Letters.fold(arabic))))
                .isEqualTo(Skeleton.coarse(Skeleton.of(Letters.fold(latin))));
    }

    @ParameterizedTest
    @CsvSource({
        "رضا, را, true",
        "Sara, Sarra, true",
        "Sara, Sata, true",
        "Sara, Saar, true",
        "Sara, Sara, false",
        "Sara, Sr, false",
        "Sara, Rasa, false",
        "Sara, Saras, true",
        "Sara, Narsi, false"
    })
    void oneSlipIsALetterMoreOrLessOrWrongOrTwoExchanged(String one, String other, boolean slip) {
        assertThat(OneSlip.between(one, other)).isEqualTo(slip);
        assertThat(OneSlip.between(other, one)).isEqualTo(slip);
    }

    @ParameterizedTest
    @CsvSource({"شیرین, سیرین", "کاوه, کامیار", "Arman, Kamran", "رضا, زهرا"})
    void namesThatSoundDifferentStayDifferent(String one, String other) {
        assertThat(Skeleton.of(Letters.fold(one))).isNotEqualTo(Skeleton.of(Letters.fold(other)));
    }
}
