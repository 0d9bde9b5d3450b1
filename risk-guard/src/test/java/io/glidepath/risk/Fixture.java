package io.glidepath.risk;

import java.util.Map;

/** One instrument, one parent, an open market: the smallest place where an order may exist. */
final class Fixture {
    static final long NOW = 1_700_000_000_000_000_000L;
    static final long SECOND = 1_000_000_000L;
    static final long CENT = 1_000_000L;
    static final long BID = 10_000 * CENT;
    static final long ASK = 10_002 * CENT;
    static final int ID = 7;
    static final int CLIENT = 3;
    static final int POLICY = 5;
    static final long NONE = Long.MIN_VALUE;

    final RiskGuard guard;
    final Intent intent = new Intent();
    final ParentIntent parent = new ParentIntent();

    Fixture() {
        this(limits());
    }

    Fixture(final Limits limits) {
        this(
                new GuardConfig(2, 3, 3, 4, limits, Map.of()),
                (scope, target, mode, reason, kill) -> {});
    }

    Fixture(final GuardConfig config, final ModeListener listener) {
        guard = new RiskGuard(config, listener);
        define();
        open();
        parent();
        order();
    }

    /** 100 bps of band, children to 1,000, 10 % of volume, 5 messages and 3 cancels in a burst. */
    static Limits limits() {
        return new Limits(
                100,
                1_000,
                BID * 2_000,
                1_000,
                10 * SECOND,
                1,
                5,
                1,
                3,
                SECOND,
                SECOND,
                1_000,
                100_000,
                BID * 200_000,
                5_000);
    }

    void define() {
        guard.instrument(
                ID,
                CENT,
                10,
                1,
                100_000,
                NOW - SECOND,
                NOW + 999 * SECOND,
                300,
                BID,
                true,
                null,
                0);
    }

    void open() {
        guard.status(ID, TradingState.OPEN, NOW - 20 * SECOND);
        guard.synced(ID, true);
        guard.quote(ID, BID, ASK, NOW);
        guard.othersTraded(ID, 9_000, BID, NOW);
    }

    void parent() {
        parent.reset();
        parent.parentId = 11;
        parent.parentSlot = 1;
        parent.clientId = CLIENT;
        parent.instrumentId = ID;
        parent.policyId = POLICY;
        parent.side = Side.BUY;
        parent.quantity = 5_000;
        parent.endNs = NOW + 600 * SECOND;
    }

    void admit() {
        final RejectReason reason = guard.checkParent(parent, NOW);
        if (reason != RejectReason.NONE) {
            throw new AssertionError("not admitted: " + reason);
        }
    }

    /** A passive buy of 100 at the bid. */
    Intent order() {
        intent.reset();
        intent.kind = Intent.Kind.NEW;
        intent.childId = 1;
        intent.parentId = 11;
        intent.parentSlot = 1;
        intent.instrumentId = ID;
        intent.clientId = CLIENT;
        intent.policyId = POLICY;
        intent.side = Side.BUY;
        intent.type = OrderType.LIMIT;
        intent.passive = true;
        intent.price = BID;
        intent.quantity = 100;
        return intent;
    }

    Intent cancel(final long childId) {
        intent.reset();
        intent.kind = Intent.Kind.CANCEL;
        intent.childId = childId;
        intent.quantity = Intent.NONE;
        return intent;
    }

    RejectReason check(final long nowNs) {
        return guard.check(intent, nowNs) instanceof RejectReason reason
                ? reason
                : RejectReason.NONE;
    }

    /** Approves, sends and acks a child. */
    void rest(final long childId, final long quantity) {
        order();
        intent.childId = childId;
        intent.quantity = quantity;
        if (check(NOW) != RejectReason.NONE) {
            throw new AssertionError("not approved: " + check(NOW));
        }
        guard.sent(childId);
        guard.acked(childId, NOW);
    }
}
