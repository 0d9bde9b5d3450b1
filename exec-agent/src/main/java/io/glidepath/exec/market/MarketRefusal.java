package io.glidepath.exec.market;

/** Why the market room refused what the feed said; the order is the numbers' and never changes. */
public enum MarketRefusal {
    UNKNOWN_INSTRUMENT,
    /** One instrument more than there is room for. */
    CAPACITY,
    /** Tick, lot or multiplier not positive, or a negative id. */
    BAD_DEFINITION,
    /** Negative weight, or buckets out of range, or weights that sum to nothing. */
    BAD_PROFILE,
    /** Close not after open. */
    BAD_SESSION,
    /** Tick, lot, multiplier or feed kind changed before the session was closed. */
    CHANGED_IN_SESSION,
    /** Not in 1 to {@link Book#MAX_PRICE}, or not that of the order named. */
    BAD_PRICE,
    /** Not in 1 to {@link Book#MAX_QUANTITY}. */
    BAD_QUANTITY,
    /** Absent side. */
    BAD_SIDE,
    /** Absent on an order feed, or added twice. */
    BAD_ORDER_ID,
    /** An order on a level feed, or a level on an order feed. */
    WRONG_FEED_KIND,
    /** More orders or levels than the book has room for; the book is out of sync. */
    BOOK_FULL,
    /** Part numbers or an entry that cannot be. */
    BAD_SNAPSHOT,
    /** Out of its ranges, or not a number. */
    BAD_REGIME;

    private static final int FIRST_CODE = 100;

    /** The stable number in journals: 100 to 113. */
    public int code() {
        return FIRST_CODE + ordinal();
    }
}
