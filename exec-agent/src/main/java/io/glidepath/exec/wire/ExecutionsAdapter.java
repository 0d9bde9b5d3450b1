package io.glidepath.exec.wire;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.venue.CancelRejectDecoder;
import io.glidepath.codec.venue.ExecutionReportDecoder;
import io.glidepath.codec.venue.OrderStatusDecoder;
import io.glidepath.codec.venue.ReconcileEndDecoder;
import io.glidepath.codec.venue.ReconcileOrderDecoder;
import io.glidepath.exec.order.ExecutionListener;
import io.glidepath.exec.order.ReconcileListener;

import org.agrona.DirectBuffer;

/**
 * What a venue says of our children, as verbs. The listener hears of sound frames alone. Never
 * allocates.
 */
public final class ExecutionsAdapter implements InputAdapter {
    private static final int VERSION = ExecutionReportDecoder.SCHEMA_VERSION;

    private final ExecutionListener listener;
    private final ReconcileListener answers;
    private final Frame frame = new Frame();
    private final ExecutionReportDecoder report = new ExecutionReportDecoder();
    private final CancelRejectDecoder cancelReject = new CancelRejectDecoder();
    private final OrderStatusDecoder status = new OrderStatusDecoder();
    private final ReconcileFrames reconcile = new ReconcileFrames();

    /** @param answers hears what the venue holds, when it is asked. */
    public ExecutionsAdapter(final ExecutionListener listener, final ReconcileListener answers) {
        this.listener = listener;
        this.answers = answers;
    }

    @Override
    public FrameRefusal onFrame(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        frame.open(buffer, offset, length, whole, ExecutionReportDecoder.SCHEMA_ID);
        if (!frame.refused()) {
            switch (frame.templateId()) {
                case ExecutionReportDecoder.TEMPLATE_ID -> onReport();
                case CancelRejectDecoder.TEMPLATE_ID -> onCancelReject();
                case OrderStatusDecoder.TEMPLATE_ID -> onStatus();
                case ReconcileOrderDecoder.TEMPLATE_ID -> reconcile.onOrder(frame, answers);
                case ReconcileEndDecoder.TEMPLATE_ID -> reconcile.onEnd(frame, answers);
                default -> frame.refuse(FrameRefusal.UNKNOWN_TEMPLATE);
            }
        }
        return frame.refusal();
    }

    @Override
    public int instrumentId() {
        return frame.instrument();
    }

    private void onReport() {
        frame.only(VERSION, ExecutionReportDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        report.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        final ExecKind kind = report.kind();
        checkReport(kind);
        if (!frame.refused()) {
            tell(kind);
        }
    }

    private void checkReport(final ExecKind kind) {
        frame.require(
                kind != ExecKind.SBE_UNKNOWN && kind != ExecKind.NULL_VAL,
                FrameRefusal.UNKNOWN_ENUM);
        frame.known(report.liquidityRaw(), Codes.LIQUIDITIES);
        frame.positive(report.childId());
        frame.instrument(report.instrumentId());
        frame.notNegative(report.lastQuantity());
        frame.notNegative(report.leavesQuantity());
        frame.notNegative(report.venueTimeNs());
        frame.range(report.fee() != ExecutionReportDecoder.feeNullValue());
        final boolean traded = kind == ExecKind.FILL || kind == ExecKind.TRADE_CORRECTED;
        final boolean refers = kind == ExecKind.TRADE_CORRECTED || kind == ExecKind.TRADE_CANCELLED;
        frame.range(!traded || report.lastPrice() != ExecutionReportDecoder.lastPriceNullValue());
        frame.range(!refers || report.refExecId() != ExecutionReportDecoder.refExecIdNullValue());
    }

    private void tell(final ExecKind kind) {
        final long childId = report.childId();
        final long quantity = report.lastQuantity();
        final long leaves = report.leavesQuantity();
        final long timeNs = report.venueTimeNs();
        switch (kind) {
            case ACK -> listener.onAck(childId, report.venueOrderId(), leaves, timeNs);
            case FILL -> tellFill();
            case REDUCED -> listener.onReduced(childId, quantity, leaves, timeNs);
            case CANCELLED -> listener.onCancelled(childId, quantity, timeNs);
            case REJECTED -> listener.onRejected(childId, report.reason(), timeNs);
            case EXPIRED -> listener.onExpired(childId, quantity, timeNs);
            case TRADE_CORRECTED ->
                listener.onTradeCorrected(
                        childId,
                        report.refExecId(),
                        quantity,
                        report.lastPrice(),
                        report.fee(),
                        timeNs);
            case TRADE_CANCELLED -> listener.onTradeCancelled(childId, report.refExecId(), timeNs);
            default -> frame.refuse(FrameRefusal.UNKNOWN_ENUM);
        }
    }

    private void tellFill() {
        listener.onFill(
                report.childId(),
                report.venueOrderId(),
                report.execId(),
                report.lastQuantity(),
                report.lastPrice(),
                report.liquidityRaw() == Codes.MAKER,
                report.fee(),
                report.leavesQuantity(),
                report.venueTimeNs());
    }

    private void onCancelReject() {
        frame.only(VERSION, CancelRejectDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        cancelReject.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.positive(cancelReject.childId());
        frame.instrument(cancelReject.instrumentId());
        frame.notNegative(cancelReject.venueTimeNs());
        if (!frame.refused()) {
            listener.onCancelReject(
                    cancelReject.childId(), cancelReject.reason(), cancelReject.venueTimeNs());
        }
    }

    private void onStatus() {
        frame.only(VERSION, OrderStatusDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        status.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        checkStatus();
        if (!frame.refused()) {
            listener.onOrderStatus(
                    status.childId(),
                    status.venueOrderId(),
                    status.stateRaw(),
                    status.filledQuantity(),
                    status.filledValue(),
                    status.fees(),
                    status.leavesQuantity(),
                    status.venueTimeNs());
        }
    }

    private void checkStatus() {
        frame.known(status.stateRaw(), Codes.ORDER_STATES);
        frame.positive(status.childId());
        frame.instrument(status.instrumentId());
        frame.notNegative(status.filledQuantity());
        frame.notNegative(status.leavesQuantity());
        frame.notNegative(status.venueTimeNs());
        frame.range(status.filledValue() != OrderStatusDecoder.filledValueNullValue());
        frame.range(status.fees() != OrderStatusDecoder.feesNullValue());
    }
}
