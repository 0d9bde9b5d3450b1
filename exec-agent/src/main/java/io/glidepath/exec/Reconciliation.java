package io.glidepath.exec;

import io.glidepath.exec.order.ReconcileListener;
import io.glidepath.exec.order.VenueOrder;
import io.glidepath.exec.wire.ChildrenPublisher;
import io.glidepath.risk.Scope;

import org.agrona.collections.LongHashSet;

/**
 * Asks the venue, at the start of every run and whenever a venue comes anew, what it holds of this
 * instance. Until it has told, no child is sent, no order of a client is read, and no parent starts
 * or ends. What known events explain is applied and the agent goes on; anything else latches a halt
 * and puts every parent in doubt. A venue that does not tell in time is asked on, behind a latched
 * halt.
 */
final class Reconciliation implements ReconcileListener {
    private static final long ALL_OF_THE_DAY = 0;
    private static final int FIRST_ORDERS = 1 << 10;

    private enum Phase {
        /** The venue is not asked, or has told. */
        SETTLED,
        /** To be asked in the next duty cycle. */
        DUE,
        ASKED
    }

    private final AgentIdentity identity;
    private final VenueOrders orders;
    private final Doubts doubts;
    private final AgentHalts halts;
    private final ChildDesk childDesk;
    private final ChildrenPublisher publisher;
    private final Cycle cycle;
    private final long waitNs;
    private final long retryNs;
    /** Grows, with that allocates, with the orders of a day: while everything is halted. */
    private final LongHashSet heard = new LongHashSet(FIRST_ORDERS);

    private Phase phase = Phase.SETTLED;
    private boolean firstOfRun;
    /** How the requests are named in answers that are listened to. */
    private final LongHashSet requests = new LongHashSet();

    private long answered;
    private int askedEpoch;
    private boolean overdue;
    private long nextAskNs;
    private long silentNs;
    private boolean complete;
    private AgentReason difference;
    /** The epoch that the venue knows, where it must not know it; 0: it does not. */
    private int usedEpoch;

    /**
     * @param waitNs how long a venue may take, ns; 0: it is not asked.
     * @param retryNs from its last word to the next request.
     */
    Reconciliation(
            final AgentIdentity identity,
            final VenueOrders orders,
            final Doubts doubts,
            final AgentHalts halts,
            final ChildDesk childDesk,
            final ChildrenPublisher publisher,
            final Cycle cycle,
            final long waitNs,
            final long retryNs) {
        this.identity = identity;
        this.orders = orders;
        this.doubts = doubts;
        this.halts = halts;
        this.childDesk = childDesk;
        this.publisher = publisher;
        this.cycle = cycle;
        this.waitNs = waitNs;
        this.retryNs = retryNs;
    }

    /** Whether venues are asked at all. */
    boolean asks() {
        return waitNs > 0;
    }

    /** Whether the venue has yet to tell: nothing is sent and nothing ends. */
    boolean pending() {
        return phase != Phase.SETTLED;
    }

    /** Whether the venue has let its time pass: from then on people may do without its word. */
    boolean overdue() {
        return overdue;
    }

    /** The record tells that the venue has let its time pass. */
    void recordedOverdue() {
        overdue = true;
    }

    /**
     * True once the venue knows child ids of this epoch from another run, or of a later one: the
     * process must end.
     */
    boolean epochUsed() {
        return usedEpoch > 0;
    }

    /** That epoch, or one before the one that it knows; 0: none. */
    int usedEpoch() {
        return usedEpoch;
    }

    /**
     * A run begins: the venue is asked in its first duty cycle.
     *
     * @param doubt what is wrong with the record it goes on from; null: nothing.
     */
    void runBegins(final AgentReason doubt) {
        phase = asks() ? Phase.DUE : Phase.SETTLED;
        orders.holdEnds(asks());
        firstOfRun = true;
        // A run whose epoch was used went on from an old copy, and so does this one.
        difference = epochUsed() ? AgentReason.JOURNAL_SHORT : doubt;
        usedEpoch = 0;
        halts.release(AgentReason.EPOCH_USED);
    }

    /** In the record a run begins: what it asked is told by the record of the request. */
    void recordedRunBegins() {
        phase = asks() && halts.named() ? Phase.DUE : Phase.SETTLED;
        firstOfRun = true;
        difference = null;
    }

    /** A venue came anew, or told of what cannot be: it is asked again. */
    void again() {
        if (asks() && phase == Phase.SETTLED) {
            phase = Phase.DUE;
            difference = null;
        }
    }

    /**
     * Whether the venue is still to be asked in this cycle, and before anything else: the number of
     * a process's first frame tells a venue that another one has its epoch. What is doubted is
     * halted then.
     */
    private boolean asksFirst() {
        return phase == Phase.DUE && halts.tellsProcessesApart();
    }

    /**
     * Records are damaged or missing: the venue may list children that are not in our books, and
     * its word alone lets nothing go on.
     */
    void journalDoubted(final AgentReason cause) {
        differs(cause);
        childDesk.recordBreaks();
        if (!asksFirst()) {
            doubts.all(cause);
        }
    }

    /** What is doubted before the venue has told anything: its word alone lets nothing go on. */
    void differs(final AgentReason reason) {
        difference = difference == null ? reason : difference;
    }

