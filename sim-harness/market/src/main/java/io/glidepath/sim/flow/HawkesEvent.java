package io.glidepath.sim.flow;

/** The kinds of events of a Hawkes flow, by number. */
final class HawkesEvent {
    static final int MARKET_SELL = 0;
    static final int MARKET_BUY = 1;
    static final int LIMIT_BID = 2;
    static final int LIMIT_ASK = 3;
    static final int CANCEL_BID = 4;
    static final int CANCEL_ASK = 5;
    static final int COUNT = 6;

    private HawkesEvent() {}
}
