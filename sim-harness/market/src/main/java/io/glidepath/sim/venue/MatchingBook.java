package io.glidepath.sim.venue;

import static io.glidepath.sim.venue.BookQueues.ID;
import static io.glidepath.sim.venue.BookQueues.NIL;
import static io.glidepath.sim.venue.BookQueues.QUANTITY;

import io.glidepath.risk.Side;

import java.util.Arrays;

/**
 * A limit order book that matches by price and time. Prices are whole numbers of any grid,
 * quantities are positive, order ids are positive and chosen by the caller, every order has an
 * owner. All memory is pooled; one thread.
 */
public final class MatchingBook {
    /** No such price, order or quantity. */
    public static final long NONE = Long.MIN_VALUE;

    private final BookListener listener;
    private final BookQueues queues;

    /** @param orders room to start with; the book grows to 1,048,576 orders. */
    public MatchingBook(final BookListener listener, final int orders) {
        this.listener = listener;
        this.queues = new BookQueues(orders);
    }

    /**
     * A limit order: trades what crosses, oldest makers first at each price, and rests the rest.
     *
     * @return quantity that rests.
     * @throws IllegalArgumentException when the id or the quantity is not positive, or an order
     *     rests under the id; nothing is done then.
     * @throws IllegalStateException when the book is full, see {@link #isFull()}.
     */
    public long limit(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        if (orderId <= 0 || quantity <= 0) {
            throw new IllegalArgumentException(
                    "id and quantity are positive: " + orderId + ", " + quantity);
        }
        final BookSide opposite = queues.side(side.opposite());
        final long limitKey = opposite.key(price);
        long leaves = quantity;
        if (crosses(opposite, limitKey)) {
            refuseKnown(orderId);
            leaves = match(orderId, owner, opposite, limitKey, quantity);
        }
        if (leaves > 0) {
            queues.append(orderId, owner, side, price, leaves);
            listener.onAdded(orderId, owner, side, price, leaves);
        }
        return leaves;
    }

    /**
     * Immediate or cancel: trades what crosses at {@code price} or better.
     *
     * @return quantity that did not trade.
     */
    public long immediate(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        final BookSide opposite = queues.side(side.opposite());
        return match(orderId, owner, opposite, opposite.key(price), quantity);
    }

    /** A market order: walks the book; what the book cannot fill is dropped and returned. */
    public long market(final long orderId, final int owner, final Side side, final long quantity) {
        return match(orderId, owner, queues.side(side.opposite()), Long.MIN_VALUE, quantity);
    }

    /**
     * Takes back up to {@code quantity} of an order; a partial one keeps its queue place.
     *
     * @return quantity taken back, 0 if there is no such order.
     */
    public long cancel(final long orderId, final long quantity) {
        final int node = queues.find(orderId);
        return node == NIL ? 0 : cancelNode(node, quantity);
    }

    /**
     * Takes back up to {@code quantity} of an owner's orders at a price, newest first, the last one
     * perhaps in part.
     *
     * @return quantity taken back.
     */
    public long cancelNewest(
            final int owner, final Side side, final long price, final long quantity) {
        final int level = queues.levelAt(side, price);
        if (level == NIL) {
            return 0;
        }
        long left = quantity;
        int node = queues.newest(level);
        while (node != NIL && left > 0) {
            final int older = queues.before(node);
            if (queues.ownerOf(node) == owner) {
                left -= cancelNode(node, left);
            }
            node = older;
        }
        return quantity - left;
    }

    /**
     * Trades up to {@code quantity} of one resting order, wherever it stands in its queue: for
     * recorded feeds.
     *
     * @return quantity traded, 0 if there is no such order.
     */
    public long execute(
            final long makerId, final long quantity, final long takerId, final int takerOwner) {
        final int node = queues.find(makerId);
        return node == NIL ? 0 : trade(node, quantity, takerId, takerOwner);
    }

    /** Hands an order to another owner; its queue place stays. */
    public void reassign(final long orderId, final int owner) {
        final int node = queues.find(orderId);
        if (node != NIL) {
            queues.owner(node, owner);
        }
    }

    /** Forgets every order, silently. */
    public void clear() {
        queues.clear();
    }

    public boolean isFull() {
        return queues.orders.isFull();
    }

    public int orderCount() {
        return queues.orders.live();
    }

    public boolean isEmpty(final Side side) {
        return queues.side(side).best == NIL;
    }

    /** Best price, {@link #NONE} if the side is empty. */
    public long best(final Side side) {
        final BookSide own = queues.side(side);
        return own.best == NIL ? NONE : queues.price(own.best);
    }

    public int levelCount(final Side side) {
        return queues.side(side).count;
    }

    /** Price of the n-th best level, 0 the best; walks there. */
    public long levelPrice(final Side side, final int n) {
        return queues.price(level(side, n));
    }

    /** Volume of the n-th best level, 0 the best; walks there. */
    public long levelVolume(final Side side, final int n) {
        return queues.volume(level(side, n));
    }

    private int level(final Side side, final int n) {
        final BookSide own = queues.side(side);
        int level = own.best;
        for (int i = 0; i < n; i++) {
            level = queues.worse(own, queues.price(level));
        }
        return level;
    }

    /** Volume at a price, 0 if none. */
    public long volumeAt(final Side side, final long price) {
        final int level = queues.levelAt(side, price);
        return level == NIL ? 0 : queues.volume(level);
    }

