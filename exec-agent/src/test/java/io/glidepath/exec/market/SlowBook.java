package io.glidepath.exec.market;

import io.glidepath.risk.Side;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A book as one flat list in order of arrival: slow, and plainly right. */
final class SlowBook {
    record Order(long id, Side side, long price, long quantity) {}

    final List<Order> orders = new ArrayList<>();

    void add(final Side side, final long price, final long quantity, final long id) {
        orders.add(new Order(id, side, price, quantity));
    }

    void setLevel(final Side side, final long price, final long quantity) {
        orders.removeIf(o -> o.side == side && o.price == price);
        if (quantity > 0) {
            add(side, price, quantity, MarketListener.NO_ID);
        }
    }

    void take(final Order order, final long quantity) {
        final int at = orders.indexOf(order);
        if (quantity >= order.quantity) {
            orders.remove(at);
        } else {
            orders.set(at, new Order(order.id, order.side, order.price, order.quantity - quantity));
        }
    }

    List<Long> prices(final Side side) {
        final Comparator<Long> rising = Comparator.naturalOrder();
        return orders.stream()
                .filter(o -> o.side == side)
                .map(Order::price)
                .distinct()
                .sorted(side == Side.BUY ? rising.reversed() : rising)
                .toList();
    }

    long quantityAt(final Side side, final long price) {
        return orders.stream()
                .filter(o -> o.side == side && o.price == price)
                .mapToLong(Order::quantity)
                .sum();
    }

    long ordersAt(final Side side, final long price) {
        return orders.stream().filter(o -> o.side == side && o.price == price).count();
    }

    long ahead(final Order order) {
        return orders.subList(0, orders.indexOf(order)).stream()
                .filter(o -> o.side == order.side && o.price == order.price)
                .mapToLong(Order::quantity)
                .sum();
    }
}
