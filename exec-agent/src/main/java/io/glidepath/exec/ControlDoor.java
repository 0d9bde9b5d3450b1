package io.glidepath.exec;

import io.glidepath.exec.control.ControlListener;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentState;
import io.glidepath.exec.order.Parents;
import io.glidepath.exec.wire.AgentNumbers;
import io.glidepath.exec.wire.ChildrenPublisher;
import io.glidepath.exec.wire.EnvironmentListener;
import io.glidepath.exec.wire.ParentReport;
import io.glidepath.exec.wire.RepliesPublisher;
import io.glidepath.exec.wire.ScopeState;
import io.glidepath.risk.Mode;
import io.glidepath.risk.ModeListener;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.RiskGuard;
import io.glidepath.risk.Scope;

/**
 * Where operators and the machine are heard: kill, resume, modes, limits, pauses. Every command
 * gets a reply, but for those beyond what {@link CommandAnswers} keeps waiting.
 */
final class ControlDoor implements ControlListener, EnvironmentListener {
    private final Parents parents;
    private final Children children;
    private final Sessions sessions;
    private final ParentDesk desk;
    private final ChildDesk childDesk;
    private final OrderDoor orders;
    private final RiskGuard guard;
    private final AgentHalts halts;
    private final HaltLifts lifts;
    private final KnownTargets targets;
    private final RepliesPublisher replies;
    private final Cycle cycle;
    private final AgentCounts counts;
    private final AgentIdentity identity;
    private final CommandAnswers answers;
    private final LimitsAnswer limits;
    private final ModeListener scopes = this::tellScope;
    private boolean stopping;
    /** Whether the kill word of this machine is set, as this run was told. */
    private boolean wordSet;

    ControlDoor(
            final Parents parents,
            final Children children,
            final Sessions sessions,
            final ParentDesk desk,
            final ChildDesk childDesk,
            final OrderDoor orders,
            final RiskGuard guard,
            final AgentHalts halts,
            final HaltLifts lifts,
            final KnownTargets targets,
            final RepliesPublisher replies,
            final CommandAnswers answers,
            final Cycle cycle,
            final AgentCounts counts,
            final AgentIdentity identity) {
        this.parents = parents;
        this.children = children;
        this.sessions = sessions;
        this.desk = desk;
        this.childDesk = childDesk;
        this.orders = orders;
        this.guard = guard;
        this.halts = halts;
        this.lifts = lifts;
        this.targets = targets;
        this.replies = replies;
        this.answers = answers;
        this.cycle = cycle;
        this.counts = counts;
        this.identity = identity;
        limits = new LimitsAnswer(guard, replies, cycle);
    }

    /** A run begins: it is told of a kill word that is set, and was not asked to stop. */
    void runBegins() {
        stopping = false;
        answers.forget();
        wordSet = false;
    }

    /** True once the agent was asked to stop. */
    boolean stopping() {
        return stopping;
    }

    @Override
    public void onKill(
            final long commandId, final int operatorId, final Scope scope, final long target) {
        if (parentsNamed(scope, target) == 0) {
            reply(commandId, operatorId, AgentReason.UNKNOWN_PARENT.code());
            return;
        }
        final RejectReason unknown = targets.unknown(scope, target);
        if (unknown != RejectReason.NONE) {
            reply(commandId, operatorId, unknown);
            return;
        }
        kill(scope, target, AgentReason.OPERATOR);
        reply(commandId, operatorId, RejectReason.NONE);
    }

    private void kill(final Scope scope, final long target, final AgentReason reason) {
        if (scope == Scope.PARENT) {
            killParents(target, reason);
        } else {
            guard.kill(scope, target, reason.code(), cycle.nowNs());
        }
        if (scope == Scope.GLOBAL) {
            childDesk.withdrawAll(ChildrenPublisher.EVERY_INSTRUMENT, reason.code());
        } else if (scope == Scope.INSTRUMENT) {
            childDesk.withdrawAll((int) target, reason.code());
        }
        halts.apply(reason);
    }

    /** Ids are unique to a client alone: a kill takes every parent of that id. */
    private void killParents(final long parentId, final AgentReason reason) {
        for (int i = 0; i < sessions.count(); i++) {
            if (sessions.at(i).parent().parentId() == parentId) {
                final int slot = sessions.at(i).slot();
                guard.kill(Scope.PARENT, slot, reason.code(), cycle.nowNs());
            }
        }
    }

