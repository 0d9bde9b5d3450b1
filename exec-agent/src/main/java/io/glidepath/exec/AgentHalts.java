package io.glidepath.exec;

import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentState;
import io.glidepath.risk.Mode;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.RiskGuard;
import io.glidepath.risk.Scope;

/**
 * What the agent halts by itself, and what any halt means for the parents: their children are taken
 * back, and they go on when nothing halts them any more.
 */
final class AgentHalts {
    private final RiskGuard guard;
    private final Sessions sessions;
    private final ParentDesk desk;
    private final Cycle cycle;
    private final int todays;
    private int behaviour;

    /** @param behaviour of the run, see {@link RunRules}. */
    AgentHalts(
            final RiskGuard guard,
            final Sessions sessions,
            final ParentDesk desk,
            final Cycle cycle,
            final int behaviour) {
        this.guard = guard;
        this.sessions = sessions;
        this.desk = desk;
        this.cycle = cycle;
        todays = behaviour;
        this.behaviour = behaviour;
    }

    /** In recovery: the rules of the run whose records are applied. */
    void rulesOf(final int recordedBehaviour) {
        behaviour = recordedBehaviour;
    }

    /** The record has ended: the rules of this run. */
    void rulesOfToday() {
        behaviour = todays;
    }

    /** Whether a halt of the agent itself is a latch of its own, lifted by its name. */
    boolean named() {
        return behaviour >= RunRules.NAMED_LATCHES;
    }

    /** Whether what another process did or was told is told from our own. */
    boolean tellsProcessesApart() {
        return behaviour >= RunRules.PROCESSES_APART;
    }

    /** Halts a target, and every parent in it; everything, where too many targets are halted. */
    void halt(final Scope scope, final long target, final AgentReason reason) {
        latch(scope, target, reason);
        apply(reason);
    }

    /** The agent itself no longer halts everything for a reason. */
    void release(final AgentReason reason) {
        guard.halts().release(Scope.GLOBAL, 0, reason.code());
    }

    /** Halts a target; what follows from that for the parents is done elsewhere. */
    void latch(final Scope scope, final long target, final AgentReason reason) {
        final int code = reason.code();
        if (named()) {
            guard.halts().set(scope, target, code);
        } else if (guard.mode(scope, target, Mode.HALT, code, cycle.nowNs()) != RejectReason.NONE) {
            guard.mode(Scope.GLOBAL, 0, Mode.HALT, code, cycle.nowNs());
        }
    }

    /**
     * Halts every parent whose effective mode has become halt, and lets the others go on. That the
     * venue has yet to tell halts no parent: nothing is sent, and all go on when it has told.
     */
    void apply(final AgentReason reason) {
        for (int i = 0; i < sessions.count(); i++) {
            final ParentSession session = sessions.at(i);
            final ParentOrder parent = session.parent();
            final boolean halt = guard.halts()
                            .effectiveBut(
                                    AgentReason.RECONCILING.code(),
                                    parent.instrumentId(),
                                    parent.clientId(),
                                    session.seat().policy.id(),
                                    parent.slot())
                    == Mode.HALT;
            if (halt && parent.state().canBecome(ParentState.HALTED)) {
                desk.withdraw(session);
                desk.state(session, ParentState.HALTED, reason.code());
            } else if (!halt && parent.state() == ParentState.HALTED) {
                session.decideAt(cycle.nowNs());
                desk.state(session, session.beforeHalt(), reason.code());
            }
        }
    }

    /** What is known of a parent cannot be: it is halted until an operator says otherwise. */
    void halt(final ParentSession session, final AgentReason reason) {
        latch(Scope.PARENT, session.slot(), reason);
        if (session.parent().state().canBecome(ParentState.HALTED)) {
            desk.withdraw(session);
            desk.state(session, ParentState.HALTED, reason.code());
        }
    }
}
