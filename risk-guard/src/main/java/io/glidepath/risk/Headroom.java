package io.glidepath.risk;

/**
 * What is left of each limit at one moment, for one parent. Mutable, the caller's; zero where
 * anything is unknown.
 */
public final class Headroom {
    /** Largest child by the limit and by the parent's own, whole lots. */
    public long childQuantity;
    /** Parent quantity neither filled nor open. */
    public long parentQuantity;
    /** Quantity that may trade at once without passing the participation caps. */
    public long participationQuantity;
    /** Largest quantity by order value at the mid, rounded up to a price unit. */
    public long orderValue;
    /** Messages that may be sent now. */
    public long messages;
    /** Cancels that may be sent now. */
    public long cancels;
    /** Children that may still be opened. */
    public long openChildren;
    /** Whole ticks from the mid up to the highest price allowed. */
    public long bandTicksUp;
    /** Whole ticks from the mid down to the lowest price allowed. */
    public long bandTicksDown;
    /** Quantity the parent may run ahead of its schedule. */
    public long scheduleQuantity;

    /** Sets every field to zero. */
    public void reset() {
        childQuantity = 0;
        parentQuantity = 0;
        participationQuantity = 0;
        orderValue = 0;
        messages = 0;
        cancels = 0;
        openChildren = 0;
        bandTicksUp = 0;
        bandTicksDown = 0;
        scheduleQuantity = 0;
    }
}
