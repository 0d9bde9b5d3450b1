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

    /** Price collar, bps around the mid, from the guard's limits and the parent's own band. */
    public int collarBps;
    /** Largest child, quantity units, from the guard's limits and the parent's own. */
    public long maxChild;
    /** Only resting orders may be sent. */
    public boolean passiveOnly;

    public int policyId;
    public int algoId;
}
