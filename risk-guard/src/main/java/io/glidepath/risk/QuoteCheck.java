package io.glidepath.risk;

/**
 * There is a fresh quote with two sides, bid below ask. A quote of the future is no better than a
 * stale one.
 */
final class QuoteCheck {
    private QuoteCheck() {}

    static RejectReason of(final InstrumentExposure instrument, final long nowNs) {
        if (!instrument.quoted()) {
            return RejectReason.NO_QUOTE;
        }
        final long ageNs = Wide.minus(nowNs, instrument.quotedNs());
        if (ageNs < 0 || ageNs > instrument.limits.staleQuoteNs()) {
            return RejectReason.STALE_QUOTE;
        }
        if (instrument.bid() == InstrumentExposure.NONE
                || instrument.ask() == InstrumentExposure.NONE) {
            return RejectReason.ONE_SIDED_QUOTE;
        }
        return instrument.twoSided() ? RejectReason.NONE : RejectReason.CROSSED_QUOTE;
    }
}
