package io.glidepath.exec.wire;

import io.glidepath.exec.control.ControlListener;
import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.MarketListener;
import io.glidepath.exec.order.ExecutionListener;
import io.glidepath.exec.order.OrderListener;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.ReconcileListener;
import io.glidepath.exec.order.VenueOrder;
import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;
import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;

/** Counts verbs, and allocates nothing. */
final class VerbCounter
        implements OrderListener,
                MarketListener,
                ExecutionListener,
                ReconcileListener,
                ControlListener {
    private long heard;

    long heard() {
        return heard;
    }

    @Override
    public void onNewParent(final ParentRequest r) {
        heard++;
    }

    @Override
    public void onCancelParent(final int clientId, final long parentId) {
        heard++;
    }

    @Override
    public void onAmendParent(
            final int clientId,
            final long parentId,
            final long quantity,
            final long endNs,
            final long limitPrice) {
        heard++;
    }

    @Override
    public void onStatusRequest(final int clientId, final long parentId) {
        heard++;
    }

    @Override
    public void onHeartbeat(final int clientId) {
        heard++;
    }

    @Override
    public void onInstrument(final Instrument d) {
        heard++;
    }

    @Override
    public void onSnapshotPart(
            final int instrumentId,
            final long bookSequence,
            final int part,
            final int parts,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onSnapshotEntry(
            final int instrumentId,
            final Side side,
            final long price,
            final long quantity,
            final long orderId) {
        heard++;
    }

    @Override
    public void onSnapshotPartEnd(final int instrumentId) {
        heard++;
    }

    @Override
    public void onAdd(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long orderId,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onReduce(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long orderId,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onExecute(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long orderId,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onDelete(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long orderId,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onSetLevel(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onTrade(
            final int instrumentId,
            final long bookSequence,
            final Side aggressor,
            final long price,
            final long quantity,
            final long tradeId,
            final long restingOrderId,
            final long aggressorOrderId,
            final boolean hidden,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onStatus(final int instrumentId, final TradingState state, final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onRegime(
            final int instrumentId,
            final int regimeId,
            final float volatilityRatio,
            final float[] embedding,
            final boolean news) {
        heard++;
    }

    @Override
    public void onUnchanged(
            final int instrumentId, final long bookSequence, final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onAck(
            final long childId,
            final long venueOrderId,
            final long leavesQuantity,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onFill(
            final long childId,
            final long venueOrderId,
            final long execId,
            final long quantity,
            final long price,
            final boolean maker,
            final long fee,
            final long leavesQuantity,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onReduced(
            final long childId,
            final long quantity,
            final long leavesQuantity,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onCancelled(final long childId, final long quantity, final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onRejected(final long childId, final int reason, final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onExpired(final long childId, final long quantity, final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onTradeCorrected(
            final long childId,
            final long refExecId,
            final long quantity,
            final long price,
            final long fee,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onTradeCancelled(final long childId, final long refExecId, final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onCancelReject(final long childId, final int reason, final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onOrderStatus(
            final long childId,
            final long venueOrderId,
            final int state,
            final long filledQuantity,
            final long filledValue,
            final long fees,
            final long leavesQuantity,
            final long venueTimeNs) {
        heard++;
    }

    @Override
    public void onReconcileOrder(final VenueOrder order) {
        heard++;
    }

    @Override
    public void onReconcileEnd(
            final long requestTimeNs,
            final int epoch,
            final int orders,
            final long highestChildId) {
        heard++;
    }

    @Override
    public void onLiftHalt(
            final long commandId,
            final int operatorId,
            final Scope scope,
            final long target,
            final int halt) {
        heard++;
    }

    @Override
    public void onKill(
            final long commandId, final int operatorId, final Scope scope, final long target) {
        heard++;
    }

    @Override
    public void onResume(
            final long commandId, final int operatorId, final Scope scope, final long target) {
        heard++;
    }

    @Override
    public void onSetMode(
            final long commandId,
            final int operatorId,
            final Scope scope,
            final long target,
            final Mode mode) {
        heard++;
    }

    @Override
    public void onPauseParent(
            final long commandId,
            final int operatorId,
            final int clientId,
            final long parentId,
            final boolean paused) {
        heard++;
    }

    @Override
    public void onFinishParent(
            final long commandId, final int operatorId, final int clientId, final long parentId) {
        heard++;
    }

    @Override
    public void onSetLimit(
            final long commandId,
            final int operatorId,
            final int limitKind,
            final int instrumentId,
            final long value) {
        heard++;
    }

    @Override
    public void onStatusRequest(final long commandId, final int operatorId) {
        heard++;
    }

    @Override
    public void onLimitsRequest(
            final long commandId, final int operatorId, final int instrumentId) {
        heard++;
    }
}
