package io.glidepath.exec.wire;

import io.glidepath.exec.control.ControlListener;
import io.glidepath.exec.order.ReconcileListener;
import io.glidepath.exec.order.VenueOrder;
import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;

import java.util.List;

/** Writes down what operators command and what a venue answers when it is asked what it holds. */
final class CommandRecorder implements ReconcileListener, ControlListener {
    private final List<String> said;

    /** @param said where it writes, beside others. */
    CommandRecorder(final List<String> said) {
        this.said = said;
    }

    @Override
    public void onReconcileOrder(final VenueOrder o) {
        VerbRecorder.say(
                said,
                "onReconcileOrder",
                o.requestTimeNs,
                o.epoch,
                o.childId,
                o.parentId,
                o.clientId);
        VerbRecorder.say(
                said,
                "  where",
                o.instrumentId,
                o.venueOrderId,
                o.side,
                o.shortSale,
                o.type,
                o.price);
        VerbRecorder.say(said, "  filled", o.quantity, o.filledQuantity, o.filledValue, o.fees);
        VerbRecorder.say(said, "  state", o.leavesQuantity, o.lastExecId, o.fate);
    }

    @Override
    public void onReconcileEnd(
            final long requestTimeNs,
            final int epoch,
            final int orders,
            final long highestChildId) {
        VerbRecorder.say(said, "onReconcileEnd", requestTimeNs, epoch, orders, highestChildId);
    }

    @Override
    public void onLiftHalt(
            final long commandId,
            final int operatorId,
            final Scope scope,
            final long target,
            final int halt) {
        VerbRecorder.say(said, "onLiftHalt", commandId, operatorId, scope, target, halt);
    }

    @Override
    public void onKill(
            final long commandId, final int operatorId, final Scope scope, final long target) {
        VerbRecorder.say(said, "onKill", commandId, operatorId, scope, target);
    }

    @Override
    public void onResume(
            final long commandId, final int operatorId, final Scope scope, final long target) {
        VerbRecorder.say(said, "onResume", commandId, operatorId, scope, target);
    }

    @Override
    public void onSetMode(
            final long commandId,
            final int operatorId,
            final Scope scope,
            final long target,
            final Mode mode) {
        VerbRecorder.say(said, "onSetMode", commandId, operatorId, scope, target, mode);
    }

    @Override
    public void onPauseParent(
            final long commandId,
            final int operatorId,
            final int clientId,
            final long parentId,
            final boolean paused) {
        VerbRecorder.say(said, "onPauseParent", commandId, operatorId, clientId, parentId, paused);
    }

    @Override
    public void onFinishParent(
            final long commandId, final int operatorId, final int clientId, final long parentId) {
        VerbRecorder.say(said, "onFinishParent", commandId, operatorId, clientId, parentId);
    }

    @Override
    public void onSetLimit(
            final long commandId,
            final int operatorId,
            final int limitKind,
            final int instrumentId,
            final long value) {
        VerbRecorder.say(said, "onSetLimit", commandId, operatorId, limitKind, instrumentId, value);
    }

    @Override
    public void onStatusRequest(final long commandId, final int operatorId) {
        VerbRecorder.say(said, "onAgentStatusRequest", commandId, operatorId);
    }

    @Override
    public void onLimitsRequest(
            final long commandId, final int operatorId, final int instrumentId) {
        VerbRecorder.say(said, "onLimitsRequest", commandId, operatorId, instrumentId);
    }
}
