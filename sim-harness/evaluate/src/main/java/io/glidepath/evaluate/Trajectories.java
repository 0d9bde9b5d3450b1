package io.glidepath.evaluate;

import io.glidepath.exec.order.Schedule;
import io.glidepath.report.Series;

import java.util.function.ToLongFunction;

/** What a parent's inventory would be on a schedule, for drawing beside what it was. */
final class Trajectories {
    private static final int POINTS = 200;

    private Trajectories() {}

    static Series twap(final ParentOutcome parent) {
        final Schedule schedule = new Schedule();
        schedule.twap(0, parent.quantity(), 1, parent.startNs(), end(parent));
        return series("TWAP", parent, schedule::targetBy);
    }

    /** An even one where the instrument's numbers allow no path. */
    static Series almgrenChriss(final ParentOutcome parent, final ScheduleFigure figure) {
        final Schedule schedule = new Schedule();
        schedule.urgent(
                0,
                parent.quantity(),
                1,
                parent.startNs(),
                end(parent),
                Math.max(1, (end(parent) - parent.startNs()) / POINTS),
                1 / figure.halfLifeS());
        return series("Almgren-Chriss", parent, schedule::targetBy);
    }

    private static long end(final ParentOutcome parent) {
        return Math.max(parent.startNs() + 1, parent.endNs());
    }

    private static Series series(
            final String name, final ParentOutcome parent, final ToLongFunction<Long> doneBy) {
        final long[] times = new long[POINTS + 1];
        final double[] values = new double[POINTS + 1];
        final long lengthNs = end(parent) - parent.startNs();
        for (int i = 0; i <= POINTS; i++) {
            times[i] = parent.startNs() + lengthNs / POINTS * i;
            values[i] = parent.quantity() - doneBy.applyAsLong(times[i]);
        }
        return new Series(name, times, values);
    }
}
