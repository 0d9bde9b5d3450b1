package io.glidepath.risk;

/**
 * A parent's quantity, value and share of the daily volume are sane; catches a quantity that is
 * really a notional.
 */
final class ParentSizeCheck {
    private ParentSizeCheck() {}

    static RejectReason of(final InstrumentExposure instrument, final ParentIntent parent) {
        final RejectReason reason = QuantityCheck.inLots(instrument, parent.quantity);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final Limits limits = instrument.limits.configured();
        if (parent.quantity > limits.maxParentQuantity()) {
            return RejectReason.PARENT_TOO_LARGE;
        }
        final RejectReason value = value(instrument, parent, limits.maxParentValue());
        if (value != RejectReason.NONE) {
            return value;
        }
        final long adv = instrument.profile.dailyVolume();
        return Wide.productExceeds(parent.quantity, Limits.FULL_BPS, adv, limits.maxParentAdvBps())
                ? RejectReason.PARENT_ADV
                : RejectReason.NONE;
    }

    private static RejectReason value(
            final InstrumentExposure instrument, final ParentIntent parent, final long most) {
        final long reference2 = reference2(instrument, parent.limitPrice);
        if (reference2 == 0) {
            return RejectReason.NO_REFERENCE;
        }
        if (Wide.overflows(parent.quantity, instrument.multiplier())) {
            return RejectReason.VALUE_OVERFLOW;
        }
        final long units = parent.quantity * instrument.multiplier();
        return Wide.productExceeds(units, reference2, most, 2)
                ? RejectReason.PARENT_VALUE
                : RejectReason.NONE;
    }

    /**
     * Twice the price to value at: the mid, else the day's reference, else the parent's own limit;
     * 0: none.
     */
    private static long reference2(final InstrumentExposure instrument, final long limitPrice) {
        if (instrument.twoSided()) {
            return instrument.mid2();
        }
        if (instrument.referencePrice() > 0) {
            return 2 * instrument.referencePrice();
        }
        return limitPrice > 0 && limitPrice <= InstrumentExposure.MAX_PRICE ? 2 * limitPrice : 0;
    }
}
