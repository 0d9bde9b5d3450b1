package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import org.agrona.collections.Long2ObjectHashMap;

import java.util.Comparator;
import java.util.function.LongPredicate;

/**
 * Orders of a recording while its book does not match, before the open or in a halt: they rest in
 * the order of their times, and may cross. Memory per order: this is outside the market's hours.
 */
final class RestingOrders {
    private final Long2ObjectHashMap<Order> orders = new Long2ObjectHashMap<>();
    private final ToldFills told = new ToldFills();
    private long places;

    /** Where they go when it matches. */
    interface Entry {
        void add(long id, Side side, long price, long size);
    }

    private static final class Order {
        final long id;
        Side side;
        long price;
        long size;
        long place;

        Order(final long id) {
            this.id = id;
        }
    }

    void clear() {
        orders.clear();
        told.clear();
        places = 0;
    }

    void apply(final MboRow row, final FeedReport report) {
        final Order known = orders.get(row.orderId);
        switch (row.action) {
            case 'A' -> {
                if (known != null) {
                    report.bad(row.line, "order " + row.orderId + " is added twice");
                }
                place(orders.computeIfAbsent(row.orderId, Order::new), row);
            }
            case 'M' -> {
                told.modified(row.orderId);
                if (known == null) {
                    report.unknown(row.line, row.orderId);
                    place(orders.computeIfAbsent(row.orderId, Order::new), row);
                } else if (row.price == known.price && row.size <= known.size) {
                    known.size = row.size;
                } else {
                    place(known, row);
                }
            }
            case 'C' -> {
                if (known == null) {
                    report.unknown(row.line, row.orderId);
                } else {
                    known.size = told.cancelled(row.orderId, row.size, known.size);
                    if (known.size == 0) {
                        orders.remove(row.orderId);
                    }
                }
            }
            case 'F' -> {
                report.auctionExecutions++;
                if (known == null) {
                    report.unknown(row.line, row.orderId);
                } else {
                    known.size -= Math.min(known.size, row.size);
                    told.filled(row.orderId, row.size);
                }
            }
            case 'R' -> {
                orders.clear();
                told.clear();
            }
            default -> report.ignoredRows++;
        }
    }

    private void place(final Order order, final MboRow row) {
        place(order, row.side, row.price, row.size);
    }

    private void place(final Order order, final Side side, final long price, final long size) {
        order.side = side;
        order.price = price;
        order.size = size;
        order.place = places++;
    }

    /** An order that is not known yet. */
    void add(final long id, final Side side, final long price, final long size) {
        place(orders.computeIfAbsent(id, Order::new), side, price, size);
    }

    /** Takes from an order, up to all that it has; whether it is known here. */
    boolean take(final long id, final long size) {
        final Order known = orders.get(id);
        if (known != null) {
            known.size -= Math.min(known.size, size);
        }
        return known != null;
    }

    /**
     * The best price of those of a side that count.
     *
     * @param without if there is none.
     */
    long best(final Side side, final LongPredicate counts, final long without) {
        long best = without;
        for (final Order order : orders.values()) {
            if (order.side == side
                    && order.size > 0
                    && (best == without || side.sign() * (order.price - best) > 0)
                    && counts.test(order.id)) {
                best = order.price;
            }
        }
        return best;
    }

    /** Hands all over, oldest first. */
    void enter(final Entry book) {
        orders.values().stream()
                .filter(order -> order.size > 0)
                .sorted(Comparator.comparingLong(order -> order.place))
                .forEach(order -> book.add(order.id, order.side, order.price, order.size));
        orders.clear();
    }
}
