package io.glidepath.sim.venue;

import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.OrderType;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.venue.CancelAllEncoder;
import io.glidepath.codec.venue.CancelChildOrderEncoder;
import io.glidepath.codec.venue.NewChildOrderEncoder;
import io.glidepath.codec.venue.OrderStatusRequestEncoder;
import io.glidepath.codec.venue.SnapshotRequestEncoder;
import io.glidepath.exec.wire.Outlet;

import org.agrona.concurrent.UnsafeBuffer;

/** The agent's end of the children stream, for tests. */
public final class ChildSender {
    public static final long NO_EXPIRY = NewChildOrderEncoder.expireNsNullValue();
    public static final long ALL = CancelChildOrderEncoder.quantityNullValue();

    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final Outlet outlet;
    final UnsafeBuffer buffer = new UnsafeBuffer(new byte[1344]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private long sequence;

    public ChildSender(final Outlet outlet) {
        this.outlet = outlet;
    }

    public NewChildOrderEncoder child(
            final long childId,
            final Side side,
            final OrderType type,
            final long price,
            final long quantity) {
        return new NewChildOrderEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(0)
                .childId(childId)
                .parentId(77)
                .instrumentId(1)
                .venue(1)
                .clientId(1)
                .algoId(1)
                .policyId(0)
                .price(price)
                .quantity(quantity)
                .expireNs(NO_EXPIRY)
                .approval(sequence)
                .side(side)
                .orderType(type);
    }

    public void send(final NewChildOrderEncoder encoder) {
        outlet.offer(buffer, 0, HEADER + encoder.encodedLength());
    }

    public void limit(final long childId, final Side side, final long price, final long quantity) {
        send(child(childId, side, OrderType.LIMIT, price, quantity));
    }

    public void immediate(
            final long childId, final Side side, final long price, final long quantity) {
        send(child(childId, side, OrderType.IOC, price, quantity));
    }

    public void cancel(final long childId, final long quantity) {
        final CancelChildOrderEncoder encoder = new CancelChildOrderEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(0)
                .childId(childId)
                .parentId(77)
                .instrumentId(1)
                .quantity(quantity)
                .approval(sequence);
        outlet.offer(buffer, 0, HEADER + encoder.encodedLength());
    }

    public void askStatus(final long childId) {
        final OrderStatusRequestEncoder encoder = new OrderStatusRequestEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(0)
                .childId(childId)
                .instrumentId(1);
        outlet.offer(buffer, 0, HEADER + encoder.encodedLength());
    }

    public void cancelAll() {
        final CancelAllEncoder encoder = new CancelAllEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(0)
                .instrumentId(CancelAllEncoder.instrumentIdNullValue())
                .reason(0);
        outlet.offer(buffer, 0, HEADER + encoder.encodedLength());
    }

    public void askSnapshot() {
        final SnapshotRequestEncoder encoder = new SnapshotRequestEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(0)
                .instrumentId(1);
        outlet.offer(buffer, 0, HEADER + encoder.encodedLength());
    }

    public void raw(final int length) {
        outlet.offer(buffer, 0, length);
    }
}
