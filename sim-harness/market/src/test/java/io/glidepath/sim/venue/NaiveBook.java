package io.glidepath.sim.venue;

import io.glidepath.risk.Side;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The oracle: a list of orders, searched from end to end. */
final class NaiveBook {
    record Order(long id, int owner, Side side, long price, long quantity, long rank) {
        Order left(final long leaves) {
            return new Order(id, owner, side, price, leaves, rank);
        }
    }

    final List<Order> orders = new ArrayList<>();
    final List<String> events;
    private long rank;

    NaiveBook(final List<String> events) {
        this.events = events;
    }

    void limit(
            final long id,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        final long rest = match(id, owner, side, price, quantity);
        if (rest > 0) {
            orders.add(new Order(id, owner, side, price, rest, rank++));
            events.add("add " + id + " " + owner + " " + side + " " + price + " " + rest);
        }
    }

    long match(
            final long id,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        long left = quantity;
        while (left > 0) {
            final Order maker = bestMaker(side, price);
            if (maker == null) {
                break;
            }
            final long traded = Math.min(left, maker.quantity());
            left -= traded;
            final long leaves = maker.quantity() - traded;
            replace(maker, leaves);
            events.add("trade " + maker.id() + " " + maker.owner() + " " + maker.side() + " "
                    + maker.price() + " " + traded + " " + leaves + " " + id + " " + owner);
        }
        return left;
    }

    private Order bestMaker(final Side taker, final long price) {
        return orders.stream()
                .filter(order -> order.side() != taker)
                .filter(order ->
                        taker == Side.BUY ? order.price() <= price : order.price() >= price)
                .min(Comparator.comparingLong((Order order) ->
                                order.side() == Side.BUY ? -order.price() : order.price())
                        .thenComparingLong(Order::rank))
                .orElse(null);
    }

    void cancel(final long id, final long quantity) {
        orders.stream()
                .filter(order -> order.id() == id)
                .findFirst()
                .ifPresent(order -> take(order, quantity));
    }

    void cancelNewest(final int owner, final Side side, final long price, final long quantity) {
        long left = quantity;
        while (left > 0) {
            final Order newest = orders.stream()
                    .filter(order -> order.owner() == owner
                            && order.side() == side
                            && order.price() == price)
                    .max(Comparator.comparingLong(Order::rank))
                    .orElse(null);
            if (newest == null) {
                return;
            }
            left -= Math.min(left, take(newest, left));
        }
    }

    private long take(final Order order, final long quantity) {
        final long taken = Math.min(quantity, order.quantity());
        final long leaves = order.quantity() - taken;
        replace(order, leaves);
        final String who = order.id() + " " + order.owner() + " " + order.side() + " "
                + order.price() + " " + taken;
        events.add(leaves == 0 ? "delete " + who : "reduce " + who + " " + leaves);
        return taken;
    }

    private void replace(final Order order, final long leaves) {
        final int at = orders.indexOf(order);
        if (leaves == 0) {
            orders.remove(at);
        } else {
            orders.set(at, order.left(leaves));
        }
    }

    List<String> picture() {
        final List<String> picture = new ArrayList<>();
        for (final Side side : Side.values()) {
            orders.stream()
                    .filter(order -> order.side() == side)
                    .sorted(Comparator.comparingLong((Order order) -> -side.sign() * order.price())
                            .thenComparingLong(Order::rank))
                    .forEach(order -> picture.add(order.id() + " " + order.owner() + " " + side
                            + " " + order.price() + " " + order.quantity()));
        }
        return picture;
    }

    long volumeAt(final Side side, final long price) {
        return orders.stream()
                .filter(order -> order.side() == side && order.price() == price)
                .mapToLong(Order::quantity)
                .sum();
    }
}
