package io.glidepath.sim.venue;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.OrderFate;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.risk.TradingState;

import java.util.List;

/**
 * A simulated venue. It takes children frames, validates every word of them, matches by price and
 * time, and answers on the executions and market streams. Sequences and ids start anew with every
 * session: a session is a sender epoch.
 */
public final class Venue implements ChildListener, Listing.FillListener {
    /** Most children a session. */
    public static final int MAX_CHILDREN = 1 << 20;
    /** A market stream that nobody hears; a venue does not even encode for it. */
    public static final Outlet UNHEARD = (buffer, offset, length) -> 1;

    private static final int POLL_LIMIT = 64;
    private static final int BACKLOG_BYTES = 1 << 16;
    private static final int FIRST_ORDERS = 1024;

    private final Inlet inlet;
    private final VenueRules rules;
    private final ChildFrames frames = new ChildFrames(this);
    private final ExecutionPublisher executions;
    private final MarketPublisher market;
    private final VenueIds ids = new VenueIds();
    private final ChildTable children = new ChildTable(MAX_CHILDREN);
    private final Instances instances = new Instances();
    private final ReconcileAnswer reconcileAnswer;
    private final ExpiryHeap expiries = new ExpiryHeap();
    private final Listing[] listings;
    private long nowNs;
    private long openNs;
    private long closeNs;
    private long impactCost;

    /**
     * @param inlet the children stream, read.
     * @param executions the executions stream, written; what it refuses is sent later, in order.
     * @param market the market stream, written; what it refuses is lost and counted.
     */
    public Venue(
            final List<VenueInstrument> instruments,
            final Inlet inlet,
            final Outlet executions,
            final Outlet market,
            final FeeModel fees) {
        this(instruments, inlet, executions, market, VenueRules.of(fees));
    }

    /** The same, with more to take for granted than fees. */
    public Venue(
            final List<VenueInstrument> instruments,
            final Inlet inlet,
            final Outlet executions,
            final Outlet market,
            final VenueRules rules) {
        this.inlet = inlet;
        this.rules = rules;
        this.executions = new ExecutionPublisher(executions, BACKLOG_BYTES);
        this.market = new MarketPublisher(market);
        this.reconcileAnswer = new ReconcileAnswer(children, this.executions);
        this.listings = new Listing[instruments.size()];
        for (int i = 0; i < listings.length; i++) {
            listings[i] =
                    new Listing(instruments.get(i), this.market, ids, this, FIRST_ORDERS, rules);
        }
    }

    /** The listings, in the order of the instruments given. */
    public List<Listing> listings() {
        return List.of(listings);
    }

    /** Tells the venue the time; every frame it sends from now on carries it. */
    public void advanceTo(final long timeNs) {
        nowNs = timeNs;
        executions.nowNs = timeNs;
        market.nowNs = timeNs;
    }

    /**
     * Clears everything; what enters the books until {@link #open()} is part of the opening
     * snapshot.
     */
    public void prepareSession(final long sessionOpenNs, final long sessionCloseNs) {
        openNs = sessionOpenNs;
        closeNs = sessionCloseNs;
        ids.restart();
        executions.restart();
        market.restart();
        children.clear();
        reconcileAnswer.abandon();
        expiries.clear();
        impactCost = 0;
        for (final Listing listing : listings) {
            listing.prepare();
        }
    }

    /** Opens the session: closed, definition, snapshot, open, for each instrument. */
    public void open() {
        for (final Listing listing : listings) {
            listing.open(openNs, closeNs);
        }
    }

    /** Ends the session: what still rests expires, then the instruments close. */
    public void close() {
        for (int slot = 0; slot < children.size(); slot++) {
            final Child child = children.bySlot(slot);
            if (child.working) {
                withdraw(child, child.leaves, ExecKind.EXPIRED, VenueReason.SESSION_CLOSED);
            }
        }
        for (final Listing listing : listings) {
            listing.changeState(TradingState.CLOSED);
        }
    }

