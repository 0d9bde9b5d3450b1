package io.glidepath.exec;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.control.AgentStatusDecoder;
import io.glidepath.codec.control.ControlReplyDecoder;
import io.glidepath.codec.orders.ParentFillDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.codec.venue.CancelAllDecoder;
import io.glidepath.codec.venue.CancelChildOrderDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.codec.venue.OrderStatusRequestDecoder;
import io.glidepath.codec.venue.ReconcileRequestDecoder;
import io.glidepath.codec.venue.SnapshotRequestDecoder;

import org.agrona.DirectBuffer;

import java.util.ArrayList;
import java.util.List;

/** Writes down, a line each, what an agent sends to its venue, its clients and its operators. */
final class HeardFrames {
    final List<String> lines = new ArrayList<>();
    /** Ids of the children sent, oldest first. */
    final List<Long> children = new ArrayList<>();
    /** Requests for all that the venue holds, oldest first. */
    final List<Request> requests = new ArrayList<>();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();

    /** A reconciliation that the agent asked for. */
    record Request(long sequence, long sendTimeNs, int epoch, int instanceId, long sinceExecId) {}

    void onChildren(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        header.wrap(frame, offset);
        switch (header.templateId()) {
            case NewChildOrderDecoder.TEMPLATE_ID -> newChild(frame, offset);
            case CancelChildOrderDecoder.TEMPLATE_ID -> {
                final CancelChildOrderDecoder cancel =
                        new CancelChildOrderDecoder().wrapAndApplyHeader(frame, offset, header);
                lines.add("cancel " + children.indexOf(cancel.childId())
                        + (cancel.quantity() < 0 ? "" : " by " + cancel.quantity()));
            }
            case CancelAllDecoder.TEMPLATE_ID -> {
                final CancelAllDecoder cancel =
                        new CancelAllDecoder().wrapAndApplyHeader(frame, offset, header);
                lines.add("withdraw " + each(cancel.instrumentId()) + " reason " + cancel.reason());
            }
            case OrderStatusRequestDecoder.TEMPLATE_ID -> lines.add("asked");
            case SnapshotRequestDecoder.TEMPLATE_ID -> {
                final SnapshotRequestDecoder ask =
                        new SnapshotRequestDecoder().wrapAndApplyHeader(frame, offset, header);
                lines.add("asked for book " + each(ask.instrumentId()));
            }
            case ReconcileRequestDecoder.TEMPLATE_ID -> {
                final ReconcileRequestDecoder ask =
                        new ReconcileRequestDecoder().wrapAndApplyHeader(frame, offset, header);
                requests.add(new Request(
                        ask.sequence(),
                        ask.sendTimeNs(),
                        ask.epoch(),
                        ask.instanceId(),
                        ask.sinceExecId()));
                lines.add("asked for everything");
            }
            default -> {}
        }
    }

    private void newChild(final DirectBuffer frame, final int offset) {
        final NewChildOrderDecoder order =
                new NewChildOrderDecoder().wrapAndApplyHeader(frame, offset, header);
        children.add(order.childId());
        final long until = (order.expireNs() - HandWorkedAgent.OPEN_NS) / HandWorkedAgent.SECOND;
        lines.add(order.orderType() + " " + order.quantity() + " until "
                + (order.expireNs() < 0 ? "done" : until));
    }

    private static String each(final int instrumentId) {
        return instrumentId == CancelAllDecoder.instrumentIdNullValue()
                ? "every"
                : String.valueOf(instrumentId);
    }

    void onParents(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        header.wrap(frame, offset);
        switch (header.templateId()) {
            case ParentOrderReportDecoder.TEMPLATE_ID -> {
                final ParentOrderReportDecoder report =
                        new ParentOrderReportDecoder().wrapAndApplyHeader(frame, offset, header);
                lines.add("client " + report.clientId() + " " + report.kind() + " "
                        + report.filledQuantity() + " reason " + report.reason());
            }
            case ParentFillDecoder.TEMPLATE_ID -> {
                final ParentFillDecoder fill =
                        new ParentFillDecoder().wrapAndApplyHeader(frame, offset, header);
                lines.add("client " + fill.clientId() + " traded " + fill.quantity());
            }
            default -> {}
        }
    }

    void onReplies(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        header.wrap(frame, offset);
        switch (header.templateId()) {
            case ControlReplyDecoder.TEMPLATE_ID ->
                lines.add("reply "
                        + new ControlReplyDecoder()
                                .wrapAndApplyHeader(frame, offset, header)
                                .reason());
            case AgentStatusDecoder.TEMPLATE_ID -> lines.add("status");
            default -> {}
        }
    }
}
