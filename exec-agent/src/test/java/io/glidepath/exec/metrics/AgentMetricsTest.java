package io.glidepath.exec.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import io.glidepath.risk.Mode;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.Random;

class AgentMetricsTest {
    private final AgentMetrics metrics = new AgentMetrics(1, 2, 3);

    private void work(final int i) {
        metrics.event();
        metrics.decision(i * 37L % 5_000_000);
        metrics.frameRefused(i & 0xFF);
        metrics.intentRefused(i & 0xFF);
        metrics.fellBack(i & 0xFF);
        metrics.fill();
        metrics.childSent();
        metrics.cancelSent();
        metrics.notSent();
        metrics.shortfall(i & 3, i % 1_000_000 - 500_000);
        metrics.mode(Mode.POLICY);
        metrics.killed(false);
        metrics.ready(true);
        metrics.parentsOpen(i);
        metrics.childrenOpen(i);
        metrics.journal(i);
    }

    private long allocatedBytes(final int rounds) {
        final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        final long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < rounds; i++) {
            work(i);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void shouldAllocateNothing() {
        allocatedBytes(20_000);
        long least = Long.MAX_VALUE;
        for (int window = 0; window < 3; window++) {
            least = Math.min(least, allocatedBytes(100_000));
        }

        assertThat(least).isZero();
    }

    @Test
    void shouldLoseNothingWhileAnotherThreadReads() throws InterruptedException {
        final int rounds = 300_000;
        final Thread agent = Thread.ofPlatform().start(() -> allocatedBytes(rounds));
        while (agent.isAlive()) {
            assertThat(metrics.latencySummary().count()).isLessThanOrEqualTo(rounds);
            agent.join(1);
        }

        assertThat(metrics.latencySummary().count()).isEqualTo(rounds);
        assertThat(metrics.value(AgentMetrics.Value.EVENTS)).isEqualTo(rounds);
    }

    @Test
    void shouldGivePercentilesOnlyWhereTenSamplesLieBeyond() {
        record(19);
        assertThat(metrics.latencySummary().p50Ns()).isNull();
        record(1);
        assertThat(metrics.latencySummary().p50Ns()).isNotNull();
        assertThat(metrics.latencySummary().p99Ns()).isNull();
        record(980);
        assertThat(metrics.latencySummary().p99Ns()).isNotNull();
        assertThat(metrics.latencySummary().p999Ns()).isNull();
        record(9_000);
        assertThat(metrics.latencySummary().p999Ns()).isNotNull();
        assertThat(metrics.latencySummary().count()).isEqualTo(10_000);
    }

    private void record(final int count) {
        final Random random = new Random(3);
        for (int i = 0; i < count; i++) {
            metrics.decision(random.nextInt(1_000_000));
        }
    }

    @Test
    void shouldClampLatenciesOutOfRange() {
        metrics.decision(-5);
        metrics.decision(Long.MAX_VALUE);

        assertThat(metrics.latencySummary().count()).isEqualTo(2);
        assertThat(metrics.latencySummary().maxNs()).isBetween(60_000_000_000L, 60_100_000_000L);
        assertThat(metrics.value(AgentMetrics.Value.LATENCY_SUM_NS)).isEqualTo(60_000_000_000L);
    }

    @Test
    void shouldSayNothingOfNoSamples() {
        assertThat(metrics.latencySummary()).isEqualTo(new LatencySummary(0, null, null, null, 0));
    }
}