    /** Expires what is due and answers waiting frames; 0 when there was nothing to do. */
    public int poll() {
        int work = executions.drain();
        while (expiries.earliestNs() <= nowNs) {
            final Child child = children.bySlot(expiries.earliestSlot());
            expiries.removeEarliest();
            if (child.working) {
                withdraw(child, child.leaves, ExecKind.EXPIRED, VenueReason.NONE);
            }
            work++;
        }
        for (final Listing listing : listings) {
            if (listing.unchangedNs() <= nowNs) {
                listing.publishUnchanged();
                work++;
            }
        }
        work += inlet.poll(frames, POLL_LIMIT);
        return work + reconcileAnswer.sendPiece(ids.lastExecId());
    }

    /**
     * The next expiry or the next time that an unchanged book is told, ns since the epoch, or now
     * while an answer is being sent; {@link Long#MAX_VALUE} when there is neither.
     */
    public long nextTimerNs() {
        if (reconcileAnswer.isOpen()) {
            return nowNs;
        }
        long next = expiries.earliestNs();
        for (final Listing listing : listings) {
            next = Math.min(next, listing.unchangedNs());
        }
        return next;
    }

    /**
     * What our fills of this session paid for impact beyond the book, 10^-8 of the currency; it is
     * in their fees.
     */
    public long impactCost() {
        return impactCost;
    }

    /** Children frames that were no message of their stream. */
    public long refusedFrames() {
        return frames.refused();
    }

    /** Market frames that the outlet refused. */
    public long lostMarketFrames() {
        return market.lost();
    }

    /** Passes on what an analyst says of an instrument. */
    public void publishRegime(
            final int instrumentId,
            final int regimeId,
            final float volatilityRatio,
            final float[] embedding,
            final boolean news) {
        market.regime(instrumentId, regimeId, volatilityRatio, embedding, news);
    }

    @Override
    public void onNewChild(final ChildRequest request) {
        final Listing listing = listing(request.instrumentId);
        final VenueReason reason = refusal(request, listing);
        if (reason != VenueReason.NONE) {
            executions.rejected(request.childId, request.instrumentId, ids.nextExecId(), reason);
            return;
        }
        instances.seen(request.childId);
        final Child child = children.take(request.childId);
        child.open(request, listing, listing.nextOrderId());
        executions.ack(child, ids.nextExecId());
        enter(child, request);
    }

    @Override
    public void onCancelChild(final long childId, final int instrumentId, final long quantity) {
        final Child child = children.byId(childId);
        final VenueReason reason = cancelRefusal(child, instrumentId, quantity);
        if (reason != VenueReason.NONE) {
            executions.cancelRejected(childId, instrumentId, reason);
        } else if (quantity == ALL || quantity >= child.leaves) {
            withdraw(child, child.leaves, ExecKind.CANCELLED, VenueReason.ASKED);
        } else {
            withdraw(child, quantity, ExecKind.REDUCED, VenueReason.ASKED);
        }
    }

    @Override
    public void onOrderStatusRequest(final long childId, final int instrumentId) {
        final Child child = children.byId(childId);
        if (child == null || child.listing.instrumentId() != instrumentId) {
            executions.unknownStatus(childId, instrumentId);
        } else {
            executions.status(child);
        }
    }

    @Override
    public void onReconcileRequest(
            final long requestSequence,
            final long requestTimeNs,
            final int instanceId,
            final int epoch,
            final long sinceExecId) {
        final long highest = instances.asked(instanceId, epoch, requestSequence);
        reconcileAnswer.begin(requestTimeNs, instanceId, epoch, sinceExecId, highest);
    }

    @Override
    public void onCancelAll(final long instrumentId) {
        for (int slot = 0; slot < children.size(); slot++) {
            final Child child = children.bySlot(slot);
            if (child.working
                    && (instrumentId == ALL || instrumentId == child.listing.instrumentId())) {
                withdraw(child, child.leaves, ExecKind.CANCELLED, VenueReason.ASKED);
            }
        }
    }

    @Override
    public void onSnapshotRequest(final long instrumentId) {
        for (final Listing listing : listings) {
            if (instrumentId == ALL || instrumentId == listing.instrumentId()) {
                listing.tell(openNs, closeNs);
                listing.tellState();
            }
        }
    }

