package io.glidepath.exec;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Liquidity;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.OrderType;
import io.glidepath.codec.venue.CancelChildOrderDecoder;
import io.glidepath.codec.venue.ExecutionReportEncoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.codec.venue.SnapshotRequestDecoder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Outlet;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The venue of a rehearsal: acknowledges every child, fills an IOC at once and one resting child in
 * each step.
 */
final class RehearsalVenue implements FrameHandler {
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private record Resting(long childId, int instrumentId, long price, long leaves) {}

    private final Outlet executions;
    private final RehearsalMarket market;
    private final Deque<Resting> resting = new ArrayDeque<>();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MessageHeaderDecoder heard = new MessageHeaderDecoder();
    private final ExecutionReportEncoder report = new ExecutionReportEncoder();
    private final NewChildOrderDecoder newChild = new NewChildOrderDecoder();
    private final CancelChildOrderDecoder cancel = new CancelChildOrderDecoder();
    private long sequence;
    private long nowNs;

    RehearsalVenue(final Outlet executions, final RehearsalMarket market) {
        this.executions = executions;
        this.market = market;
    }

    /** It is now; for what is heard next. */
    void time(final long nowNs) {
        this.nowNs = nowNs;
    }

    /** Fills the oldest resting child. */
    void step(final long nowNs) {
        time(nowNs);
        final Resting oldest = resting.pollFirst();
        if (oldest != null) {
            report(oldest, ExecKind.FILL, oldest.leaves(), 0, Liquidity.MAKER);
        }
    }

    @Override
    public void onFrame(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        heard.wrap(frame, offset);
        switch (heard.templateId()) {
            case NewChildOrderDecoder.TEMPLATE_ID ->
                onNewChild(newChild.wrapAndApplyHeader(frame, offset, heard));
            case CancelChildOrderDecoder.TEMPLATE_ID ->
                onCancel(cancel.wrapAndApplyHeader(frame, offset, heard));
            case SnapshotRequestDecoder.TEMPLATE_ID -> market.open(nowNs);
            default -> {}
        }
    }

    private void onNewChild(final NewChildOrderDecoder order) {
        final Resting child =
                new Resting(order.childId(), order.instrumentId(), order.price(), order.quantity());
        report(child, ExecKind.ACK, 0, child.leaves(), Liquidity.NONE);
        if (order.orderType() == OrderType.IOC) {
            report(child, ExecKind.FILL, child.leaves(), 0, Liquidity.TAKER);
        } else {
            resting.addLast(child);
        }
    }

    private void onCancel(final CancelChildOrderDecoder order) {
        final long childId = order.childId();
        final Resting child = resting.stream()
                .filter(each -> each.childId() == childId)
                .findFirst()
                .orElse(null);
        if (child == null) {
            return;
        }
        resting.remove(child);
        final boolean all = order.quantity() == CancelChildOrderDecoder.quantityNullValue()
                || order.quantity() >= child.leaves();
        if (all) {
            report(child, ExecKind.CANCELLED, child.leaves(), 0, Liquidity.NONE);
        } else {
            final long leaves = child.leaves() - order.quantity();
            resting.addLast(new Resting(childId, child.instrumentId(), child.price(), leaves));
            report(child, ExecKind.REDUCED, order.quantity(), leaves, Liquidity.NONE);
        }
    }

    private void report(
            final Resting child,
            final ExecKind kind,
            final long quantity,
            final long leaves,
            final Liquidity liquidity) {
        sequence++;
        report.wrapAndApplyHeader(buffer, 0, header)
                .sequence(sequence)
                .sendTimeNs(nowNs)
                .childId(child.childId())
                .venueOrderId(child.childId())
                .execId(sequence)
                .instrumentId(child.instrumentId())
                .lastQuantity(quantity)
                .lastPrice(
                        kind == ExecKind.FILL
                                ? child.price()
                                : ExecutionReportEncoder.lastPriceNullValue())
                .fee(0)
                .leavesQuantity(leaves)
                .refExecId(ExecutionReportEncoder.refExecIdNullValue())
                .venueTimeNs(nowNs)
                .reason(0)
                .kind(kind)
                .liquidity(liquidity);
        executions.offer(buffer, 0, HEADER + ExecutionReportEncoder.BLOCK_LENGTH);
    }
}
