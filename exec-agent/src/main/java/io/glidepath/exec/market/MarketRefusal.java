package io.glidepath.exec.market;

/** Why the market room refused what the feed said. */
public enum MarketRefusal {
    UNKNOWN_INSTRUMENT(100),
    /** One instrument more than there is room for. */
    CAPACITY(101),
    /** Tick, lot or multiplier not positive, or a negative id. */
    BAD_DEFINITION(102),
    /** Negative weight, or buckets out of range, or weights that sum to nothing. */
    BAD_PROFILE(103),
    /** Close not after open. */
    BAD_SESSION(104),
    /** Tick, lot, multiplier or feed kind changed before the session was closed. */
    CHANGED_IN_SESSION(105),
    /** Not in 1 to {@link Book#MAX_PRICE}, or not that of the order named. */
    BAD_PRICE(106),
    /** Not in 1 to {@link Book#MAX_QUANTITY}. */
    BAD_QUANTITY(107),
    /** Absent side. */
    BAD_SIDE(108),
    /** Absent on an order feed, or added twice. */
    BAD_ORDER_ID(109),
    /** An order on a level feed, or a level on an order feed. */
    WRONG_FEED_KIND(110),
    /** More orders or levels than the book has room for; the book is out of sync. */
    BOOK_FULL(111),
    /** Part numbers or an entry that cannot be. */
    BAD_SNAPSHOT(112),
    /** Out of its ranges, or not a number. */
    BAD_REGIME(113);

    private final int code;

    MarketRefusal(final int code) {
        this.code = code;
    }

    /** Its number in journals, 100 to 113; never changes, and is not given to another. */
    public int code() {
        return code;
    }
}
