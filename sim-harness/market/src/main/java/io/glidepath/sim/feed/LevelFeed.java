package io.glidepath.sim.feed;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * Levels as a trader in our venue: each change of a level is anonymous volume that comes, last in
 * the queue, or goes. It applies what changed and not what is, so that what ours took stays taken.
 * Who stood where in a queue is not recorded; {@link LevelsFile#assumptions()} says what is taken
 * instead.
 */
final class LevelFeed implements RecordedFeed {
    private static final int OWNER = LobsterFeed.HISTORY;

    private final Listing listing;
    private final MatchingBook book;
    private final LevelsFile file;
    private final FeedReport report;
    private final LevelLadder bids = new LevelLadder();
    private final LevelLadder asks = new LevelLadder();
    private final int places;
    private LevelRows rows;
    private boolean hasRow;

    LevelFeed(final Listing listing, final LevelsFile file, final boolean strict) {
        this.listing = listing;
        this.book = listing.book();
        this.file = file;
        this.report = new FeedReport(file.path().getFileName().toString(), strict);
        report.knowsQueues = false;
        places = file.quantityPlaces();
    }

    @Override
    public FeedReport report() {
        return report;
    }

    @Override
    public void open(final long episode, final long startNs) {
        close();
        listing.tellUnchanged(false);
        report.clear();
        bids.clear();
        asks.clear();
        rows = LevelRows.of(file, report, places);
        hasRow = rows.next();
        while (nextEventNs() < startNs) {
            apply();
            hasRow = rows.next();
        }
    }

    @Override
    public long nextEventNs() {
        return hasRow ? rows.timeNs() : Long.MAX_VALUE;
    }

    @Override
    public void onEvent(final long nowNs) {
        apply();
        hasRow = rows.next();
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
            hasRow = false;
        }
    }

    private void apply() {
        final LobsterRow message = rows.message();
        if (message != null && message.type == LobsterRow.EXECUTE) {
            execute(message);
        } else if (message != null && message.type == LobsterRow.EXECUTE_HIDDEN) {
            report.hiddenExecutions++;
            listing.printHidden(message.side.opposite(), message.price, message.size);
        }
        bids.read(rows.book(), Side.BUY);
        asks.read(rows.book(), Side.SELL);
        leave(Side.BUY, bids);
        leave(Side.SELL, asks);
        come(Side.BUY, bids);
        come(Side.SELL, asks);
    }

    /** A trade takes the oldest at its price, ours included; the level then changes by less. */
    private void execute(final LobsterRow row) {
        final LevelLadder ladder = row.side == Side.BUY ? bids : asks;
        report.executions++;
        if (ladder.bestIs(row.price)) {
            report.executionsAtBest++;
        }
        final long takerId = listing.nextOrderId();
        long left = row.size;
        while (left > 0 && book.volumeAt(row.side, row.price) > 0) {
            left -= book.execute(book.oldestAt(row.side, row.price), left, takerId, OWNER);
        }
        if (left > 0) {
            report.clip(left);
        }
        ladder.take(row.price, row.size);
    }

    private void leave(final Side side, final LevelLadder ladder) {
        for (int i = 0; i < ladder.changes(); i++) {
            final long change = ladder.change(i);
            if (change < 0) {
                final long taken = book.cancelNewest(OWNER, side, ladder.price(i), -change);
                if (taken < -change) {
                    report.clip(-change - taken);
                }
            }
        }
    }

    private void come(final Side side, final LevelLadder ladder) {
        for (int i = 0; i < ladder.changes(); i++) {
            if (ladder.change(i) > 0) {
                book.limit(listing.nextOrderId(), OWNER, side, ladder.price(i), ladder.change(i));
            }
        }
    }
}
