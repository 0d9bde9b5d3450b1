package io.glidepath.risk;

/**
 * May this order exist? Owned by one thread. Counts for itself from what it hears and denies by
 * default; an order counts from its approval. Never throws on values, whatever they are; verbs
 * about something unknown answer so and change nothing. Nothing is allocated after
 * construction.
 *
 * <p>Prices 10^-8 of the currency, quantities the instrument's units, times ns since the epoch UTC,
 * never going back. An absent long is {@link Long#MIN_VALUE}. The order of checks is in
 * docs/guard.md.
 */
public final class RiskGuard {
    /** Stands for all instruments where a limit is set or told. */
    public static final int EVERY_INSTRUMENT = -1;

    private static final ModeListener NOBODY = (scope, target, mode, reasonCode, killed) -> {};
    private static final long HASH_SEED = 0x476C696465706174L;

    private final Exposure exposure;
    private final Modes modes;
    private final Halts halts;
    private final ChildChecks childChecks;
    private final ParentDoor parents;
    private final ChildFates fates;
    private final MarketHearing hearing;
    private final HeadroomGauge gauge;
    private final ApprovedOrder approved = new ApprovedOrder();
    private final long[] refusals = new long[RejectReason.MAX_CODE + 1];
    private long approvals;

    public RiskGuard(final GuardConfig config) {
        this(config, NOBODY);
    }

    /** @param listener hears each change of a mode or kill, on the caller's thread. */
    public RiskGuard(final GuardConfig config, final ModeListener listener) {
        exposure = new Exposure(config);
        modes = new Modes(config.maxParents(), listener);
        halts = new Halts(exposure, modes);
        childChecks = new ChildChecks(exposure, modes);
        parents = new ParentDoor(exposure, new ParentChecks(exposure, modes));
        fates = new ChildFates(exposure);
        hearing = new MarketHearing(exposure);
        gauge = new HeadroomGauge(exposure);
    }

    /**
     * Decides on an intent. An approved child is reserved in full and takes a message; an approved
     * cancel takes a cancel and a message. A refusal changes nothing but {@link #refusals}.
     *
     * @return an {@link ApprovedOrder}, valid until the next call, or a {@link RejectReason}, never
     *     NONE.
     */
    public Verdict check(final Intent intent, final long nowNs) {
        approved.revoke();
        final RejectReason reason = childChecks.check(intent, nowNs, false);
        if (reason != RejectReason.NONE) {
            refusals[reason.code()]++;
            return reason;
        }
        approvals++;
        if (intent.kind == Intent.Kind.NEW) {
            approveNew(intent, nowNs);
        } else {
            approveCancel(intent, nowNs);
        }
        return approved;
    }

    /**
     * The answer {@link #check} would give, without reserving or counting.
     *
     * @param intent its child id may be {@link Intent#UNASSIGNED}: then the id alone is not
     *     checked.
     */
    public RejectReason wouldPass(final Intent intent, final long nowNs) {
        return childChecks.check(intent, nowNs, true);
    }

    private void approveNew(final Intent intent, final long nowNs) {
        final InstrumentExposure instrument = exposure.instrument(intent.instrumentId);
        final ParentExposure parent = exposure.parent(intent.parentSlot);
        exposure.reserve(intent, instrument, parent);
        if (parent.worked() > parent.terms.quantity) {
            throw new IllegalStateException(
                    "I2 broken: parent " + parent.terms.parentId + " worked beyond its quantity");
        }
        ThrottleCheck.takeMessage(exposure, instrument, nowNs);
        approved.approve(approvals, parent.terms.shortSale).copyFrom(intent);
    }

    private void approveCancel(final Intent intent, final long nowNs) {
        final ChildExposure child = exposure.child(intent.childId);
        child.noteCancel(intent.quantity);
        ThrottleCheck.takeCancel(exposure, child.instrument, nowNs);
        final Intent order = approved.approve(approvals, false);
        order.copyFrom(child.order);
        order.kind = Intent.Kind.CANCEL;
        order.quantity = intent.quantity;
    }

    /** What is left of each limit, for one parent; zero where anything is unknown. */
    public void headroom(
            final int instrumentId, final int parentSlot, final long nowNs, final Headroom out) {
        gauge.read(instrumentId, parentSlot, nowNs, out);
    }

    /** The door for parents. NONE: the slot is tracked until {@link #parentClosed}. */
    public RejectReason checkParent(final ParentIntent parent, final long nowNs) {
        return counted(parents.admit(parent, nowNs));
    }

