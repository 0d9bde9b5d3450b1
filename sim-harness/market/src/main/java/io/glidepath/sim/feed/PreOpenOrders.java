package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import org.agrona.collections.Long2ObjectHashMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A first reading of a file: the orders that rested before its first row. Each is known by its
 * first mention without an add; its size is the sum of its later cancels and executions. That is
 * knowledge of the future, and a lower bound.
 */
final class PreOpenOrders {
    private static final Order ADDED = new Order(0, Side.BUY, 0);

    private final List<Order> orders = new ArrayList<>();
    private final FeedReport report = new FeedReport();
    private long tradedQuantity;

    /** One order that was there. */
    static final class Order {
        final long id;
        final Side side;
        final long price;
        long size;

        Order(final long id, final Side side, final long price) {
            this.id = id;
            this.side = side;
            this.price = price;
        }
    }

    static PreOpenOrders read(final LobsterFile file) {
        final PreOpenOrders found = new PreOpenOrders();
        final Long2ObjectHashMap<Order> known = new Long2ObjectHashMap<>();
        final LobsterRow row = new LobsterRow();
        try (LobsterReader reader = new LobsterReader(file, found.report)) {
            while (reader.next(row)) {
                found.onRow(row, known);
            }
        }
        // Ids rise with time, so that at one price the smaller id is the older order.
        found.orders.sort(Comparator.comparingLong(order -> order.id));
        return found;
    }

    private void onRow(final LobsterRow row, final Long2ObjectHashMap<Order> known) {
        if (row.type == LobsterRow.EXECUTE || row.type == LobsterRow.EXECUTE_HIDDEN) {
            tradedQuantity += row.size;
        }
        if (row.type == LobsterRow.ADD) {
            known.putIfAbsent(row.orderId, ADDED);
        } else if (row.type <= LobsterRow.EXECUTE) {
            Order order = known.get(row.orderId);
            if (order == null) {
                order = new Order(row.orderId, row.side, row.price);
                known.put(row.orderId, order);
                orders.add(order);
            }
            if (order != ADDED) {
                order.size += row.size;
            }
        }
    }

    List<Order> orders() {
        return orders;
    }

    /** Quantity of all executions of the file, visible and hidden. */
    long tradedQuantity() {
        return tradedQuantity;
    }

    FeedReport report() {
        return report;
    }
}
