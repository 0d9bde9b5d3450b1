package io.glidepath.risk;

/** Price times quantity times multiplier fits, and is within the limit. */
final class OrderValueCheck {
    private OrderValueCheck() {}

    static RejectReason of(
            final InstrumentExposure instrument, final long price, final long quantity) {
        if (Wide.overflows(price, quantity)
                || Wide.overflows(price * quantity, instrument.multiplier())) {
            return RejectReason.VALUE_OVERFLOW;
        }
        return price * quantity * instrument.multiplier() > instrument.limits.maxOrderValue()
                ? RejectReason.ORDER_VALUE
                : RejectReason.NONE;
    }
}
