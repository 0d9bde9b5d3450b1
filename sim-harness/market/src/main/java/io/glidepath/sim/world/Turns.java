package io.glidepath.sim.world;

import java.util.concurrent.locks.LockSupport;

/**
 * Two threads that take turns, a caller and a market: while one runs, the other waits. So they
 * share plain fields without locks, and no run differs from another. Allocates nothing.
 */
final class Turns {
    private final Thread market;
    private volatile boolean marketsTurn;
    private volatile boolean closed;
    private Thread caller;

    /**
     * @param market what the market's thread does; it begins by {@link #await}.
     */
    Turns(final Runnable market) {
        this.market = Thread.ofVirtual().name("market-world").unstarted(market);
    }

    void start() {
        market.start();
    }

    /** The caller's: lets the market run until it gives the turn back. */
    void handOver() {
        caller = Thread.currentThread();
        marketsTurn = true;
        LockSupport.unpark(market);
        while (marketsTurn) {
            LockSupport.park(this);
        }
    }

    /**
     * The market's: waits for its turn.
     *
     * @return false once closed: no turn will come.
     */
    boolean await() {
        while (!marketsTurn && !closed) {
            LockSupport.park(this);
        }
        return !closed;
    }

    /** The market's: gives the turn back. */
    void giveBack() {
        marketsTurn = false;
        LockSupport.unpark(caller);
    }

    /** The caller's: the market's thread may end. */
    void close() {
        closed = true;
        LockSupport.unpark(market);
    }
}
