package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {
    /** Frames as sender and second, in the order they are heard, and who speaks at once. */
    @ParameterizedTest
    @CsvSource({
        "1@1, 1",
        "1@1 1@2 2@3 2@4, 1",
        "1@1 2@2 1@3, 2",
        "1@1 2@2 1@3 2@4 3@5, 1",
        "1@1 2@2 3@3 1@4 2@5, 3",
        "1@1 2@3 1@2, 1",
        "1@1 2@2 1@3 2@4 2@20, 1",
        "1@1 1@2 2@3 2@4 3@5, 1",
    })
    void shouldTellThoseAtWorkFromPredecessors(final String frames, final int speaking) {
        final Speakers speakers = new Speakers();
        final UnsafeBuffer frame = new UnsafeBuffer(new byte[64]);
        for (final String each : frames.split(" ")) {
            final String[] parts = each.split("@");
            frame.putLong(20, Long.parseLong(parts[1]) * 1_000_000_000L, LITTLE_ENDIAN);
            speakers.onFrame(Integer.parseInt(parts[0]), frame, 4);
        }
        assertThat(speakers.atOnce()).isEqualTo(speaking);
    }
}
