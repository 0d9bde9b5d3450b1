package io.glidepath.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VolumeWindowTest {
    private static final long WINDOW_NS = 1_000;
    private static final long BUCKET_NS = WINDOW_NS / Limits.WINDOW_BUCKETS;

    private final VolumeWindow others = new VolumeWindow(Limits.WINDOW_BUCKETS);
    private final VolumeWindow own = new VolumeWindow(Limits.WINDOW_BUCKETS + 1);

    /** A trade exactly one window old is still ours; of others, one of that age never counts. */
    @Test
    void shouldCountOwnVolumeLongerAndOthersShorterThanTheWindow() {
        for (long at = 5_000; at < 5_000 + 2 * BUCKET_NS; at++) {
            others.reset(WINDOW_NS);
            own.reset(WINDOW_NS);
            others.add(7, at);
            own.add(7, at);
            assertThat(own.sum(at + WINDOW_NS)).as("at %d", at).isEqualTo(7);
            assertThat(others.sum(at + WINDOW_NS)).as("at %d", at).isZero();
            assertThat(others.sum(at + WINDOW_NS - BUCKET_NS)).as("at %d", at).isEqualTo(7);
            assertThat(own.sum(at + WINDOW_NS + BUCKET_NS)).as("at %d", at).isZero();
        }
    }

    @Test
    void shouldTakeLateTradesAndIgnoreThoseOlderThanTheRing() {
        others.reset(WINDOW_NS);
        others.add(1, 5_000);
        others.add(2, 4_500);
        others.add(4, 3_999);
        assertThat(others.sum(5_000)).isEqualTo(3);
        others.add(Long.MAX_VALUE, 5_001);
        assertThat(others.sum(5_001)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldReadWithoutChangingAnything() {
        own.reset(WINDOW_NS);
        own.add(5, 1_000);
        final long before = own.hash(1);
        assertThat(own.sum(1_000_000)).isZero();
        assertThat(own.sum(1_000)).isEqualTo(5);
        assertThat(own.hash(1)).isEqualTo(before);
    }
}
