package io.glidepath.risk;

/** Invariant I2: filled + open + unknown + new is at most the parent's quantity. */
final class ParentQuantityCheck {
    private ParentQuantityCheck() {}

    static RejectReason of(final ParentExposure parent, final long quantity) {
        return quantity > parent.terms.quantity - parent.worked()
                ? RejectReason.PARENT_QUANTITY
                : RejectReason.NONE;
    }
}
