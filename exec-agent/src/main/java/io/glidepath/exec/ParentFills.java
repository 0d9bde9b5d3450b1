package io.glidepath.exec;

import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.wire.ParentFill;
import io.glidepath.exec.wire.ParentsPublisher;

/** Reports every fill, and every correction of one, to the client whose parent it is. */
final class ParentFills {
    private final ParentsPublisher publisher;
    private final Cycle cycle;
    private final AgentCounts counts;
    private final AgentMetrics metrics;

    ParentFills(
            final ParentsPublisher publisher,
            final Cycle cycle,
            final AgentCounts counts,
            final AgentMetrics metrics) {
        this.publisher = publisher;
        this.cycle = cycle;
        this.counts = counts;
        this.metrics = metrics;
    }

    /**
     * Counts a fill, and reports it unless its parent is no longer remembered.
     *
     * @param execId the venue's id of the trade, or of the one that is corrected.
     * @param quantity negative where less was filled than was reported.
     * @param price 0 where it is not known.
     */
    void publish(
            final ChildOrder child,
            final long execId,
            final long quantity,
            final long price,
            final boolean maker,
            final long fee,
            final long venueTimeNs) {
        final ParentOrder parent = child.parent();
        counts.fills++;
        metrics.fill();
        if (parent == null) {
            return;
        }
        final ParentFill form = publisher.fillForm();
        form.clear();
        form.parentId = parent.parentId();
        form.childId = child.childId();
        form.execId = execId;
        form.clientId = parent.clientId();
        form.instrumentId = parent.instrumentId();
        form.quantity = quantity;
        form.price = price;
        form.fee = fee;
        form.leavesQuantity = parent.remaining();
        form.venueTimeNs = venueTimeNs;
        form.side = parent.side();
        form.shortSale = parent.shortSale();
        form.maker = maker;
        publisher.fill(cycle.nowNs());
    }
}
