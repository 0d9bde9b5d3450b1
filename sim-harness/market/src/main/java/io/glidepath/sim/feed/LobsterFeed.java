package io.glidepath.sim.feed;

import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

import org.agrona.collections.Long2LongHashMap;

/**
 * A recorded day as a trader in our venue. Rows before the session's opening build its first book;
 * later ones happen at their time and meet our orders by price and time: a historical order or
 * aggressor fills ours first where ours are better or earlier, and only the rest reaches history's
 * book. An execution of an order that we consumed takes the next in the queue. An order of history
 * that fills less than it did stays until its own cancel. What a row wants and no longer finds is
 * clipped, and counted as divergence.
 */
public final class LobsterFeed implements RecordedFeed {
    /** Owner of recorded orders that did as in history so far. */
    public static final int HISTORY = 1;
    /**
     * Owner of recorded orders that filled less than in history, because ours were filled instead.
     */
    public static final int LEFTOVER = 2;
    /** Price of one step of a LOBSTER file, 10^-8 of the currency. */
    public static final long PRICE_STEP = 10_000;

    private static final long ALL = Long.MAX_VALUE;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Listing listing;
    private final MatchingBook book;
    private final LobsterFile file;
    private final long midnightNs;
    private final PreOpenOrders preOpen;
    private final FeedReport report;
    private final LobsterRow row = new LobsterRow();
    private final Long2LongHashMap remaining = new Long2LongHashMap(UNKNOWN);
    private HiddenOrders hidden = HiddenOrders.NONE;
    private LobsterReader reader;
    private boolean hasRow;
    private int nextUnseen;

    /** Reads the file once, for the orders that rest before its first row. */
    public LobsterFeed(final Listing listing, final LobsterFile file) {
        this(listing, file, false);
    }

    /** @param strict whether what cannot be believed is a {@link FeedException}. */
    public LobsterFeed(final Listing listing, final LobsterFile file, final boolean strict) {
        this.listing = listing;
        this.book = listing.book();
        this.file = file;
        this.midnightNs = file.midnightNs();
        this.preOpen = PreOpenOrders.read(file);
        this.report = new FeedReport(file.path().getFileName().toString(), strict);
    }

    @Override
    public FeedReport report() {
        return report;
    }

    @Override
    public void open(final long episode, final long startNs) {
        close();
        report.clear();
        report.inferredOrders = preOpen.orders().size();
        remaining.clear();
        nextUnseen = 0;
        for (final PreOpenOrders.Order order : preOpen.orders()) {
            add(order.id, order.side, order.price, order.size);
        }
        reader = new LobsterReader(file, report);
        advance();
        while (nextEventNs() < startNs) {
            apply();
            advance();
        }
    }

    @Override
    public long nextEventNs() {
        return hasRow ? midnightNs + row.timeNs : Long.MAX_VALUE;
    }

