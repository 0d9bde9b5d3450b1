package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.config.AgentConfig;

import org.junit.jupiter.api.Test;

class HeapNeedTest {
    @Test
    void shouldSayWhatABookOfManyOrdersNeeds() {
        final AgentConfig.Bounds bounds = new AgentConfig.Bounds(64, 256, 64, 4096, 32_768, 4096);
        assertThat(HeapNeed.mebibytes(bounds)).isEqualTo(350);
        assertThat(HeapNeed.sentence(bounds, 250L << 20))
                .isEqualTo("the heap of 250 MiB does not hold the tables of 64 instruments with"
                        + " 32,768 orders a book, which take about 350 MiB: give the JVM more"
                        + " (-Xmx), or smaller bounds.instruments or bounds.ordersPerBook");
    }
}
