package io.glidepath.exec.client;

import io.glidepath.exec.AgentReason;
import io.glidepath.exec.wire.AgentNumbers;
import io.glidepath.exec.wire.LimitsState;
import io.glidepath.exec.wire.RepliesPublisher;
import io.glidepath.exec.wire.ScopeState;
import io.glidepath.risk.LimitsInForce;
import io.glidepath.risk.Mode;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.Scope;

/** What the stand-in agent tells of its halts, modes, counts and limits. */
final class StandInStates {
    private final RepliesPublisher replies;

    StandInStates(final RepliesPublisher replies) {
        this.replies = replies;
    }

    /** Knows two halts by which everything is halted, one of them behind a silent venue. */
    static int liftReason(final int halt, final int operatorId) {
        if (halt == AgentReason.VENUE_SILENT.code()) {
            return AgentReason.NOT_RECONCILED.code();
        }
        if (halt != AgentReason.JOURNAL_DAMAGED.code()) {
            return RejectReason.NOT_LATCHED.code();
        }
        return operatorId == 1 ? RejectReason.NEEDS_SECOND_PERSON.code() : 0;
    }

    /** One frame of an answer. */
    void limits(
            final long commandId,
            final int operatorId,
            final int instrumentId,
            final int place,
            final int places) {
        final LimitsState form = replies.limitsForm();
        form.commandId = commandId;
        form.operatorId = operatorId;
        form.instrumentId = instrumentId;
        form.place = place;
        form.places = places;
        form.limits = new LimitsInForce();
        form.limits.priceBandBps = instrumentId == 2 ? 250 : 500;
        form.limits.maxOrderValue = 123_456_780_000_000L;
        form.limits.minRestingNs = 100_500_000;
        form.limits.maxParentQuantity = Long.MAX_VALUE;
        replies.limits(1);
    }

    private void scope(
            final long commandId,
            final int operatorId,
            final Scope scope,
            final long target,
            final Mode mode,
            final AgentReason reason) {
        final ScopeState form = replies.scopeForm();
        form.commandId = commandId;
        form.operatorId = operatorId;
        form.scope = scope;
        form.target = target;
        form.clientId = scope == Scope.PARENT ? 7 : 0;
        form.mode = mode;
        form.killed = mode == Mode.HALT && reason == AgentReason.OPERATOR;
        form.reason = reason.code();
        replies.scope(1);
    }

    private void halt(
            final long commandId,
            final int operatorId,
            final Scope scope,
            final long target,
            final AgentReason reason) {
        scope(commandId, operatorId, scope, target, Mode.HALT, reason);
    }

    /** Halts of each kind, a kill and a mode, and then the counts. */
    void status(final long commandId, final int operatorId) {
        halt(commandId, operatorId, Scope.GLOBAL, 0, AgentReason.JOURNAL_DAMAGED);
        halt(commandId, operatorId, Scope.GLOBAL, 0, AgentReason.RECONCILING);
        scope(commandId, operatorId, Scope.GLOBAL, 0, Mode.HALT, AgentReason.OPERATOR);
        halt(commandId, operatorId, Scope.INSTRUMENT, 3, AgentReason.AGENT_FAULT);
        halt(commandId, operatorId, Scope.PARENT, 42, AgentReason.IN_DOUBT);
        scope(commandId, operatorId, Scope.PARENT, 42, Mode.FALLBACK, AgentReason.OPERATOR);
        final AgentNumbers form = replies.statusForm();
        form.commandId = commandId;
        form.operatorId = operatorId;
        form.instanceId = 3;
        form.epoch = 12;
        form.decisions = 4_567;
        form.mode = Mode.HALT;
        form.modeReason = 300;
        form.killed = true;
        form.modelHash = 0xABCDL;
        replies.status(1);
    }
}
