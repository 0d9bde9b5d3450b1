package io.glidepath.sim.flow;

/** A trader in a simulated market, driven by its own next event. */
public interface OrderFlow {
    /**
     * Starts a session with an empty book: places what is there before the opening, and plans the
     * first event.
     *
     * @param episode the session's number; all randomness comes from (seed, episode) alone.
     * @param startNs when the market starts to run.
     */
    void open(long episode, long startNs);

    /**
     * When it acts next, ns since the epoch; {@link Long#MAX_VALUE}: never again in this session.
     */
    long nextEventNs();

    /** Acts; called at {@link #nextEventNs()}. */
    void onEvent(long nowNs);
}