    @Override
    public void onResume(
            final long commandId, final int operatorId, final Scope scope, final long target) {
        if (notOneParent(commandId, operatorId, scope, target)) {
            return;
        }
        if (wordSet && scope == Scope.GLOBAL) {
            reply(commandId, operatorId, AgentReason.KILL_WORD_SET.code());
            return;
        }
        final RejectReason reason =
                guard.resume(scope, slotOrId(scope, target), operatorId, cycle.nowNs());
        halts.apply(AgentReason.OPERATOR);
        reply(commandId, operatorId, reason);
    }

    @Override
    public void onLiftHalt(
            final long commandId,
            final int operatorId,
            final Scope scope,
            final long target,
            final int halt) {
        if (notOneParent(commandId, operatorId, scope, target)) {
            return;
        }
        reply(commandId, operatorId, lifts.lift(scope, slotOrId(scope, target), operatorId, halt));
    }

    private long slotOrId(final Scope scope, final long target) {
        return scope == Scope.PARENT ? slotOf(target) : target;
    }

    @Override
    public void onSetMode(
            final long commandId,
            final int operatorId,
            final Scope scope,
            final long target,
            final Mode mode) {
        if (notOneParent(commandId, operatorId, scope, target)) {
            return;
        }
        final RejectReason unknown = targets.unknown(scope, target);
        final boolean machine = operatorId == ControlPath.THE_AGENT_ITSELF && halts.named();
        if (machine) {
            halts.halt(scope, target, AgentReason.MACHINE);
        }
        if (machine || unknown != RejectReason.NONE) {
            reply(commandId, operatorId, unknown);
            return;
        }
        final RejectReason reason = guard.mode(
                scope, slotOrId(scope, target), mode, AgentReason.OPERATOR.code(), cycle.nowNs());
        halts.apply(AgentReason.OPERATOR);
        reply(commandId, operatorId, reason);
    }

    private boolean notOneParent(
            final long commandId, final int operatorId, final Scope scope, final long target) {
        final int named = parentsNamed(scope, target);
        if (named != 1) {
            final AgentReason reason =
                    named == 0 ? AgentReason.UNKNOWN_PARENT : AgentReason.AMBIGUOUS_PARENT;
            reply(commandId, operatorId, reason.code());
        }
        return named != 1;
    }

    /** How many parents a command's target names; 1 for every other scope. */
    private int parentsNamed(final Scope scope, final long target) {
        if (scope != Scope.PARENT) {
            return 1;
        }
        int named = 0;
        for (int i = 0; i < sessions.count(); i++) {
            named += sessions.at(i).parent().parentId() == target ? 1 : 0;
        }
        return named;
    }

    /** The guard knows parents by slot, operators by id; -1 is a slot nobody has. */
    private long slotOf(final long parentId) {
        for (int i = 0; i < sessions.count(); i++) {
            if (sessions.at(i).parent().parentId() == parentId) {
                return sessions.at(i).slot();
            }
        }
        return -1;
    }

    @Override
    public void onPauseParent(
            final long commandId,
            final int operatorId,
            final int clientId,
            final long parentId,
            final boolean paused) {
        final ParentOrder parent = parents.find(clientId, parentId);
        if (parent == null) {
            reply(commandId, operatorId, AgentReason.UNKNOWN_PARENT.code());
            return;
        }
        final ParentSession session = sessions.ofSlot(parent.slot());
        if (paused && parent.state() == ParentState.WORKING) {
            desk.withdraw(session);
            desk.state(session, ParentState.PAUSED, AgentReason.OPERATOR.code());
            reply(commandId, operatorId, RejectReason.NONE);
        } else if (!paused && parent.state() == ParentState.PAUSED) {
            session.decideAt(cycle.nowNs());
            desk.state(session, ParentState.WORKING, AgentReason.OPERATOR.code());
            reply(commandId, operatorId, RejectReason.NONE);
        } else {
            reply(commandId, operatorId, AgentReason.NOT_PAUSABLE.code());
        }
    }

    @Override
    public void onFinishParent(
            final long commandId, final int operatorId, final int clientId, final long parentId) {
        final ParentOrder parent = parents.find(clientId, parentId);
        if (parent == null || parent.state() != ParentState.WORKING) {
            reply(commandId, operatorId, AgentReason.UNKNOWN_PARENT.code());
            return;
        }
        sessions.ofSlot(parent.slot()).finishNow(cycle.nowNs());
        reply(commandId, operatorId, RejectReason.NONE);
    }

