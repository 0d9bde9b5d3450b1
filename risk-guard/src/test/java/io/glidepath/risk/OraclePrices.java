package io.glidepath.risk;

import static io.glidepath.risk.SlowOracle.NOTHING;
import static io.glidepath.risk.SlowOracle.TEN_THOUSAND;
import static io.glidepath.risk.SlowOracle.alive;
import static io.glidepath.risk.SlowOracle.b;

import java.math.BigInteger;
import java.util.List;

/** The oracle's second page: prices, sizes and parents. */
final class OraclePrices {
    private static final BigInteger MOST = SlowOracle.MOST;
    private static final long LARGEST_PRICE = 2_305_843_009_213_693_952L;

    private OraclePrices() {}

    static RejectReason onGrid(final long price, final long tick) {
        if (price <= 0) {
            return RejectReason.PRICE_NOT_POSITIVE;
        }
        if (price > LARGEST_PRICE) {
            return RejectReason.PRICE_TOO_LARGE;
        }
        return price % tick == 0 ? null : RejectReason.PRICE_OFF_TICK;
    }

    /** |price - middle| / middle above bps / 10,000, where twice the middle is given. */
    static boolean outside(final long price, final BigInteger middle2, final long bps) {
        final BigInteger distance2 = b(price).shiftLeft(1).subtract(middle2).abs();
        return distance2.multiply(TEN_THOUSAND).compareTo(middle2.multiply(b(bps))) > 0;
    }

    static RejectReason price(
            final SlowOracle o, final Intent i, final SlowOracle.Ins ins, final ParentIntent t) {
        final RejectReason grid = onGrid(i.price, ins.tick);
        if (grid != null) {
            return grid;
        }
        final BigInteger mid2 = b(ins.bid).add(b(ins.ask));
        if (outside(i.price, mid2, o.caps.get(i.instrumentId).at[3])) {
            return RejectReason.PRICE_BAND;
        }
        if (t.priceBandBps != Integer.MIN_VALUE && outside(i.price, mid2, t.priceBandBps)) {
            return RejectReason.PARENT_BAND;
        }
        if (t.limitPrice != NOTHING
                && (t.side == Side.BUY ? i.price > t.limitPrice : i.price < t.limitPrice)) {
            return RejectReason.PARENT_LIMIT;
        }
        if (ins.dailyBps != Integer.MIN_VALUE
                && outside(i.price, b(ins.reference).shiftLeft(1), ins.dailyBps)) {
            return RejectReason.DAILY_BAND;
        }
        return null;
    }

    private static RejectReason lots(final long quantity, final long lot) {
        if (quantity <= 0) {
            return RejectReason.QUANTITY_NOT_POSITIVE;
        }
        return quantity % lot == 0 ? null : RejectReason.QUANTITY_OFF_LOT;
    }

    static RejectReason size(
            final SlowOracle o,
            final Intent i,
            final SlowOracle.Ins ins,
            final SlowOracle.Par par,
            final long now,
            final boolean asking) {
        final long[] cap = o.caps.get(i.instrumentId).at;
        final RejectReason lots = lots(i.quantity, ins.lot);
        if (lots != null) {
            return lots;
        }
        if (i.quantity > cap[1]) {
            return RejectReason.CHILD_TOO_LARGE;
        }
        if (par.terms.maxChild != NOTHING && i.quantity > par.terms.maxChild) {
            return RejectReason.PARENT_MAX_CHILD;
        }
        final BigInteger value = b(i.price).multiply(b(i.quantity)).multiply(b(ins.multiplier));
        if (value.compareTo(MOST) > 0) {
            return RejectReason.VALUE_OVERFLOW;
        }
        if (value.compareTo(b(cap[2])) > 0) {
            return RejectReason.ORDER_VALUE;
        }
        final BigInteger after = par.filled.add(o.openOf(par)).add(b(i.quantity));
        if (after.compareTo(b(par.terms.quantity)) > 0) {
            return RejectReason.PARENT_QUANTITY;
        }
        if (o.openKids(par) >= o.config.maxChildrenPerParent()) {
            return RejectReason.TOO_MANY_CHILDREN;
        }
        if (o.openKids() >= o.config.maxChildren()) {
            return RejectReason.CAPACITY;
        }
        if (!(asking && i.childId == 0)) {
            if (i.childId < 1) {
                return RejectReason.INVALID_CHILD_ID;
            }
            if (i.childId <= o.highest) {
                return RejectReason.DUPLICATE_CHILD;
            }
        }
        return flow(o, i, ins, par, now, after);
    }

