package io.glidepath.sim.venue;

import io.glidepath.risk.Side;

/**
 * A limit order book that matches by price and time. Prices are whole numbers of any grid, quantities are positive,
 * order ids are positive and chosen by the caller, every order has an owner. All memory is pooled; one thread.
 */
public final class MatchingBook {
    /** No such price, order or quantity. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int ID = 0;
    private static final int PRICE = 1;
    private static final int QUANTITY = 2;
    private static final int PREVIOUS = 3;
    private static final int NEXT = 4;
    private static final int OWNER = 5;
    private static final int LEVEL = 6;
    private static final int SIDE = 7;

    private static final int VOLUME = 0;
    private static final int HEAD = 1;
    private static final int TAIL = 2;
    private static final int COUNT = 3;

    private static final int NIL = OrderPool.NIL;

    private final BookListener listener;
    private final OrderIndex index;
    private final OrderPool orders;
    private final OrderPool levels;
    private final BookSide bids;
    private final BookSide asks;

    /** @param orders room to start with; the book grows to 1,048,576 orders. */
    public MatchingBook(final BookListener listener, final int orders) {
        this.listener = listener;
        this.index = new OrderIndex(orders);
        this.orders = new OrderPool(orders);
        this.levels = new OrderPool(Math.max(64, orders >> 3));
        this.bids = new BookSide(1, 128);
        this.asks = new BookSide(-1, 128);
    }

    /**
     * A limit order: trades what crosses, oldest makers first at each price, and rests the rest.
     *
     * @return quantity that rests.
     * @throws IllegalArgumentException when the id or the quantity is not positive.
     * @throws IllegalStateException when the book is full, see {@link #isFull()}.
     */
    public long limit(
            final long orderId, final int owner, final Side side, final long price, final long quantity) {
        if (orderId <= 0 || quantity <= 0) {
            throw new IllegalArgumentException("id and quantity are positive: " + orderId + ", " + quantity);
        }
        final BookSide opposite = side == Side.BUY ? asks : bids;
        final long leaves = match(orderId, owner, opposite, opposite.key(price), quantity);
        if (leaves > 0) {
            rest(orderId, owner, side, price, leaves);
        }
        return leaves;
    }

    /**
     * Immediate or cancel: trades what crosses at {@code price} or better.
     *
     * @return quantity that did not trade.
     */
    public long immediate(
            final long orderId, final int owner, final Side side, final long price, final long quantity) {
        final BookSide opposite = side == Side.BUY ? asks : bids;
        return match(orderId, owner, opposite, opposite.key(price), quantity);
    }

    /** A market order: walks the book; what the book cannot fill is dropped and returned. */
    public long market(final long orderId, final int owner, final Side side, final long quantity) {
        return match(orderId, owner, side == Side.BUY ? asks : bids, Long.MIN_VALUE, quantity);
    }

    /**
     * Takes back up to {@code quantity} of an order; a partial one keeps its queue place.
     *
     * @return quantity taken back, 0 if there is no such order.
     */
    public long cancel(final long orderId, final long quantity) {
        final int node = index.get(orderId);
        return node == OrderIndex.MISSING ? 0 : cancelNode(node, quantity);
    }

    /**
     * Takes back up to {@code quantity} of an owner's orders at a price, newest first, the last one perhaps in part.
     *
     * @return quantity taken back.
     */
    public long cancelNewest(final int owner, final Side side, final long price, final long quantity) {
        final int level = levelAt(side, price);
        if (level == NIL) {
            return 0;
        }
        long left = quantity;
        int node = (int) levels.words[level + TAIL];
        while (node != NIL && left > 0) {
            final int older = (int) orders.words[node + PREVIOUS];
            if (orders.words[node + OWNER] == owner) {
                left -= cancelNode(node, left);
            }
            node = older;
        }
        return quantity - left;
    }

