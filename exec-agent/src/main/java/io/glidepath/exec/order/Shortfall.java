package io.glidepath.exec.order;

import io.glidepath.exec.market.Book;
import io.glidepath.exec.market.Wide;
import io.glidepath.risk.Side;

/**
 * Implementation shortfall (Perold 1988): what the whole parent cost against its arrival price,
 * fees in, unfilled quantity valued by walking the book. Positive is cost.
 */
public final class Shortfall {
    /** No answer: no arrival price, an empty book, or a value beyond int64. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long MILLI_BPS = 10_000_000;
    private static final long MAX_VALUE = 1L << 60;

    private Shortfall() {}

    /**
     * Shortfall in 10^-3 bps of the arrival value, rounded to nearest, halves away from zero.
     *
     * @param quantity the whole parent, positive.
     * @param value what its fills and its rest cost: sum of price times quantity over all of {@code
     *     quantity}.
     * @param fees 10^-8 of the currency, rebates negative.
     * @param arrivalMid2 bid + ask at arrival, positive.
     * @param multiplier currency per price unit times quantity unit, relative to fees; 1 for
     *     shares.
     * @return {@link #NONE} if anything does not fit.
     */
    public static long milliBps(
            final Side side,
            final long quantity,
            final long value,
            final long fees,
            final long arrivalMid2,
            final long multiplier) {
        if (quantity <= 0
                || arrivalMid2 <= 0
                || multiplier <= 0
                || !Wide.fits(quantity, arrivalMid2)) {
            return NONE;
        }
        final long arrival2 = quantity * arrivalMid2;
        if (arrival2 > MAX_VALUE || Math.abs(value) > MAX_VALUE || Math.abs(fees) > MAX_VALUE / 4) {
            return NONE;
        }
        if (!Wide.fits(arrival2, multiplier)
                || !Wide.fits(side.sign() * (2 * value - arrival2), multiplier)) {
            return NONE;
        }
        final long cost2 = Wide.add(side.sign() * (2 * value - arrival2) * multiplier, 2 * fees);
        if (cost2 == Long.MIN_VALUE || cost2 == Long.MAX_VALUE) {
            return NONE;
        }
        return rounded(cost2, arrival2 * multiplier);
    }

    /**
     * Value of trading {@code quantity} at once, best prices first; what is beyond the book trades
     * at its worst price.
     *
     * @return {@link #NONE} if that side is empty or the value does not fit.
     */
    public static long walk(final Book book, final Side side, final long quantity) {
        final Side against = side.opposite();
        final int levels = book.levels(against);
        if (quantity == 0) {
            return 0;
        }
        if (levels == 0) {
            return NONE;
        }
        long left = quantity;
        long value = 0;
        for (int level = 0; level < levels && left > 0; level++) {
            final boolean last = level == levels - 1;
            final long taken = last ? left : Math.min(left, book.quantityAt(against, level));
            final long price = book.priceAt(against, level);
            if (!Wide.fits(price, taken) || value + price * taken < 0) {
                return NONE;
            }
            value += price * taken;
            left -= taken;
        }
        return value;
    }

    private static long rounded(final long cost, final long arrival) {
        final long size = Math.abs(cost);
        final long whole = Wide.mulDiv(size, MILLI_BPS, arrival);
        if (whole == Long.MAX_VALUE) {
            return NONE;
        }
        // The remainder fits 64 bits whatever the product: it is below the divisor.
        final long rest = size * MILLI_BPS - whole * arrival;
        final long nearest = rest >= arrival - rest ? whole + 1 : whole;
        return cost < 0 ? -nearest : nearest;
    }
}
