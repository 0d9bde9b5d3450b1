package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * Orders and cancels of one owner at levels counted from the opposite best, in the proportions of
 * given intensities.
 */
final class LevelOrders {
    private static final long EMPTY_BOOK_LOTS = 5;

    private final Listing listing;
    private final MatchingBook book;
    private final int owner;
    private final long lot;
    private final PriceGrid grid;
    private final double share;
    private final double[] limitRates;
    private final double limitTotal;
    private final double[] cancelRates;
    private final SideWeight bidCancels;
    private final SideWeight askCancels;

    LevelOrders(final FlowSetting setting, final LevelIntensities intensities, final int owner) {
        this.owner = owner;
        listing = setting.listing();
        book = listing.book();
        lot = listing.instrument().lot();
        grid = setting.grid();
        share = setting.share();
        limitRates = intensities.limits();
        double total = 0;
        for (final double rate : limitRates) {
            total += rate;
        }
        limitTotal = total;
        cancelRates = grid.spread(intensities.cancelsPerUnit(lot));
        bidCancels = new SideWeight(book, Side.BUY, cancelRates);
        askCancels = new SideWeight(book, Side.SELL, cancelRates);
    }

    /** Places the opening book, whose orders are nobody's to cancel. */
    void open() {
        OpeningBook.place(listing, grid, share);
    }

    /** Limit orders a second, a side. */
    double limitTotal() {
        return limitTotal;
    }

    boolean isOneSided() {
        return book.isEmpty(Side.BUY) || book.isEmpty(Side.SELL);
    }

    /**
     * Places one order at level 1 of the empty side, with the volume of the other side's best; five
     * lots when both are empty.
     */
    void refillEmptySide() {
        if (book.isEmpty(Side.BUY) && book.isEmpty(Side.SELL)) {
            final long quantity = EMPTY_BOOK_LOTS * lot;
            book.limit(listing.nextOrderId(), owner, Side.BUY, OpeningBook.BEST_BID, quantity);
            return;
        }
        final Side empty = book.isEmpty(Side.BUY) ? Side.BUY : Side.SELL;
        final Side other = empty.opposite();
        final long price = grid.price(empty, book.best(other), 0);
        book.limit(listing.nextOrderId(), owner, empty, price, book.levelVolume(other, 0));
    }

    /** Cancels a second on a side, whoever owns the volume. Neither side is empty. */
    double cancelTotal(final Side side) {
        return (side == Side.BUY ? bidCancels : askCancels).from(firstPrice(side));
    }

    void market(final Side side, final int lots) {
        book.market(listing.nextOrderId(), owner, side, lots * lot);
    }

    /** @param chosen in [0, {@link #limitTotal}): the level. */
    void limit(final Side side, final double chosen, final int lots) {
        double left = chosen;
        int n = 0;
        while (n < limitRates.length - 1 && left >= limitRates[n]) {
            left -= limitRates[n];
            n++;
        }
        final long price = grid.price(side, book.best(side.opposite()), n);
        book.limit(listing.nextOrderId(), owner, side, price, lots * lot);
    }

    /**
     * Takes back the owner's newest lots at a price; what it does not own there is lost.
     *
     * @param chosen in [0, {@link #cancelTotal}): the price.
     */
    void cancel(final Side side, final double chosen, final int lots) {
        final long price = book.weightedPrice(side, firstPrice(side), cancelRates, chosen);
        book.cancelNewest(owner, side, price, lots * lot);
    }

    private long firstPrice(final Side side) {
        return grid.first(side, book.best(side.opposite()));
    }
}