    @Override
    public void onFill(
            final int owner,
            final long tradeId,
            final long quantity,
            final long price,
            final boolean maker) {
        final Child child = children.bySlot(Child.slotOf(owner));
        final long overlay = child.listing.impact().costOf(child.side.sign(), quantity, nowNs);
        impactCost += overlay;
        final long fee = rules.fees().fee(maker, quantity) + overlay;
        child.fill(quantity, price, fee);
        executions.fill(child, tradeId, quantity, price, maker, fee);
    }

    private void enter(final Child child, final ChildRequest request) {
        final MatchingBook book = child.listing.book();
        final long step = child.listing.instrument().toStep(request.price);
        if (request.immediate) {
            final long rest = book.immediate(
                    child.venueOrderId, child.owner(), child.side, step, request.quantity);
            if (rest > 0) {
                child.takeBack(rest, OrderFate.CANCELLED);
                executions.takenBack(
                        child,
                        ExecKind.CANCELLED,
                        ids.nextExecId(),
                        rest,
                        VenueReason.IMMEDIATE_REST);
            }
            return;
        }
        final long rest =
                book.limit(child.venueOrderId, child.owner(), child.side, step, request.quantity);
        if (rest > 0 && child.expireNs != Child.NO_EXPIRY) {
            expiries.add(child.expireNs, child.slot);
        }
    }

    private void withdraw(
            final Child child, final long quantity, final ExecKind kind, final VenueReason reason) {
        child.listing.book().cancel(child.venueOrderId, quantity);
        child.takeBack(
                quantity, kind == ExecKind.EXPIRED ? OrderFate.EXPIRED : OrderFate.CANCELLED);
        executions.takenBack(child, kind, ids.nextExecId(), quantity, reason);
    }

    private VenueReason refusal(final ChildRequest request, final Listing listing) {
        if (listing == null) {
            return VenueReason.UNKNOWN_INSTRUMENT;
        }
        if (request.venue != listing.instrument().venue()) {
            return VenueReason.WRONG_VENUE;
        }
        if (request.childId <= 0) {
            return VenueReason.BAD_ID;
        }
        if (instances.isFenced(request.childId)) {
            return VenueReason.OLD_EPOCH;
        }
        if (children.byId(request.childId) != null) {
            return VenueReason.DUPLICATE_CHILD;
        }
        if (listing.state() != TradingState.OPEN) {
            return VenueReason.NOT_OPEN;
        }
        return wordRefusal(request, listing);
    }

    private VenueReason wordRefusal(final ChildRequest request, final Listing listing) {
        if (request.side == null) {
            return VenueReason.BAD_SIDE;
        }
        if (!request.knownType) {
            return VenueReason.BAD_TYPE;
        }
        if (!listing.instrument().isOnTick(request.price)) {
            return VenueReason.BAD_PRICE;
        }
        if (request.quantity <= 0
                || request.quantity % listing.instrument().lot() != 0
                || Math.multiplyHigh(request.price, request.quantity) != 0
                || request.price * request.quantity < 0) {
            return VenueReason.BAD_QUANTITY;
        }
        if (request.expireNs <= nowNs) {
            return VenueReason.BAD_EXPIRY;
        }
        return children.isFull() || listing.book().isFull()
                ? VenueReason.CAPACITY
                : VenueReason.NONE;
    }

    private VenueReason cancelRefusal(
            final Child child, final int instrumentId, final long quantity) {
        if (child == null || child.listing.instrumentId() != instrumentId) {
            return VenueReason.UNKNOWN_CHILD;
        }
        if (!child.working) {
            return VenueReason.TOO_LATE;
        }
        final boolean badQuantity = quantity != ALL
                && (quantity <= 0 || quantity % child.listing.instrument().lot() != 0);
        return badQuantity ? VenueReason.BAD_QUANTITY : VenueReason.NONE;
    }

    private Listing listing(final int instrumentId) {
        for (final Listing listing : listings) {
            if (listing.instrumentId() == instrumentId) {
                return listing;
            }
        }
        return null;
    }
}
