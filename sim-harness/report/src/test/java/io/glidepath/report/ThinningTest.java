package io.glidepath.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.report.ParentSection.Fill;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ThinningTest {

    private static final int COUNT = 100_000;

    @Test
    void shouldKeepAShortSeries() {
        final Series series = series(4 * Thinning.BUCKETS);
        assertThat(Thinning.of(series)).isSameAs(series);
    }

    @Test
    void shouldKeepEndsAndExtremesOfALongSeries() {
        final Series series = series(COUNT);
        series.values()[31_415] = 9_999;
        series.values()[31_416] = -9_999;
        final Series thin = Thinning.of(series);
        assertThat(thin.size()).isLessThanOrEqualTo(4 * Thinning.BUCKETS);
        assertThat(thin.firstNs()).isEqualTo(series.firstNs());
        assertThat(thin.lastNs()).isEqualTo(series.lastNs());
        assertThat(thin.values()).contains(9_999, -9_999);
        assertThat(thin.at(thin.lastNs())).isEqualTo(series.at(series.lastNs()));
    }

    @Test
    void shouldSetEachPointAtItsOwnTime() {
        final Series series = series(COUNT);
        final Series thin = Thinning.of(series);
        for (int i = 0; i < thin.size(); i++) {
            assertThat(thin.values()[i]).isEqualTo(series.at(thin.timesNs()[i]));
        }
    }

    @Test
    void shouldKeepQuantityAndValueOfManyFills() {
        final List<Fill> fills = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            fills.add(new Fill(i * 1_000L, 100 + i % 7, 1 + i % 11, i % 3 == 0));
        }
        final List<Fill> markers = Thinning.of(fills);
        assertThat(markers).hasSizeLessThanOrEqualTo(2 * Thinning.BUCKETS);
        for (final boolean maker : new boolean[] {true, false}) {
            assertThat(quantity(markers, maker)).isEqualTo(quantity(fills, maker));
            assertThat(value(markers, maker))
                    .isCloseTo(value(fills, maker), org.assertj.core.data.Offset.offset(1e-3));
        }
    }

    private static Series series(final int count) {
        final long[] times = new long[count];
        final double[] values = new double[count];
        Arrays.setAll(times, i -> 1_000_000L * i);
        Arrays.setAll(values, i -> i * 7919L % 1_009);
        return new Series("s", times, values);
    }

    private static long quantity(final List<Fill> fills, final boolean maker) {
        return fills.stream()
                .filter(f -> f.maker() == maker)
                .mapToLong(Fill::quantity)
                .sum();
    }

    private static double value(final List<Fill> fills, final boolean maker) {
        return fills.stream()
                .filter(f -> f.maker() == maker)
                .mapToDouble(f -> f.price() * f.quantity())
                .sum();
    }
}