    static BigInteger drift(final SlowOracle o, final SlowOracle.Par par) {
        final int id = par.terms.instrumentId;
        return b(par.terms.quantity)
                .multiply(b(o.caps.get(id).at[9]))
                .divide(TEN_THOUSAND)
                .max(b(o.instruments.get(id).lot));
    }

    private static RejectReason flow(
            final SlowOracle o,
            final Intent i,
            final SlowOracle.Ins ins,
            final SlowOracle.Par par,
            final long now,
            final BigInteger after) {
        if (!i.finishing && i.scheduledQuantity != Long.MAX_VALUE) {
            final BigInteger ahead = after.subtract(b(i.scheduledQuantity));
            if (i.scheduledQuantity < 0 || ahead.compareTo(drift(o, par)) > 0) {
                return RejectReason.SCHEDULE_DRIFT;
            }
        }
        final boolean meets = o.kids.values().stream()
                .filter(k ->
                        k.open && k.order.instrumentId == i.instrumentId && k.order.side != i.side)
                .anyMatch(k ->
                        i.side == Side.BUY ? i.price >= k.order.price : i.price <= k.order.price);
        if (meets) {
            return RejectReason.SELF_TRADE;
        }
        final boolean now1 =
                i.type == OrderType.IOC || !i.passive || SlowOracle.tradesNow(ins, i.side, i.price);
        final BigInteger added = now1 ? b(i.quantity) : BigInteger.ZERO;
        if (beyondShare(o, i.instrumentId, null, o.caps.get(i.instrumentId).at[4], added, now)) {
            return RejectReason.PARTICIPATION;
        }
        if (par.terms.maxParticipationBps != Integer.MIN_VALUE
                && beyondShare(o, i.instrumentId, par, par.terms.maxParticipationBps, added, now)) {
            return RejectReason.PARENT_PARTICIPATION;
        }
        return o.messageTokens(i.instrumentId, now) == 0 ? RejectReason.MESSAGE_THROTTLE : null;
    }

    /**
     * own / (own + others) above the share; own is what traded, what may trade at once, and what is
     * added.
     */
    static boolean beyondShare(
            final SlowOracle o,
            final int id,
            final SlowOracle.Par only,
            final long bps,
            final BigInteger added,
            final long now) {
        final BigInteger own = ownVolume(o, id, only, now).add(added);
        final BigInteger all = own.add(OracleVolumes.othersVolume(o, id, now));
        return own.multiply(TEN_THOUSAND).compareTo(all.multiply(b(bps))) > 0;
    }

    private static BigInteger ownVolume(
            final SlowOracle o, final int id, final SlowOracle.Par only, final long now) {
        final List<SlowOracle.Print> prints =
                only == null ? o.instruments.get(id).ours : only.prints;
        return OracleVolumes.volume(o, prints, id, 101, now)
                .add(OracleVolumes.pending(o, id, only));
    }

    /** Largest addition that is not beyond the share; null: no end. */
    static BigInteger shareLeft(
            final SlowOracle o,
            final int id,
            final SlowOracle.Par only,
            final long bps,
            final long now) {
        if (bps >= 10_000) {
            return null;
        }
        return OracleVolumes.othersVolume(o, id, now)
                .multiply(b(bps))
                .divide(b(10_000 - bps))
                .subtract(ownVolume(o, id, only, now));
    }

