package org.govah.link.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NameReadingTest {
    @Test
    void titlesAreSetAsideInBothScripts() {
        assertThat(NameReading.of("دکتر سید آرمان سپهرنیا"))
                .isEqualTo(new NameReading(List.of("ارمان", "سپهرنیا"), List.of("دکتر", "سید")));
        assertThat(NameReading.of("Dr. Seyed Arman Sepehrnia").tokens())
                .containsExactly("arman", "sepehrnia");
        assertThat(NameReading.of("السيد الدكتور آرمان سپهرنیا").tokens())
                .containsExactly("ارمان", "سپهرنیا");
        assertThat(NameReading.of("سیدآرمان سپهرنیا").tokens()).containsExactly("ارمان", "سپهرنیا");
    }

    @Test
    void aTitleThatIsAllThereIsStaysTheName() {
        assertThat(NameReading.of("Seyed").tokens()).containsExactly("seyed");
    }

    @Test
    void aNameThatSaysNobodyIsNoName() {
        assertThat(NameReading.of("Unknown").tokens()).isEmpty();
        assertThat(NameReading.of("مجهول الهویه ۱۲").tokens()).isEmpty();
        assertThat(NameReading.of("Unknown Sepehrnia").tokens()).containsExactly("sepehrnia");
    }

    @Test
    void particlesGoWithTheWordThatFollows() {
        assertThat(NameReading.of("Arman Abu Sepehr").tokens())
                .containsExactly("arman", "abusepehr");
        assertThat(NameReading.of("عبد الرحمن ابو سپهر").tokens())
                .containsExactly("عبدالرحمن", "ابوسپهر");
    }

    @Test
    void aKunyaBeforeAWholeNameIsSetAside() {
        NameReading read = NameReading.of("Abu Sepehr Arman Kianpour");
        assertThat(read.tokens()).containsExactly("arman", "kianpour");
        assertThat(read.setAside()).containsExactly("abu sepehr");
    }

    @Test
    void aRemarkInBracketsIsLeftOut() {
        assertThat(NameReading.of("Arman Sepehrnia (of Shiraz)").tokens())
                .containsExactly("arman", "sepehrnia");
    }

    @Test
    void aVeryLongNameIsCutToItsFirstParts() {
        assertThat(NameReading.of("abc ".repeat(75)).tokens()).hasSize(NameReading.MAX_TOKENS);
    }
}
