package io.glidepath.sim.feed;

import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * A recording's halts. From a halt on nothing matches: new orders wait, and may cross. Trading goes
 * on when the recording says so and its own orders no longer cross; orders that no later row names
 * do not count, since only rows take orders away.
 */
final class HaltedMarket {
    private static final long NONE = Long.MIN_VALUE;

    private final Listing listing;
    private final MatchingBook book;
    private final PreOpenOrders named;
    private final RestingOrders waiting = new RestingOrders();
    private TradingState said = TradingState.OPEN;
    private boolean matches = true;

    HaltedMarket(final Listing listing, final PreOpenOrders named) {
        this.listing = listing;
        this.book = listing.book();
        this.named = named;
    }

    void restart() {
        waiting.clear();
        said = TradingState.OPEN;
        matches = true;
    }

    /** Whether orders match now. */
    boolean matches() {
        return matches;
    }

    void add(final long id, final Side side, final long price, final long size) {
        waiting.add(id, side, price, size);
    }

    /** Takes from a waiting order, up to all that it has; whether it waits. */
    boolean take(final long id, final long size) {
        return waiting.take(id, size);
    }

    /** A session that opens within a halt hears of it. */
    void tell() {
        if (!matches && listing.state() == TradingState.OPEN) {
            listing.changeState(told());
        }
    }

    /** The recording says what holds from now on. */
    void change(final TradingState next) {
        said = next;
        if (next != TradingState.OPEN) {
            matches = false;
            listing.changeState(next);
        } else if (matches) {
            listing.changeState(next);
        }
    }

    /**
     * Trading goes on, if it may.
     *
     * @param line of the row that was done.
     * @param entry where the waiting orders go, oldest first.
     */
    void goOn(final long line, final RestingOrders.Entry entry) {
        if (matches || said != TradingState.OPEN) {
            return;
        }
        if (crossed(line)) {
            if (listing.state() != told()) {
                listing.changeState(told());
            }
            return;
        }
        matches = true;
        waiting.enter(entry);
        listing.changeState(TradingState.OPEN);
    }

    private TradingState told() {
        return said == TradingState.OPEN ? TradingState.AUCTION : said;
    }

    private boolean crossed(final long line) {
        final long bid = best(Side.BUY, line);
        final long ask = best(Side.SELL, line);
        return bid != NONE && ask != NONE && bid >= ask;
    }

    private long best(final Side side, final long line) {
        final long inside = bestInBook(side, line);
        final long outside = waiting.best(side, id -> named.isNamedAfter(line, id), NONE);
        if (inside == NONE || outside == NONE) {
            return Math.max(inside, outside);
        }
        return side.sign() * (inside - outside) > 0 ? inside : outside;
    }

    private long bestInBook(final Side side, final long line) {
        for (int level = 0; level < book.levelCount(side); level++) {
            final long price = book.levelPrice(side, level);
            long order = book.oldestAt(side, price);
            while (order != MatchingBook.NONE) {
                final int owner = book.ownerOf(order);
                final boolean recorded =
                        owner == LobsterFeed.HISTORY || owner == LobsterFeed.LEFTOVER;
                if (recorded && named.isNamedAfter(line, order)) {
                    return price;
                }
                order = book.behind(order);
            }
        }
        return NONE;
    }
}
