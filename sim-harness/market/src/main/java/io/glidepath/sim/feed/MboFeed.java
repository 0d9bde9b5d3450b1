package io.glidepath.sim.feed;

import io.glidepath.risk.TradingState;
import io.glidepath.sim.venue.Listing;

/**
 * A market-by-order recording as a trader in our venue. A fill trades at once; the cancel or
 * modification that the venue sends of the filled order after it is found done, see {@link
 * ToldFills}. A fill of an order that was never shown is a hidden execution. A modification loses
 * its queue place if the price changes or the size grows.
 */
final class MboFeed implements RecordedFeed {
    private final Listing listing;
    private final MboFile file;
    private final long matchesFrom;
    private final FeedReport report;
    private final RecordedBook book;
    private final MboRow row = new MboRow();
    private final RestingOrders waiting = new RestingOrders();
    private final ToldFills told = new ToldFills();
    private MboReader reader;
    private boolean hasRow;
    private boolean matches;

    /** Reads the file once, for the place where its book begins to match. */
    MboFeed(final Listing listing, final MboFile file, final boolean strict) {
        this.listing = listing;
        this.file = file;
        this.matchesFrom = MboScan.of(file.path(), file.instrument()).matchesFrom();
        this.report = new FeedReport(file.path().getFileName().toString(), strict);
        this.book = new RecordedBook(listing, report);
    }

    @Override
    public FeedReport report() {
        return report;
    }

    @Override
    public void open(final long episode, final long startNs) {
        close();
        report.clear();
        book.forget();
        waiting.clear();
        told.clear();
        matches = matchesFrom <= 1;
        reader = new MboReader(file.path(), file.instrument(), report);
        advance();
        while (nextEventNs() < startNs) {
            apply();
            advance();
        }
    }

    @Override
    public long nextEventNs() {
        return hasRow ? row.receivedNs : Long.MAX_VALUE;
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

    private void advance() {
        hasRow = reader.next(row);
        if (!matches && (!hasRow || row.line >= matchesFrom)) {
            matches = true;
            waiting.enter(book::add);
            listing.changeState(TradingState.OPEN);
        }
    }

    private void apply() {
        if (!matches) {
            if (listing.state() == TradingState.OPEN) {
                listing.changeState(TradingState.PRE_OPEN);
            }
            waiting.apply(row, report);
            return;
        }
        switch (row.action) {
            case 'A' -> add();
            case 'C' -> cancel();
            case 'M' -> modify();
            case 'F' -> fill();
            case 'R' -> {
                book.clear();
                told.clear();
            }
            default -> report.ignoredRows++;
        }
        book.countCrossed();
    }

    private void add() {
        if (book.knows(row.orderId)) {
            report.bad(row.line, "order " + row.orderId + " is added twice");
        } else {
            book.add(row.orderId, row.side, row.price, row.size);
        }
    }

    private void cancel() {
        if (!book.knows(row.orderId)) {
            report.unknown(row.line, row.orderId);
            return;
        }
        final long left = book.left(row.orderId);
        final long after = told.cancelled(row.orderId, row.size, left);
        if (after > 0) {
            book.shrink(row.orderId, after);
        } else {
            book.cancel(row.orderId);
        }
    }

    private void modify() {
        final long id = row.orderId;
        told.modified(id);
        if (!book.knows(id)) {
            report.unknown(row.line, id);
            book.add(id, row.side, row.price, row.size);
        } else if (row.size <= book.left(id) && book.stands(id, row.price)) {
            book.shrink(id, row.size);
        } else {
            book.move(id, row.side, row.price, row.size);
        }
    }

    private void fill() {
        if (row.side == null) {
            report.ignoredRows++;
        } else if (book.knows(row.orderId)) {
            book.execute(row.orderId, row.side, row.price, row.size);
            told.filled(row.orderId, row.size);
        } else {
            book.executeUnseen(row.side, row.price, row.size);
        }
    }
}
