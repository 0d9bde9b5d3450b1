package io.glidepath.risk;

/** Invariant I6: a child id is positive and above every earlier one, so none repeats. */
final class ChildIdCheck {
    private ChildIdCheck() {}

    static RejectReason of(final Exposure exposure, final long childId) {
        if (childId <= 0) {
            return RejectReason.INVALID_CHILD_ID;
        }
        return childId <= exposure.highestChildId()
                ? RejectReason.DUPLICATE_CHILD
                : RejectReason.NONE;
    }
}
