package io.glidepath.sim.feed;

/** What a recording says cannot be, and its reader was told to be strict: file, line and what. */
public final class FeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FeedException(final String sentence) {
        super(sentence);
    }
}
