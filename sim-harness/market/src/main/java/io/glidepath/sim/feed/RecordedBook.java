package io.glidepath.sim.feed;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.LongArrayList;

/**
 * A recording's orders in a venue's book, among ours. What history does meets our orders by price
 * and time, as {@link LobsterFeed} tells; a recorded order that history's own next one crosses is a
 * ghost and goes. History's quantities are kept beside the book's, which are less where ours were
 * filled instead.
 */
final class RecordedBook {
    private static final long ALL = Long.MAX_VALUE;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Listing listing;
    private final MatchingBook book;
    private final FeedReport report;
    private final Long2LongHashMap remaining = new Long2LongHashMap(UNKNOWN);
    private final LongArrayList ids = new LongArrayList();

    RecordedBook(final Listing listing, final FeedReport report) {
        this.listing = listing;
        this.book = listing.book();
        this.report = report;
    }

    /** Forgets history; the book is the session's to empty. */
    void forget() {
        remaining.clear();
    }

    /** Takes every recorded order out of the book. */
    void clear() {
        ids.clear();
        book.visit((id, owner, side, price, quantity) -> {
            if (owner == LobsterFeed.HISTORY || owner == LobsterFeed.LEFTOVER) {
                ids.addLong(id);
            }
        });
        for (int i = 0; i < ids.size(); i++) {
            book.cancel(ids.getLong(i), ALL);
        }
        remaining.clear();
    }

    boolean knows(final long id) {
        return remaining.get(id) != UNKNOWN;
    }

    /** What history has left of an order that is known. */
    long left(final long id) {
        return remaining.get(id);
    }

    /** Whether a known order rests at a price, as far as the book can tell: ours may have it. */
    boolean stands(final long id, final long price) {
        return book.quantityOf(id) == 0 || book.priceOf(id) == price;
    }

    /** Whether an order of a side and price would meet recorded ones. */
    boolean crossesHistory(final Side side, final long price) {
        final Side opposite = side.opposite();
        for (int level = 0; level < book.levelCount(opposite); level++) {
            final long makers = book.levelPrice(opposite, level);
            if (side.sign() * (price - makers) < 0) {
                return false;
            }
            long maker = book.oldestAt(opposite, makers);
            while (maker != MatchingBook.NONE) {
                final int owner = book.ownerOf(maker);
                if (owner == LobsterFeed.HISTORY || owner == LobsterFeed.LEFTOVER) {
                    return true;
                }
                maker = book.behind(maker);
            }
        }
        return false;
    }

    /** A new order: trades with ours that it crosses, and rests the rest. */
    void add(final long id, final Side side, final long price, final long quantity) {
        remaining.put(id, quantity);
        final Side opposite = side.opposite();
        long left = quantity;
        while (left > 0
                && !book.isEmpty(opposite)
                && side.sign() * (price - book.best(opposite)) >= 0) {
            left -= meet(opposite, book.best(opposite), left, id);
        }
        if (left > 0) {
            book.limit(id, LobsterFeed.HISTORY, side, price, left);
        }
    }

    /** A known order is gone. */
    void cancel(final long id) {
        book.cancel(id, ALL);
        remaining.remove(id);
    }

    /** A known order is smaller, and keeps its place. */
    void shrink(final long id, final long quantity) {
        final long resting = book.quantityOf(id);
        if (resting > quantity) {
            book.cancel(id, resting - quantity);
        }
        remaining.put(id, quantity);
    }

    /** A known order stands elsewhere, or is larger: last in its queue. */
    void move(final long id, final Side side, final long price, final long quantity) {
        book.cancel(id, ALL);
        add(id, side, price, quantity);
    }

    /**
     * An execution of a known order. What it takes beyond the order's quantity came from a hidden
     * reserve; at a price where the order does not rest it says nothing of a queue. Both are
     * printed as hidden.
     */
    void execute(final long id, final Side side, final long price, final long quantity) {
        final long before = remaining.get(id);
        final boolean elsewhere = book.quantityOf(id) > 0 && book.priceOf(id) != price;
        final long visible = elsewhere ? 0 : Math.min(quantity, before);
        if (visible > 0) {
            trade(id, side, price, visible);
        }
        if (visible < quantity) {
            report.executions += visible == 0 ? 1 : 0;
            executeUnseen(side, price, quantity - visible);
        }
        final long after = Math.max(0, before - quantity);
        final long resting = book.quantityOf(id);
        if (elsewhere && resting > after) {
            book.cancel(id, resting - after);
        } else if (resting > after) {
            book.reassign(id, LobsterFeed.LEFTOVER);
        }
        remaining.put(id, after);
    }

    /** An execution of quantity that was never shown. */
    void executeUnseen(final Side side, final long price, final long quantity) {
        report.hiddenExecutions++;
        listing.printHidden(side.opposite(), price, quantity);
    }

    private void trade(final long id, final Side side, final long price, final long quantity) {
        final long takerId = listing.nextOrderId();
        long left = quantity;
        while (left > 0 && !book.isEmpty(side) && side.sign() * (book.best(side) - price) > 0) {
            left -= meet(side, book.best(side), left, takerId);
        }
        countPlace(id, side, price);
        left = meetEarlier(id, side, price, left, takerId);
        if (left > 0) {
            left -= book.execute(id, left, takerId, LobsterFeed.HISTORY);
        }
        while (left > 0 && book.volumeAt(side, price) > 0) {
            left -= book.execute(book.oldestAt(side, price), left, takerId, LobsterFeed.HISTORY);
        }
        if (left > 0) {
            report.clip(left);
        }
    }

    private long meet(final Side side, final long price, final long quantity, final long takerId) {
        final long maker = book.oldestAt(side, price);
        if (book.ownerOf(maker) == LobsterFeed.HISTORY) {
            book.cancel(maker, ALL);
            report.ghosts++;
            return 0;
        }
        return book.execute(maker, quantity, takerId, LobsterFeed.HISTORY);
    }

    private long meetEarlier(
            final long id,
            final Side side,
            final long price,
            final long quantity,
            final long takerId) {
        if (book.quantityOf(id) == 0) {
            return quantity;
        }
        long left = quantity;
        long maker = book.oldestAt(side, price);
        while (left > 0 && maker != id && maker != MatchingBook.NONE) {
            final long next = book.behind(maker);
            if (book.ownerOf(maker) != LobsterFeed.HISTORY) {
                left -= book.execute(maker, left, takerId, LobsterFeed.HISTORY);
            }
            maker = next;
        }
        return left;
    }

    private void countPlace(final long id, final Side side, final long price) {
        report.executions++;
        if (book.quantityOf(id) > 0 && book.best(side) == price) {
            report.executionsAtBest++;
            if (book.oldestAt(side, price) == id) {
                report.executionsOfOldest++;
            }
        }
    }

    /** Counts a row after which bid and ask crossed. */
    void countCrossed() {
        if (!book.isEmpty(Side.BUY)
                && !book.isEmpty(Side.SELL)
                && book.best(Side.BUY) >= book.best(Side.SELL)) {
            report.crossed++;
        }
    }
}
