package io.glidepath.exec.wire;

import io.glidepath.codec.orders.AmendParentOrderDecoder;
import io.glidepath.codec.orders.CancelParentOrderDecoder;
import io.glidepath.codec.orders.HeartbeatDecoder;
import io.glidepath.codec.orders.NewParentOrderDecoder;
import io.glidepath.codec.orders.ParentStatusRequestDecoder;
import io.glidepath.exec.order.OrderListener;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.Urgency;

import org.agrona.DirectBuffer;

/** What an OMS sends, as verbs. The listener hears of sound frames alone. Never allocates. */
public final class OrdersAdapter implements InputAdapter {
    private static final int VERSION = NewParentOrderDecoder.SCHEMA_VERSION;
    /** Where the block of the first builds ends. */
    private static final int WITHOUT_URGENCY = NewParentOrderDecoder.urgencyEncodingOffset();

    private static final int NO_URGENCY = io.glidepath.codec.common.Urgency.NULL_VAL.value();

    private final OrderListener listener;
    private final Frame frame = new Frame();
    private final ParentRequest request = new ParentRequest();
    private final NewParentOrderDecoder newParent = new NewParentOrderDecoder();
    private final CancelParentOrderDecoder cancel = new CancelParentOrderDecoder();
    private final AmendParentOrderDecoder amend = new AmendParentOrderDecoder();
    private final ParentStatusRequestDecoder status = new ParentStatusRequestDecoder();
    private final HeartbeatDecoder heartbeat = new HeartbeatDecoder();

    public OrdersAdapter(final OrderListener listener) {
        this.listener = listener;
    }

    @Override
    public FrameRefusal onFrame(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        frame.open(buffer, offset, length, whole, NewParentOrderDecoder.SCHEMA_ID);
        if (!frame.refused()) {
            switch (frame.templateId()) {
                case NewParentOrderDecoder.TEMPLATE_ID -> onNewParent();
                case CancelParentOrderDecoder.TEMPLATE_ID -> onCancel();
                case AmendParentOrderDecoder.TEMPLATE_ID -> onAmend();
                case ParentStatusRequestDecoder.TEMPLATE_ID -> onStatusRequest();
                case HeartbeatDecoder.TEMPLATE_ID -> onHeartbeat();
                default -> frame.refuse(FrameRefusal.UNKNOWN_TEMPLATE);
            }
        }
        return frame.refusal();
    }

    @Override
    public int instrumentId() {
        return frame.instrument();
    }

    private void onNewParent() {
        frame.block(VERSION, NewParentOrderDecoder.BLOCK_LENGTH, WITHOUT_URGENCY);
        frame.text(ParentRequest.MAX_CLIENT_REF);
        frame.end();
        if (frame.refused()) {
            return;
        }
        newParent.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        checkNewParent();
        if (!frame.refused()) {
            fillWho();
            fillHow();
            listener.onNewParent(request);
        }
    }

    private void checkNewParent() {
        frame.known(newParent.sideRaw(), Codes.WIRE_SIDES);
        frame.known(newParent.algoRaw(), Codes.ALGOS);
        frame.known(newParent.completionRaw(), Codes.COMPLETIONS);
        frame.known(newParent.benchmarkRaw(), Codes.BENCHMARKS);
        frame.require(
                urgencyRaw() == NO_URGENCY || Urgency.of(urgencyRaw()) != null,
                FrameRefusal.UNKNOWN_ENUM);
        frame.positive(newParent.parentId());
        frame.notNegative(newParent.clientId());
        frame.notNegative(newParent.traderId());
        frame.notNegative(newParent.accountId());
        frame.instrument(newParent.instrumentId());
        frame.notNegative(newParent.endNs());
        frame.range(newParent.startNs() >= 0 || newParent.startNs() == ParentRequest.NONE);
    }

    /** A block of the first builds ends before it. */
    private int urgencyRaw() {
        return frame.blockLength() > WITHOUT_URGENCY ? newParent.urgencyRaw() : NO_URGENCY;
    }

    private void fillWho() {
        request.parentId = newParent.parentId();
        request.clientId = newParent.clientId();
        request.traderId = newParent.traderId();
        request.accountId = newParent.accountId();
        request.instrumentId = newParent.instrumentId();
        request.side = Codes.side(newParent.sideRaw());
        request.shortSale = newParent.sideRaw() == Codes.SELL_SHORT;
        request.locateId = newParent.locateId();
        request.clientRefLength =
                newParent.getClientRef(request.clientRef, 0, ParentRequest.MAX_CLIENT_REF);
    }

    private void fillHow() {
        request.quantity = newParent.quantity();
        request.startNs = newParent.startNs();
        request.endNs = newParent.endNs();
        request.limitPrice = newParent.limitPrice();
        request.riskAversion = newParent.riskAversion();
        request.urgency = Urgency.of(urgencyRaw());
        request.maxParticipationBps = newParent.maxParticipationBps();
        request.priceBandBps = newParent.priceBandBps();
        request.maxChild = newParent.maxChild();
        request.algo = Codes.algo(newParent.algoRaw());
        request.mustFinish = newParent.completionRaw() == Codes.MUST_FINISH;
        request.vwapBenchmark = newParent.benchmarkRaw() == Codes.MARKET_VWAP;
    }

    private void onCancel() {
        frame.only(VERSION, CancelParentOrderDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        cancel.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.notNegative(cancel.clientId());
        frame.positive(cancel.parentId());
        if (!frame.refused()) {
            listener.onCancelParent(cancel.clientId(), cancel.parentId());
        }
    }

    private void onAmend() {
        frame.only(VERSION, AmendParentOrderDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        amend.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.notNegative(amend.clientId());
        frame.positive(amend.parentId());
        frame.range(amend.endNs() >= 0 || amend.endNs() == ParentRequest.NONE);
        if (!frame.refused()) {
            listener.onAmendParent(
                    amend.clientId(),
                    amend.parentId(),
                    amend.quantity(),
                    amend.endNs(),
                    amend.limitPrice());
        }
    }

    private void onStatusRequest() {
        frame.only(VERSION, ParentStatusRequestDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        status.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.notNegative(status.clientId());
        frame.positive(status.parentId());
        if (!frame.refused()) {
            listener.onStatusRequest(status.clientId(), status.parentId());
        }
    }

    private void onHeartbeat() {
        frame.only(VERSION, HeartbeatDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        heartbeat.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.notNegative(heartbeat.clientId());
        if (!frame.refused()) {
            listener.onHeartbeat(heartbeat.clientId());
        }
    }
}
