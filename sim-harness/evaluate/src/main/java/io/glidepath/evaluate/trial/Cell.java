package io.glidepath.evaluate.trial;

import java.util.stream.IntStream;

/**
 * What strategies are compared in: a market and a task.
 *
 * @param market its name, as in results.
 * @param lots to work in each episode; 1 where the whole order is 1.
 * @param horizonNs from the parent's start to its end; in steps of 10^9 where time has no unit.
 * @param intervalNs between decisions; the market runs as long before the start.
 * @param time what the horizon counts: Seconds or Steps.
 */
record Cell(String market, long lots, long horizonNs, long intervalNs, String time) {
    static final String SECONDS = "Seconds";
    static final String STEPS = "Steps";

    private static final double NANOS = 1e9;

    /** The moments that {@link InventoryPaths} tells of, in {@link #time}. */
    double[] moments() {
        return IntStream.rangeClosed(0, InventoryPaths.STEPS)
                .mapToDouble(i -> i * horizonNs / NANOS / InventoryPaths.STEPS)
                .toArray();
    }
}
