package io.glidepath.sim.venue;

/**
 * Order and execution ids of one venue, rising from the session's start; far above those of
 * recorded files.
 */
final class VenueIds {
    static final long FIRST = 1L << 40;

    private long orderId = FIRST;
    private long execId = FIRST;

    void restart() {
        orderId = FIRST;
        execId = FIRST;
    }

    long nextOrderId() {
        return ++orderId;
    }

    /** The last execution id given. */
    long lastExecId() {
        return execId;
    }

    long nextExecId() {
        return ++execId;
    }
}