    @Override
    public void onEvent(final long nowNs) {
        apply();
        advance();
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
            hasRow = false;
        }
    }

    /** Leaves orders out from the next opening on. */
    public void hide(final HiddenOrders orders) {
        hidden = orders;
    }

    private void advance() {
        hasRow = reader.next(row);
    }

    private void apply() {
        switch (row.type) {
            case LobsterRow.ADD -> addNew();
            case LobsterRow.CANCEL, LobsterRow.DELETE -> cancel(row.type == LobsterRow.DELETE);
            case LobsterRow.EXECUTE -> execute();
            case LobsterRow.EXECUTE_HIDDEN -> {
                report.hiddenExecutions++;
                listing.printHidden(row.side.opposite(), row.price, row.size);
            }
            case LobsterRow.HALT -> halt();
            default -> report.ignoredRows++;
        }
        if (!book.isEmpty(Side.BUY)
                && !book.isEmpty(Side.SELL)
                && book.best(Side.BUY) >= book.best(Side.SELL)) {
            report.crossed++;
        }
    }

    private void addNew() {
        if (remaining.get(row.orderId) != UNKNOWN) {
            report.bad(row.line, "order " + row.orderId + " is added twice");
            return;
        }
        while (nextUnseen < preOpen.unseen().size()
                && preOpen.unseen().get(nextUnseen).id < row.orderId) {
            enter(preOpen.unseen().get(nextUnseen++));
        }
        if (hidden.hides(row.orderId)) {
            hidden.onAdd(row.orderId, row.side, row.price, row.size);
        } else {
            add(row.orderId, row.side, row.price, row.size);
        }
    }

    /**
     * An order that no row adds, at the time its id tells. In a file of more than one level it came
     * unseen beyond them; in any other its row is missing. One that would cross is left out.
     */
    private void enter(final PreOpenOrders.Order order) {
        if (order.line < row.line) {
            return;
        }
        report.inferredOrders++;
        if (file.levels() <= 1) {
            report.unknown(order.line, order.id);
        }
        final Side opposite = order.side.opposite();
        if (book.isEmpty(opposite) || order.side.sign() * (order.price - book.best(opposite)) < 0) {
            add(order.id, order.side, order.price, order.size);
        }
    }

    private void add(final long id, final Side side, final long price, final long size) {
        remaining.put(id, size);
        final Side opposite = side.opposite();
        long left = size;
        while (left > 0
                && !book.isEmpty(opposite)
                && side.sign() * (price - book.best(opposite)) >= 0) {
            left -= meet(opposite, book.best(opposite), left, id);
        }
        if (left > 0) {
            book.limit(id, HISTORY, side, price, left);
        }
    }

    /**
     * Trades with the oldest order at a price that history's next order crosses, or removes it as a
     * ghost.
     */
    private long meet(final Side side, final long price, final long quantity, final long takerId) {
        final long maker = book.oldestAt(side, price);
        if (book.ownerOf(maker) == HISTORY) {
            book.cancel(maker, ALL);
            report.ghosts++;
            return 0;
        }
        return book.execute(maker, quantity, takerId, HISTORY);
    }

    private void cancel(final boolean whole) {
        if (hidden.hides(row.orderId)) {
            hidden.onCancel(row.orderId, whole ? ALL : row.size);
            return;
        }
        final long before = remaining.get(row.orderId);
        if (before == UNKNOWN) {
            report.unknown(row.line, row.orderId);
            return;
        }
        if (before < row.size) {
            report.overdrawn(row.line, row.orderId, row.size, before);
        }
        final long resting = book.quantityOf(row.orderId);
        final boolean gone = whole || before <= row.size;
        book.cancel(row.orderId, gone ? ALL : row.size);
        if (resting < row.size) {
            report.clip(row.size - resting);
        }
        remember(row.orderId, gone ? 0 : before - row.size);
    }

    private void execute() {
        final boolean isHidden = hidden.hides(row.orderId);
        final long before = isHidden ? row.size : remaining.get(row.orderId);
        if (before == UNKNOWN) {
            report.unknown(row.line, row.orderId);
            return;
        }
        if (before < row.size) {
            report.overdrawn(row.line, row.orderId, row.size, before);
        }
        final long takerId = listing.nextOrderId();
        long left = meetBetter(row.side, row.price, row.size, takerId);
        if (!isHidden) {
            countPlace();
        }
        left = meetEarlier(left, takerId);
        if (left > 0) {
            left -= book.execute(row.orderId, left, takerId, HISTORY);
        }
        while (left > 0 && book.volumeAt(row.side, row.price) > 0) {
            left -= book.execute(book.oldestAt(row.side, row.price), left, takerId, HISTORY);
        }
        if (left > 0) {
            report.clip(left);
        }
        final long after = before - row.size;
        if (book.quantityOf(row.orderId) > after) {
            book.reassign(row.orderId, LEFTOVER);
        }
        remember(row.orderId, after);
    }

    private long meetBetter(
            final Side side, final long price, final long quantity, final long takerId) {
        long left = quantity;
        while (left > 0 && !book.isEmpty(side) && side.sign() * (book.best(side) - price) > 0) {
            left -= meet(side, book.best(side), left, takerId);
        }
        return left;
    }

    /** Whoever stands before the order that history executed: ours and leftovers trade first. */
    private long meetEarlier(final long quantity, final long takerId) {
        if (book.quantityOf(row.orderId) == 0) {
            return quantity;
        }
        long left = quantity;
        long maker = book.oldestAt(row.side, row.price);
        while (left > 0 && maker != row.orderId && maker != MatchingBook.NONE) {
            final long next = book.behind(maker);
            if (book.ownerOf(maker) != HISTORY) {
                left -= book.execute(maker, left, takerId, HISTORY);
            }
            maker = next;
        }
        return left;
    }

    private void countPlace() {
        report.executions++;
        if (book.quantityOf(row.orderId) > 0 && book.best(row.side) == row.price) {
            report.executionsAtBest++;
            if (book.oldestAt(row.side, row.price) == row.orderId) {
                report.executionsOfOldest++;
            }
        }
    }

    private void remember(final long orderId, final long after) {
        if (after > 0) {
            remaining.put(orderId, after);
        } else if (book.quantityOf(orderId) == 0) {
            remaining.remove(orderId);
        } else {
            remaining.put(orderId, 0);
        }
    }

    private void halt() {
        if (row.price < 0) {
            listing.changeState(TradingState.HALTED);
        } else if (row.price == 0) {
            listing.changeState(TradingState.PRE_OPEN);
        } else {
            listing.changeState(TradingState.OPEN);
        }
    }
}
