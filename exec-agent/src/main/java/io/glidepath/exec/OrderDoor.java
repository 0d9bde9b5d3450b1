package io.glidepath.exec;

import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.market.Markets;
import io.glidepath.exec.order.OrderListener;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.ParentState;
import io.glidepath.exec.order.Parents;
import io.glidepath.exec.order.VenueOrder;
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
    private final ParentRequest pending = new ParentRequest();
    private final Amendment amendment = new Amendment();
    private final VenueOnlyParent venueOnly = new VenueOnlyParent();
    private boolean recovering;
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

    /** An amendment whose fate the record has not told yet. */
    private static final class Amendment {
        private ParentOrder parent;
        private long quantity;
        private long endNs;
        private long limitPrice;
    }

    /** From now on every new parent is refused. */
    void stopAdmitting() {
        stopping = true;
    }

    /** While facts are applied a new parent waits for the record of its admission. */
    void recovering(final boolean recovering) {
        this.recovering = recovering;
        stopping = false;
    }

    /** The record says that the last parent asked for was admitted. */
    void accepted(final int clientId, final long parentId) {
        if (pending.clientId == clientId
                && pending.parentId == parentId
                && parents.find(clientId, parentId) == null) {
            admit(pending);
        }
    }

    /** The record says what became of the last amendment: 0, it was accepted; else why not. */
    void amended(final int clientId, final long parentId, final int reason) {
        final ParentOrder parent = amendment.parent;
        if (parent == null || parent.clientId() != clientId || parent.parentId() != parentId) {
            return;
        }
        amendment.parent = null;
        if (reason == 0 && parents.live(parent)) {
            final ParentSession session = sessions.ofSlot(parent.slot());
            guard.recoveredAmendment(
                    parent.slot(),
                    amendment.quantity,
                    guardedEndNs(session, amendment.endNs),
                    amendment.limitPrice);
            amend(session, amendment.quantity, amendment.endNs, amendment.limitPrice);
        }
    }

    @Override
    public void onNewParent(final ParentRequest request) {
        if (recovering) {
            pending.copyFrom(request);
            return;
        }
        final ParentOrder known = parents.find(request.clientId, request.parentId);
        if (known != null) {
            repeated(known, request);
        } else if (stopping) {
            reject(request, AgentReason.STOPPING.code());
        } else {
            admit(request);
        }
    }

    private void repeated(final ParentOrder known, final ParentRequest request) {
        if (known.sameContent(request)) {
            tell(known, 0);
        } else if (inDoubt(known)) {
            reject(request, AgentReason.IN_DOUBT.code());
        } else {
            reject(request, AgentReason.REPEATED_WITH_OTHER_CONTENT.code());
        }
    }

    private boolean inDoubt(final ParentOrder parent) {
        return parents.live(parent) && sessions.ofSlot(parent.slot()).inDoubt();
    }

    /**
     * Takes in a parent that only the venue has named, so that its order is counted and its id not
     * used again; nothing else is known of it, and it never sends anything.
     *
     * @return null when there is no room for it.
     */
    ParentOrder venueOnly(final VenueOrder order) {
        final int slot = parents.nextSlot();
        final MarketState market = markets.state(order.instrumentId);
        venueOnly.of(order, cycle.nowNs());
        if (slot < 0
                || guard.recoveredParent(intent(venueOnly.request(), slot, market))
                        != RejectReason.NONE) {
            return null;
        }
        final ParentOrder parent = parents.admit(venueOnly.request(), cycle.nowNs());
        desk.open(parent, market).namedByVenueOnly();
        return parent;
    }

    private void admit(final ParentRequest request) {
        final MarketState market = markets.state(request.instrumentId);
        if (market == null) {
            reject(request, RejectReason.UNKNOWN_INSTRUMENT.code());
            return;
        }
        final long startNs =
                request.startNs == ParentRequest.NONE ? cycle.nowNs() : request.startNs;
        final RejectReason fault = recovering ? RejectReason.NONE : ownFault(request, startNs);
        if (fault != RejectReason.NONE) {
            reject(request, fault.code());
            return;
        }
        final int slot = parents.nextSlot();
        if (slot < 0) {
            reject(request, AgentReason.CAPACITY.code());
            return;
        }
        final ParentIntent asked = intent(request, slot, market);
        final RejectReason reason =
                recovering ? guard.recoveredParent(asked) : guard.checkParent(asked, cycle.nowNs());
        if (reason != RejectReason.NONE) {
            reject(request, reason.code());
            return;
        }
        final ParentOrder parent = parents.admit(request, cycle.nowNs());
        final ParentSession session = desk.open(parent, market);
        desk.report(session, ParentReport.Kind.ACCEPTED, 0);
    }

    /** What is wrong with the request itself; the guard hears of its end with the grace added. */
    private RejectReason ownFault(final ParentRequest request, final long startNs) {
        if (request.riskAversion != ParentRequest.NONE
                && (request.riskAversion < 0 || request.urgency != null)) {
            return RejectReason.INVALID_PARENT;
        }
        return request.endNs <= Math.max(startNs, cycle.nowNs())
                ? RejectReason.PARENT_TIMES
                : RejectReason.NONE;
    }

    private ParentIntent intent(
            final ParentRequest request, final int slot, final MarketState market) {
        final long startNs =
                request.startNs == ParentRequest.NONE ? cycle.nowNs() : request.startNs;
        intent.parentId = request.parentId;
        intent.parentSlot = slot;
        intent.clientId = request.clientId;
        intent.instrumentId = request.instrumentId;
        intent.policyId = desk.policyId(request.algo);
        intent.side = request.side;
        intent.shortSale = request.shortSale;
        intent.locateId = request.locateId;
        intent.quantity = request.quantity;
        intent.startNs = startNs;
        intent.endNs =
                request.endNs + (request.mustFinish ? desk.graceNs(request.endNs, market) : 0);
        intent.limitPrice = request.limitPrice;
        intent.maxParticipationBps = request.maxParticipationBps;
        intent.priceBandBps = request.priceBandBps;
        intent.maxChild = request.maxChild;
        return intent;
    }

    /** A parent that was never admitted is answered from its own request. */
    private void reject(final ParentRequest request, final int reason) {
        final ParentReport form = publisher.reportForm();
        form.clear();
        form.parentId = request.parentId;
        form.clientId = request.clientId;
        form.instrumentId = request.instrumentId;
        form.quantity = request.quantity;
        form.startNs = request.startNs == ParentRequest.NONE ? cycle.nowNs() : request.startNs;
        form.endNs = request.endNs;
        form.side = request.side;
        form.shortSale = request.shortSale;
        form.clientRefLength = request.clientRefLength;
        System.arraycopy(request.clientRef, 0, form.clientRef, 0, request.clientRefLength);
        form.kind = ParentReport.Kind.REJECTED;
        form.reason = reason;
        publisher.report(cycle.nowNs());
        counts.refusedRequests++;
    }

    @Override
    public void onCancelParent(final int clientId, final long parentId) {
        final ParentOrder parent = live(clientId, parentId);
        if (parent != null && inDoubt(parent) && desk.endsHeld()) {
            counts.refusedRequests++;
            tell(parent, AgentReason.IN_DOUBT.code());
        } else if (parent != null && parent.state().canBecome(ParentState.CANCELLING)) {
            desk.believed(sessions.ofSlot(parent.slot()));
            desk.end(
                    sessions.ofSlot(parent.slot()),
                    ParentState.CANCELLING,
                    AgentReason.CLIENT_CANCELLED.code());
        }
    }

    @Override
    public void onAmendParent(
            final int clientId,
            final long parentId,
            final long quantity,
            final long endNs,
            final long limitPrice) {
        final ParentOrder parent = live(clientId, parentId);
        if (parent == null) {
            return;
        }
        if (recovering) {
            amendment.parent = parent;
            amendment.quantity = quantity;
            amendment.endNs = endNs;
            amendment.limitPrice = limitPrice;
            return;
        }
        final ParentSession session = sessions.ofSlot(parent.slot());
        final boolean fits = parent.amendable(quantity, endNs, limitPrice, cycle.nowNs());
        final int slot = parent.slot();
        final int reason = session.inDoubt() || desk.endsHeld()
                ? AgentReason.IN_DOUBT.code()
                : fits
                        ? guard.amendParent(
                                        slot,
                                        quantity,
                                        guardedEndNs(session, endNs),
                                        limitPrice,
                                        cycle.nowNs())
                                .code()
                        : AgentReason.NOT_AMENDABLE.code();
        if (reason != 0) {
            counts.refusedRequests++;
            desk.report(session, ReportKind.of(parent.state()), reason);
            return;
        }
        amend(session, quantity, endNs, limitPrice);
    }

    private void amend(
            final ParentSession session,
            final long quantity,
            final long endNs,
            final long limitPrice) {
        session.parent().amend(quantity, endNs, limitPrice, cycle.nowNs());
        desk.amended(session);
    }

    /** The guard hears of a must-finish parent's end with the grace added. */
    private long guardedEndNs(final ParentSession session, final long endNs) {
        final boolean longer = endNs != ParentRequest.NONE && session.parent().mustFinish();
        return longer ? endNs + desk.graceNs(endNs, session.market()) : endNs;
    }

    @Override
    public void onStatusRequest(final int clientId, final long parentId) {
        final ParentOrder parent = parents.find(clientId, parentId);
        if (parent == null) {
            unknown(clientId, parentId);
        } else {
            tell(parent, 0);
        }
    }

    /** The present state of a parent at work, the final one of a parent that ended. */
    private void tell(final ParentOrder parent, final int reason) {
        if (parents.live(parent)) {
            desk.report(sessions.ofSlot(parent.slot()), ReportKind.of(parent.state()), reason);
        } else {
            desk.reportEnded(parent);
        }
    }

    private ParentOrder live(final int clientId, final long parentId) {
        final ParentOrder parent = parents.find(clientId, parentId);
        if (parent == null) {
            unknown(clientId, parentId);
            return null;
        }
        if (!parents.live(parent)) {
            counts.refusedRequests++;
            tell(parent, AgentReason.PARENT_ENDED.code());
            return null;
        }
        return parent;
    }

    private void unknown(final int clientId, final long parentId) {
        final ParentReport form = publisher.reportForm();
        form.clear();
        form.parentId = parentId;
        form.clientId = clientId;
        form.kind = ParentReport.Kind.REJECTED;
        form.reason = AgentReason.UNKNOWN_PARENT.code();
        publisher.report(cycle.nowNs());
        counts.unknownParents++;
        counts.refusedRequests++;
    }

    @Override
    public void onHeartbeat(final int clientId) {}
}
