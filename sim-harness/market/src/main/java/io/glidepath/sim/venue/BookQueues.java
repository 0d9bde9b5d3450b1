package io.glidepath.sim.venue;

import io.glidepath.risk.Side;

/**
 * The memory of a book: orders in queues, queues in levels, levels in two sides, and an index by
 * id. Says nothing. No bid is ever as high as an ask.
 */
final class BookQueues {
    static final int NIL = OrderPool.NIL;

    /** Words of an order; LINKS holds the next order and the one before, PLACE level and owner. */
    static final int ID = 0;

    static final int QUANTITY = 1;
    private static final int LINKS = 2;
    private static final int PLACE = 3;

    /** Words of a level; ENDS holds the first order and the last, COUNT orders and side. */
    private static final int PRICE = 0;

    private static final int VOLUME = 1;
    private static final int ENDS = 2;
    private static final int COUNT = 3;
    private static final int ONE_ORDER = 2;
    private static final int BID = 1;

    private static final int HALF = Integer.SIZE;
    private static final long LOW_HALF = 0xFFFFFFFFL;
    private static final int FIRST_FAR = 16;

    final OrderPool orders;
    private final OrderPool levels;
    private final PriceWindow window = new PriceWindow();
    private final BookSide bids = new BookSide(1, FIRST_FAR);
    private final BookSide asks = new BookSide(-1, FIRST_FAR);
    private final OrderIndex index;
    /** Changes of volume of asks, and of bids at {@link #BID}. */
    private final long[] changes = new long[2];

    private int missed;

    /** @param first room to start with, orders. */
    BookQueues(final int first) {
        orders = new OrderPool(first);
        levels = new OrderPool(first >> 3);
        index = new OrderIndex(orders);
    }

    void clear() {
        index.clear();
        orders.clear();
        levels.clear();
        window.clear();
        bids.clear();
        asks.clear();
        changes[0]++;
        changes[BID]++;
    }

    BookSide side(final Side side) {
        return side == Side.BUY ? bids : asks;
    }

    /** The node of an order, {@link #NIL} if it does not rest. */
    int find(final long orderId) {
        return index.get(orderId);
    }

    Side sideOf(final int node) {
        return (levels.words[level(node) + COUNT] & BID) == BID ? Side.BUY : Side.SELL;
    }

    long priceOf(final int node) {
        return levels.words[level(node) + PRICE];
    }

    int ownerOf(final int node) {
        return (int) orders.words[node + PLACE];
    }

    void owner(final int node, final int owner) {
        orders.words[node + PLACE] = pair(level(node), owner);
    }

    /** The order behind this one in its queue. */
    int behind(final int node) {
        return (int) (orders.words[node + LINKS] >> HALF);
    }

    /** The order before this one in its queue. */
    int before(final int node) {
        return (int) orders.words[node + LINKS];
    }

    int oldest(final int level) {
        return (int) (levels.words[level + ENDS] >> HALF);
    }

    int newest(final int level) {
        return (int) levels.words[level + ENDS];
    }

    long price(final int level) {
        return levels.words[level + PRICE];
    }

    long volume(final int level) {
        return levels.words[level + VOLUME];
    }

    /** The level at a price, {@link #NIL} if there is none. */
    int levelAt(final Side side, final long price) {
        final BookSide own = side(side);
        final int level = levelAt(own, price);
        return level != NIL && isOf(own, level) ? level : NIL;
    }

    private int levelAt(final BookSide own, final long price) {
        return window.covers(price) ? window.at(price) : own.find(own.key(price));
    }

    private boolean isOf(final BookSide own, final int level) {
        return (levels.words[level + COUNT] & BID) == (own == bids ? BID : 0);
    }

    /** The best level of a side that is worse than a price, {@link #NIL} if there is none. */
    int worse(final BookSide own, final long price) {
        int near = own == bids ? window.below(price) : window.above(price);
        if (near != NIL && !isOf(own, near)) {
            near = worse(own, price(near));
        }
        if (!own.hasFar()) {
            return near;
        }
        final int far = own.worse(own.key(price));
        if (near == NIL || far == NIL) {
            return near == NIL ? far : near;
        }
        return own.sign * (price(near) - price(far)) > 0 ? near : far;
    }

    /**
     * Sum of weights times volumes behind a price of a side, one price a weight; the sum is taken
     * from that price on.
     */
    double weigh(final BookSide own, final long from, final double[] weights) {
        if (isDense(own, from, weights.length)) {
            return window.weigh(from, -own.sign, weights);
        }
        final long last = from - own.sign * (weights.length - 1L);
        double sum = 0;
        int level = worse(own, from + own.sign);
        while (level != NIL && own.sign * (price(level) - last) >= 0) {
            sum += weights[(int) (own.sign * (from - price(level)))] * volume(level);
            level = worse(own, price(level));
        }
        return sum;
    }

    /**
     * The price at which {@link #weigh}, summed from the best on, first exceeds {@code sum}; the
     * last price that counts if it never does, {@link MatchingBook#NONE} if no price counts.
     */
    long reach(final BookSide own, final long from, final double[] weights, final double sum) {
        if (isDense(own, from, weights.length)) {
            final int steps = window.reach(from, -own.sign, weights, sum);
            if (steps != PriceWindow.NEVER) {
                return from - own.sign * steps;
            }
        }
        double left = sum;
        long price = MatchingBook.NONE;
        int level = worse(own, from + own.sign);
        while (level != NIL && own.sign * (from - price(level)) < weights.length) {
            price = price(level);
            left -= weights[(int) (own.sign * (from - price))] * volume(level);
            if (left < 0) {
                break;
            }
            level = worse(own, price);
        }
        return price;
    }

