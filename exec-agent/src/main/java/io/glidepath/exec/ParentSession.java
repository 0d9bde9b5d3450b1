package io.glidepath.exec;

import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentState;
import io.glidepath.exec.order.Schedule;
import io.glidepath.exec.plan.IntentList;
import io.glidepath.exec.plan.SliceClock;

/**
 * One parent at work: its policy, its schedules, when it acts next, and what still waits for
 * answers. One object per slot, used again for the next parent of that slot.
 */
final class ParentSession {
    static final long NEVER = Long.MAX_VALUE;

    private final int slot;
    final Schedule own = new Schedule();
    final Schedule almgrenChriss = new Schedule();
    final Schedule twap = new Schedule();
    /** New children that wait until quantity is free; dropped at the next decision. */
    final IntentList deferred = new IntentList();

    private ParentOrder parent;
    private MarketState market;
    private PolicyDesk.Seat seat;
    private long intervalNs;
    private long finishFromNs;
    private long deadlineNs;
    private long nextDecisionNs = NEVER;
    private long wakeFloorNs = NEVER;
    private long retryNs = NEVER;
    private int endingReason;
    private boolean answered;
    private ParentState beforeHalt;
    private boolean inDoubt;
    private boolean venueOnly;

    /** Filled quantity when the parent was last reported. */
    long reportedFilled;
    /** Where the row of the present decision stands in its policy's batch. */
    int row;

    ParentSession(final int slot) {
        this.slot = slot;
    }

    void open(
            final ParentOrder parent,
            final MarketState market,
            final PolicyDesk.Seat seat,
            final long intervalNs,
            final long finishFromNs,
            final long deadlineNs) {
        this.parent = parent;
        this.market = market;
        this.seat = seat;
        this.intervalNs = intervalNs;
        this.finishFromNs = finishFromNs;
        this.deadlineNs = deadlineNs;
        nextDecisionNs = NEVER;
        wakeFloorNs = NEVER;
        retryNs = NEVER;
        endingReason = 0;
        answered = false;
        inDoubt = false;
        venueOnly = false;
        beforeHalt = ParentState.PENDING;
        reportedFilled = 0;
        deferred.clear();
    }

    int slot() {
        return slot;
    }

    ParentOrder parent() {
        return parent;
    }

    MarketState market() {
        return market;
    }

    PolicyDesk.Seat seat() {
        return seat;
    }

    long nextDecisionNs() {
        return nextDecisionNs;
    }

    /** After this a must-finish parent may not go on; for others, its end. */
    long deadlineNs() {
        return deadlineNs;
    }

    boolean finishing(final long nowNs) {
        return nowNs >= finishFromNs;
    }

    /** From now on the parent is finished by crossing inside the collar. */
    void finishNow(final long nowNs) {
        finishFromNs = Math.min(finishFromNs, nowNs);
        nextDecisionNs = Math.min(nextDecisionNs, nowNs);
    }

    /** An amended end moves what follows from it. */
    void reschedule(final long finishFromNs, final long deadlineNs, final long nowNs) {
        this.finishFromNs = finishFromNs;
        this.deadlineNs = deadlineNs;
        nextDecisionNs = nowNs;
    }

    void decideAt(final long timeNs) {
        nextDecisionNs = timeNs;
        wakeFloorNs = NEVER;
    }

    /**
     * Sets the next decision after a wait of {@code permille} of the interval; 0: at the next
     * event.
     */
    void waitFor(final int permille, final long nowNs) {
        if (permille == 0) {
            wakeFloorNs = nowNs + Math.max(1, intervalNs / 100);
            nextDecisionNs = nowNs + intervalNs;
        } else {
            decideAt(nowNs + Math.max(1, intervalNs * permille / 1000));
        }
        notPastFinish(nowNs);
    }

    /** Sets the next decision at the next market event, or after an interval without one. */
    void waitForMarket(final long nowNs) {
        wakeFloorNs = nowNs;
        nextDecisionNs = nowNs + intervalNs;
    }

    /** Sets the next decision at the start of the next slice. */
    void waitForSlice(final long nowNs) {
        decideAt(SliceClock.sliceEndNs(parent.startNs(), intervalNs, nowNs));
        notPastFinish(nowNs);
    }

    /** Sets the next decision at the next middle or end of a slice. */
    void waitForHalfSlice(final long nowNs) {
        decideAt(SliceClock.nextHalfNs(parent.startNs(), intervalNs, nowNs));
        notPastFinish(nowNs);
    }

    private void notPastFinish(final long nowNs) {
        if (finishFromNs > nowNs) {
            nextDecisionNs = Math.min(nextDecisionNs, finishFromNs);
        }
    }

    /**
     * A market or execution event of its instrument: brings forward a decision that waits for one.
     */
    void wake(final long nowNs) {
        if (wakeFloorNs != NEVER) {
            nextDecisionNs = Math.min(nextDecisionNs, Math.max(nowNs, wakeFloorNs));
            wakeFloorNs = NEVER;
        }
    }

    /** An answer of the venue came; what waits for free quantity may go. */
    void answered(final boolean answered) {
        this.answered = answered;
    }

    boolean answered() {
        return answered;
    }

    /** What a halted parent goes back to when it may go on. */
    ParentState beforeHalt() {
        return beforeHalt;
    }

    void beforeHalt(final ParentState state) {
        beforeHalt = state;
    }

    /** Whether it is not known what is filled of it: it stays halted, beyond its end too. */
    boolean inDoubt() {
        return inDoubt;
    }

    void inDoubt(final boolean doubted) {
        inDoubt = doubted;
    }

    /** Whether only the venue has named it: nothing is known of what was asked. */
    boolean venueOnly() {
        return venueOnly;
    }

    void namedByVenueOnly() {
        venueOnly = true;
    }

    /** Why it ends, told when it has. */
    void endingReason(final int reason) {
        endingReason = reason;
    }

    int endingReason() {
        return endingReason;
    }

    /** Digest of what decides its next moves. */
    long stateHash() {
        long hash = parent.parentId() * 31 + parent.state().code();
        hash = hash * 31 + parent.quantity();
        hash = hash * 31 + parent.filled();
        hash = hash * 31 + parent.openQuantity();
        hash = hash * 31 + parent.unknownQuantity();
        hash = hash * 31 + parent.endNs();
        hash = hash * 31 + parent.limitPrice();
        hash = hash * 31 + nextDecisionNs;
        return hash * 31 + deferred.size();
    }

    /** When open children are asked about again. */
    void retryAt(final long timeNs) {
        retryNs = timeNs;
    }

    boolean retryDue(final long nowNs) {
        return retryNs <= nowNs;
    }

    boolean decisionDue(final long nowNs) {
        return parent.state() == ParentState.WORKING && nextDecisionNs <= nowNs;
    }

    /** The next instant at which time alone moves this parent, ns; {@link #NEVER} if none. */
    long nextTimerNs() {
        return switch (parent.state()) {
            case PENDING -> Math.min(parent.startNs(), deadlineNs);
            case WORKING -> Math.min(retryNs, Math.min(nextDecisionNs, deadlineNs));
            case PAUSED -> Math.min(retryNs, deadlineNs);
            case HALTED -> inDoubt ? retryNs : Math.min(retryNs, deadlineNs);
            case CANCELLING, EXPIRING -> retryNs;
            case FINISHING, FILLED, EXPIRED, CANCELLED -> NEVER;
        };
    }
}
