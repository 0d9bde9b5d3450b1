package io.glidepath.sim.feed;

/** How a recording is written. */
public enum FeedFormat {
    /** LOBSTER's messages: order by order, seconds after midnight in New York. */
    LOBSTER("LOBSTER messages");

    private final String words;

    FeedFormat(final String words) {
        this.words = words;
    }

    /** The format in words. */
    public String words() {
        return words;
    }
}
