package io.glidepath.exec.plan;

import io.glidepath.exec.market.Book;
import io.glidepath.exec.market.Instrument;
import io.glidepath.risk.Side;

/**
 * Order prices from the book, in price units (10^-8 of the currency), on the tick, inside collar
 * and limit.
 */
final class Prices {
    static final long NONE = Long.MIN_VALUE;

    private Prices() {}

    /**
     * A resting price: the near touch, {@code stepsAway} ticks away from the market; {@link #NONE}
     * without a touch.
     */
    static long resting(final PlanView view, final int stepsAway) {
        final Book book = view.market.book();
        final Side side = view.parent.side();
        final long touch = side == Side.BUY ? book.bestBid() : book.bestAsk();
        if (touch == NONE) {
            return NONE;
        }
        final long tick = view.market.instrument().tick;
        return bounded(view, onTick(side, touch, tick) - side.sign() * stepsAway * tick);
    }

    /**
     * A crossing price: the far touch and {@code stepsThrough} ticks beyond it; {@link #NONE}
     * without a touch.
     */
    static long crossing(final PlanView view, final int stepsThrough) {
        final Book book = view.market.book();
        final Side side = view.parent.side();
        final long touch = side == Side.BUY ? book.bestAsk() : book.bestBid();
        if (touch == NONE) {
            return NONE;
        }
        final long tick = view.market.instrument().tick;
        final long price = onTick(side.opposite(), touch, tick) + side.sign() * stepsThrough * tick;
        return bounded(view, within(view, price));
    }

    /**
     * A resting price: the far touch, {@code ticks} ticks away from it on our side, so that one
     * tick is the best there is, in the spread or at the near touch; {@link #NONE} without a far
     * touch.
     */
    static long fromFarTouch(final PlanView view, final int ticks) {
        final long price = level(view, ticks);
        return price == NONE ? NONE : bounded(view, price);
    }

    /** As {@link #fromFarTouch}, whatever the parent's limit is. */
    static long level(final PlanView view, final int ticks) {
        final Book book = view.market.book();
        final Side side = view.parent.side();
        final long touch = side == Side.BUY ? book.bestAsk() : book.bestBid();
        if (touch == NONE) {
            return NONE;
        }
        final long tick = view.market.instrument().tick;
        return onTick(side, touch, tick) - side.sign() * ticks * tick;
    }

    /** Whether the parent's limit allows a price. */
    static boolean allowed(final PlanView view, final long price) {
        return bounded(view, price) == price;
    }

    /** The worst price the collar allows: what a "market order" is limited at. */
    static long collarEdge(final PlanView view) {
        if (!view.market.twoSided()) {
            return NONE;
        }
        return bounded(view, edge(view));
    }

    /** The better of a crossing price and the collar's edge. */
    private static long within(final PlanView view, final long price) {
        if (!view.market.twoSided()) {
            return price;
        }
        final long edge = edge(view);
        return view.parent.side() == Side.BUY ? Math.min(price, edge) : Math.max(price, edge);
    }

    private static long edge(final PlanView view) {
        final Instrument instrument = view.market.instrument();
        final Side side = view.parent.side();
        final long mid2 = view.market.mid2();
        final long mid = side == Side.BUY ? Math.floorDiv(mid2, 2) : Math.ceilDiv(mid2, 2);
        return onTick(
                side, mid + side.sign() * view.collarTicks * instrument.tick, instrument.tick);
    }

    /** Down to the tick for a buyer, up for a seller: never worse than asked. */
    private static long onTick(final Side side, final long price, final long tick) {
        final long down = Math.floorDiv(price, tick) * tick;
        return side == Side.BUY || down == price ? down : down + tick;
    }

    private static long bounded(final PlanView view, final long price) {
        final long limit = view.parent.limitPrice();
        if (limit == NONE) {
            return price;
        }
        return view.parent.side() == Side.BUY ? Math.min(price, limit) : Math.max(price, limit);
    }
}
