package io.glidepath.exec.wire;

import static io.glidepath.exec.wire.Samples.SEND_NS;
import static io.glidepath.exec.wire.Samples.SEQUENCE;
import static io.glidepath.exec.wire.Samples.VENUE_NS;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Liquidity;
import io.glidepath.codec.common.OrderFate;
import io.glidepath.codec.common.OrderState;
import io.glidepath.codec.venue.CancelRejectEncoder;
import io.glidepath.codec.venue.ExecutionReportEncoder;
import io.glidepath.codec.venue.OrderStatusEncoder;
import io.glidepath.codec.venue.ReconcileEndEncoder;
import io.glidepath.codec.venue.ReconcileOrderEncoder;
import io.glidepath.risk.Approvals;
import io.glidepath.risk.Intent;
import io.glidepath.risk.OrderType;
import io.glidepath.risk.Side;

/** Frames of venue.xml. */
final class VenueSamples {
    private static final long CHILD = (1L << 56) + (1L << 36) + 1;

    private VenueSamples() {}

    static void addTo(final Samples samples) {
        for (int kind = 1; kind <= 8; kind++) {
            report(samples, ExecKind.get((short) kind));
        }
        answers(samples);
        requests(samples);
        orders(samples);
    }

    private static void report(final Samples samples, final ExecKind kind) {
        final boolean traded = kind == ExecKind.FILL || kind == ExecKind.TRADE_CORRECTED;
        final boolean refers = kind == ExecKind.TRADE_CORRECTED || kind == ExecKind.TRADE_CANCELLED;
        final ExecutionReportEncoder report = new ExecutionReportEncoder();
        report.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .childId(CHILD)
                .venueOrderId(
                        kind == ExecKind.REJECTED
                                ? ExecutionReportEncoder.venueOrderIdNullValue()
                                : 5002)
                .execId(7002)
                .instrumentId(3)
                .lastQuantity(25)
                .lastPrice(traded ? 100_02000000L : ExecutionReportEncoder.lastPriceNullValue())
                .fee(traded ? -12_000_000 : 0)
                .leavesQuantity(75)
                .refExecId(refers ? 7000 : ExecutionReportEncoder.refExecIdNullValue())
                .venueTimeNs(VENUE_NS)
                .reason(kind == ExecKind.REJECTED ? 4 : 0)
                .kind(kind)
                .liquidity(traded ? Liquidity.MAKER : Liquidity.NONE);
        samples.keep("ExecutionReport " + kind, Stream.EXECUTIONS, report.encodedLength());
    }

    private static void answers(final Samples samples) {
        final CancelRejectEncoder reject = new CancelRejectEncoder();
        reject.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .childId(CHILD)
                .instrumentId(3)
                .venueTimeNs(VENUE_NS)
                .reason(9);
        samples.keep("CancelReject", Stream.EXECUTIONS, reject.encodedLength());
        final OrderStatusEncoder status = new OrderStatusEncoder();
        status.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .childId(CHILD)
                .venueOrderId(OrderStatusEncoder.venueOrderIdNullValue())
                .instrumentId(3)
                .filledQuantity(10)
                .filledValue(11)
                .fees(-12)
                .leavesQuantity(13)
                .venueTimeNs(VENUE_NS)
                .state(OrderState.DONE);
        samples.keep("OrderStatus", Stream.EXECUTIONS, status.encodedLength());
        reconciled(samples);
    }

    private static void reconciled(final Samples samples) {
        final ReconcileOrderEncoder order = new ReconcileOrderEncoder();
        order.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .requestTimeNs(14)
                .childId(CHILD)
                .parentId(15)
                .venueOrderId(ReconcileOrderEncoder.venueOrderIdNullValue())
                .epoch(16)
                .clientId(17)
                .instrumentId(3)
                .price(18)
                .quantity(40)
                .filledQuantity(19)
                .filledValue(20)
                .fees(-21)
                .leavesQuantity(2)
                .lastExecId(22)
                .side(io.glidepath.codec.common.Side.SELL_SHORT)
                .orderType(io.glidepath.codec.common.OrderType.LIMIT)
                .state(OrderFate.WORKING);
        samples.keep("ReconcileOrder", Stream.EXECUTIONS, order.encodedLength());
        final ReconcileEndEncoder end = new ReconcileEndEncoder();
        end.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .requestTimeNs(23)
                .epoch(24)
                .orders(25)
                .highestChildId(CHILD)
                .lastExecId(ReconcileEndEncoder.lastExecIdNullValue());
        samples.keep("ReconcileEnd", Stream.EXECUTIONS, end.encodedLength());
    }

    private static void requests(final Samples samples) {
        new ChildrenPublisher(samples.outlet("OrderStatusRequest", Stream.CHILDREN))
                .orderStatusRequest(CHILD, 3, SEND_NS);
        new ChildrenPublisher(samples.outlet("CancelAll", Stream.CHILDREN))
                .cancelAll(ChildrenPublisher.EVERY_INSTRUMENT, 2, SEND_NS);
        new ChildrenPublisher(samples.outlet("CancelAll one", Stream.CHILDREN))
                .cancelAll(3, 2, SEND_NS);
        new ChildrenPublisher(samples.outlet("ReconcileRequest", Stream.CHILDREN))
                .reconcileRequest(5, 6, 7, SEND_NS);
        new ChildrenPublisher(samples.outlet("SnapshotRequest", Stream.CHILDREN))
                .snapshotRequest(3, SEND_NS);
    }

    private static void orders(final Samples samples) {
        final Approvals approvals = new Approvals();
        final Intent intent = new Intent();
        fill(intent);
        new ChildrenPublisher(samples.outlet("NewChildOrder", Stream.CHILDREN))
                .newChild(approvals.approve(intent), SEND_NS);
        intent.expireNs = Intent.NONE;
        intent.side = Side.SELL;
        intent.type = OrderType.LIMIT;
        new ChildrenPublisher(samples.outlet("NewChildOrder limit", Stream.CHILDREN))
                .newChild(approvals.approve(intent), SEND_NS);
        intent.kind = Intent.Kind.CANCEL;
        new ChildrenPublisher(samples.outlet("CancelChildOrder", Stream.CHILDREN))
                .cancelChild(approvals.approve(intent), SEND_NS);
        intent.quantity = Intent.NONE;
        new ChildrenPublisher(samples.outlet("CancelChildOrder all", Stream.CHILDREN))
                .cancelChild(approvals.approve(intent), SEND_NS);
    }

    static void fill(final Intent intent) {
        intent.kind = Intent.Kind.NEW;
        intent.childId = CHILD;
        intent.parentId = 401;
        intent.parentSlot = 5;
        intent.instrumentId = 3;
        intent.clientId = 402;
        intent.policyId = 403;
        intent.algoId = 6;
        intent.venue = 4;
        intent.side = Side.BUY;
        intent.type = OrderType.IOC;
        intent.price = 100_03000000L;
        intent.quantity = 200;
        intent.expireNs = VENUE_NS + 9;
    }
}
