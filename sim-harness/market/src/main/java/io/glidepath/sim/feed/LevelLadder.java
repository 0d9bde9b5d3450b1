package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

/**
 * One side of a book by level, as history tells it, and what changed with its last row. Best price
 * first, at most {@link OrderbookReader#MAX_LEVELS}.
 */
final class LevelLadder {
    private static final int MAX = OrderbookReader.MAX_LEVELS;

    private final long[] prices = new long[MAX];
    private final long[] quantities = new long[MAX];
    private final long[] changedPrices = new long[2 * MAX];
    private final long[] changes = new long[2 * MAX];
    private int size;
    private int changed;

    void clear() {
        size = 0;
        changed = 0;
    }

    boolean bestIs(final long price) {
        return size > 0 && prices[0] == price;
    }

    /** A trade took this already: the next row changes the level by so much less. */
    void take(final long price, final long quantity) {
        for (int i = 0; i < size; i++) {
            if (prices[i] == price) {
                quantities[i] -= Math.min(quantities[i], quantity);
            }
        }
    }

    /** Takes the next row's levels, and works out what changed. Both rows are in price order. */
    void read(final OrderbookReader row, final Side side) {
        changed = 0;
        int old = 0;
        for (int i = 0; i < row.levels(); i++) {
            if (row.quantity(side, i) == 0) {
                continue;
            }
            final long price = row.price(side, i);
            while (old < size && side.sign() * (prices[old] - price) > 0) {
                note(prices[old], -quantities[old]);
                old++;
            }
            final boolean stays = old < size && prices[old] == price;
            note(price, row.quantity(side, i) - (stays ? quantities[old] : 0));
            old += stays ? 1 : 0;
        }
        while (old < size) {
            note(prices[old], -quantities[old]);
            old++;
        }
        size = 0;
        for (int i = 0; i < row.levels(); i++) {
            if (row.quantity(side, i) > 0) {
                prices[size] = row.price(side, i);
                quantities[size++] = row.quantity(side, i);
            }
        }
    }

    private void note(final long price, final long change) {
        if (change != 0) {
            changedPrices[changed] = price;
            changes[changed++] = change;
        }
    }

    int changes() {
        return changed;
    }

    long price(final int n) {
        return changedPrices[n];
    }

    /** Positive is volume that came. */
    long change(final int n) {
        return changes[n];
    }
}
