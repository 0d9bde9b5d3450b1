package io.glidepath.risk;

import static io.glidepath.risk.SlowOracle.NOTHING;
import static io.glidepath.risk.SlowOracle.b;

import java.math.BigInteger;

/**
 * A seeded stream of everything that can happen to a guard, told to the guard and to the oracle
 * alike. It aims at the edges: most numbers lie on a limit or one step beside it, some are hostile.
 */
final class GuardWorld {
    private static final int PARENTS_EVERY = 4;

    private final Stage s;
    private final Intent intent = new Intent();
    private final OrderAims aims;
    private final FateScript fates;
    private final ParentScript parents;
    private final MarketScript market;
    private final ModeScript modes;
    private int steps;

    GuardWorld(
            final long seed,
            final GuardConfig forGuard,
            final GuardConfig forOracle,
            final long[] counts) {
        s = new Stage(seed, forGuard, forOracle, counts);
        aims = new OrderAims(s, intent);
        fates = new FateScript(s, intent, aims);
        parents = new ParentScript(s);
        market = new MarketScript(s);
        modes = new ModeScript(s);
        for (int id = 1; id <= 3; id++) {
            market.define(id);
            market.status(id, TradingState.OPEN);
            market.sync(id, true);
            market.quote(id);
        }
    }

    /** Decisions compared so far. */
    int decisions() {
        return s.decisions;
    }

    /** Null while they agree. */
    String disagreement() {
        return s.disagreement;
    }

    void step() {
        s.nowNs += s.dice.nextInt(3) == 0 ? 0 : s.dice.nextLong(Stage.SECOND / 10);
        final int draw = s.dice.nextInt(1_000);
        if (draw < 380) {
            decideNew();
        } else if (draw < 480) {
            press();
        } else if (draw < 610) {
            decideCancel();
        } else if (draw < 760) {
            fates.fate();
        } else if (draw < 830) {
            market.quote(s.instrument());
        } else if (draw < 900) {
            market.othersTrade();
        } else if (draw < 960) {
            parents.parents();
        } else if (draw < 972) {
            modes.modes();
        } else if (draw < 984) {
            modes.limit();
        } else {
            market.session();
        }
        if (steps++ % PARENTS_EVERY == 0) {
            compareParents();
        }
    }

    // ---- intents ----

    /** A child changes, and at once an order asks for the last of the share of volume. */
    private void press() {
        final int slot = s.dice.nextInt(4);
        final SlowOracle.Par owner = s.oracle.live(slot);
        if (owner == null) {
            parents.admit(slot);
            return;
        }
        fates.fate();
        intent.reset();
        intent.kind = Intent.Kind.NEW;
        intent.childId = s.nextChild;
        intent.parentSlot = slot;
        aims.pressing(owner);
        decide(s.nowNs);
        if (s.rarely(2)) {
            fates.fate();
            intent.reset();
            intent.kind = Intent.Kind.NEW;
            intent.childId = s.nextChild;
            intent.parentSlot = slot;
            aims.pressing(owner);
            decide(s.nowNs);
        }
    }

    private void decideNew() {
        final int slot = s.rarely(60) ? s.dice.nextInt(-1, 6) : s.dice.nextInt(4);
        final SlowOracle.Par owner = s.oracle.live(slot);
        if (owner == null && !s.rarely(4)) {
            parents.admit(slot);
            return;
        }
        if (owner != null && s.nowNs > owner.terms.endNs && !s.rarely(4)) {
            parents.close(slot);
            return;
        }
        intent.reset();
        intent.kind = Intent.Kind.NEW;
        intent.childId = s.rarely(50)
                ? (s.rarely(6) ? s.hostile() : s.nextChild - 1 - s.dice.nextInt(3))
                : s.nextChild;
        intent.parentSlot = slot;
        final int id = owner == null ? s.instrument() : owner.terms.instrumentId;
        if (!s.rarely(4)) {
            aimTime(id, owner);
            market.quote(id);
        } else {
            aimTime(id, owner);
        }
        aims.describe(id, owner);
        if (s.rarely(40)) {
            aims.spoil();
        }
        decide(s.rarely(300) ? s.hostile() : s.nowNs);
    }

