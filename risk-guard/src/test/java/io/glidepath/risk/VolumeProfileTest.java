package io.glidepath.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VolumeProfileTest {
    private static final int[] UNIFORM = {};

    private final VolumeProfile profile = new VolumeProfile();

    @Test
    void shouldExpectByTheLatestDefinitionAtTheSameInstant() {
        profile.define(1_000, 0, 100, UNIFORM, 0);
        assertThat(profile.expected(10, 50)).isEqualTo(100);
        profile.define(3_000, 0, 100, UNIFORM, 0);
        assertThat(profile.expected(10, 50)).isEqualTo(300);
    }

    @Test
    void shouldExpectOfEachWindowAndInstantAnew() {
        profile.define(1_000, 0, 100, new int[] {900_000, 100_000}, 2);
        assertThat(profile.expected(10, 40)).isEqualTo(180);
        assertThat(profile.expected(20, 40)).isEqualTo(360);
        assertThat(profile.expected(20, 90)).isEqualTo(40);
        assertThat(profile.expected(10, 40)).isEqualTo(180);
    }
}
