package io.glidepath.risk;

/** The order belongs to the live parent it names, within the parent's times. */
final class OwnershipCheck {
    private OwnershipCheck() {}

    static RejectReason of(final ParentExposure parent, final Intent intent, final long nowNs) {
        if (parent == null) {
            return RejectReason.UNKNOWN_PARENT;
        }
        final ParentIntent terms = parent.terms;
        if (terms.parentId != intent.parentId
                || terms.clientId != intent.clientId
                || terms.instrumentId != intent.instrumentId
                || terms.side != intent.side) {
            return RejectReason.PARENT_MISMATCH;
        }
        return nowNs < terms.startNs || nowNs > terms.endNs
                ? RejectReason.OUTSIDE_PARENT_TIMES
                : RejectReason.NONE;
    }
}
