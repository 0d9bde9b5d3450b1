package io.glidepath.exec.metrics;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/** Records latencies on one thread without allocating or waiting; answers on others. */
public final class LatencyRecorder {
    /** What is longer counts as this: one minute. */
    public static final long MAX_NS = 60_000_000_000L;

    private static final int DIGITS = 3;

    private final SingleWriterRecorder recorder = new SingleWriterRecorder(1, MAX_NS, DIGITS);
    private final Histogram all = new Histogram(1, MAX_NS, DIGITS);
    private Histogram recycled;

    /**
     * Records a latency; below 0 counts as 0, above {@link #MAX_NS} as that. By one thread only.
     */
    public void record(final long latencyNs) {
        recorder.recordValue(Math.clamp(latencyNs, 0, MAX_NS));
    }

    /** Everything recorded until now. */
    public synchronized LatencySummary summary() {
        gather();
        return LatencySummary.of(all);
    }

    /**
     * Counts of everything recorded until now.
     *
     * @param boundsNs inclusive upper bounds, rising; what is beyond the last is counted last.
     * @return counts per bucket, not cumulative, one more than bounds.
     */
    synchronized long[] counts(final long[] boundsNs) {
        gather();
        final long[] counts = new long[boundsNs.length + 1];
        long below = 0;
        for (int i = 0; i < boundsNs.length; i++) {
            final long upTo = all.getCountBetweenValues(0, boundsNs[i]);
            counts[i] = upTo - below;
            below = upTo;
        }
        counts[boundsNs.length] = all.getTotalCount() - below;
        return counts;
    }

    private void gather() {
        recycled = recorder.getIntervalHistogram(recycled);
        all.add(recycled);
    }
}
