package io.glidepath.risk;

/**
 * Approvals without a guard, for tests of those who publish them; the door is the package's alone.
 */
public final class Approvals {
    private final ApprovedOrder order = new ApprovedOrder();
    private long approval;

    /** Approves a copy of what is asked. */
    public ApprovedOrder approve(final Intent intent) {
        return approve(intent, false);
    }

    /** Approves a copy of what is asked, for a parent that sells short or not. */
    public ApprovedOrder approve(final Intent intent, final boolean sellsShort) {
        approval++;
        order.approve(approval, sellsShort).copyFrom(intent);
        return order;
    }
}