    @Override
    public void onSetLimit(
            final long commandId,
            final int operatorId,
            final int limitKind,
            final int instrumentId,
            final long value) {
        reply(commandId, operatorId, guard.setLimit(limitKind, instrumentId, value));
    }

    @Override
    public void onLimitsRequest(
            final long commandId, final int operatorId, final int instrumentId) {
        answers.now(
                commandId,
                operatorId,
                limits.tell(commandId, operatorId, instrumentId).code());
    }

    @Override
    public void onStatusRequest(final long commandId, final int operatorId) {
        final ScopeState scope = replies.scopeForm();
        scope.commandId = commandId;
        scope.operatorId = operatorId;
        guard.tellModes(scopes);
        final AgentNumbers form = replies.statusForm();
        form.clear();
        form.commandId = commandId;
        form.operatorId = operatorId;
        identity.fill(form);
        form.decisions = counts.decisions;
        form.events = counts.events;
        form.refusedFrames = counts.refusedFrames;
        form.refusals = counts.refusals;
        form.fills = counts.fills;
        form.childrenSent = counts.childrenSent;
        form.journalSequence = cycle.sequence();
        form.openParents = sessions.count();
        form.openChildren = children.count();
        form.modeReason = guard.globalReason();
        form.mode = guard.effectiveMode(-1, -1, -1, -1);
        form.killed = guard.killed(Scope.GLOBAL, 0);
        replies.status(cycle.nowNs());
    }

    /** The guard knows parents by slot, operators by id and client. */
    private void tellScope(
            final Scope scope,
            final long target,
            final Mode mode,
            final int reason,
            final boolean killed) {
        final ScopeState form = replies.scopeForm();
        final ParentOrder parent =
                scope == Scope.PARENT ? sessions.ofSlot((int) target).parent() : null;
        form.scope = scope;
        form.target = parent == null ? target : parent.parentId();
        form.clientId = parent == null ? 0 : parent.clientId();
        form.mode = mode;
        form.reason = reason;
        form.killed = killed;
        replies.scope(cycle.nowNs());
    }

    private void reply(final long commandId, final int operatorId, final RejectReason reason) {
        answers.onceSynced(commandId, operatorId, reason.code());
    }

    private void reply(final long commandId, final int operatorId, final int reason) {
        answers.onceSynced(commandId, operatorId, reason);
    }

    @Override
    public void onClockStepped(final long stepNs) {
        halts.halt(Scope.GLOBAL, 0, AgentReason.CLOCK_STEPPED);
    }

    @Override
    public void onLocalKill(final long word) {
        wordSet = word != 0;
        if (word != 0) {
            kill(Scope.GLOBAL, 0, AgentReason.LOCAL_KILL);
        }
    }

    /**
     * Stops admitting and takes every child back; parents stay as they are and go on after a
     * restart.
     */
    @Override
    public void onShutdownAsked() {
        stopping = true;
        orders.stopAdmitting();
        for (int i = 0; i < sessions.count(); i++) {
            childDesk.cancelAll(sessions.at(i));
            desk.report(sessions.at(i), ParentReport.Kind.WORKING, AgentReason.STOPPING.code());
        }
    }

    @Override
    public void onJournalDoubted(final long missing, final int reason) {
        lifts.journalDoubted(reason);
    }

    @Override
    public void onVenueChanged() {
        lifts.venueChanged();
    }

    @Override
    public void onJournalSynced(final long sequence) {
        answers.synced(sequence);
    }

    /** A failure inside the agent: everything is halted and every child taken back. */
    void onFault() {
        halt(Scope.GLOBAL, 0, ChildrenPublisher.EVERY_INSTRUMENT);
    }

    /** A failure on an instrument's frame: the instrument is halted, its children taken back. */
    void onInstrumentFault(final int instrumentId) {
        halt(Scope.INSTRUMENT, instrumentId, instrumentId);
    }

    private void halt(final Scope scope, final long target, final int instrumentId) {
        halts.latch(scope, target, AgentReason.AGENT_FAULT);
        childDesk.withdrawAll(instrumentId, AgentReason.AGENT_FAULT.code());
        halts.apply(AgentReason.AGENT_FAULT);
    }
}
