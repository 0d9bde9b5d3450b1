package io.glidepath.exec;

import io.glidepath.risk.RejectReason;
import io.glidepath.risk.RiskGuard;
import io.glidepath.risk.Scope;

/** What puts parents in doubt from outside, and what lifts the halts of the agent itself. */
final class HaltLifts {
    private final RiskGuard guard;
    private final AgentHalts halts;
    private final Doubts doubts;
    private final Reconciliation reconciliation;
    private final Resume resume;
    private final Sessions sessions;
    private final Cycle cycle;

    HaltLifts(
            final RiskGuard guard,
            final AgentHalts halts,
            final Doubts doubts,
            final Reconciliation reconciliation,
            final Resume resume,
            final Sessions sessions,
            final Cycle cycle) {
        this.guard = guard;
        this.halts = halts;
        this.doubts = doubts;
        this.reconciliation = reconciliation;
        this.resume = resume;
        this.sessions = sessions;
        this.cycle = cycle;
    }

    /**
     * One person's word to lift a halt by its name. A halt that put every parent in doubt is lifted
     * once the venue has told, or once every parent was accepted by itself; none where the epoch
     * was used, for such a process must end.
     *
     * @param target the slot of a parent, else an id.
     * @return 0: it is lifted; else why not.
     */
    int lift(final Scope scope, final long target, final int operatorId, final int halt) {
        final boolean whole = scope == Scope.GLOBAL;
        if (whole && beforeTime(halt)) {
            return AgentReason.NOT_RECONCILED.code();
        }
        final RejectReason reason =
                guard.halts().lift(scope, target, halt, operatorId, cycle.nowNs());
        if (reason != RejectReason.NONE) {
            return reason.code();
        }
        if (whole && Doubts.isCause(halt) && !doubts.latched()) {
            reconciliation.accepted();
            doubts.resolveAll();
        } else if (scope == Scope.PARENT && halt == AgentReason.IN_DOUBT.code()) {
            doubts.resolve(sessions.ofSlot((int) target));
        }
        halts.apply(AgentReason.OPERATOR);
        return 0;
    }

    private boolean beforeTime(final int halt) {
        final boolean open = reconciliation.epochUsed() || doubts.any();
        return halt == AgentReason.RECONCILING.code()
                || halt == AgentReason.EPOCH_USED.code() && reconciliation.epochUsed()
                || Doubts.isCause(halt)
                        && reconciliation.pending()
                        && (open || !reconciliation.overdue());
    }

    /** Records are damaged or missing: the venue's word alone lets nothing go on. */
    void journalDoubted(final int reason) {
        final AgentReason cause = reason == AgentReason.JOURNAL_DAMAGED.code()
                ? AgentReason.JOURNAL_DAMAGED
                : AgentReason.JOURNAL_SHORT;
        reconciliation.journalDoubted(cause);
    }

    /** The venue's sender has gone, or another has come. */
    void venueChanged() {
        resume.venueChanged();
        reconciliation.again();
    }
}
