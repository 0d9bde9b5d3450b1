package io.glidepath.risk;

/** A quantity is positive and in whole lots, and a child is not too large. */
final class QuantityCheck {
    private QuantityCheck() {}

    static RejectReason of(
            final InstrumentExposure instrument, final ParentIntent terms, final long quantity) {
        final RejectReason reason = inLots(instrument, quantity);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (quantity > instrument.limits.maxChildQuantity()) {
            return RejectReason.CHILD_TOO_LARGE;
        }
        return terms.maxChild != ParentIntent.NONE && quantity > terms.maxChild
                ? RejectReason.PARENT_MAX_CHILD
                : RejectReason.NONE;
    }

    static RejectReason inLots(final InstrumentExposure instrument, final long quantity) {
        if (quantity <= 0) {
            return RejectReason.QUANTITY_NOT_POSITIVE;
        }
        return quantity % instrument.lot() == 0 ? RejectReason.NONE : RejectReason.QUANTITY_OFF_LOT;
    }
}
