package io.glidepath.exec.feature;

import io.glidepath.exec.market.Book;
import io.glidepath.exec.market.MarketState;
import io.glidepath.risk.Side;

/** What all parts of a row are measured by; filled anew for every row, read by the parts. */
final class Scene {
    /** Prices are in 10^-8 of the currency. */
    static final double PRICE_UNIT = 1e-8;

    static final double BPS = 1e4;

    MarketState market;
    Book book;
    Side near;
    Side far;
    /** +1 for a buy, -1 for a sell: turns "up" into "against us". */
    int sign;
    /** Twice the mid; 0 if there is none. */
    long mid2;

    long tick;
    long lot;
    /** What Almgren-Chriss asks from now to the next decision, at least a lot. */
    double slice;
    /** Whole quantity of the parent. */
    double quantity;

    /** Mid beyond a price in our disfavour, bps of mid; 0 without a mid or price. */
    double againstUsBps(final long price) {
        return mid2 <= 0 || price == Book.NO_PRICE ? 0 : sign * (mid2 - 2.0 * price) / mid2 * BPS;
    }
}
