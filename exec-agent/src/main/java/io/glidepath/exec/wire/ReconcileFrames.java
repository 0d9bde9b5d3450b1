package io.glidepath.exec.wire;

import io.glidepath.codec.common.OrderType;
import io.glidepath.codec.venue.ReconcileEndDecoder;
import io.glidepath.codec.venue.ReconcileOrderDecoder;
import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.ReconcileListener;
import io.glidepath.exec.order.VenueOrder;
import io.glidepath.risk.Side;

/** The frames of a venue's answer to a reconciliation, validated; never allocates. */
final class ReconcileFrames {
    private static final int VERSION = ReconcileOrderDecoder.SCHEMA_VERSION;

    private final ReconcileOrderDecoder order = new ReconcileOrderDecoder();
    private final ReconcileEndDecoder end = new ReconcileEndDecoder();
    private final VenueOrder form = new VenueOrder();

    void onOrder(final Frame frame, final ReconcileListener listener) {
        frame.only(VERSION, ReconcileOrderDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        order.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        check(frame);
        if (!frame.refused()) {
            fill();
            listener.onReconcileOrder(form);
        }
    }

    private void check(final Frame frame) {
        frame.known(order.sideRaw(), Codes.WIRE_SIDES);
        frame.known(order.orderTypeRaw(), Codes.ORDER_TYPES);
        frame.known(order.stateRaw(), Codes.ORDER_FATES);
        frame.positive(order.requestTimeNs());
        frame.positive(order.epoch());
        frame.positive(order.childId());
        frame.positive(order.parentId());
        frame.notNegative(order.clientId());
        frame.instrument(order.instrumentId());
        frame.positive(order.price());
        frame.positive(order.quantity());
        frame.notNegative(order.filledQuantity());
        frame.notNegative(order.leavesQuantity());
        frame.range(order.filledQuantity() <= order.quantity() - order.leavesQuantity());
        frame.range(order.filledValue() != ReconcileOrderDecoder.filledValueNullValue());
        frame.range(order.fees() != ReconcileOrderDecoder.feesNullValue());
        final boolean works = order.stateRaw() == VenueOrder.Fate.WORKING.code();
        frame.range(works == order.leavesQuantity() > 0);
    }

    private void fill() {
        final long venueOrderId = order.venueOrderId();
        form.requestTimeNs = order.requestTimeNs();
        form.epoch = order.epoch();
        form.childId = order.childId();
        form.parentId = order.parentId();
        form.clientId = order.clientId();
        form.instrumentId = order.instrumentId();
        form.venueOrderId = venueOrderId == ReconcileOrderDecoder.venueOrderIdNullValue()
                ? ChildOrder.NO_ID
                : venueOrderId;
        form.price = order.price();
        form.quantity = order.quantity();
        form.filledQuantity = order.filledQuantity();
        form.filledValue = order.filledValue();
        form.fees = order.fees();
        form.leavesQuantity = order.leavesQuantity();
        form.lastExecId = order.lastExecId();
        form.side = order.sideRaw() == 1 ? Side.BUY : Side.SELL;
        form.shortSale = order.sideRaw() == Codes.SELL_SHORT;
        form.type = order.orderType() == OrderType.IOC
                ? io.glidepath.risk.OrderType.IOC
                : io.glidepath.risk.OrderType.LIMIT;
        form.fate = VenueOrder.Fate.of(order.stateRaw());
    }

    void onEnd(final Frame frame, final ReconcileListener listener) {
        frame.only(VERSION, ReconcileEndDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        end.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        final long highest = end.highestChildId();
        final boolean none = highest == ReconcileEndDecoder.highestChildIdNullValue();
        frame.positive(end.requestTimeNs());
        frame.positive(end.epoch());
        frame.notNegative(end.orders());
        frame.range(none || highest > 0);
        if (!frame.refused()) {
            listener.onReconcileEnd(
                    end.requestTimeNs(), end.epoch(), end.orders(), none ? 0 : highest);
        }
    }
}