    /** The window covers so many prices from this one on, and none of them is the other side's. */
    private boolean isDense(final BookSide own, final long from, final int prices) {
        final BookSide other = own == bids ? asks : bids;
        return window.covers(from)
                && window.covers(from - own.sign * (prices - 1L))
                && (other.best == NIL || own.sign * (price(other.best) - from) > 0);
    }

    /** Counts changes of volume on a side. */
    long changes(final BookSide own) {
        return changes[own == bids ? BID : 0];
    }

    /**
     * Puts a new order last in its queue.
     *
     * @throws IllegalArgumentException when the id rests already.
     */
    void append(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        final int node = orders.take();
        final long[] words = orders.words;
        if (!index.put(orderId, node)) {
            orders.give(node);
            throw new IllegalArgumentException("an order rests under this id: " + orderId);
        }
        final BookSide own = side(side);
        int level = levelAt(own, price);
        if (level == NIL) {
            level = openLevel(own, price);
        }
        final long[] levelWords = levels.words;
        final int tail = (int) levelWords[level + ENDS];
        words[node + QUANTITY] = quantity;
        words[node + LINKS] = pair(NIL, tail);
        words[node + PLACE] = pair(level, owner);
        if (tail == NIL) {
            levelWords[level + ENDS] = pair(node, node);
        } else {
            words[tail + LINKS] = pair(node, (int) words[tail + LINKS]);
            levelWords[level + ENDS] = pair(oldest(level), node);
        }
        levelWords[level + COUNT] += ONE_ORDER;
        changeVolume(level, quantity);
    }

    /** Takes a quantity out of an order; at {@code leaves} 0 the order is gone. */
    void take(final int node, final long quantity, final long leaves) {
        final int level = level(node);
        changeVolume(level, -quantity);
        if (leaves == 0) {
            unlink(node, level);
        } else {
            orders.words[node + QUANTITY] = leaves;
        }
    }

    private int level(final int node) {
        return (int) (orders.words[node + PLACE] >> HALF);
    }

    private void changeVolume(final int level, final long change) {
        final long[] words = levels.words;
        final long volume = words[level + VOLUME] + change;
        words[level + VOLUME] = volume;
        changes[(int) words[level + COUNT] & BID]++;
        final long price = words[level + PRICE];
        if (window.covers(price)) {
            window.volume(price, volume);
        }
    }

    private int openLevel(final BookSide own, final long price) {
        final int level = levels.take();
        final long[] words = levels.words;
        words[level + PRICE] = price;
        words[level + VOLUME] = 0;
        words[level + ENDS] = pair(NIL, NIL);
        words[level + COUNT] = own == bids ? BID : 0;
        if (!window.covers(price)) {
            follow(own, price);
        }
        place(level, price);
        own.count++;
        if (own.best == NIL || own.sign * (price - price(own.best)) > 0) {
            own.best = level;
        }
        return level;
    }

    private void closeLevel(final BookSide own, final int level) {
        final long price = price(level);
        if (window.covers(price)) {
            window.remove(price);
        } else {
            own.remove(own.key(price));
        }
        own.count--;
        if (own.best == level) {
            own.best = worse(own, price);
        }
        levels.give(level);
    }

    private void place(final int level, final long price) {
        if (window.covers(price)) {
            window.put(price, level, volume(level));
        } else {
            final BookSide own = (levels.words[level + COUNT] & BID) == BID ? bids : asks;
            own.insert(own.key(price), level);
        }
    }

    /**
     * Moves or widens the window when a level near the touch opens outside it, but not so often
     * that it costs more than it saves.
     */
    private void follow(final BookSide own, final long price) {
        final BookSide other = own == bids ? asks : bids;
        final int touch = own.best != NIL ? own.best : other.best;
        final long centre = touch == NIL ? price : price(touch);
        final long distance = Math.abs(price - centre);
        if (distance < PriceWindow.MAX_PRICES >> 2 && ++missed << 3 >= window.count()) {
            missed = 0;
            final int needed = Integer.highestOneBit((int) distance + 1) << 3;
            final int size = Math.max(window.size(), Math.min(needed, PriceWindow.MAX_PRICES));
            moveWindow(centre - (size >> 1), size);
        }
    }

    private void moveWindow(final long low, final int size) {
        final int[] all = new int[bids.count + asks.count];
        int n = 0;
        for (final BookSide own : new BookSide[] {bids, asks}) {
            for (int level = own.best; level != NIL; level = worse(own, price(level))) {
                all[n++] = level;
            }
            own.clearFar();
        }
        window.clear();
        window.move(low, size);
        while (n > 0) {
            final int level = all[--n];
            place(level, price(level));
        }
    }

    private void unlink(final int node, final int level) {
        final long[] words = orders.words;
        index.remove(node);
        final long[] levelWords = levels.words;
        levelWords[level + COUNT] -= ONE_ORDER;
        if (levelWords[level + COUNT] < ONE_ORDER) {
            closeLevel((levelWords[level + COUNT] & BID) == BID ? bids : asks, level);
        } else {
            bridge(words, level, before(node), behind(node));
        }
        orders.give(node);
    }

    private void bridge(final long[] words, final int level, final int before, final int behind) {
        final long[] levelWords = levels.words;
        if (before == NIL) {
            levelWords[level + ENDS] = pair(behind, newest(level));
        } else {
            words[before + LINKS] = pair(behind, before(before));
        }
        if (behind == NIL) {
            levelWords[level + ENDS] = pair(oldest(level), before);
        } else {
            words[behind + LINKS] = pair(behind(behind), before);
        }
    }

    private static long pair(final int high, final int low) {
        return (long) high << HALF | low & LOW_HALF;
    }
}