    boolean onTime() {
        final long nowNs = cycle.nowNs();
        if (nextTimerNs() > nowNs) {
            return false;
        }
        cycle.open();
        if (phase == Phase.DUE) {
            silentNs = nowNs + waitNs;
            overdue = false;
            final boolean first = asksFirst();
            begin();
            if (first) {
                ask(nowNs);
            }
            if (difference != null) {
                doubts.all(difference);
            }
            if (!first) {
                ask(nowNs);
            }
            return true;
        }
        if (silentNs <= nowNs) {
            silentNs = Long.MAX_VALUE;
            overdue = true;
            doubts.all(AgentReason.VENUE_SILENT);
        }
        if (nextAskNs <= nowNs) {
            ask(nowNs);
        }
        return true;
    }

    /** The next instant at which time alone moves it, ns; {@link Long#MAX_VALUE}: none. */
    long nextTimerNs() {
        return switch (phase) {
            case SETTLED -> Long.MAX_VALUE;
            case DUE -> Long.MIN_VALUE;
            case ASKED -> Math.min(nextAskNs, silentNs);
        };
    }

    private void begin() {
        halts.latch(Scope.GLOBAL, 0, AgentReason.RECONCILING);
        requests.clear();
        answered = 0;
        orders.begin();
    }

    private void ask(final long nowNs) {
        final long sequence = publisher.reconcileRequest(
                identity.instanceId(), identity.epoch(), ALL_OF_THE_DAY, nowNs);
        phase = Phase.ASKED;
        nextAskNs = nowNs + retryNs;
        if (sequence > 0) {
            asked(sequence, nowNs, identity.epoch());
        }
    }

    /**
     * An answer names its request by the time of it. Numbers begin anew with every process: what
     * the venue told a process that died, or another instance, may arrive now, under the number and
     * the epoch of this one's request. So it was in the first builds that asked.
     */
    private void asked(final long sequence, final long timeNs, final int epoch) {
        requests.add(halts.tellsProcessesApart() ? timeNs : sequence);
        askedEpoch = epoch;
    }

    /** The record of a request: from here on its answer is heard. */
    void recordedAsk(final long sequence, final long timeNs, final int epoch) {
        if (phase != Phase.ASKED) {
            begin();
            // What a used epoch means for the runs behind it is in the record by now.
            usedEpoch = 0;
        }
        phase = Phase.ASKED;
        nextAskNs = Long.MAX_VALUE;
        silentNs = Long.MAX_VALUE;
        asked(sequence, timeNs, epoch);
    }

    /**
     * Whether this belongs to an answer to what was asked now, however late it comes. The first
     * word of another answer begins anew.
     */
    private boolean answers(final long requestTimeNs, final int epoch) {
        if (phase != Phase.ASKED || !requests.contains(requestTimeNs) || epoch != askedEpoch) {
            return false;
        }
        if (requestTimeNs != answered) {
            answered = requestTimeNs;
            heard.clear();
            complete = true;
        }
        return true;
    }

    /** One order of an answer; those to what was asked before are not listened to. */
    @Override
    public void onReconcileOrder(final VenueOrder order) {
        if (!answers(order.requestTimeNs, order.epoch) || !heard.add(order.childId)) {
            return;
        }
        nextAskNs = postponed();
        if (!orders.knowsInstrument(order)) {
            complete = false;
            return;
        }
        final AgentReason reason = orders.apply(order);
        if (reason != null) {
            differs(AgentReason.VENUE_DIFFERS);
        }
    }

    private long postponed() {
        return nextAskNs == Long.MAX_VALUE ? nextAskNs : cycle.nowNs() + retryNs;
    }

    @Override
    public void onReconcileEnd(
            final long requestTimeNs, final int epoch, final int count, final long highestChildId) {
        if (!answers(requestTimeNs, epoch)) {
            return;
        }
        if (heard.size() != count || !complete) {
            askForInstruments();
            nextAskNs = postponed();
            return;
        }
        final int known = ChildIds.epochOf(highestChildId);
        if (firstOfRun && known >= epoch || halts.tellsProcessesApart() && known > epoch) {
            epochIsUsed(known);
            return;
        }
        if (highestChildId > childDesk.highestId()) {
            difference = difference == AgentReason.JOURNAL_DAMAGED
                    ? difference
                    : AgentReason.JOURNAL_SHORT;
        }
        // Another venue, or one that has lost its memory: what it filled before is not listed.
        final boolean forgot =
                halts.tellsProcessesApart() && highestChildId < childDesk.highestAcknowledged();
        childDesk.allListed(highestChildId);
        conclude(forgot);
    }

    private void epochIsUsed(final int epoch) {
        usedEpoch = epoch;
        doubts.all(AgentReason.EPOCH_USED);
    }

    /**
     * The venue refuses a child because the epoch in its id was followed by another. Where that is
     * the epoch of this run, and not of one before, another agent works in its place.
     */
    void epochFollowed(final long childId) {
        if (!epochUsed() && ChildIds.epochOf(childId) == askedEpoch) {
            epochIsUsed(askedEpoch + 1);
        }
    }

    private void askForInstruments() {
        if (!complete) {
            publisher.snapshotRequest(ChildrenPublisher.EVERY_INSTRUMENT, cycle.nowNs());
        }
    }

    private void conclude(final boolean forgot) {
        if (orders.settleUnlisted(heard, forgot)) {
            differs(AgentReason.VENUE_DIFFERS);
        }
        // The doubt first: a parent that the venue filled may have been amended since.
        if (difference != null) {
            doubts.all(difference);
        } else {
            doubts.reportAll();
        }
        settle();
        difference = null;
    }

    private void settle() {
        phase = Phase.SETTLED;
        firstOfRun = false;
        halts.release(AgentReason.RECONCILING);
        orders.settled();
    }

    /** Two people have accepted every parent as it stands, though the venue has not told. */
    void accepted() {
        if (pending()) {
            childDesk.recordBreaks();
            settle();
        }
    }
}
