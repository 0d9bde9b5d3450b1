package io.glidepath.exec.market;

import io.glidepath.risk.Side;

/**
 * Resting orders of one instrument, or totals per price on a level feed (order id {@link
 * MarketListener#NO_ID}). Prices 10^-8 of the currency, quantities units. Everything is allocated
 * at construction; nothing is ever scanned per event but the levels between a change and the touch,
 * which move as one block.
 *
 * <p>It believes its caller, {@link Markets}: a book is of one kind from clear to clear, sizes and
 * prices are positive and within the bounds below, and 2^15 orders of the largest quantity do not
 * meet at one price.
 */
public final class Book {
    public static final long NO_PRICE = Long.MIN_VALUE;
    /** Highest price taken, so that sums of two fit. */
    public static final long MAX_PRICE = 1L << 60;
    /** Largest quantity taken of one order or level. */
    public static final long MAX_QUANTITY = 1L << 48;

    private static final int NONE = OrderTable.NONE;

    /** Words of a level; ENDS holds the first order and the last, COUNT orders and side. */
    private static final int PRICE = 0;

    private static final int QUANTITY = 1;
    private static final int ENDS = 2;
    private static final int COUNT = 3;
    private static final int STRIDE = 4;
    private static final long ONE_ORDER = 2;
    private static final long BID = 1;
    private static final long LOW_HALF = 0xFFFFFFFFL;

    private final int maxOrders;
    private final BookSide bids;
    private final BookSide asks;
    private final OrderTable orders;
    private final long[] levels;
    private int levelsUsed;
    private int levelFree = NONE;

    /**
     * @param maxOrders most orders, or levels on a level feed, both sides together; positive.
     */
    public Book(final int maxOrders) {
        if (maxOrders <= 0 || maxOrders > 1 << 24) {
            throw new IllegalArgumentException("maxOrders out of range: " + maxOrders);
        }
        this.maxOrders = maxOrders;
        bids = new BookSide(1, maxOrders);
        asks = new BookSide(-1, maxOrders);
        orders = new OrderTable(maxOrders);
        levels = new long[maxOrders * STRIDE];
    }

    /** Empties the book; it is then as new. */
    public void clear() {
        orders.clear();
        bids.clear();
        asks.clear();
        levelsUsed = 0;
        levelFree = NONE;
    }

    /** A new order, last in its queue; without an id, {@code quantity} more at the price. */
    public BookResult add(final Side side, final long price, final long quantity, final long id) {
        if (id == MarketListener.NO_ID) {
            return setLevel(side, price, quantityAtPrice(side, price) + quantity);
        }
        if (orders.isFull()) {
            return contains(id) ? BookResult.DUPLICATE : BookResult.FULL;
        }
        final int order = orders.open(id, quantity);
        if (order == NONE) {
            return BookResult.DUPLICATE;
        }
        int level = side(side).find(price);
        if (level == NONE) {
            level = openLevel(side, price);
        }
        append(order, level, quantity);
        return BookResult.DONE;
    }

    /** Takes a part of an order back; it keeps its place. Taking all of it removes it. */
    public BookResult reduce(
            final Side side, final long price, final long quantity, final long id) {
        if (id == MarketListener.NO_ID) {
            return reduceLevel(side, price, quantity);
        }
        final int order = orders.find(id);
        final BookResult found = found(order, side, price);
        return found == BookResult.DONE ? take(order, quantity) : found;
    }

    private BookResult found(final int order, final Side side, final long price) {
        if (order == NONE) {
            return BookResult.UNKNOWN;
        }
        final int level = orders.level(order);
        return sideOf(level) == side && levels[level + PRICE] == price
                ? BookResult.DONE
                : BookResult.MISMATCH;
    }

    /** Part or all of an order traded; as {@link #reduce} for the book. */
    public BookResult execute(
            final Side side, final long price, final long quantity, final long id) {
        return reduce(side, price, quantity, id);
    }

    /** Removes an order; without an id, the whole level. */
    public BookResult delete(final Side side, final long price, final long id) {
        if (id == MarketListener.NO_ID) {
            return quantityAtPrice(side, price) == 0
                    ? BookResult.UNKNOWN
                    : setLevel(side, price, 0);
        }
        final int order = orders.find(id);
        final BookResult found = found(order, side, price);
        return found == BookResult.DONE ? take(order, orders.quantity(order)) : found;
    }

    /** Level feeds: the total at a price is now {@code quantity}; 0 removes it. */
    public BookResult setLevel(final Side side, final long price, final long quantity) {
        final int level = side(side).find(price);
        if (level != NONE && quantity == 0) {
            closeLevel(level);
        } else if (level != NONE) {
            levels[level + QUANTITY] = quantity;
        } else if (quantity == 0) {
            return BookResult.UNKNOWN;
        } else if (bids.count() + asks.count() == maxOrders) {
            return BookResult.FULL;
        } else {
            levels[openLevel(side, price) + QUANTITY] = quantity;
        }
        return BookResult.DONE;
    }

    /** Highest bid, or {@link #NO_PRICE}. */
    public long bestBid() {
        return bids.price(0);
    }

    /** Lowest ask, or {@link #NO_PRICE}. */
    public long bestAsk() {
        return asks.price(0);
    }

    /** Quantity at the best bid; 0 if none. */
    public long bidQuantity() {
        return quantityAt(Side.BUY, 0);
    }

    /** Quantity at the best ask; 0 if none. */
    public long askQuantity() {
        return quantityAt(Side.SELL, 0);
    }

