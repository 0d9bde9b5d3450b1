package io.glidepath.exec.order;

/** What became of an execution report. */
public enum ExecutionResult {
    APPLIED,
    /**
     * Applied to quantity that was already reported back: the parent may now hold more than it
     * asked for.
     */
    LATE,
    /** Applied to the child; its parent is no longer remembered. */
    ORPHANED,
    /** A fill already counted from an order status. */
    ABSORBED,
    /** Heard before; nothing changed. */
    DUPLICATE,
    /** More than the child asked for; refused, nothing changed. */
    OVERFILL,
    /** No such child; nothing changed. */
    UNKNOWN_CHILD,
    /** Corrects a trade that is not remembered; nothing changed. */
    UNKNOWN_TRADE,
    /**
     * Cannot be: quantity, price or state; nothing changed but perhaps the child being UNKNOWN now.
     */
    REFUSED;

    /** True if quantities changed. */
    public boolean applied() {
        return this == APPLIED || this == LATE || this == ORPHANED;
    }
}
