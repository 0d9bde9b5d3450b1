package io.glidepath.risk;

/** A cancel names a sent, open child that is not closing already, and no more than is open. */
final class CancelCheck {
    private CancelCheck() {}

    static RejectReason of(final ChildExposure child, final Intent intent) {
        if (child == null || !child.open) {
            return RejectReason.UNKNOWN_CHILD;
        }
        if (!child.sent) {
            return RejectReason.CHILD_NOT_SENT;
        }
        if (child.closing) {
            return RejectReason.ALREADY_CLOSING;
        }
        if (intent.quantity == Intent.NONE) {
            return RejectReason.NONE;
        }
        final RejectReason reason = QuantityCheck.inLots(child.instrument, intent.quantity);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        return intent.quantity > child.leaves - child.reducing
                ? RejectReason.CANCEL_TOO_LARGE
                : RejectReason.NONE;
    }
}
