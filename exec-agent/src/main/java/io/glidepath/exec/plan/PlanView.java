package io.glidepath.exec.plan;

import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.Schedule;

/** What the planner looks at: one mutable object per agent, set before each use. */
public final class PlanView {
    public long nowNs;
    /** Decision interval, ns, positive. */
    public long intervalNs;

    public MarketState market;
    public ParentOrder parent;
    public Children children;
    /** The parent's own schedule. */
    public Schedule schedule;
    /** The fallback: Almgren-Chriss. */
    public Schedule fallback;

    /** Price collar: whole ticks from the mid to the worst price the guard allows this side. */
    public long collarTicks;
    /** Largest child the guard's size and value limits allow, quantity units. */
    public long maxChild;
    /** What may trade at once within the participation limits, quantity units. */
    public long participation;
    /** Only resting orders may be sent. */
    public boolean passiveOnly;

    public int policyId;
    public int algoId;
}
