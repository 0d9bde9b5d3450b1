package io.glidepath.sim.proof;

import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.OrderType;
import io.glidepath.codec.venue.CancelChildOrderEncoder;
import io.glidepath.codec.venue.NewChildOrderEncoder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.risk.Side;
import io.glidepath.sim.venue.VenueInstrument;

import org.agrona.concurrent.UnsafeBuffer;

/** Orders as frames of the children stream, approved by nobody: for proofs alone. */
final class OrderEntry {
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int OWNER = 1;

    private final VenueInstrument instrument;
    private final Outlet children;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NewChildOrderEncoder newChild = new NewChildOrderEncoder();
    private final CancelChildOrderEncoder cancelChild = new CancelChildOrderEncoder();
    private long sequence;

    OrderEntry(final VenueInstrument instrument, final Outlet children) {
        this.instrument = instrument;
        this.children = children;
    }

    void enter(final long childId, final Side side, final long price, final long quantity) {
        newChild.wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(0)
                .childId(childId)
                .parentId(OWNER)
                .instrumentId(instrument.instrumentId())
                .venue(instrument.venue())
                .clientId(OWNER)
                .algoId(OWNER)
                .policyId(0)
                .price(price)
                .quantity(quantity)
                .expireNs(NewChildOrderEncoder.expireNsNullValue())
                .approval(sequence)
                .side(
                        side == Side.BUY
                                ? io.glidepath.codec.common.Side.BUY
                                : io.glidepath.codec.common.Side.SELL)
                .orderType(OrderType.LIMIT);
        send(NewChildOrderEncoder.BLOCK_LENGTH);
    }

    /** @param quantity {@link Long#MAX_VALUE}: all that is left. */
    void cancel(final long childId, final long quantity) {
        cancelChild
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(0)
                .childId(childId)
                .parentId(OWNER)
                .instrumentId(instrument.instrumentId())
                .quantity(
                        quantity == Long.MAX_VALUE
                                ? CancelChildOrderEncoder.quantityNullValue()
                                : quantity)
                .approval(sequence);
        send(CancelChildOrderEncoder.BLOCK_LENGTH);
    }

    private void send(final int blockLength) {
        if (children.offer(buffer, 0, HEADER + blockLength) < 0) {
            throw new IllegalStateException("the venue does not read its orders");
        }
    }
}
