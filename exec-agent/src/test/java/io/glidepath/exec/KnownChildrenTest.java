package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which ids may be missing in our books. */
class KnownChildrenTest {
    private final KnownChildren known = new KnownChildren();

    @Test
    void shouldKnowEveryIdUpToTheHighest() {
        known.add(5);
        assertThat(known.contains(3)).isTrue();
        assertThat(known.contains(6)).isFalse();
        assertThat(known.highest()).isEqualTo(5);
    }

    @Test
    void shouldNotKnowIdsAroundABreak() {
        known.add(5);
        known.breaks();
        known.breaks();
        assertThat(known.contains(5)).isTrue();
        assertThat(known.contains(6)).isFalse();
        known.add(9);
        known.add(12);
        assertThat(known.contains(8)).isFalse();
        assertThat(known.contains(9)).isTrue();
        assertThat(known.contains(11)).isTrue();
        known.breaks();
        known.add(20);
        assertThat(known.contains(7)).isFalse();
        assertThat(known.contains(13)).isFalse();
        assertThat(known.contains(20)).isTrue();
    }

    @Test
    void shouldKnowAllOnceAllAreListed() {
        known.add(5);
        known.breaks();
        known.add(9);
        known.all(8);
        assertThat(known.contains(7)).isTrue();
        assertThat(known.highest()).isEqualTo(9);
    }
}
