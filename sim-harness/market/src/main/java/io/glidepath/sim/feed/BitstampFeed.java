package io.glidepath.sim.feed;

import io.glidepath.sim.venue.Listing;

/**
 * Bitstamp's order events as a trader in our venue. The file has no trades: they are inferred from
 * volumes that fall, as {@link BitstampFile#assumptions()} says. A row after which an aggressor
 * still waits for its fills is a row in which the recording's own book is crossed.
 */
final class BitstampFeed implements RecordedFeed {
    private final Listing listing;
    private final BitstampFile file;
    private final BitstampScan scan;
    private final FeedReport report;
    private final RecordedBook book;
    private final Aggressors aggressors;
    private final BitstampRow row = new BitstampRow();
    private BitstampReader reader;
    private boolean hasRow;

    /** Reads the file once, for the orders that rest before its first row. */
    BitstampFeed(final Listing listing, final BitstampFile file, final boolean strict) {
        this.listing = listing;
        this.file = file;
        this.scan = BitstampScan.of(file.path(), file.unit());
        this.report = new FeedReport(file.path().getFileName().toString(), strict);
        this.book = new RecordedBook(listing, report);
        this.aggressors = new Aggressors(book);
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
        aggressors.clear();
        for (final BitstampScan.Resting order : scan.resting()) {
            report.inferredOrders++;
            book.add(order.id(), order.side(), order.price(), order.quantity());
        }
        reader = new BitstampReader(file.path(), file.unit(), report);
        hasRow = reader.next(row);
        while (nextEventNs() < startNs) {
            apply();
            hasRow = reader.next(row);
        }
    }

    @Override
    public long nextEventNs() {
        return hasRow ? row.timeNs : Long.MAX_VALUE;
    }

    @Override
    public void onEvent(final long nowNs) {
        apply();
        hasRow = reader.next(row);
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
            hasRow = false;
        }
    }

    private void apply() {
        final int waiting = aggressors.find(row.orderId);
        if (waiting >= 0) {
            aggressors.update(waiting, row);
        } else {
            switch (row.action) {
                case CREATED -> create();
                case CHANGED -> change();
                case DELETED -> delete();
            }
        }
        aggressors.settle(row.timeNs);
        if (!aggressors.isEmpty()) {
            report.crossed++;
        }
        book.countCrossed();
    }

    private void create() {
        if (book.knows(row.orderId)) {
            report.bad(row.line, "order " + row.orderId + " is created twice");
        } else if (book.crossesHistory(row.side, row.price) && !aggressors.isFull()) {
            aggressors.add(row);
        } else {
            book.add(row.orderId, row.side, row.price, row.volume);
        }
    }

    private void change() {
        final long id = row.orderId;
        if (!book.knows(id)) {
            report.unknown(row.line, id);
            book.add(id, row.side, row.price, row.volume);
            return;
        }
        final long left = book.left(id);
        if (!book.stands(id, row.price) || row.volume > left) {
            book.move(id, row.side, row.price, row.volume);
        } else if (row.volume < left) {
            book.execute(id, row.side, row.price, left - row.volume);
        } else {
            report.ignoredRows++;
        }
    }

    private void delete() {
        final long id = row.orderId;
        if (!book.knows(id)) {
            report.unknown(row.line, id);
            return;
        }
        final long left = book.left(id);
        if (row.volume < left && book.stands(id, row.price)) {
            book.execute(id, row.side, row.price, left - row.volume);
        }
        book.cancel(id);
    }
}