    /**
     * Volumes counted from the opposite best: {@code into[k - 1]} is the volume at distance k steps
     * from it, for k = 1 to {@code into.length}; empty prices are 0. The opposite side must not be
     * empty.
     */
    public void volumesFromOpposite(final Side side, final long[] into) {
        final BookSide own = queues.side(side);
        final long from = best(side.opposite());
        Arrays.fill(into, 0);
        int level = own.best;
        while (level != NIL) {
            final long distance = own.sign * (from - queues.price(level));
            if (distance > into.length) {
                return;
            }
            into[(int) distance - 1] = queues.volume(level);
            level = queues.worse(own, queues.price(level));
        }
    }

    /**
     * Volumes behind a price, weighted: the sum of {@code weights[d]} times the volume d steps
     * behind {@code from}, d from 0 to {@code weights.length - 1}.
     */
    public double weightedVolume(final Side side, final long from, final double[] weights) {
        return queues.weigh(queues.side(side), from, weights);
    }

    /**
     * The price at which {@link #weightedVolume}, summed from the best on, first exceeds {@code
     * sum}; the last price that counts if it never does, {@link #NONE} if no price counts.
     */
    public long weightedPrice(
            final Side side, final long from, final double[] weights, final double sum) {
        return queues.reach(queues.side(side), from, weights, sum);
    }

    /** Counts changes of volume on a side: the same number, the same volumes. */
    public long changes(final Side side) {
        return queues.changes(queues.side(side));
    }

    /** Oldest order at a price, {@link #NONE} if none. */
    public long oldestAt(final Side side, final long price) {
        final int level = queues.levelAt(side, price);
        return level == NIL ? NONE : queues.orders.words[queues.oldest(level) + ID];
    }

    /** The order behind this one in its queue, {@link #NONE} if it is the last or unknown. */
    public long behind(final long orderId) {
        final int node = queues.find(orderId);
        if (node == NIL) {
            return NONE;
        }
        final int next = queues.behind(node);
        return next == NIL ? NONE : queues.orders.words[next + ID];
    }

    /** What is left of an order, 0 if it does not rest. */
    public long quantityOf(final long orderId) {
        final int node = queues.find(orderId);
        return node == NIL ? 0 : queues.orders.words[node + QUANTITY];
    }

    /** Price of a resting order, {@link #NONE} if it does not rest. */
    public long priceOf(final long orderId) {
        final int node = queues.find(orderId);
        return node == NIL ? NONE : queues.priceOf(node);
    }

    /** Side of a resting order, null if it does not rest. */
    public Side restingSide(final long orderId) {
        final int node = queues.find(orderId);
        return node == NIL ? null : queues.sideOf(node);
    }

    /** Owner of a resting order; ask only of orders that rest. */
    public int ownerOf(final long orderId) {
        return queues.ownerOf(queues.find(orderId));
    }

    /** Shows every order. */
    public void visit(final OrderVisitor visitor) {
        visit(Side.BUY, visitor);
        visit(Side.SELL, visitor);
    }

    private void visit(final Side side, final OrderVisitor visitor) {
        final BookSide own = queues.side(side);
        for (int level = own.best; level != NIL; level = queues.worse(own, queues.price(level))) {
            final long price = queues.price(level);
            for (int node = queues.oldest(level); node != NIL; node = queues.behind(node)) {
                final long[] words = queues.orders.words;
                visitor.onOrder(
                        words[node + ID],
                        queues.ownerOf(node),
                        side,
                        price,
                        words[node + QUANTITY]);
            }
        }
    }

    private long match(
            final long takerId,
            final int takerOwner,
            final BookSide makers,
            final long limitKey,
            final long quantity) {
        long left = quantity;
        while (left > 0 && crosses(makers, limitKey)) {
            left -= trade(queues.oldest(makers.best), left, takerId, takerOwner);
        }
        return left;
    }

    private boolean crosses(final BookSide makers, final long limitKey) {
        return makers.best != NIL && makers.key(queues.price(makers.best)) >= limitKey;
    }

    private void refuseKnown(final long orderId) {
        if (queues.find(orderId) != NIL) {
            throw new IllegalArgumentException("an order rests under this id: " + orderId);
        }
    }

    private long trade(
            final int node, final long quantity, final long takerId, final int takerOwner) {
        final long[] words = queues.orders.words;
        final long traded = Math.min(quantity, words[node + QUANTITY]);
        final long leaves = words[node + QUANTITY] - traded;
        final long makerId = words[node + ID];
        final int makerOwner = queues.ownerOf(node);
        final Side makerSide = queues.sideOf(node);
        final long price = queues.priceOf(node);
        queues.take(node, traded, leaves);
        listener.onTraded(
                makerId, makerOwner, makerSide, price, traded, leaves, takerId, takerOwner);
        return traded;
    }

    private long cancelNode(final int node, final long quantity) {
        final long[] words = queues.orders.words;
        final long taken = Math.min(quantity, words[node + QUANTITY]);
        final long leaves = words[node + QUANTITY] - taken;
        final long orderId = words[node + ID];
        final int owner = queues.ownerOf(node);
        final Side side = queues.sideOf(node);
        final long price = queues.priceOf(node);
        queues.take(node, taken, leaves);
        if (leaves == 0) {
            listener.onDeleted(orderId, owner, side, price, taken);
        } else {
            listener.onReduced(orderId, owner, side, price, taken, leaves);
        }
        return taken;
    }
}
