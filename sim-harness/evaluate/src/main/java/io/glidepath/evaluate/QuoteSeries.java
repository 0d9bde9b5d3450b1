package io.glidepath.evaluate;

/**
 * Best bid and ask over time, 10^-8 of the currency; {@link Long#MIN_VALUE} where there is none.
 */
public record QuoteSeries(long[] timesNs, long[] bids, long[] asks) {}
