package io.glidepath.report;

/**
 * Values that hold from their time until the next.
 *
 * @param name in the legend.
 * @param timesNs since the epoch, UTC, never falling.
 * @param values one for each time; NaN where there is none. Neither array is copied.
 */
public record Series(String name, long[] timesNs, double[] values) {

    public Series {
        if (timesNs.length != values.length) {
            throw new IllegalArgumentException(
                    name + ": " + timesNs.length + " times, " + values.length + " values");
        }
        for (int i = 1; i < timesNs.length; i++) {
            if (timesNs[i] < timesNs[i - 1]) {
                throw new IllegalArgumentException(name + ": time falls at " + i);
            }
        }
    }

    /** A series without values. */
    public static Series none(final String name) {
        return new Series(name, new long[0], new double[0]);
    }

    int size() {
        return timesNs.length;
    }

    boolean isEmpty() {
        return timesNs.length == 0;
    }

    long firstNs() {
        return timesNs[0];
    }

    long lastNs() {
        return timesNs[timesNs.length - 1];
    }

    /** The value that holds at {@code timeNs}; NaN before the first. */
    double at(final long timeNs) {
        int low = 0;
        int high = timesNs.length;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (timesNs[middle] <= timeNs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Double.NaN : values[low - 1];
    }
}
