package io.glidepath.risk;

/**
 * What a planner would like to do: send a new child, or take one back. Mutable and reused; the
 * guard keeps no reference. Prices 10^-8 of the currency, quantities the instrument's units, times
 * ns since the epoch UTC.
 */
public final class Intent {
    /** Absent quantity or time. */
    public static final long NONE = Long.MIN_VALUE;
    /** No schedule to compare with. */
    public static final long NO_SCHEDULE = Long.MAX_VALUE;
    /**
     * A child id not drawn yet: {@link RiskGuard#wouldPass} skips the id check, {@link
     * RiskGuard#check} refuses.
     */
    public static final long UNASSIGNED = 0;

    /** Send or take back. */
    public enum Kind {
        NEW,
        CANCEL
    }

    public Kind kind;
    /** NEW: the id it will carry, above every earlier one. CANCEL: the target. */
    public long childId;

    public long parentId;
    public int parentSlot;
    public int instrumentId;
    public int clientId;
    public int policyId;
    public int algoId;
    public int venue;
    public Side side;
    public OrderType type;
    public long price;
    /** CANCEL: how much to take back; {@link #NONE}: all. */
    public long quantity;
    /** {@link #NONE}: none. */
    public long expireNs;
    /**
     * Kill, expiry and halt cancels: no throttle, no minimum resting time. Means nothing on NEW.
     */
    public boolean riskReducing;
    /** A LIMIT that is meant to rest. */
    public boolean passive;
    /** Cumulative quantity the parent's schedule asks by now or by the next decision. */
    public long scheduledQuantity;
    /** Completes the parent near its end: not compared with the schedule. */
    public boolean finishing;

    public Intent() {
        reset();
    }

    /** Forgets everything; what is left is refused. */
    public void reset() {
        kind = null;
        childId = UNASSIGNED;
        parentId = 0;
        parentSlot = -1;
        instrumentId = -1;
        clientId = -1;
        policyId = 0;
        algoId = 0;
        venue = 0;
        side = null;
        type = null;
        price = 0;
        quantity = 0;
        expireNs = NONE;
        riskReducing = false;
        passive = false;
        scheduledQuantity = NO_SCHEDULE;
        finishing = false;
    }

    /** Copies every field of another intent into this one. */
    public void copyFrom(final Intent other) {
        kind = other.kind;
        childId = other.childId;
        parentId = other.parentId;
        parentSlot = other.parentSlot;
        instrumentId = other.instrumentId;
        clientId = other.clientId;
        policyId = other.policyId;
        algoId = other.algoId;
        venue = other.venue;
        side = other.side;
        type = other.type;
        price = other.price;
        quantity = other.quantity;
        expireNs = other.expireNs;
        riskReducing = other.riskReducing;
        passive = other.passive;
        scheduledQuantity = other.scheduledQuantity;
        finishing = other.finishing;
    }
}
