package io.glidepath.risk;

import static io.glidepath.risk.SlowOracle.NOTHING;
import static io.glidepath.risk.SlowOracle.b;

import java.math.BigInteger;
import java.util.List;

/** Parents that come, change and go. */
final class ParentScript {
    private static final long SECOND = Stage.SECOND;
    private static final long CENT = Stage.CENT;
    private final Stage s;
    private final ParentIntent parent = new ParentIntent();

    ParentScript(final Stage s) {
        this.s = s;
    }

    // ---- parents ----

    void parents() {
        final int slot = s.dice.nextInt(4);
        switch (s.dice.nextInt(3)) {
            case 0 -> admit(slot);
            case 1 -> amend(slot);
            default -> {
                if (s.rarely(3)) {
                    close(slot);
                }
            }
        }
    }

    void close(final int slot) {
        s.guard.parentClosed(slot);
        final SlowOracle.Par gone = s.oracle.slots.remove(slot);
        if (gone != null) {
            gone.gone = true;
            s.oracle.kills.remove(List.<Object>of(Scope.PARENT, (long) slot));
        }
    }

    void admit(final int slot) {
        parent.reset();
        parent.parentId = s.rarely(60) ? s.nextParent - 1 : s.nextParent;
        parent.parentSlot = s.rarely(80) ? s.dice.nextInt(-1, 6) : slot;
        parent.clientId = 1 + s.dice.nextInt(2);
        parent.instrumentId = s.rarely(80) ? s.dice.nextInt(-1, 7) : s.instrument();
        parent.policyId = 1 + s.dice.nextInt(2);
        parent.side = s.rarely(2) ? Side.BUY : Side.SELL;
        parent.shortSale = s.rarely(parent.side == Side.SELL ? 3 : 90);
        parent.locateId = s.rarely(6) ? NOTHING : s.dice.nextInt(6);
        final SlowOracle.Ins ins = s.oracle.defined(parent.instrumentId);
        if (ins != null) {
            terms(ins, s.oracle.caps.get(parent.instrumentId).given);
        }
        if (s.rarely(20)) {
            spoilParent();
        }
        final RejectReason said = OraclePrices.parent(s.oracle, parent, s.nowNs);
        final RejectReason should = said == null ? RejectReason.NONE : said;
        final RejectReason says = s.guard.checkParent(parent, s.nowNs);
        s.counted("checkParent", says, should);
        if (says == RejectReason.NONE && should == RejectReason.NONE) {
            final SlowOracle.Par admitted = new SlowOracle.Par();
            admitted.terms = new ParentIntent();
            admitted.terms.copyFrom(parent);
            s.oracle.slots.put(parent.parentSlot, admitted);
            s.nextParent++;
        }
    }

    private void terms(final SlowOracle.Ins ins, final Limits limits) {
        parent.quantity = parentQuantity(ins, limits);
        parent.startNs = s.rarely(2) ? NOTHING : s.nowNs + s.dice.nextLong(SECOND) - SECOND / 2;
        parent.endNs = s.rarely(12)
                ? s.beside(ins.closeNs, 1)
                : s.nowNs + 2 * SECOND + s.dice.nextLong(20 * SECOND);
        parent.limitPrice = s.rarely(3) ? (s.middle + s.dice.nextInt(-30, 30)) * CENT : NOTHING;
        parent.maxParticipationBps = s.rarely(3) ? 100 + s.dice.nextInt(5_000) : Integer.MIN_VALUE;
        parent.priceBandBps = s.rarely(3) ? 10 + s.dice.nextInt(200) : Integer.MIN_VALUE;
        parent.maxChild = s.rarely(3) ? ins.lot * (1 + s.dice.nextInt(30)) : NOTHING;
    }

    private long parentQuantity(final SlowOracle.Ins ins, final Limits limits) {
        if (!s.rarely(4)) {
            return ins.lot * (1 + s.dice.nextInt(s.rarely(3) ? 20 : 200));
        }
        final boolean quoted = ins.bid > 0 && ins.ask > ins.bid;
        final BigInteger price2 = quoted ? b(ins.bid).add(b(ins.ask)) : b(20_000 * CENT);
        final BigInteger byValue =
                b(limits.maxParentValue()).shiftLeft(1).divide(price2).divide(b(ins.multiplier));
        final long aim = switch (s.dice.nextInt(3)) {
            case 0 -> limits.maxParentQuantity();
            case 1 -> ins.adv * limits.maxParentAdvBps() / 10_000;
            default -> byValue.longValue();
        };
        return s.beside(aim - aim % ins.lot, ins.lot);
    }

    private void spoilParent() {
        switch (s.dice.nextInt(12)) {
            case 0 -> parent.quantity = s.hostile();
            case 1 -> parent.parentId = s.hostile();
            case 2 -> parent.clientId = -1;
            case 3 -> parent.side = null;
            case 4 -> parent.startNs = s.hostile();
            case 5 -> parent.endNs = s.rarely(2) ? s.hostile() : s.nowNs + s.dice.nextInt(2);
            case 6 -> parent.limitPrice = s.rarely(2) ? s.hostile() : s.middle * CENT + 1;
            case 7 -> parent.maxParticipationBps = bps();
            case 8 -> parent.priceBandBps = bps();
            case 9 -> parent.maxChild = s.rarely(2) ? s.hostile() : 99;
            case 10 -> parent.locateId = s.hostile();
            default -> parent.endNs = parent.startNs + s.dice.nextInt(2);
        }
    }

    private int bps() {
        return List.of(-1, 0, 1, 10_000, 10_001, Integer.MAX_VALUE).get(s.dice.nextInt(6));
    }

    private void amend(final int slot) {
        final SlowOracle.Par par = s.oracle.live(slot);
        final long quantity = s.rarely(2) ? NOTHING : s.rarely(10) ? s.hostile() : amended(par);
        final long endNs = s.rarely(2)
                ? NOTHING
                : s.rarely(20) ? s.hostile() : s.nowNs + s.dice.nextLong(30 * SECOND);
        final long limit = s.rarely(2)
                ? NOTHING
                : s.rarely(20) ? s.hostile() : (s.middle + s.dice.nextInt(-9, 9)) * CENT;
        final RejectReason says = s.guard.amendParent(slot, quantity, endNs, limit, s.nowNs);
        if (par == null) {
            s.counted("amendParent", says, RejectReason.UNKNOWN_PARENT);
            return;
        }
        parent.copyFrom(par.terms);
        parent.quantity = quantity == NOTHING ? parent.quantity : quantity;
        parent.endNs = endNs == NOTHING ? parent.endNs : endNs;
        parent.limitPrice = limit == NOTHING ? parent.limitPrice : limit;
        final RejectReason said = OraclePrices.amend(s.oracle, par, parent, s.nowNs);
        s.counted("amendParent", says, said == null ? RejectReason.NONE : said);
        if (said == null) {
            par.terms.copyFrom(parent);
        }
    }

    private long amended(final SlowOracle.Par par) {
        if (par == null) {
            return 100;
        }
        final long worked = par.filled.add(s.oracle.openOf(par)).longValue();
        final long lot = s.oracle.instruments.get(par.terms.instrumentId).lot;
        return s.rarely(2) ? s.beside(worked, lot) : s.beside(par.terms.quantity, lot);
    }
}
