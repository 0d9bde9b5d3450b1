package io.glidepath.sim.feed;

import io.glidepath.sim.flow.OrderFlow;

/**
 * A recording as a trader in a venue. Rows before the session's opening build its first book; later
 * ones happen at their time. {@link #open} starts again at the file's first row.
 */
public interface RecordedFeed extends OrderFlow, AutoCloseable {
    /** What was found since the file's first row; it grows while the feed is played. */
    FeedReport report();

    @Override
    void close();
}
