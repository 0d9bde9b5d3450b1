package io.glidepath.sim.feed;

/** How a recording is written. */
public enum FeedFormat {
    /** LOBSTER's messages: order by order, seconds after midnight in New York. */
    LOBSTER("LOBSTER messages"),
    /** Market by order as decoded CSV: ns since the epoch, one venue, any instruments. */
    MBO("market by order"),
    /** Bitstamp's order events as CSV. */
    BITSTAMP("Bitstamp orders"),
    /** States of a book by level. */
    LEVELS("levels");

    private final String words;

    FeedFormat(final String words) {
        this.words = words;
    }

    /** The format in words. */
    public String words() {
        return words;
    }
}
