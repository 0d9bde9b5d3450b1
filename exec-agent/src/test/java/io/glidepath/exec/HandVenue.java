package io.glidepath.exec;

import io.glidepath.codec.common.OrderFate;
import io.glidepath.codec.common.OrderState;
import io.glidepath.codec.common.OrderType;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.venue.OrderStatusEncoder;
import io.glidepath.codec.venue.ReconcileEndEncoder;
import io.glidepath.codec.venue.ReconcileOrderEncoder;

import java.util.function.Consumer;

/** What a test's own hand answers for the venue when the agent asks what it holds. */
final class HandVenue {
    /** As the highest child id: none was ever ordered. */
    static final long NO_CHILD = ReconcileEndEncoder.highestChildIdNullValue();

    private final HandWorkedAgent hand;

    HandVenue(final HandWorkedAgent hand) {
        this.hand = hand;
    }

    /** The last request for everything. */
    HeardFrames.Request request() {
        return hand.frames.requests.getLast();
    }

    /** How often everything was asked for. */
    int asked() {
        return hand.frames.requests.size();
    }

    /** One order of the answer to the last request: 50 of client 7's parent 1, resting whole. */
    void order(final long childId, final Consumer<ReconcileOrderEncoder> more) {
        final ReconcileOrderEncoder frame =
                new ReconcileOrderEncoder().wrapAndApplyHeader(hand.buffer, 0, hand.header);
        frame.sequence(hand.nextSequence())
                .sendTimeNs(hand.nowNs())
                .requestTimeNs(request().sendTimeNs())
                .childId(childId)
                .parentId(1)
                .venueOrderId(childId & 0xFFFF)
                .epoch(request().epoch())
                .clientId(7)
                .instrumentId(1)
                .price(HandWorkedAgent.PRICE)
                .quantity(50)
                .filledQuantity(0)
                .filledValue(0)
                .fees(0)
                .leavesQuantity(50)
                .lastExecId(1)
                .side(Side.BUY)
                .orderType(OrderType.LIMIT)
                .state(OrderFate.WORKING);
        more.accept(frame);
        hand.execution(ReconcileOrderEncoder.BLOCK_LENGTH);
    }

    /** It holds the order so: filled at one price, and resting or done. */
    void holds(final long childId, final long filled, final long leaves, final OrderFate fate) {
        order(
                childId,
                o -> o.filledQuantity(filled)
                        .filledValue(filled * HandWorkedAgent.PRICE)
                        .leavesQuantity(leaves)
                        .state(fate));
    }

    /** It holds the order so: filled at one price, the rest works. */
    void holds(final long childId, final long filled, final long leaves) {
        holds(childId, filled, leaves, leaves > 0 ? OrderFate.WORKING : OrderFate.FILLED);
    }

    /** The end of its answer to the last request. */
    void end(final int orders, final long highestChildId) {
        end(request().sendTimeNs(), request().epoch(), orders, highestChildId);
    }

    void end(
            final long requestTimeNs,
            final int epoch,
            final int orders,
            final long highestChildId) {
        new ReconcileEndEncoder()
                .wrapAndApplyHeader(hand.buffer, 0, hand.header)
                .sequence(hand.nextSequence())
                .sendTimeNs(hand.nowNs())
                .requestTimeNs(requestTimeNs)
                .epoch(epoch)
                .orders(orders)
                .highestChildId(highestChildId)
                .lastExecId(ReconcileEndEncoder.lastExecIdNullValue());
        hand.execution(ReconcileEndEncoder.BLOCK_LENGTH);
    }

    /** It holds nothing, and no child was ever ordered. */
    void holdsNothing() {
        end(0, NO_CHILD);
    }

    /** Its answer to a question after one child, of which nothing is filled. */
    void status(final long childId, final OrderState state, final long leaves) {
        new OrderStatusEncoder()
                .wrapAndApplyHeader(hand.buffer, 0, hand.header)
                .sequence(hand.nextSequence())
                .sendTimeNs(hand.nowNs())
                .childId(childId)
                .venueOrderId(childId & 0xFFFF)
                .instrumentId(1)
                .filledQuantity(0)
                .filledValue(0)
                .fees(0)
                .leavesQuantity(leaves)
                .venueTimeNs(hand.nowNs())
                .state(state);
        hand.execution(OrderStatusEncoder.BLOCK_LENGTH);
    }
}
