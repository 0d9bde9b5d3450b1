package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import org.agrona.collections.Long2ObjectHashMap;

import java.util.Comparator;

/**
 * Orders of a market-by-order file before its book matches: they rest in the order of their times,
 * and may cross. Memory per order: this is before the market.
 */
final class RestingOrders {
    private final Long2ObjectHashMap<Order> orders = new Long2ObjectHashMap<>();
    private final ToldFills told = new ToldFills();
    private long places;

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
        order.side = row.side;
        order.price = row.price;
        order.size = row.size;
        order.place = places++;
    }

    /** Hands all over, oldest first. */
    void enter(final RecordedBook book) {
        orders.values().stream()
                .filter(order -> order.size > 0)
                .sorted(Comparator.comparingLong(order -> order.place))
                .forEach(order -> book.add(order.id, order.side, order.price, order.size));
        orders.clear();
    }
}
