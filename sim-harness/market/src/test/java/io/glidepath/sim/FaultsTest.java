package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void shouldSayInWordsWhatGoesWrong() {
        assertThat(Faults.NONE).hasToString("none");
        assertThat(new Faults(0.0002, 0, 0, 0.5, 0))
                .hasToString("market frames lost 0.02 %, child orders pushed back 50 %");
    }
}
