package io.glidepath.sim.plain;

import io.glidepath.risk.Side;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A limit order book as one writes it first: a tree of prices, a queue of orders at each. */
final class PlainBook {
    private final NavigableMap<Long, PlainLevel> bids = new TreeMap<>(Collections.reverseOrder());
    private final NavigableMap<Long, PlainLevel> asks = new TreeMap<>();

    /** The orders of one price, oldest first, and how much they are together. */
    private static final class PlainLevel {
        private final Deque<PlainOrder> orders = new ArrayDeque<>();
        private long volume;
    }

    /** Hears how much of which order traded. */
    interface Makers {
        void onTrade(PlainOrder maker, long quantity);
    }

    private NavigableMap<Long, PlainLevel> side(final Side side) {
        return side == Side.BUY ? bids : asks;
    }

    boolean isEmpty(final Side side) {
        return side(side).isEmpty();
    }

    long best(final Side side) {
        return side(side).firstKey();
    }

    long bestVolume(final Side side) {
        return side(side).firstEntry().getValue().volume;
    }

    /** Rests an order behind those of its price. */
    void rest(final PlainOrder order) {
        final PlainLevel level =
                side(order.side).computeIfAbsent(order.price, price -> new PlainLevel());
        level.orders.addLast(order);
        level.volume += order.quantity;
    }

    /** Takes from the other side, best price and oldest order first, up to a price. */
    long take(final Side taker, final long limit, final long quantity, final Makers makers) {
        final NavigableMap<Long, PlainLevel> opposite = side(taker.opposite());
        long left = quantity;
        while (left > 0 && !opposite.isEmpty()) {
            final Map.Entry<Long, PlainLevel> best = opposite.firstEntry();
            if (taker.sign() * (limit - best.getKey()) < 0) {
                break;
            }
            left = takeFrom(best.getValue(), left, makers);
            if (best.getValue().orders.isEmpty()) {
                opposite.remove(best.getKey());
            }
        }
        return left;
    }

    private static long takeFrom(final PlainLevel level, final long quantity, final Makers makers) {
        long left = quantity;
        while (left > 0 && !level.orders.isEmpty()) {
            final PlainOrder maker = level.orders.peekFirst();
            final long traded = Math.min(left, maker.quantity);
            maker.quantity -= traded;
            level.volume -= traded;
            left -= traded;
            if (maker.quantity == 0) {
                level.orders.removeFirst();
            }
            makers.onTrade(maker, traded);
        }
        return left;
    }

    /** Takes back up to a quantity of an owner's orders at a price, newest first. */
    void cancelNewest(final int owner, final Side side, final long price, final long quantity) {
        final PlainLevel level = side(side).get(price);
        if (level == null) {
            return;
        }
        long left = quantity;
        final Iterator<PlainOrder> newestFirst = level.orders.descendingIterator();
        while (left > 0 && newestFirst.hasNext()) {
            final PlainOrder order = newestFirst.next();
            if (order.owner != owner) {
                continue;
            }
            final long taken = Math.min(left, order.quantity);
            order.quantity -= taken;
            level.volume -= taken;
            left -= taken;
            if (order.quantity == 0) {
                newestFirst.remove();
            }
        }
        if (level.orders.isEmpty()) {
            side(side).remove(price);
        }
    }

    /** Volumes at 1, 2, 3 ... steps from the opposite best; 0 where nothing rests. */
    long[] volumesFromOpposite(final Side side, final int levels) {
        final long[] volumes = new long[levels];
        final long from = best(side.opposite());
        for (final Map.Entry<Long, PlainLevel> entry : side(side).entrySet()) {
            final long distance = side.sign() * (from - entry.getKey());
            if (distance > levels) {
                break;
            }
            volumes[(int) distance - 1] = entry.getValue().volume;
        }
        return volumes;
    }

    /** Sum over the levels of a side of volume times weight, the best level first. */
    double weigh(final Side side, final double[] weights) {
        final long best = best(side);
        double sum = 0;
        for (final Map.Entry<Long, PlainLevel> entry : side(side).entrySet()) {
            final long behind = side.sign() * (best - entry.getKey());
            if (behind >= weights.length) {
                break;
            }
            sum += weights[(int) behind] * entry.getValue().volume;
        }
        return sum;
    }
}
