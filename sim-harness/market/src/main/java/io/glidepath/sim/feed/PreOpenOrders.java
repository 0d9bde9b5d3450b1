package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.Long2ObjectHashMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A first reading of a file: the orders that no row adds. Each is known by its first mention; its
 * size is the sum of its later cancels and executions. That is knowledge of the future, and a lower
 * bound. Ids rise with time: one no younger than the first order added rested before the open; a
 * younger one entered unseen, beyond the levels that the file records, or its row is missing. And
 * the row that names an order last: one that a later row names was there until then.
 */
final class PreOpenOrders {
    private static final long NONE = Long.MAX_VALUE;
    private static final Order ADDED = new Order(0, Side.BUY, 0, 0);

    private final List<Order> orders = new ArrayList<>();
    private final List<Order> unseen = new ArrayList<>();
    private final Long2LongHashMap lastLines = new Long2LongHashMap(0);
    private long firstAdded = NONE;
    private long rows;

    /** One order that was there. */
    static final class Order {
        final long id;
        final Side side;
        final long price;
        /** Of its first mention. */
        final long line;

        long size;

        Order(final long id, final Side side, final long price, final long line) {
            this.id = id;
            this.side = side;
            this.price = price;
            this.line = line;
        }
    }

    static PreOpenOrders read(final LobsterFile file) {
        final PreOpenOrders found = new PreOpenOrders();
        final Long2ObjectHashMap<Order> known = new Long2ObjectHashMap<>();
        final LobsterRow row = new LobsterRow();
        try (LobsterReader reader = new LobsterReader(file, new FeedReport())) {
            while (reader.next(row)) {
                found.onRow(row, known);
            }
        }
        // At one price the smaller id is the older order.
        found.orders.sort(Comparator.comparingLong(order -> order.id));
        found.unseen.sort(Comparator.comparingLong(order -> order.id));
        return found;
    }

    /** Whether more than one row in a hundred first tells of an order that came unseen. */
    boolean isLevelLimited() {
        return unseen.size() > rows / 100;
    }

    private void onRow(final LobsterRow row, final Long2ObjectHashMap<Order> known) {
        rows++;
        if (row.type <= LobsterRow.EXECUTE) {
            lastLines.put(row.orderId, row.line);
        }
        if (row.type == LobsterRow.ADD) {
            firstAdded = firstAdded == NONE ? row.orderId : firstAdded;
            known.putIfAbsent(row.orderId, ADDED);
        } else if (row.type <= LobsterRow.EXECUTE) {
            Order order = known.get(row.orderId);
            if (order == null) {
                order = new Order(row.orderId, row.side, row.price, row.line);
                known.put(row.orderId, order);
                (row.orderId > firstAdded ? unseen : orders).add(order);
            }
            if (order != ADDED) {
                order.size += row.size;
            }
        }
    }

    /** Those that rested before the first row, oldest first. */
    List<Order> orders() {
        return orders;
    }

    /** Those that entered later, oldest first. */
    List<Order> unseen() {
        return unseen;
    }

    /** Whether a row after this line adds, cancels or executes an order. */
    boolean isNamedAfter(final long line, final long orderId) {
        return lastLines.get(orderId) > line;
    }
}