    /**
     * Trades up to {@code quantity} of one resting order, wherever it stands in its queue: for recorded feeds.
     *
     * @return quantity traded, 0 if there is no such order.
     */
    public long execute(final long makerId, final long quantity, final long takerId, final int takerOwner) {
        final int node = index.get(makerId);
        return node == OrderIndex.MISSING ? 0 : trade(node, quantity, takerId, takerOwner);
    }

    /** Hands an order to another owner; its queue place stays. */
    public void reassign(final long orderId, final int owner) {
        final int node = index.get(orderId);
        if (node != OrderIndex.MISSING) {
            orders.words[node + OWNER] = owner;
        }
    }

    /** Forgets every order, silently. */
    public void clear() {
        index.clear();
        orders.clear();
        levels.clear();
        bids.size = 0;
        asks.size = 0;
    }

    public boolean isFull() {
        return orders.isFull();
    }

    public int orderCount() {
        return orders.live();
    }

    public boolean isEmpty(final Side side) {
        return sideOf(side).size == 0;
    }

    /** Best price, {@link #NONE} if the side is empty. */
    public long best(final Side side) {
        final BookSide levelsOfSide = sideOf(side);
        return levelsOfSide.size == 0 ? NONE : levelsOfSide.bestPrice();
    }

    public int levelCount(final Side side) {
        return sideOf(side).size;
    }

    /** Price of the n-th best level, 0 the best. */
    public long levelPrice(final Side side, final int n) {
        final BookSide levelsOfSide = sideOf(side);
        return levelsOfSide.sign * levelsOfSide.keys[levelsOfSide.size - 1 - n];
    }

    /** Volume of the n-th best level, 0 the best. */
    public long levelVolume(final Side side, final int n) {
        final BookSide levelsOfSide = sideOf(side);
        return levels.words[levelsOfSide.levels[levelsOfSide.size - 1 - n] + VOLUME];
    }

    /** Volume at a price, 0 if none. */
    public long volumeAt(final Side side, final long price) {
        final int level = levelAt(side, price);
        return level == NIL ? 0 : levels.words[level + VOLUME];
    }

    /**
     * Volumes counted from the opposite best: {@code into[k - 1]} is the volume at distance k steps from it, for k = 1
     * to {@code into.length}; empty prices are 0. The opposite side must not be empty.
     */
    public void volumesFromOpposite(final Side side, final long[] into) {
        final BookSide own = sideOf(side);
        final long from = sideOf(side.opposite()).bestPrice() * own.sign;
        java.util.Arrays.fill(into, 0);
        for (int i = own.size - 1; i >= 0; i--) {
            final long distance = from - own.keys[i];
            if (distance > into.length) {
                return;
            }
            into[(int) distance - 1] = levels.words[own.levels[i] + VOLUME];
        }
    }

    /** Oldest order at a price, {@link #NONE} if none. */
    public long oldestAt(final Side side, final long price) {
        final int level = levelAt(side, price);
        return level == NIL ? NONE : orders.words[(int) levels.words[level + HEAD] + ID];
    }

    /** The order behind this one in its queue, {@link #NONE} if it is the last or unknown. */
    public long behind(final long orderId) {
        final int node = index.get(orderId);
        if (node == OrderIndex.MISSING) {
            return NONE;
        }
        final int next = (int) orders.words[node + NEXT];
        return next == NIL ? NONE : orders.words[next + ID];
    }

    /** What is left of an order, 0 if it does not rest. */
    public long quantityOf(final long orderId) {
        final int node = index.get(orderId);
        return node == OrderIndex.MISSING ? 0 : orders.words[node + QUANTITY];
    }

    /** Price of a resting order, {@link #NONE} if it does not rest. */
    public long priceOf(final long orderId) {
        final int node = index.get(orderId);
        return node == OrderIndex.MISSING ? NONE : orders.words[node + PRICE];
    }

    /** Side of a resting order, null if it does not rest. */
    public Side restingSide(final long orderId) {
        final int node = index.get(orderId);
        return node == OrderIndex.MISSING ? null : sideOfNode(node);
    }

    /** Owner of a resting order; ask only of orders that rest. */
    public int ownerOf(final long orderId) {
        return (int) orders.words[index.get(orderId) + OWNER];
    }

