package io.glidepath.sim.venue;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.OrderType;
import io.glidepath.codec.venue.CancelAllDecoder;
import io.glidepath.codec.venue.CancelChildOrderDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.codec.venue.OrderStatusRequestDecoder;
import io.glidepath.codec.venue.ReconcileRequestDecoder;
import io.glidepath.codec.venue.SnapshotRequestDecoder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.risk.Side;

import org.agrona.DirectBuffer;

/**
 * Bytes of the children stream to verbs. What is not exactly a known message is counted and changes
 * nothing.
 */
final class ChildFrames implements FrameHandler {
    private final ChildListener listener;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewChildOrderDecoder newChild = new NewChildOrderDecoder();
    private final CancelChildOrderDecoder cancelChild = new CancelChildOrderDecoder();
    private final OrderStatusRequestDecoder statusRequest = new OrderStatusRequestDecoder();
    private final CancelAllDecoder cancelAll = new CancelAllDecoder();
    private final ReconcileRequestDecoder reconcile = new ReconcileRequestDecoder();
    private final SnapshotRequestDecoder snapshotRequest = new SnapshotRequestDecoder();
    private final ChildRequest request = new ChildRequest();
    private long refused;

    ChildFrames(final ChildListener listener) {
        this.listener = listener;
    }

    /** Frames that were no message of this stream. */
    long refused() {
        return refused;
    }

    @Override
    public void onFrame(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        if (!whole || length < MessageHeaderDecoder.ENCODED_LENGTH) {
            refused++;
            return;
        }
        header.wrap(buffer, offset);
        final int body = length - MessageHeaderDecoder.ENCODED_LENGTH;
        if (header.schemaId() != NewChildOrderDecoder.SCHEMA_ID
                || header.version() != NewChildOrderDecoder.SCHEMA_VERSION
                || body != header.blockLength()
                || body != blockLength(header.templateId())) {
            refused++;
            return;
        }
        dispatch(buffer, offset, header.templateId());
    }

    private static int blockLength(final int templateId) {
        return switch (templateId) {
            case NewChildOrderDecoder.TEMPLATE_ID -> NewChildOrderDecoder.BLOCK_LENGTH;
            case CancelChildOrderDecoder.TEMPLATE_ID -> CancelChildOrderDecoder.BLOCK_LENGTH;
            case OrderStatusRequestDecoder.TEMPLATE_ID -> OrderStatusRequestDecoder.BLOCK_LENGTH;
            case CancelAllDecoder.TEMPLATE_ID -> CancelAllDecoder.BLOCK_LENGTH;
            case SnapshotRequestDecoder.TEMPLATE_ID -> SnapshotRequestDecoder.BLOCK_LENGTH;
            case ReconcileRequestDecoder.TEMPLATE_ID -> ReconcileRequestDecoder.BLOCK_LENGTH;
            default -> -1;
        };
    }

    private void dispatch(final DirectBuffer buffer, final int offset, final int templateId) {
        switch (templateId) {
            case NewChildOrderDecoder.TEMPLATE_ID -> onNewChild(buffer, offset);
            case CancelChildOrderDecoder.TEMPLATE_ID -> onCancelChild(buffer, offset);
            case OrderStatusRequestDecoder.TEMPLATE_ID -> {
                statusRequest.wrapAndApplyHeader(buffer, offset, header);
                listener.onOrderStatusRequest(
                        statusRequest.childId(), statusRequest.instrumentId());
            }
            case CancelAllDecoder.TEMPLATE_ID -> {
                cancelAll.wrapAndApplyHeader(buffer, offset, header);
                listener.onCancelAll(
                        orAll(cancelAll.instrumentId(), CancelAllDecoder.instrumentIdNullValue()));
            }
            case ReconcileRequestDecoder.TEMPLATE_ID -> onReconcile(buffer, offset);
            default -> {
                snapshotRequest.wrapAndApplyHeader(buffer, offset, header);
                listener.onSnapshotRequest(orAll(
                        snapshotRequest.instrumentId(),
                        SnapshotRequestDecoder.instrumentIdNullValue()));
            }
        }
    }

    private void onNewChild(final DirectBuffer buffer, final int offset) {
        newChild.wrapAndApplyHeader(buffer, offset, header);
        request.childId = newChild.childId();
        request.parentId = newChild.parentId();
        request.clientId = newChild.clientId();
        request.shortSale = newChild.side() == io.glidepath.codec.common.Side.SELL_SHORT;
        request.instrumentId = newChild.instrumentId();
        request.venue = newChild.venue();
        request.price = newChild.price();
        request.quantity = newChild.quantity();
        final long expireNs = newChild.expireNs();
        request.expireNs =
                expireNs == NewChildOrderDecoder.expireNsNullValue() ? Child.NO_EXPIRY : expireNs;
        request.side = switch (newChild.side()) {
            case BUY -> Side.BUY;
            case SELL, SELL_SHORT -> Side.SELL;
            default -> null;
        };
        final OrderType type = newChild.orderType();
        request.immediate = type == OrderType.IOC;
        request.knownType = type == OrderType.IOC || type == OrderType.LIMIT;
        listener.onNewChild(request);
    }

    private void onReconcile(final DirectBuffer buffer, final int offset) {
        reconcile.wrapAndApplyHeader(buffer, offset, header);
        if (reconcile.instanceId() < 0
                || reconcile.instanceId() >= Instances.COUNT
                || reconcile.epoch() <= 0
                || reconcile.epoch() > Instances.MOST_EPOCH
                || reconcile.sinceExecId() < 0) {
            refused++;
            return;
        }
        listener.onReconcileRequest(
                reconcile.sequence(),
                reconcile.sendTimeNs(),
                reconcile.instanceId(),
                reconcile.epoch(),
                reconcile.sinceExecId());
    }

    private void onCancelChild(final DirectBuffer buffer, final int offset) {
        cancelChild.wrapAndApplyHeader(buffer, offset, header);
        final long quantity = cancelChild.quantity();
        listener.onCancelChild(
                cancelChild.childId(),
                cancelChild.instrumentId(),
                quantity == CancelChildOrderDecoder.quantityNullValue()
                        ? ChildListener.ALL
                        : quantity);
    }

    private static long orAll(final int instrumentId, final int nullValue) {
        return instrumentId == nullValue ? ChildListener.ALL : instrumentId;
    }
}