    private void aimTime(final int id, final SlowOracle.Par owner) {
        if (!s.rarely(12)) {
            return;
        }
        final SlowOracle.Ins ins = s.oracle.instruments.get(id);
        final long aim = switch (s.dice.nextInt(3)) {
            case 0 -> ins.quotedNs == null ? s.nowNs : ins.quotedNs + s.oracle.caps.get(id).at[8];
            case 1 ->
                owner == null ? s.nowNs : s.rarely(2) ? owner.terms.endNs : owner.terms.startNs;
            default ->
                ins.tradingFromNs == null
                        ? s.nowNs
                        : ins.tradingFromNs + s.oracle.caps.get(id).given.participationWindowNs();
        };
        final long at = aim + s.dice.nextInt(3) - 1;
        s.nowNs = at > s.nowNs && at - s.nowNs < 3 * Stage.SECOND ? at : s.nowNs;
    }

    private void decide(final long atNs) {
        final long before = s.rarely(16) ? s.guard.stateHash() : 0;
        final RejectReason asked = s.guard.wouldPass(intent, atNs);
        s.same("wouldPass", asked, s.oracle.answer(intent, atNs, true));
        if (before != 0) {
            s.same("wouldPass changed the guard", s.guard.stateHash(), before);
        }
        final RejectReason should = s.oracle.answer(intent, atNs, false);
        final Verdict verdict = s.guard.check(intent, atNs);
        final RejectReason says =
                verdict instanceof RejectReason refused ? refused : RejectReason.NONE;
        s.counted("check", says, should);
        if (says != RejectReason.NONE && before != 0) {
            s.same("a refusal changed the guard", s.guard.stateHash(), before);
        }
        if (says == RejectReason.NONE && should == RejectReason.NONE) {
            approved(atNs);
        }
    }

    private void approved(final long atNs) {
        if (intent.kind == Intent.Kind.CANCEL) {
            s.oracle.approveCancel(intent, atNs);
            if (s.rarely(10)) {
                fates.notSent(intent.childId);
            } else {
                fates.sent(intent.childId);
            }
            return;
        }
        s.oracle.approveNew(intent, atNs, false);
        s.nextChild = Math.max(s.nextChild, Math.min(intent.childId, 1L << 62) + 1);
        if (s.rarely(20)) {
            fates.notSent(intent.childId);
        } else if (!s.rarely(20)) {
            fates.sent(intent.childId);
        }
    }

    private void decideCancel() {
        intent.reset();
        intent.kind = Intent.Kind.CANCEL;
        intent.childId = fates.aChild();
        intent.quantity = NOTHING;
        intent.riskReducing = s.rarely(6);
        final SlowOracle.Kid kid = s.oracle.kids.get(intent.childId);
        if (kid != null && s.rarely(3)) {
            final long lot = s.oracle.instruments.get(kid.order.instrumentId).lot;
            intent.quantity = s.beside(s.rarely(2) ? lot : kid.left - kid.cancelPart, lot);
        }
        if (kid != null && kid.ackedNs != null && s.rarely(3)) {
            final long rested = kid.ackedNs + s.oracle.caps.get(kid.order.instrumentId).at[7];
            final long at = rested + s.dice.nextInt(3) - 1;
            s.nowNs = at > s.nowNs ? at : s.nowNs;
        }
        if (s.rarely(40)) {
            intent.quantity = s.hostile();
        }
        decide(s.nowNs);
    }

    private void compareParents() {
        for (int slot = 0; slot < 4; slot++) {
            final SlowOracle.Par par = s.oracle.live(slot);
            final BigInteger filled = par == null ? BigInteger.ZERO : par.filled;
            final BigInteger open = par == null ? BigInteger.ZERO : s.oracle.openOf(par);
            s.same("filled of " + slot, b(s.guard.filledQuantity(slot)), filled);
            s.same("open of " + slot, b(s.guard.openQuantity(slot)), open);
        }
    }
}
