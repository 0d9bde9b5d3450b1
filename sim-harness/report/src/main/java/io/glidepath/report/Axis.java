package io.glidepath.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Values to pixels, with the places of its labels.
 *
 * @param from the value at {@code fromPixel}.
 * @param to the value at {@code toPixel}, not equal to {@code from}.
 * @param logarithmic whether equal ratios are equally far apart.
 * @param ticks values with a label, within the axis.
 * @param step between ticks; 0 when logarithmic.
 */
record Axis(
        double from,
        double to,
        double fromPixel,
        double toPixel,
        boolean logarithmic,
        List<Double> ticks,
        double step) {

    private static final long NS_PER_S = 1_000_000_000L;
    private static final int[] LEADS = {1, 2, 5};
    private static final long[] TIME_STEPS_S = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200,
        86_400
    };

    /** With room above and below, so that no line lies on the frame. */
    static Axis linear(
            final double low,
            final double high,
            final int labels,
            final double fromPixel,
            final double toPixel) {
        final double spread = high > low ? high - low : Math.max(Math.abs(high), 1) * 0.01;
        final double step = niceStep(spread / labels);
        final double from = Math.floor(low / step) * step;
        final double to = Math.max(Math.ceil(high / step) * step, from + step);
        return new Axis(from, to, fromPixel, toPixel, false, multiples(from, to, step), step);
    }

    static Axis time(
            final long firstNs,
            final long lastNs,
            final int labels,
            final double fromPixel,
            final double toPixel) {
        final long last = Math.max(lastNs, firstNs + 1);
        final double step = timeStep((double) (last - firstNs) / labels);
        final double start = Math.ceil(firstNs / step) * step;
        return new Axis(
                firstNs, last, fromPixel, toPixel, false, multiples(start, last, step), step);
    }

    /** From the first to the last value, with ticks in between. */
    static Axis between(
            final double first,
            final double last,
            final int labels,
            final double fromPixel,
            final double toPixel) {
        final double step = niceStep((last - first) / labels);
        final double start = Math.ceil(first / step - 1e-9) * step;
        return new Axis(first, last, fromPixel, toPixel, false, multiples(start, last, step), step);
    }

    /** From a 1, 2 or 5 times a power of ten at or below {@code low} to one at or above. */
    static Axis logarithmic(
            final double low, final double high, final double fromPixel, final double toPixel) {
        final List<Double> ticks = new ArrayList<>();
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(low)));
        while (ticks.size() < 2 || ticks.getLast() < high) {
            for (final int lead : LEADS) {
                final double tick = power * lead;
                if (tick <= low) {
                    ticks.clear();
                }
                if (ticks.size() < 2 || ticks.getLast() < high) {
                    ticks.add(tick);
                }
            }
            power *= 10;
        }
        return new Axis(
                ticks.getFirst(), ticks.getLast(), fromPixel, toPixel, true, List.copyOf(ticks), 0);
    }

    double pixel(final double value) {
        final double share = logarithmic
                ? StrictMath.log(value / from) / StrictMath.log(to / from)
                : (value - from) / (to - from);
        return fromPixel + share * (toPixel - fromPixel);
    }

    /** Digits after the point that tell neighbouring ticks apart. */
    int decimals() {
        return (int) Math.max(0, Math.ceil(-StrictMath.log10(step) - 1e-9));
    }

    private static double niceStep(final double rough) {
        final double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        final double lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    private static double timeStep(final double roughNs) {
        if (roughNs < NS_PER_S) {
            return niceStep(roughNs);
        }
        for (final long seconds : TIME_STEPS_S) {
            if (seconds * (double) NS_PER_S >= roughNs) {
                return seconds * (double) NS_PER_S;
            }
        }
        return Math.ceil(roughNs / (86_400.0 * NS_PER_S)) * 86_400.0 * NS_PER_S;
    }

    private static List<Double> multiples(final double from, final double to, final double step) {
        final List<Double> ticks = new ArrayList<>();
        final long count = (long) Math.floor((to - from) / step + 1e-9);
        for (long i = 0; i <= count; i++) {
            ticks.add(from + i * step);
        }
        return List.copyOf(ticks);
    }
}
