package io.glidepath.exec.wire;

import static io.glidepath.exec.wire.Samples.SEND_NS;
import static io.glidepath.exec.wire.Samples.SEQUENCE;
import static io.glidepath.exec.wire.Samples.VENUE_NS;

import io.glidepath.codec.common.Algo;
import io.glidepath.codec.common.Benchmark;
import io.glidepath.codec.common.Completion;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.Urgency;
import io.glidepath.codec.orders.AmendParentOrderEncoder;
import io.glidepath.codec.orders.CancelParentOrderEncoder;
import io.glidepath.codec.orders.HeartbeatEncoder;
import io.glidepath.codec.orders.NewParentOrderEncoder;
import io.glidepath.codec.orders.ParentStatusRequestEncoder;

/** Frames of orders.xml. */
final class OrderSamples {
    private OrderSamples() {}

    static void addTo(final Samples samples) {
        newParents(samples);
        requests(samples);
        reports(samples);
    }

    private static void newParents(final Samples samples) {
        final NewParentOrderEncoder full = new NewParentOrderEncoder();
        full.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .parentId(4_000_000_000_000_000_001L)
                .clientId(11)
                .traderId(12)
                .accountId(13)
                .instrumentId(14)
                .quantity(15_000)
                .startNs(VENUE_NS + 16)
                .endNs(VENUE_NS + 17)
                .limitPrice(18_00000000L)
                .riskAversion(NewParentOrderEncoder.riskAversionNullValue())
                .urgency(Urgency.HIGH)
                .maxParticipationBps(2000)
                .priceBandBps(21)
                .maxChild(22)
                .locateId(23)
                .side(Side.SELL_SHORT)
                .algo(Algo.POV)
                .completion(Completion.MUST_FINISH)
                .benchmark(Benchmark.MARKET_VWAP)
                .clientRef("oms-1/A b");
        samples.keep("NewParentOrder", Stream.ORDERS, full.encodedLength());
        final NewParentOrderEncoder least = new NewParentOrderEncoder();
        least.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .parentId(1)
                .clientId(0)
                .traderId(0)
                .accountId(0)
                .instrumentId(0)
                .quantity(1)
                .startNs(NewParentOrderEncoder.startNsNullValue())
                .endNs(VENUE_NS)
                .limitPrice(NewParentOrderEncoder.limitPriceNullValue())
                .riskAversion(19)
                .urgency(Urgency.NULL_VAL)
                .maxParticipationBps(NewParentOrderEncoder.maxParticipationBpsNullValue())
                .priceBandBps(NewParentOrderEncoder.priceBandBpsNullValue())
                .maxChild(NewParentOrderEncoder.maxChildNullValue())
                .locateId(NewParentOrderEncoder.locateIdNullValue())
                .side(Side.BUY)
                .algo(Algo.AUTO)
                .completion(Completion.BEST_EFFORT)
                .benchmark(Benchmark.ARRIVAL)
                .clientRef("");
        samples.keep("NewParentOrder least", Stream.ORDERS, least.encodedLength());
    }

    private static void requests(final Samples samples) {
        final CancelParentOrderEncoder cancel = new CancelParentOrderEncoder();
        cancel.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .parentId(31)
                .clientId(32);
        samples.keep("CancelParentOrder", Stream.ORDERS, cancel.encodedLength());
        final AmendParentOrderEncoder amend = new AmendParentOrderEncoder();
        amend.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .parentId(33)
                .clientId(34)
                .quantity(35)
                .endNs(AmendParentOrderEncoder.endNsNullValue())
                .limitPrice(36);
        samples.keep("AmendParentOrder", Stream.ORDERS, amend.encodedLength());
        final ParentStatusRequestEncoder status = new ParentStatusRequestEncoder();
        status.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .parentId(37)
                .clientId(38);
        samples.keep("ParentStatusRequest", Stream.ORDERS, status.encodedLength());
        final HeartbeatEncoder heartbeat = new HeartbeatEncoder();
        heartbeat
                .wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .clientId(39);
        samples.keep("Heartbeat", Stream.ORDERS, heartbeat.encodedLength());
    }

    private static void reports(final Samples samples) {
        final ParentsPublisher reports =
                new ParentsPublisher(samples.outlet("ParentOrderReport", Stream.PARENTS));
        fill(reports.reportForm());
        reports.report(SEND_NS);
        final ParentsPublisher fills =
                new ParentsPublisher(samples.outlet("ParentFill", Stream.PARENTS));
        fill(fills.fillForm());
        fills.fill(SEND_NS);
    }

    static void fill(final ParentReport form) {
        form.parentId = 41;
        form.clientId = 42;
        form.instrumentId = 43;
        form.quantity = 44;
        form.filledQuantity = 45;
        form.filledValue = 46;
        form.fees = -47;
        form.arrivalMid2 = 48;
        form.shortfallMilliBps = -49;
        form.startNs = 50;
        form.endNs = 51;
        form.policyId = 52;
        form.children = 53;
        form.cancels = 54;
        form.refusals = 55;
        form.reason = 56;
        form.side = io.glidepath.risk.Side.SELL;
        form.shortSale = true;
        form.kind = ParentReport.Kind.PAUSED;
        form.clientRef[0] = 'r';
        form.clientRef[1] = '1';
        form.clientRefLength = 2;
    }

    static void fill(final ParentFill form) {
        form.parentId = 61;
        form.childId = 62;
        form.execId = 63;
        form.clientId = 64;
        form.instrumentId = 65;
        form.quantity = -66;
        form.price = 67;
        form.fee = 68;
        form.leavesQuantity = 69;
        form.venueTimeNs = VENUE_NS;
        form.side = io.glidepath.risk.Side.BUY;
        form.maker = true;
    }
}
