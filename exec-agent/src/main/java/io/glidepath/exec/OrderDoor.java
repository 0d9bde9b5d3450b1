package io.glidepath.exec;

import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.market.Markets;
import io.glidepath.exec.order.OrderListener;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.ParentState;
import io.glidepath.exec.order.Parents;
import io.glidepath.exec.wire.ParentReport;
import io.glidepath.exec.wire.ParentsPublisher;
import io.glidepath.risk.ParentIntent;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.RiskGuard;

/** Where an OMS is heard: parents are admitted, repeated, amended, taken back. */
final class OrderDoor implements OrderListener {
    private final Markets markets;
    private final Parents parents;
    private final Sessions sessions;
    private final ParentDesk desk;
    private final RiskGuard guard;
    private final ParentsPublisher publisher;
    private final Cycle cycle;
    private final AgentCounts counts;
    private final ParentIntent intent = new ParentIntent();
    private boolean stopping;

    OrderDoor(
            final Markets markets,
            final Parents parents,
            final Sessions sessions,
            final ParentDesk desk,
            final RiskGuard guard,
            final ParentsPublisher publisher,
            final Cycle cycle,
            final AgentCounts counts) {
        this.markets = markets;
        this.parents = parents;
        this.sessions = sessions;
        this.desk = desk;
        this.guard = guard;
        this.publisher = publisher;
        this.cycle = cycle;
        this.counts = counts;
    }

    /** From now on every new parent is refused. */
    void stopAdmitting() {
        stopping = true;
    }
}
