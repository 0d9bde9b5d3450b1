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
 *
 * <p>An execution is of the order that its row names, at that order's price, whatever price the row
 * prints. A better order is a ghost only where no later row names it. In a halt nothing matches:
 * new orders wait, and may cross; what is executed then, the auction executes.
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
    private final HaltedMarket halt;
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
        this.halt = new HaltedMarket(listing, preOpen);
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
        halt.restart();
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
        halt.tell();
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
            case LobsterRow.HALT -> halt.change(state());
            default -> report.ignoredRows++;
        }
        halt.goOn(row.line, this::enterWaiting);
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
        } else if (!halt.matches()) {
            remaining.put(row.orderId, row.size);
            halt.add(row.orderId, row.side, row.price, row.size);
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
        if (!crosses(order.side, order.price)) {
            add(order.id, order.side, order.price, order.size);
        }
    }

    /** An order that waited: one that no later row names and that would cross had gone. */
    private void enterWaiting(final long id, final Side side, final long price, final long size) {
        final boolean gone = !preOpen.isNamedAfter(row.line, id);
        if (gone && crosses(side, price) && historyStandsFirst(side.opposite())) {
            remaining.remove(id);
            report.ghosts++;
        } else {
            add(id, side, price, size);
        }
    }

    private boolean historyStandsFirst(final Side side) {
        return book.ownerOf(book.oldestAt(side, book.best(side))) == HISTORY;
    }

    private boolean crosses(final Side side, final long price) {
        final Side opposite = side.opposite();
        return !book.isEmpty(opposite) && side.sign() * (price - book.best(opposite)) >= 0;
    }

    private void add(final long id, final Side side, final long price, final long size) {
        remaining.put(id, size);
        final Side opposite = side.opposite();
        long left = size;
        while (left > 0 && crosses(side, price)) {
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
        if (historyStandsFirst(side)) {
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
        final boolean gone = whole || before <= row.size;
        take(row.orderId, row.size, gone);
        remember(row.orderId, gone ? 0 : before - row.size);
    }

    /** Takes from an order, in the book or waiting, without a trade. */
    private void take(final long orderId, final long size, final boolean all) {
        if (halt.take(orderId, all ? ALL : size)) {
            return;
        }
        final long resting = book.quantityOf(orderId);
        book.cancel(orderId, all ? ALL : size);
        if (resting < size) {
            report.clip(size - resting);
        }
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
        if (!halt.matches()) {
            auction(before);
            return;
        }
        final boolean rests = book.quantityOf(row.orderId) > 0;
        final long price = rests ? book.priceOf(row.orderId) : row.price;
        report.executionsElsewhere += price == row.price ? 0 : 1;
        final long takerId = listing.nextOrderId();
        long left = meetBetter(row.side, price, row.size, takerId);
        if (!isHidden) {
            countPlace(price);
        }
        left = meetEarlier(price, left, takerId);
        if (left > 0) {
            left -= book.execute(row.orderId, left, takerId, HISTORY);
        }
        while (left > 0 && book.volumeAt(row.side, price) > 0) {
            left -= book.execute(book.oldestAt(row.side, price), left, takerId, HISTORY);
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

    /** An execution while nothing matches: the auction's, of one price and no queue. */
    private void auction(final long before) {
        report.auctionExecutions++;
        if (!hidden.hides(row.orderId)) {
            take(row.orderId, row.size, false);
            remember(row.orderId, Math.max(0, before - row.size));
        }
    }

    /**
     * Whoever stands at a better price than the order that history executed: ours and leftovers
     * trade first, orders of history that no later row names are ghosts and go, the others stay.
     */
    private long meetBetter(
            final Side side, final long price, final long quantity, final long takerId) {
        long left = quantity;
        int level = 0;
        while (left > 0
                && level < book.levelCount(side)
                && side.sign() * (book.levelPrice(side, level) - price) > 0) {
            final int levels = book.levelCount(side);
            left = meetLevel(side, book.levelPrice(side, level), left, takerId);
            level += book.levelCount(side) == levels ? 1 : 0;
        }
        return left;
    }

    private long meetLevel(
            final Side side, final long price, final long quantity, final long takerId) {
        long left = quantity;
        long maker = book.oldestAt(side, price);
        while (left > 0 && maker != MatchingBook.NONE) {
            final long next = book.behind(maker);
            if (book.ownerOf(maker) != HISTORY) {
                left -= book.execute(maker, left, takerId, HISTORY);
            } else if (!preOpen.isNamedAfter(row.line, maker)) {
                book.cancel(maker, ALL);
                report.ghosts++;
            }
            maker = next;
        }
        return left;
    }

    /** Whoever stands before the order that history executed: ours and leftovers trade first. */
    private long meetEarlier(final long price, final long quantity, final long takerId) {
        if (book.quantityOf(row.orderId) == 0) {
            return quantity;
        }
        long left = quantity;
        long maker = book.oldestAt(row.side, price);
        while (left > 0 && maker != row.orderId && maker != MatchingBook.NONE) {
            final long next = book.behind(maker);
            if (book.ownerOf(maker) != HISTORY) {
                left -= book.execute(maker, left, takerId, HISTORY);
            }
            maker = next;
        }
        return left;
    }

    private void countPlace(final long price) {
        report.executions++;
        if (book.quantityOf(row.orderId) > 0 && book.best(row.side) == price) {
            report.executionsAtBest++;
            if (book.oldestAt(row.side, price) == row.orderId) {
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

    private TradingState state() {
        return row.price < 0
                ? TradingState.HALTED
                : row.price == 0 ? TradingState.PRE_OPEN : TradingState.OPEN;
    }
}