    static RejectReason parent(final SlowOracle o, final ParentIntent p, final long now) {
        final boolean odd = p.side == null
                || p.parentId < 1
                || p.clientId < 0
                || (p.shortSale && p.side == Side.BUY);
        if (odd) {
            return RejectReason.INVALID_PARENT;
        }
        final RejectReason halted = halted(o, p);
        if (halted != null) {
            return halted;
        }
        final SlowOracle.Ins ins = o.defined(p.instrumentId);
        if (ins == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        if (p.shortSale && p.locateId == NOTHING) {
            return RejectReason.LOCATE_MISSING;
        }
        if (p.shortSale && !ins.shortable) {
            return RejectReason.NOT_SHORTABLE;
        }
        if (p.shortSale
                && o.slots.values().stream()
                        .anyMatch(q ->
                                alive(q) && q.terms.shortSale && q.terms.locateId == p.locateId)) {
            return RejectReason.LOCATE_IN_USE;
        }
        final RejectReason terms = terms(o, p, ins, now);
        if (terms != null) {
            return terms;
        }
        if (p.parentSlot < 0 || p.parentSlot >= o.config.maxParents()) {
            return RejectReason.INVALID_SLOT;
        }
        if (o.live(p.parentSlot) != null) {
            return RejectReason.SLOT_TAKEN;
        }
        return o.slots.values().stream()
                        .anyMatch(q ->
                                q.terms.clientId == p.clientId && q.terms.parentId == p.parentId)
                ? RejectReason.DUPLICATE_PARENT
                : null;
    }

    static RejectReason amend(
            final SlowOracle o,
            final SlowOracle.Par par,
            final ParentIntent wanted,
            final long now) {
        if (wanted.quantity > par.terms.quantity) {
            final RejectReason halted = halted(o, wanted);
            if (halted != null) {
                return halted;
            }
        }
        final RejectReason terms = terms(o, wanted, o.instruments.get(wanted.instrumentId), now);
        if (terms != null) {
            return terms;
        }
        return b(wanted.quantity).compareTo(par.filled.add(o.openOf(par))) < 0
                ? RejectReason.BELOW_WORKED
                : null;
    }

    private static RejectReason halted(final SlowOracle o, final ParentIntent p) {
        final Intent asked = new Intent();
        asked.kind = Intent.Kind.NEW;
        asked.side = p.side;
        asked.type = OrderType.LIMIT;
        asked.instrumentId = p.instrumentId;
        asked.clientId = p.clientId;
        asked.policyId = p.policyId;
        asked.parentSlot = p.parentSlot;
        final RejectReason reason = o.answer(asked, 0, true);
        return reason == RejectReason.KILLED || reason == RejectReason.HALT_MODE ? reason : null;
    }

    private static RejectReason terms(
            final SlowOracle o, final ParentIntent p, final SlowOracle.Ins ins, final long now) {
        final Limits limits = o.caps.get(p.instrumentId).given;
        final RejectReason lots = lots(p.quantity, ins.lot);
        if (lots != null) {
            return lots;
        }
        if (p.quantity > limits.maxParentQuantity()) {
            return RejectReason.PARENT_TOO_LARGE;
        }
        final BigInteger price2 = price2(p, ins);
        if (price2.signum() == 0) {
            return RejectReason.NO_REFERENCE;
        }
        final BigInteger units = b(p.quantity).multiply(b(ins.multiplier));
        if (units.compareTo(MOST) > 0) {
            return RejectReason.VALUE_OVERFLOW;
        }
        if (units.multiply(price2).compareTo(b(limits.maxParentValue()).shiftLeft(1)) > 0) {
            return RejectReason.PARENT_VALUE;
        }
        final BigInteger share = b(p.quantity).multiply(TEN_THOUSAND);
        if (share.compareTo(b(ins.adv).multiply(b(limits.maxParentAdvBps()))) > 0) {
            return RejectReason.PARENT_ADV;
        }
        if (p.endNs <= p.startNs || p.endNs <= now) {
            return RejectReason.PARENT_TIMES;
        }
        if (ins.openNs != NOTHING && ins.closeNs > ins.openNs && p.endNs > ins.closeNs) {
            return RejectReason.AFTER_CLOSE;
        }
        final RejectReason grid = p.limitPrice == NOTHING ? null : onGrid(p.limitPrice, ins.tick);
        if (grid != null) {
            return grid;
        }
        if (oddBps(p.maxParticipationBps) || oddBps(p.priceBandBps)) {
            return RejectReason.INVALID_BPS;
        }
        return p.maxChild != NOTHING && p.maxChild < ins.lot
                ? RejectReason.MAX_CHILD_BELOW_LOT
                : null;
    }

    private static boolean oddBps(final int bps) {
        return bps != Integer.MIN_VALUE && (bps <= 0 || bps > 10_000);
    }

    private static BigInteger price2(final ParentIntent p, final SlowOracle.Ins ins) {
        if (ins.bid != NOTHING && ins.ask != NOTHING && ins.bid < ins.ask) {
            return b(ins.bid).add(b(ins.ask));
        }
        if (ins.reference > 0) {
            return b(ins.reference).shiftLeft(1);
        }
        return p.limitPrice > 0 && p.limitPrice <= LARGEST_PRICE
                ? b(p.limitPrice).shiftLeft(1)
                : BigInteger.ZERO;
    }
}
