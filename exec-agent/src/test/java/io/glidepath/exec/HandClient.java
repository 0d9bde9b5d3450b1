package io.glidepath.exec;

import io.glidepath.codec.common.Algo;
import io.glidepath.codec.common.Benchmark;
import io.glidepath.codec.common.Completion;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.Urgency;
import io.glidepath.codec.orders.AmendParentOrderEncoder;
import io.glidepath.codec.orders.CancelParentOrderEncoder;
import io.glidepath.codec.orders.NewParentOrderEncoder;

import java.util.function.Consumer;

/** What a test's own hand orders, for any client. */
final class HandClient {
    private final HandWorkedAgent hand;

    HandClient(final HandWorkedAgent hand) {
        this.hand = hand;
    }

    /** A parent by TWAP, best effort, from now on for so long, unless more is said. */
    void parent(
            final int clientId,
            final long parentId,
            final int instrumentId,
            final long quantity,
            final long seconds,
            final Consumer<NewParentOrderEncoder> more) {
        final NewParentOrderEncoder frame =
                new NewParentOrderEncoder().wrapAndApplyHeader(hand.buffer, 0, hand.header);
        frame.sequence(hand.nextSequence())
                .sendTimeNs(hand.nowNs())
                .parentId(parentId)
                .clientId(clientId)
                .traderId(1)
                .accountId(1)
                .instrumentId(instrumentId)
                .quantity(quantity)
                .startNs(NewParentOrderEncoder.startNsNullValue())
                .endNs(hand.nowNs() + seconds * HandWorkedAgent.SECOND)
                .limitPrice(NewParentOrderEncoder.limitPriceNullValue())
                .riskAversion(NewParentOrderEncoder.riskAversionNullValue())
                .urgency(Urgency.NULL_VAL)
                .maxParticipationBps(NewParentOrderEncoder.maxParticipationBpsNullValue())
                .priceBandBps(NewParentOrderEncoder.priceBandBpsNullValue())
                .maxChild(NewParentOrderEncoder.maxChildNullValue())
                .locateId(NewParentOrderEncoder.locateIdNullValue())
                .side(Side.BUY)
                .algo(Algo.TWAP)
                .completion(Completion.BEST_EFFORT)
                .benchmark(Benchmark.ARRIVAL);
        more.accept(frame);
        frame.clientRef("");
        hand.order(frame.encodedLength());
    }

    void amend(final int clientId, final long parentId, final long quantity) {
        new AmendParentOrderEncoder()
                .wrapAndApplyHeader(hand.buffer, 0, hand.header)
                .sequence(hand.nextSequence())
                .sendTimeNs(hand.nowNs())
                .parentId(parentId)
                .clientId(clientId)
                .quantity(quantity)
                .endNs(AmendParentOrderEncoder.endNsNullValue())
                .limitPrice(AmendParentOrderEncoder.limitPriceNullValue());
        hand.order(AmendParentOrderEncoder.BLOCK_LENGTH);
        hand.advance(0);
    }

    void cancel(final int clientId, final long parentId) {
        new CancelParentOrderEncoder()
                .wrapAndApplyHeader(hand.buffer, 0, hand.header)
                .sequence(hand.nextSequence())
                .sendTimeNs(hand.nowNs())
                .parentId(parentId)
                .clientId(clientId);
        hand.order(CancelParentOrderEncoder.BLOCK_LENGTH);
        hand.advance(0);
    }
}
