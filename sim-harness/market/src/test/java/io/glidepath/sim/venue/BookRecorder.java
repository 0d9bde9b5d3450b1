package io.glidepath.sim.venue;

import io.glidepath.risk.Side;

import java.util.ArrayList;
import java.util.List;

/** Collects what a book says, one line an event. */
final class BookRecorder implements BookListener {
    final List<String> events = new ArrayList<>();

    @Override
    public void onAdded(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        events.add("add " + orderId + " " + owner + " " + side + " " + price + " " + quantity);
    }

    @Override
    public void onReduced(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity,
            final long leaves) {
        events.add("reduce " + orderId + " " + owner + " " + side + " " + price + " " + quantity
                + " " + leaves);
    }

    @Override
    public void onDeleted(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        events.add("delete " + orderId + " " + owner + " " + side + " " + price + " " + quantity);
    }

    @Override
    public void onTraded(
            final long makerId,
            final int makerOwner,
            final Side makerSide,
            final long price,
            final long quantity,
            final long makerLeaves,
            final long takerId,
            final int takerOwner) {
        events.add("trade " + makerId + " " + makerOwner + " " + makerSide + " " + price + " "
                + quantity + " " + makerLeaves + " " + takerId + " " + takerOwner);
    }
}
