package io.glidepath.sim;

/** A child as the auditor keeps it, from its own frame and the venue's reports. */
final class AuditedChild {
    final long childId;
    /** Null: a child of nobody. */
    final AuditedParent parent;

    final long price;
    final long quantity;
    long leaves;
    long venueOrderId;

    AuditedChild(
            final long childId, final AuditedParent parent, final long price, final long quantity) {
        this.childId = childId;
        this.parent = parent;
        this.price = price;
        this.quantity = quantity;
        this.leaves = quantity;
    }

    void give(final long taken) {
        leaves -= taken;
        if (parent != null) {
            parent.open -= taken;
        }
    }

    @Override
    public String toString() {
        return "child " + childId + (parent == null ? "" : " of " + parent);
    }
}