    /**
     * A parent that was admitted before a restart: a fact, whatever limits and modes say today.
     *
     * @return UNKNOWN_INSTRUMENT, INVALID_SLOT, SLOT_TAKEN, DUPLICATE_PARENT or NONE.
     */
    public RejectReason recoveredParent(final ParentIntent parent) {
        return parents.recovered(parent);
    }

    /** Changes a tracked parent's terms, all or nothing; {@link ParentIntent#NONE}: stays. */
    public RejectReason amendParent(
            final int parentSlot,
            final long quantity,
            final long endNs,
            final long limitPrice,
            final long nowNs) {
        final RejectReason reason = parents.amend(parentSlot, quantity, endNs, limitPrice, nowNs);
        return reason == RejectReason.UNKNOWN_PARENT ? reason : counted(reason);
    }

    /** An amendment that was accepted before a restart; arguments as of {@link #amendParent}. */
    public RejectReason recoveredAmendment(
            final int parentSlot, final long quantity, final long endNs, final long limitPrice) {
        return parents.recoveredAmendment(parentSlot, quantity, endNs, limitPrice);
    }

    private RejectReason counted(final RejectReason reason) {
        refusals[reason.code()] += reason == RejectReason.NONE ? 0 : 1;
        return reason;
    }

    /**
     * The slot is free again, and its own mode and kill forgotten. Children still open go on
     * counting in their instrument.
     */
    public RejectReason parentClosed(final int parentSlot) {
        final ParentExposure parent = exposure.parent(parentSlot);
        if (parent == null) {
            return RejectReason.UNKNOWN_PARENT;
        }
        parent.end();
        modes.parentClosed(parentSlot);
        return RejectReason.NONE;
    }

    /**
     * An instrument's definition, new or again.
     *
     * @param multiplier contract multiplier, 1 for shares.
     * @param adv average daily volume, quantity units.
     * @param dailyBandBps {@link Integer#MIN_VALUE}: none; else a reference price is needed.
     * @param profile share of the session's volume per equal bucket, 10^-6; empty: uniform.
     * @return INVALID_INSTRUMENT, CAPACITY or NONE.
     */
    public RejectReason instrument(
            final int instrumentId,
            final long tick,
            final long lot,
            final long multiplier,
            final long adv,
            final long sessionOpenNs,
            final long sessionCloseNs,
            final int dailyBandBps,
            final long referencePrice,
            final boolean shortable,
            final int[] profile,
            final int profileBuckets) {
        return hearing.instrument(
                instrumentId,
                tick,
                lot,
                multiplier,
                adv,
                sessionOpenNs,
                sessionCloseNs,
                dailyBandBps,
                referencePrice,
                shortable,
                profile,
                profileBuckets);
    }

    /**
     * The best prices, told again with every market event: their time is what makes a quote stale.
     */
    public RejectReason quote(
            final int instrumentId, final long bid, final long ask, final long nowNs) {
        return hearing.quote(instrumentId, bid, ask, nowNs);
    }

    /** A trade of others; never one of ours. What is not positive is ignored. */
    public RejectReason othersTraded(
            final int instrumentId, final long quantity, final long price, final long nowNs) {
        return hearing.othersTraded(instrumentId, quantity, price, nowNs);
    }

    /** The session state; CLOSED until told. */
    public RejectReason status(final int instrumentId, final TradingState state, final long nowNs) {
        return hearing.status(instrumentId, state, nowNs);
    }

    /** Whether the book is whole; false until told. */
    public RejectReason synced(final int instrumentId, final boolean inSync) {
        return hearing.synced(instrumentId, inSync);
    }

    /**
     * A new session: quote, sync and volumes are forgotten. Definition, state, limits and open
     * children stay.
     */
    public RejectReason sessionCleared(final int instrumentId) {
        return hearing.sessionCleared(instrumentId);
    }

    /**
     * The approved child, or the last approved cancel of it, was published. False: no such child;
     * so below.
     */
    public boolean sent(final long childId) {
        return fates.sent(childId);
    }

    /**
     * It was not published, and never will be under this id: what it reserved is free. Of a cancel:
     * it was not asked.
     */
    public boolean notSent(final long childId) {
        return fates.notSent(childId);
    }

    /**
     * The venue has it. Rest is counted from the first ack; a child that was unknown no longer is.
     */
    public boolean acked(final long childId, final long nowNs) {
        return fates.acked(childId, nowNs);
    }

    /** Part was taken back. False also for a quantity that is not positive. */
    public boolean reduced(final long childId, final long quantity, final long nowNs) {
        return fates.reduced(childId, quantity);
    }

    /** It traded, whatever was open. False also for a quantity that is not positive. */
    public boolean filled(
            final long childId, final long quantity, final long price, final long nowNs) {
        return fates.filled(childId, quantity, price, nowNs);
    }

