package io.glidepath.sim.venue;

import io.glidepath.risk.Side;

/**
 * The memory of a book: orders in queues, queues in levels, levels in two sides, and an index by
 * id. Says nothing.
 */
final class BookQueues {
    static final int NIL = OrderPool.NIL;

    /** Words of an order. */
    static final int ID = 0;

    static final int PRICE = 1;
    static final int QUANTITY = 2;
    static final int NEXT = 4;
    static final int OWNER = 5;
    static final int PREVIOUS = 3;
    private static final int LEVEL = 6;
    private static final int SIDE = 7;

    /** Words of a level. */
    static final int VOLUME = 0;

    static final int HEAD = 1;
    static final int TAIL = 2;
    private static final int COUNT = 3;

    private static final int FIRST_PRICES = 128;

    final OrderPool orders;
    final OrderPool levels;
    final BookSide bids = new BookSide(1, FIRST_PRICES);
    final BookSide asks = new BookSide(-1, FIRST_PRICES);
    private final OrderIndex index;

    /** @param first room to start with, orders. */
    BookQueues(final int first) {
        index = new OrderIndex(first);
        orders = new OrderPool(first);
        levels = new OrderPool(first >> 3);
    }

    void clear() {
        index.clear();
        orders.clear();
        levels.clear();
        bids.size = 0;
        asks.size = 0;
    }

    BookSide side(final Side side) {
        return side == Side.BUY ? bids : asks;
    }

    /** The node of an order, {@link #NIL} if it does not rest. */
    int find(final long orderId) {
        return index.get(orderId);
    }

    Side sideOf(final int node) {
        return orders.words[node + SIDE] == 1 ? Side.BUY : Side.SELL;
    }

    /** The level at a price, {@link #NIL} if there is none. */
    int levelAt(final Side side, final long price) {
        final BookSide own = side(side);
        final int at = own.find(own.key(price));
        return at < 0 ? NIL : own.levels[at];
    }

    /** Puts a new order last in its queue. */
    void append(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        final int node = orders.take();
        final int level = openLevel(side(side), price);
        final long[] words = orders.words;
        final long[] levelWords = levels.words;
        final int tail = (int) levelWords[level + TAIL];
        words[node + ID] = orderId;
        words[node + PRICE] = price;
        words[node + QUANTITY] = quantity;
        words[node + PREVIOUS] = tail;
        words[node + NEXT] = NIL;
        words[node + OWNER] = owner;
        words[node + LEVEL] = level;
        words[node + SIDE] = side == Side.BUY ? 1 : 0;
        if (tail == NIL) {
            levelWords[level + HEAD] = node;
        } else {
            words[tail + NEXT] = node;
        }
        levelWords[level + TAIL] = node;
        levelWords[level + COUNT]++;
        levelWords[level + VOLUME] += quantity;
        index.put(orderId, node);
    }

    /** Takes a quantity out of an order; at {@code leaves} 0 the order is gone. */
    void take(final int node, final long quantity, final long leaves) {
        levels.words[(int) orders.words[node + LEVEL] + VOLUME] -= quantity;
        if (leaves == 0) {
            unlink(node);
        } else {
            orders.words[node + QUANTITY] = leaves;
        }
    }

    private int openLevel(final BookSide own, final long price) {
        final long key = own.key(price);
        final int at = own.find(key);
        if (at >= 0) {
            return own.levels[at];
        }
        final int level = levels.take();
        final long[] words = levels.words;
        words[level + VOLUME] = 0;
        words[level + HEAD] = NIL;
        words[level + TAIL] = NIL;
        words[level + COUNT] = 0;
        own.insert(-at - 1, key, level);
        return level;
    }

    private void unlink(final int node) {
        final long[] words = orders.words;
        final int level = (int) words[node + LEVEL];
        index.remove(words[node + ID]);
        if (--levels.words[level + COUNT] == 0) {
            final BookSide own = words[node + SIDE] == 1 ? bids : asks;
            own.remove(own.find(own.key(words[node + PRICE])));
            levels.give(level);
        } else {
            bridge(words, level, (int) words[node + PREVIOUS], (int) words[node + NEXT]);
        }
        orders.give(node);
    }

    private void bridge(final long[] words, final int level, final int previous, final int next) {
        if (previous == NIL) {
            levels.words[level + HEAD] = next;
        } else {
            words[previous + NEXT] = next;
        }
        if (next == NIL) {
            levels.words[level + TAIL] = previous;
        } else {
            words[next + PREVIOUS] = previous;
        }
    }
}
