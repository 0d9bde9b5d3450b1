package io.glidepath.risk;

/** A price is positive, within what can be calculated with, and on the tick. */
final class PriceCheck {
    private PriceCheck() {}

    static RejectReason of(final InstrumentExposure instrument, final long price) {
        if (price <= 0) {
            return RejectReason.PRICE_NOT_POSITIVE;
        }
        if (price > InstrumentExposure.MAX_PRICE) {
            return RejectReason.PRICE_TOO_LARGE;
        }
        return price % instrument.tick() == 0 ? RejectReason.NONE : RejectReason.PRICE_OFF_TICK;
    }
}
