package io.glidepath.exec.market;

import io.glidepath.risk.Side;

/**
 * Resting orders of one instrument, or totals per price on a level feed (order id {@link
 * MarketListener#NO_ID}). Prices 10^-8 of the currency, quantities units. Everything is allocated
 * at construction; nothing is ever scanned per event but the levels between a change and the touch,
 * which move as one block.
 */
public final class Book {
    public static final long NO_PRICE = Long.MIN_VALUE;
    /** Highest price taken, so that sums of two fit. */
    public static final long MAX_PRICE = 1L << 60;
    /** Largest quantity taken of one order or level. */
    public static final long MAX_QUANTITY = 1L << 48;

    private static final int NONE = OrderSlots.NONE;
    /** Up to one order in 2^5 of the most is few: quicker forgotten one by one. */
    private static final int FEW_SHIFT = 5;

    private final int maxOrders;
    private final BookSide bids;
    private final BookSide asks;

    private final OrderSlots slotById;
    private final long[] orderId;
    private final long[] orderQuantity;
    private final int[] orderNext;
    private final int[] orderPrevious;
    private final int[] orderLevel;
    private int orderCount;
    private int ordersUsed;
    private int orderFree;

    private final long[] levelPrice;
    private final long[] levelQuantity;
    private final int[] levelHead;
    private final int[] levelTail;
    private final int[] levelOrders;
    private final Side[] levelSide;
    private int levelsUsed;
    private int levelFree;

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
        orderId = new long[maxOrders];
        slotById = new OrderSlots(orderId);
        orderQuantity = new long[maxOrders];
        orderNext = new int[maxOrders];
        orderPrevious = new int[maxOrders];
        orderLevel = new int[maxOrders];
        levelPrice = new long[maxOrders];
        levelQuantity = new long[maxOrders];
        levelHead = new int[maxOrders];
        levelTail = new int[maxOrders];
        levelOrders = new int[maxOrders];
        levelSide = new Side[maxOrders];
        clear();
    }

    /** Empties the book; it is then as new. */
    public void clear() {
        if (orderCount > maxOrders >> FEW_SHIFT) {
            slotById.clear();
        } else {
            forgetOrders(bids);
            forgetOrders(asks);
        }
        bids.clear();
        asks.clear();
        orderCount = 0;
        ordersUsed = 0;
        orderFree = NONE;
        levelsUsed = 0;
        levelFree = NONE;
    }

    private void forgetOrders(final BookSide levels) {
        for (int i = 0; i < levels.count(); i++) {
            for (int o = levelHead[levels.slot(i)]; o != NONE; o = orderNext[o]) {
                slotById.remove(orderId[o], o);
            }
        }
    }

    /** A new order, last in its queue; without an id, {@code quantity} more at the price. */
    public BookResult add(final Side side, final long price, final long quantity, final long id) {
        if (id == MarketListener.NO_ID) {
            return setLevel(side, price, quantityAtPrice(side, price) + quantity);
        }
        if (orderCount == maxOrders) {
            return contains(id) ? BookResult.DUPLICATE : BookResult.FULL;
        }
        final int order = orderFree == NONE ? ordersUsed : orderFree;
        if (!slotById.put(id, order)) {
            return BookResult.DUPLICATE;
        }
        orderFree = orderFree == NONE ? NONE : orderNext[order];
        ordersUsed = Math.max(ordersUsed, order + 1);
        int level = side(side).find(price);
        if (level == NONE) {
            level = openLevel(side, price);
        }
        append(order, level, quantity, id);
        return BookResult.DONE;
    }

    /** Takes a part of an order back; it keeps its place. Taking all of it removes it. */
    public BookResult reduce(
            final Side side, final long price, final long quantity, final long id) {
        if (id == MarketListener.NO_ID) {
            return reduceLevel(side, price, quantity);
        }
        final int order = slotById.get(id);
        final BookResult found = found(order, side, price);
        return found == BookResult.DONE ? take(order, quantity) : found;
    }

    private BookResult found(final int order, final Side side, final long price) {
        if (order == NONE) {
            return BookResult.UNKNOWN;
        }
        final int level = orderLevel[order];
        return levelSide[level] == side && levelPrice[level] == price
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
        final int order = slotById.get(id);
        final BookResult found = found(order, side, price);
        return found == BookResult.DONE ? take(order, orderQuantity[order]) : found;
    }

    /** Level feeds: the total at a price is now {@code quantity}; 0 removes it. */
    public BookResult setLevel(final Side side, final long price, final long quantity) {
        final int level = side(side).find(price);
        if (level != NONE && quantity == 0) {
            closeLevel(level);
        } else if (level != NONE) {
            levelQuantity[level] = quantity;
        } else if (quantity == 0) {
            return BookResult.UNKNOWN;
        } else if (bids.count() + asks.count() == maxOrders) {
            return BookResult.FULL;
        } else {
            levelQuantity[openLevel(side, price)] = quantity;
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
        return orderCount;
    }

    /** Price of a level, 0 the best, or {@link #NO_PRICE} beyond the last. */
    public long priceAt(final Side side, final int level) {
        return side(side).price(level);
    }

    /** Quantity of a level, 0 the best; 0 beyond the last. */
    public long quantityAt(final Side side, final int level) {
        final int slot = side(side).slot(level);
        return slot == NONE ? 0 : levelQuantity[slot];
    }

    /** Orders of a level, 0 the best; 0 beyond the last and on level feeds. */
    public int ordersAt(final Side side, final int level) {
        final int slot = side(side).slot(level);
        return slot == NONE ? 0 : levelOrders[slot];
    }

    /** Quantity at a price; 0 if none. */
    public long quantityAtPrice(final Side side, final long price) {
        final int slot = side(side).find(price);
        return slot == NONE ? 0 : levelQuantity[slot];
    }

    public boolean contains(final long id) {
        return slotById.get(id) != NONE;
    }

    /** What rests of an order; 0 if unknown. */
    public long quantityOf(final long id) {
        final int order = slotById.get(id);
        return order == NONE ? 0 : orderQuantity[order];
    }

    /** Price of a resting order, or {@link #NO_PRICE} if unknown. */
    public long priceOf(final long id) {
        final int order = slotById.get(id);
        return order == NONE ? NO_PRICE : levelPrice[orderLevel[order]];
    }

    /**
     * Quantity that trades before the order at its price; exact on order feeds; -1 if unknown.
     * Walks its queue.
     */
    public long quantityAhead(final long id) {
        final int order = slotById.get(id);
        if (order == NONE) {
            return -1;
        }
        long ahead = 0;
        for (int o = orderPrevious[order]; o != NONE; o = orderPrevious[o]) {
            ahead += orderQuantity[o];
        }
        return ahead;
    }

    /** Digest of what rests where and in which order, whatever the history. */
    public long stateHash(final long seed) {
        return hash(Side.SELL, hash(Side.BUY, seed));
    }

    private long hash(final Side side, final long seed) {
        final BookSide levels = side(side);
        long hash = StateHash.mix(seed, levels.count());
        for (int i = 0; i < levels.count(); i++) {
            final int level = levels.slot(i);
            hash = StateHash.mix(StateHash.mix(hash, levelPrice[level]), levelQuantity[level]);
            for (int o = levelHead[level]; o != NONE; o = orderNext[o]) {
                hash = StateHash.mix(StateHash.mix(hash, orderId[o]), orderQuantity[o]);
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
        final long taken = Math.min(quantity, orderQuantity[order]);
        final int level = orderLevel[order];
        orderQuantity[order] -= taken;
        levelQuantity[level] -= taken;
        if (orderQuantity[order] == 0) {
            unlink(order, level);
        }
        return taken < quantity ? BookResult.CLIPPED : BookResult.DONE;
    }

    private void append(final int order, final int level, final long quantity, final long id) {
        orderId[order] = id;
        orderQuantity[order] = quantity;
        orderLevel[order] = level;
        orderNext[order] = NONE;
        orderPrevious[order] = levelTail[level];
        if (levelTail[level] == NONE) {
            levelHead[level] = order;
        } else {
            orderNext[levelTail[level]] = order;
        }
        levelTail[level] = order;
        levelQuantity[level] += quantity;
        levelOrders[level]++;
        orderCount++;
    }

    private void unlink(final int order, final int level) {
        final int next = orderNext[order];
        final int previous = orderPrevious[order];
        if (previous == NONE) {
            levelHead[level] = next;
        } else {
            orderNext[previous] = next;
        }
        if (next == NONE) {
            levelTail[level] = previous;
        } else {
            orderPrevious[next] = previous;
        }
        slotById.remove(orderId[order], order);
        orderNext[order] = orderFree;
        orderFree = order;
        orderCount--;
        levelOrders[level]--;
        if (levelOrders[level] == 0) {
            closeLevel(level);
        }
    }

    private int openLevel(final Side side, final long price) {
        final int level = levelFree == NONE ? levelsUsed++ : levelFree;
        levelFree = levelFree == NONE ? NONE : levelHead[level];
        levelPrice[level] = price;
        levelQuantity[level] = 0;
        levelHead[level] = NONE;
        levelTail[level] = NONE;
        levelOrders[level] = 0;
        levelSide[level] = side;
        side(side).insert(price, level);
        return level;
    }

    private void closeLevel(final int level) {
        side(levelSide[level]).remove(levelPrice[level]);
        levelHead[level] = levelFree;
        levelFree = level;
    }

    private BookSide side(final Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
