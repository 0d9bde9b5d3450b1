package io.glidepath.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Locale;

class NumbersTest {

    @Test
    void shouldWriteDurationsInThreeDigits() {
        assertThat(Numbers.duration(950)).isEqualTo("950 ns");
        assertThat(Numbers.duration(5_980)).isEqualTo("5.98 µs");
        assertThat(Numbers.duration(12_345)).isEqualTo("12.3 µs");
        assertThat(Numbers.duration(412_000)).isEqualTo("412 µs");
        assertThat(Numbers.duration(4_560_000)).isEqualTo("4.56 ms");
        assertThat(Numbers.duration(1_200_000_000L)).isEqualTo("1.20 s");
    }

    @Test
    void shouldSignDifferencesButNotZero() {
        assertThat(Numbers.signed(2.314, 2)).isEqualTo("+2.31");
        assertThat(Numbers.signed(-2.314, 2)).isEqualTo("−2.31");
        assertThat(Numbers.signed(0.001, 2)).isEqualTo("0.00");
        assertThat(Numbers.signed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Numbers.signed(Double.NaN, 2)).isEqualTo("–");
    }

    @Test
    void shouldWriteTheSameInEveryLocale() {
        final Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Numbers.whole(1_234_567)).isEqualTo("1,234,567");
            assertThat(Numbers.decimal(1_234.5, 2)).isEqualTo("1,234.50");
            assertThat(Numbers.millis(1_500_000_000L)).isEqualTo("00:00:01.500");
            assertThat(Plot.pixels(-0.04)).isEqualTo("0");
        } finally {
            Locale.setDefault(before);
        }
    }
}