    public boolean twoSided() {
        return bids.count() > 0 && asks.count() > 0;
    }

    /** Levels of a side. */
    public int levels(final Side side) {
        return side(side).count();
    }

    /** Orders of both sides; 0 on level feeds. */
    public int orders() {
        return orders.count();
    }

    /** Price of a level, 0 the best, or {@link #NO_PRICE} beyond the last. */
    public long priceAt(final Side side, final int level) {
        return side(side).price(level);
    }

    /** Quantity of a level, 0 the best; 0 beyond the last. */
    public long quantityAt(final Side side, final int level) {
        final int slot = side(side).slot(level);
        return slot == NONE ? 0 : levels[slot + QUANTITY];
    }

    /** Orders of a level, 0 the best; 0 beyond the last and on level feeds. */
    public int ordersAt(final Side side, final int level) {
        final int slot = side(side).slot(level);
        return slot == NONE ? 0 : (int) (levels[slot + COUNT] / ONE_ORDER);
    }

    /** Quantity at a price; 0 if none. */
    public long quantityAtPrice(final Side side, final long price) {
        final int slot = side(side).find(price);
        return slot == NONE ? 0 : levels[slot + QUANTITY];
    }

    public boolean contains(final long id) {
        return orders.find(id) != NONE;
    }

    /** What rests of an order; 0 if unknown. */
    public long quantityOf(final long id) {
        final int order = orders.find(id);
        return order == NONE ? 0 : orders.quantity(order);
    }

    /** Price of a resting order, or {@link #NO_PRICE} if unknown. */
    public long priceOf(final long id) {
        final int order = orders.find(id);
        return order == NONE ? NO_PRICE : levels[orders.level(order) + PRICE];
    }

    /**
     * Quantity that trades before the order at its price; exact on order feeds; -1 if unknown.
     * Walks its queue.
     */
    public long quantityAhead(final long id) {
        final int order = orders.find(id);
        if (order == NONE) {
            return -1;
        }
        long ahead = 0;
        for (int o = orders.previous(order); o != NONE; o = orders.previous(o)) {
            ahead += orders.quantity(o);
        }
        return ahead;
    }

    /** Digest of what rests where and in which order, whatever the history. */
    public long stateHash(final long seed) {
        return hash(Side.SELL, hash(Side.BUY, seed));
    }

    private long hash(final Side side, final long seed) {
        final BookSide own = side(side);
        long hash = StateHash.mix(seed, own.count());
        for (int i = 0; i < own.count(); i++) {
            final int level = own.slot(i);
            hash = StateHash.mix(hash, levels[level + PRICE]);
            hash = StateHash.mix(hash, levels[level + QUANTITY]);
            for (int o = first(level); o != NONE; o = orders.next(o)) {
                hash = StateHash.mix(StateHash.mix(hash, orders.id(o)), orders.quantity(o));
            }
        }
        return hash;
    }

    private BookResult reduceLevel(final Side side, final long price, final long quantity) {
        final long before = quantityAtPrice(side, price);
        if (before == 0) {
            return BookResult.UNKNOWN;
        }
        setLevel(side, price, Math.max(0, before - quantity));
        return quantity > before ? BookResult.CLIPPED : BookResult.DONE;
    }

    private BookResult take(final int order, final long quantity) {
        final long rest = orders.quantity(order);
        final long taken = Math.min(quantity, rest);
        final int level = orders.level(order);
        levels[level + QUANTITY] -= taken;
        if (taken == rest) {
            unlink(order, level);
        } else {
            orders.quantity(order, rest - taken);
        }
        return taken < quantity ? BookResult.CLIPPED : BookResult.DONE;
    }

    private void append(final int order, final int level, final long quantity) {
        final int last = (int) levels[level + ENDS];
        orders.append(order, level, last);
        ends(level, last == NONE ? order : first(level), order);
        levels[level + QUANTITY] += quantity;
        levels[level + COUNT] += ONE_ORDER;
    }

    private void unlink(final int order, final int level) {
        levels[level + COUNT] -= ONE_ORDER;
        if (levels[level + COUNT] < ONE_ORDER) {
            closeLevel(level);
        } else {
            final int next = orders.next(order);
            final int previous = orders.previous(order);
            orders.unlink(order);
            if (previous == NONE) {
                ends(level, next, (int) levels[level + ENDS]);
            } else if (next == NONE) {
                ends(level, first(level), previous);
            }
        }
        orders.close(order);
    }

    private int openLevel(final Side side, final long price) {
        int level = levelFree;
        if (level == NONE) {
            level = levelsUsed;
            levelsUsed += STRIDE;
        } else {
            levelFree = (int) levels[level];
        }
        levels[level + PRICE] = price;
        levels[level + QUANTITY] = 0;
        ends(level, NONE, NONE);
        levels[level + COUNT] = side == Side.BUY ? BID : 0;
        side(side).insert(price, level);
        return level;
    }

    private void closeLevel(final int level) {
        side(sideOf(level)).remove(levels[level + PRICE]);
        levels[level] = levelFree;
        levelFree = level;
    }

    private int first(final int level) {
        return (int) (levels[level + ENDS] >> Integer.SIZE);
    }

    private void ends(final int level, final int first, final int last) {
        levels[level + ENDS] = (long) first << Integer.SIZE | last & LOW_HALF;
    }

    private Side sideOf(final int level) {
        return (levels[level + COUNT] & BID) == BID ? Side.BUY : Side.SELL;
    }

    private BookSide side(final Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