    /** It is done: cancelled, rejected, expired. What was open is free. */
    public boolean closed(final long childId, final long nowNs) {
        return fates.closed(childId);
    }

    /**
     * A trade changed by these differences; a busted one frees parent quantity, not window volume.
     */
    public boolean corrected(
            final long childId, final long quantityDelta, final long valueDelta, final long nowNs) {
        return fates.corrected(childId, quantityDelta, valueDelta, nowNs);
    }

    /** Its fate is unknown: it counts in full until it is acked, filled or closed. */
    public boolean unknown(final long childId) {
        return fates.unknown(childId);
    }

    /** The venue refused to cancel: it may be asked again. */
    public boolean cancelRejected(final long childId) {
        return fates.cancelRejected(childId);
    }

    /**
     * A child known to have been sent before a restart: reserved in full, as unknown, without
     * checks.
     *
     * @return why it cannot be counted: then it must be taken for an error, since it is out there.
     */
    public RejectReason recovered(final Intent intent, final long nowNs) {
        return fates.recovered(intent);
    }

    /** Sets a mode; a latched kill stays stronger. CAPACITY when too many targets were named. */
    public RejectReason mode(
            final Scope scope,
            final long target,
            final Mode mode,
            final int reasonCode,
            final long nowNs) {
        return untracked(scope, target)
                ? RejectReason.UNKNOWN_PARENT
                : modes.mode(scope, target, mode, reasonCode);
    }

    /** The strictest of the five scopes, halt where a kill is latched. */
    public Mode effectiveMode(
            final int instrumentId, final int clientId, final int policyId, final int parentSlot) {
        return modes.effective(instrumentId, clientId, policyId, parentSlot);
    }

    /** Latches halt until two people resume. With too many targets set it kills everything. */
    public RejectReason kill(
            final Scope scope, final long target, final int reasonCode, final long nowNs) {
        return untracked(scope, target)
                ? RejectReason.UNKNOWN_PARENT
                : modes.kill(scope, target, reasonCode);
    }

    /**
     * One person's word to lift a kill. NONE: it was the second person's within ten minutes, and
     * the kill is lifted.
     */
    public RejectReason resume(
            final Scope scope, final long target, final int operatorId, final long nowNs) {
        return modes.resume(scope, target, operatorId, nowNs);
    }

    /** The halts that the agent latches by itself, each under a reason of its own. */
    public Halts halts() {
        return halts;
    }

    public boolean killed(final Scope scope, final long target) {
        return modes.killed(scope, target);
    }

    /** Why the global mode is what it is; 0: plain. */
    public int globalReason() {
        return modes.globalReason();
    }

    /** Tells of every scope that is killed or whose mode is not the plain one. */
    public void tellModes(final ModeListener listener) {
        modes.tellAll(listener);
    }

    private boolean untracked(final Scope scope, final long target) {
        return scope == Scope.PARENT
                && (target != (int) target || exposure.parent((int) target) == null);
    }

    /**
     * Changes a limit at run time.
     *
     * @param limitKind the wire's LimitKind number.
     * @param instrumentId {@link #EVERY_INSTRUMENT}: every one, and the defaults.
     */
    public RejectReason setLimit(final int limitKind, final int instrumentId, final long value) {
        final RejectReason reason = LiveLimits.checkChange(limitKind, value);
        return reason == RejectReason.NONE
                ? exposure.setLimit(limitKind, instrumentId, value)
                : reason;
    }

    /** Tells the limits that hold now: the defaults, then those of each known instrument. */
    public void tellLimits(final LimitsListener listener) {
        exposure.tellLimits(listener);
    }

    /** Quantity filled of a tracked parent; 0 if none is. */
    public long filledQuantity(final int parentSlot) {
        final ParentExposure parent = exposure.parent(parentSlot);
        return parent == null ? 0 : parent.filled();
    }

    /**
     * Quantity reserved of a tracked parent: approved, sent or unknown, and unanswered; 0 if none
     * is.
     */
    public long openQuantity(final int parentSlot) {
        final ParentExposure parent = exposure.parent(parentSlot);
        return parent == null ? 0 : parent.open();
    }

    /** How often {@link #check}, {@link #checkParent} and {@link #amendParent} gave that reason. */
    public long refusals(final RejectReason reason) {
        return refusals[reason.code()];
    }

    /**
     * A number over everything that is counted, refusals apart: equal histories give equal numbers.
     */
    public long stateHash() {
        return Wide.mix(modes.hash(exposure.hash(HASH_SEED)), approvals);
    }
}
