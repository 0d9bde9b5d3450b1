package io.glidepath.exec;

import io.glidepath.risk.Scope;

/**
 * What a venue says that puts everything in doubt: executions of orders of ours that nobody knows,
 * ids that it has seen before, again and again, and that another agent has followed this one.
 */
final class VenueTrouble {
    /** The venue's reason for an id that it has seen before. */
    static final int REPEATED_ID = 5;
    /** The venue's reason for a child whose epoch was followed by another. */
    static final int EPOCH_FOLLOWED = 17;
    /** So many refusals of repeated ids in a row mean that this agent's ids were all used. */
    static final int REPEATED_IN_A_ROW = 3;

    private final AgentHalts halts;
    private final int instanceId;
    private Reconciliation reconciliation;
    private int repeated;

    VenueTrouble(final AgentHalts halts, final int instanceId) {
        this.halts = halts;
        this.instanceId = instanceId;
    }

    /** Set once, when the rooms are built. */
    void asks(final Reconciliation asked) {
        reconciliation = asked;
    }

    /** Any child was acknowledged: ids are not all used. */
    void accepted() {
        repeated = 0;
    }

    void rejected(final long childId, final int reason) {
        if (halts.tellsProcessesApart()) {
            if (ChildIds.instanceOf(childId) != instanceId) {
                return;
            }
            if (reason == EPOCH_FOLLOWED) {
                reconciliation.epochFollowed(childId);
            }
        }
        repeated = reason == REPEATED_ID ? repeated + 1 : 0;
        if (repeated == REPEATED_IN_A_ROW && halts.named()) {
            repeated = 0;
            halts.halt(Scope.GLOBAL, 0, AgentReason.REPEATED_IDS);
        }
    }

    /** An order of ours that is not known has traded: the venue is asked what else it holds. */
    void unknownExecution(final long childId) {
        if (ChildIds.instanceOf(childId) == instanceId && reconciliation.asks()) {
            reconciliation.again();
            reconciliation.differs(AgentReason.VENUE_DIFFERS);
        }
    }
}
