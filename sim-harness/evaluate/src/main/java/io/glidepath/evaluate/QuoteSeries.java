package io.glidepath.evaluate;

import io.glidepath.exec.market.Instrument;

/**
 * Best bid and ask over time, 10^-8 of the currency; {@link Long#MIN_VALUE} where there is none.
 *
 * @param instrument what they are quotes of.
 */
public record QuoteSeries(Instrument instrument, long[] timesNs, long[] bids, long[] asks) {}
