package io.glidepath.risk;

/** There is room for one more open child, of the parent and in all. */
final class CapacityCheck {
    private CapacityCheck() {}

    static RejectReason of(final Exposure exposure, final ParentExposure parent) {
        if (parent.openChildren() >= exposure.maxChildrenPerParent()) {
            return RejectReason.TOO_MANY_CHILDREN;
        }
        return exposure.openChildren() >= exposure.maxChildren()
                ? RejectReason.CAPACITY
                : RejectReason.NONE;
    }
}
