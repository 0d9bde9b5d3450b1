package io.glidepath.sim.plain;

/** Somebody who trades at times of its own choosing. */
interface PlainTrader {
    /** Places what is there before the market runs, and returns the time of the first event, ns. */
    long open(PlainMarket market, long episode, long startNs);

    /** Acts, and returns the time of the next event, ns; {@link Long#MAX_VALUE} for never. */
    long act(PlainMarket market, long nowNs);
}
