package io.glidepath.sim;

/** A child as the auditor keeps it, from its own frame and the venue's reports. */
final class AuditedChild {
    private static final int SEQUENCE_BITS = 36;
    private static final int EPOCH_BITS = 20;

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

    /** One start of one agent: instance and epoch, the first 27 bits of its ids. */
    long sender() {
        return childId >>> SEQUENCE_BITS;
    }

    /** The agent that sent it. */
    long instance() {
        return childId >>> SEQUENCE_BITS + EPOCH_BITS;
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
