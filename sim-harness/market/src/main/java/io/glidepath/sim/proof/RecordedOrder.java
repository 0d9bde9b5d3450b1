package io.glidepath.sim.proof;

import io.glidepath.risk.Side;

import org.agrona.collections.LongArrayList;

/**
 * A resting order and what became of it: fills in time order, and what was taken back. Once as the
 * file tells it, once as our venue told it to whoever entered it instead.
 */
final class RecordedOrder {
    final long orderId;
    final Side side;
    /** 10^-4 of the currency. */
    final long price;

    final long quantity;
    /** Ns after midnight. */
    final long entryNs;

    private final LongArrayList fillTimesNs = new LongArrayList();
    private final LongArrayList fillQuantities = new LongArrayList();
    private long cancelled;

    RecordedOrder(
            final long orderId,
            final Side side,
            final long price,
            final long quantity,
            final long entryNs) {
        this.orderId = orderId;
        this.side = side;
        this.price = price;
        this.quantity = quantity;
        this.entryNs = entryNs;
    }

    /** The same order before anything became of it. */
    RecordedOrder untouched() {
        return new RecordedOrder(orderId, side, price, quantity, entryNs);
    }

    void filled(final long timeNs, final long size) {
        fillTimesNs.addLong(timeNs);
        fillQuantities.addLong(size);
    }

    void cancelled(final long size) {
        cancelled += size;
    }

    int fills() {
        return fillTimesNs.size();
    }

    long filledQuantity() {
        long sum = 0;
        for (int i = 0; i < fillQuantities.size(); i++) {
            sum += fillQuantities.getLong(i);
        }
        return sum;
    }

    /** Mean time from entry to fill, weighted by quantity, seconds; NaN without a fill. */
    double secondsToFill() {
        double sum = 0;
        for (int i = 0; i < fills(); i++) {
            sum += (fillTimesNs.getLong(i) - entryNs) / 1e9 * fillQuantities.getLong(i);
        }
        return sum / filledQuantity();
    }

    /** Whether the same became of both: every fill in time and size, and every unit taken back. */
    boolean agreesWith(final RecordedOrder other) {
        return fillTimesNs.equals(other.fillTimesNs)
                && fillQuantities.equals(other.fillQuantities)
                && cancelled == other.cancelled;
    }

    @Override
    public String toString() {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < fills(); i++) {
            text.append(fillQuantities.getLong(i))
                    .append(" at ")
                    .append(fillTimesNs.getLong(i))
                    .append(" ns, ");
        }
        return text.append(cancelled).append(" cancelled").toString();
    }
}
