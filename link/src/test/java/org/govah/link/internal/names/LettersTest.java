package org.govah.link.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LettersTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "علي, علی, Arabic yeh",
        "مصطفى, مصطفی, alef maksura",
        "كاوه, کاوه, Arabic kaf",
        "فاطمة, فاطمه, teh marbuta",
        "آرمان, ارمان, alef with madda",
        "أحمد, احمد, hamza above alef",
        "إسلام, اسلام, hamza below alef",
        "مؤمن, مومن, hamza on vav",
        "رئیسی, رییسی, hamza on yeh",
        "علاء, علا, hamza alone",
        "مُحَمَّد, محمد, harakat",
        "محـــمد, محمد, tatweel",
        "هۀ, هه, heh with yeh above",
        "ژیلا۲۳, ژیلا, Persian digits",
        "ﻣﺤﻤﺪ, محمد, presentation forms",
        "José Ærø, jose aero, accents and ligatures",
        "O'Hara D’Arc, ohara darc, apostrophes",
        "MOHAMMAD-REZA, mohammad reza, case and hyphen",
        "  Arman   Sepehrnia , arman sepehrnia, spaces"
    })
    void oneFormForLettersThatAreWrittenInSeveralWays(String written, String folded, String why) {
        assertThat(Letters.fold(written)).as(why).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"محمد\u200Cرضا, محمدرضا", "\u200Fآرمان\u200E, ارمان", "علی\u00ADزاده, علیزاده"})
    void signsThatNobodySeesAreGone(String written, String folded) {
        assertThat(Letters.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"عالء, علاء", "عبدهللا, عبدالله", "االء, الاء"})
    void slipsOfPdfTextMeetTheRightSpelling(String broken, String right) {
        assertThat(Letters.withoutOrderOfLamAlef(Letters.fold(broken)))
                .isEqualTo(Letters.withoutOrderOfLamAlef(Letters.fold(right)));
    }

    @ParameterizedTest
    @CsvSource({"12345", "'***'", "۱۲۳", "'🙂'"})
    void textWithoutLettersIsEmpty(String text) {
        assertThat(Letters.fold(text)).isEmpty();
    }
}
