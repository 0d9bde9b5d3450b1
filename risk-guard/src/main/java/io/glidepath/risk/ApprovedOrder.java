package io.glidepath.risk;

/**
 * What the guard let through: the only thing a publisher may send. One object, owned by the guard,
 * valid until its next {@link RiskGuard#check}; fields as in {@link Intent}. A cancel carries what
 * the guard knows of its target.
 */
public final class ApprovedOrder implements Verdict {
    private final Intent order = new Intent();
    private long approval;
    private boolean takeable;
    private boolean shortSale;

    ApprovedOrder() {}

    /** @param sellsShort as the parent's terms say, whatever the planner thinks. */
    Intent approve(final long approvalNumber, final boolean sellsShort) {
        approval = approvalNumber;
        shortSale = sellsShort;
        takeable = true;
        return order;
    }

    void revoke() {
        takeable = false;
    }

    /**
     * Takes the approval number, once.
     *
     * @return rises by one per approval, from 1.
     * @throws IllegalStateException if it was taken already, or another check has been made since.
     */
    public long takeApproval() {
        if (!takeable) {
            throw new IllegalStateException("approval " + approval + " was taken or has lapsed");
        }
        takeable = false;
        return approval;
    }

    public Intent.Kind kind() {
        return order.kind;
    }

    public long childId() {
        return order.childId;
    }

    public long parentId() {
        return order.parentId;
    }

    public int parentSlot() {
        return order.parentSlot;
    }

    public int instrumentId() {
        return order.instrumentId;
    }

    public int clientId() {
        return order.clientId;
    }

    public int policyId() {
        return order.policyId;
    }

    public int algoId() {
        return order.algoId;
    }

    public int venue() {
        return order.venue;
    }

    public Side side() {
        return order.side;
    }

    /** True for a new child whose parent sells short: the venue must be told. */
    public boolean shortSale() {
        return shortSale;
    }

    public OrderType type() {
        return order.type;
    }

    /** Price units, positive. */
    public long price() {
        return order.price;
    }

    /** Quantity units; on a cancel {@link Intent#NONE} means all. */
    public long quantity() {
        return order.quantity;
    }

    /** ns since the epoch; {@link Intent#NONE}: none. */
    public long expireNs() {
        return order.expireNs;
    }
}
