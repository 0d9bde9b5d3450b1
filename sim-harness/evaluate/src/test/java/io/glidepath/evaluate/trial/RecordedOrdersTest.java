package io.glidepath.evaluate.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class RecordedOrdersTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void shouldSpreadStartsOverTheDayWithoutOverlap() {
        final List<List<Long>> four = ParentSlots.of(4, 1_800 * SECOND, 60 * SECOND);

        assertThat(four).hasSize(1);
        assertThat(four.getFirst())
                .containsExactly(1_800 * SECOND, 7_380 * SECOND, 12_960 * SECOND, 18_540 * SECOND);
    }

    @Test
    void shouldRunADayAgainForWhatDoesNotFit() {
        final List<List<Long>> many = ParentSlots.of(30, 1_800 * SECOND, 360 * SECOND);

        assertThat(many).hasSize(4);
        assertThat(many.stream().mapToInt(List::size).sum()).isEqualTo(30);
        for (final List<Long> run : many) {
            for (int i = 0; i < run.size(); i++) {
                assertThat(run.get(i)).isBetween(1_800 * SECOND, 21_540 * SECOND);
                assertThat(i == 0 || run.get(i) - run.get(i - 1) >= 2_160 * SECOND)
                        .isTrue();
            }
        }
        assertThat(many.stream().flatMap(List::stream).distinct()).hasSize(30);
    }

    @Test
    void shouldRefuseWhatADayCannotHold() {
        assertThatThrownBy(() -> ParentSlots.of(1, 30_000 * SECOND, 60 * SECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not fit");
    }

    @Test
    void shouldSizeAnOrderByTheVolumeOfItsTime() {
        // A quarter of an hour of 1,000 and one of 3,000 a half hour: 5 % of 2,000.
        assertThat(RecordedOrders.sized(new double[] {1_000, 3_000}, 900 * SECOND, 2_700 * SECOND))
                .isEqualTo(100);
        assertThat(RecordedOrders.sized(new double[] {0, 0}, 0, 1_800 * SECOND)).isEqualTo(1);
    }
}
