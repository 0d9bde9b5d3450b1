package io.glidepath.evaluate.trial;

import java.util.Arrays;

/**
 * How much of the order was left over time, over many episodes: counts on a grid of {@value #STEPS}
 * steps of time and thousandths of the order. Whole numbers, so that sums do not depend on who adds
 * first.
 */
final class InventoryPaths {
    /** Steps of the grid; it has one point more. */
    static final int STEPS = 60;

    private static final int PARTS = 1_000;

    private final long[][] counts = new long[STEPS + 1][PARTS + 1];
    private final long[] left = new long[STEPS + 1];

    /** The whole order is left from now on, of an episode that begins. */
    void begin(final long quantity) {
        Arrays.fill(left, quantity);
    }

    /**
     * Takes a fill off.
     *
     * @param share of the episode that has gone by, 0 to 1; a fill on a point of the grid counts
     *     there.
     */
    void fill(final double share, final long quantity) {
        for (int i = Math.max(0, (int) Math.ceil(share * STEPS - 1e-9)); i <= STEPS; i++) {
            left[i] -= quantity;
        }
    }

    void end(final long quantity) {
        for (int i = 0; i <= STEPS; i++) {
            final long parts = (2 * PARTS * left[i] + quantity) / (2 * quantity);
            counts[i][Math.clamp(parts, 0, PARTS)]++;
        }
    }

    void add(final InventoryPaths other) {
        for (int i = 0; i <= STEPS; i++) {
            for (int part = 0; part <= PARTS; part++) {
                counts[i][part] += other.counts[i][part];
            }
        }
    }

    boolean isEmpty() {
        return episodes() == 0;
    }

    /** Mean share left at a point of the grid, 0 to 1. */
    double mean(final int point) {
        long sum = 0;
        for (int part = 0; part <= PARTS; part++) {
            sum += counts[point][part] * part;
        }
        return sum / (double) PARTS / episodes();
    }

    /** The least share that at least {@code probability} of the episodes do not exceed. */
    double quantile(final int point, final double probability) {
        final double wanted = probability * episodes();
        long seen = 0;
        for (int part = 0; part <= PARTS; part++) {
            seen += counts[point][part];
            if (seen >= wanted) {
                return part / (double) PARTS;
            }
        }
        return 1;
    }

    private long episodes() {
        long episodes = 0;
        for (final long count : counts[0]) {
            episodes += count;
        }
        return episodes;
    }
}
