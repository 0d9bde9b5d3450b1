package io.glidepath.risk;

/** The parent's slot is there and free, and the parent is not live in another. */
final class SlotCheck {
    private SlotCheck() {}

    static RejectReason of(final Exposure exposure, final ParentIntent parent) {
        if (parent.parentSlot < 0 || parent.parentSlot >= exposure.maxParents()) {
            return RejectReason.INVALID_SLOT;
        }
        if (exposure.parent(parent.parentSlot) != null) {
            return RejectReason.SLOT_TAKEN;
        }
        return exposure.parentLive(parent.clientId, parent.parentId)
                ? RejectReason.DUPLICATE_PARENT
                : RejectReason.NONE;
    }
}
