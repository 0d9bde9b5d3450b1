package io.glidepath.exec;

import io.glidepath.codec.common.Algo;
import io.glidepath.codec.common.Benchmark;
import io.glidepath.codec.common.Completion;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.Urgency;
import io.glidepath.codec.orders.NewParentOrderEncoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Outlet;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Who sends parents in a rehearsal: of every algo, both sides, as many at a time as there is room
 * for.
 */
final class RehearsalClient implements FrameHandler {
    private static final Algo[] ALGOS = {
        Algo.POLICY, Algo.AC, Algo.POLICY, Algo.TWAP, Algo.POLICY, Algo.VWAP, Algo.POV
    };
    private static final long DURATION_NS = 3_600_000_000_000L;
    private static final long QUANTITY = 5_000;

    private final Outlet orders;
    private final int atOnce;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MessageHeaderDecoder heard = new MessageHeaderDecoder();
    private final NewParentOrderEncoder parent = new NewParentOrderEncoder();
    private final ParentOrderReportDecoder report = new ParentOrderReportDecoder();
    private long sent;
    private long ended;

    RehearsalClient(final Outlet orders, final int atOnce) {
        this.orders = orders;
        this.atOnce = atOnce;
    }

    /** Sends parents until enough are at work. */
    void step(final long nowNs) {
        while (sent - ended < atOnce) {
            send(nowNs);
        }
    }

    private void send(final long nowNs) {
        sent++;
        parent.wrapAndApplyHeader(buffer, 0, header)
                .sequence(sent)
                .sendTimeNs(nowNs)
                .parentId(sent)
                .clientId(1)
                .traderId(1)
                .accountId(1)
                .instrumentId(1 + (int) (sent % RehearsalMarket.INSTRUMENTS))
                .quantity(QUANTITY)
                .startNs(NewParentOrderEncoder.startNsNullValue())
                .endNs(nowNs + DURATION_NS)
                .limitPrice(NewParentOrderEncoder.limitPriceNullValue())
                .riskAversion(NewParentOrderEncoder.riskAversionNullValue())
                .urgency(Urgency.NULL_VAL)
                .maxParticipationBps(NewParentOrderEncoder.maxParticipationBpsNullValue())
                .priceBandBps(NewParentOrderEncoder.priceBandBpsNullValue())
                .maxChild(NewParentOrderEncoder.maxChildNullValue())
                .locateId(NewParentOrderEncoder.locateIdNullValue())
                .side((sent & 2) == 0 ? Side.BUY : Side.SELL)
                .algo(ALGOS[(int) (sent % ALGOS.length)])
                .completion((sent & 4) == 0 ? Completion.MUST_FINISH : Completion.BEST_EFFORT)
                .benchmark(Benchmark.ARRIVAL)
                .clientRef("REHEARSAL");
        orders.offer(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + parent.encodedLength());
    }

    @Override
    public void onFrame(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        heard.wrap(frame, offset);
        if (heard.templateId() == ParentOrderReportDecoder.TEMPLATE_ID) {
            final ParentReportKind kind =
                    report.wrapAndApplyHeader(frame, offset, heard).kind();
            if (kind == ParentReportKind.REJECTED
                    || kind == ParentReportKind.FILLED
                    || kind == ParentReportKind.EXPIRED
                    || kind == ParentReportKind.CANCELLED) {
                ended++;
            }
        }
    }
}