    /** Shows every order. */
    public void visit(final OrderVisitor visitor) {
        visit(Side.BUY, visitor);
        visit(Side.SELL, visitor);
    }

    private void visit(final Side side, final OrderVisitor visitor) {
        final BookSide own = sideOf(side);
        for (int i = own.size - 1; i >= 0; i--) {
            int node = (int) levels.words[own.levels[i] + HEAD];
            while (node != NIL) {
                final long[] words = orders.words;
                visitor.onOrder(words[node + ID], (int) words[node + OWNER], side, words[node + PRICE],
                        words[node + QUANTITY]);
                node = (int) words[node + NEXT];
            }
        }
    }

    private long match(
            final long takerId, final int takerOwner, final BookSide makers, final long limitKey, final long quantity) {
        long left = quantity;
        while (left > 0 && makers.size > 0 && makers.bestKey() >= limitKey) {
            final int oldest = (int) levels.words[makers.bestLevel() + HEAD];
            left -= trade(oldest, left, takerId, takerOwner);
        }
        return left;
    }

    private long trade(final int node, final long quantity, final long takerId, final int takerOwner) {
        final long[] words = orders.words;
        final long traded = Math.min(quantity, words[node + QUANTITY]);
        final long leaves = words[node + QUANTITY] - traded;
        final long makerId = words[node + ID];
        final int makerOwner = (int) words[node + OWNER];
        final Side makerSide = sideOfNode(node);
        final long price = words[node + PRICE];
        take(node, traded, leaves);
        listener.onTraded(makerId, makerOwner, makerSide, price, traded, leaves, takerId, takerOwner);
        return traded;
    }

    private long cancelNode(final int node, final long quantity) {
        final long[] words = orders.words;
        final long taken = Math.min(quantity, words[node + QUANTITY]);
        final long leaves = words[node + QUANTITY] - taken;
        final long orderId = words[node + ID];
        final int owner = (int) words[node + OWNER];
        final Side side = sideOfNode(node);
        final long price = words[node + PRICE];
        take(node, taken, leaves);
        if (leaves == 0) {
            listener.onDeleted(orderId, owner, side, price, taken);
        } else {
            listener.onReduced(orderId, owner, side, price, taken, leaves);
        }
        return taken;
    }

    private void take(final int node, final long quantity, final long leaves) {
        levels.words[(int) orders.words[node + LEVEL] + VOLUME] -= quantity;
        if (leaves == 0) {
            unlink(node);
        } else {
            orders.words[node + QUANTITY] = leaves;
        }
    }

    private void rest(
            final long orderId, final int owner, final Side side, final long price, final long quantity) {
        final int node = orders.take();
        final int level = openLevel(side, price);
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
        listener.onAdded(orderId, owner, side, price, quantity);
    }

    private int openLevel(final Side side, final long price) {
        final BookSide own = sideOf(side);
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
        final long[] levelWords = levels.words;
        index.remove(words[node + ID]);
        if (--levelWords[level + COUNT] == 0) {
            final BookSide own = words[node + SIDE] == 1 ? bids : asks;
            own.remove(own.find(own.key(words[node + PRICE])));
            levels.give(level);
        } else {
            final int previous = (int) words[node + PREVIOUS];
            final int next = (int) words[node + NEXT];
            if (previous == NIL) {
                levelWords[level + HEAD] = next;
            } else {
                words[previous + NEXT] = next;
            }
            if (next == NIL) {
                levelWords[level + TAIL] = previous;
            } else {
                words[next + PREVIOUS] = previous;
            }
        }
        orders.give(node);
    }

    private int levelAt(final Side side, final long price) {
        final BookSide own = sideOf(side);
        final int at = own.find(own.key(price));
        return at < 0 ? NIL : own.levels[at];
    }

    private BookSide sideOf(final Side side) {
        return side == Side.BUY ? bids : asks;
    }

    private Side sideOfNode(final int node) {
        return orders.words[node + SIDE] == 1 ? Side.BUY : Side.SELL;
    }
}
