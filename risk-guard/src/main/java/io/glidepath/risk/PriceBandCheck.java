package io.glidepath.risk;

/**
 * A price lies within a band around the mid, by the limit and by the parent's own: |2 price - mid2|
 * / mid2 at most the band.
 */
final class PriceBandCheck {
    private PriceBandCheck() {}

    static RejectReason of(
            final InstrumentExposure instrument, final ParentIntent terms, final long price) {
        final long mid2 = instrument.mid2();
        if (outside(price, mid2, instrument.limits.priceBandBps())) {
            return RejectReason.PRICE_BAND;
        }
        return terms.priceBandBps != ParentIntent.NO_BPS && outside(price, mid2, terms.priceBandBps)
                ? RejectReason.PARENT_BAND
                : RejectReason.NONE;
    }

    private static boolean outside(final long price, final long mid2, final long bandBps) {
        return Wide.productExceeds(Math.abs(2 * price - mid2), Limits.FULL_BPS, bandBps, mid2);
    }
}
