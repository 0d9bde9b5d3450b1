package io.glidepath.risk;

import static io.glidepath.risk.SlowOracle.NOTHING;
import static io.glidepath.risk.SlowOracle.b;

import java.math.BigInteger;

/** Where new orders aim: at the edges of each check. */
final class OrderAims {
    private static final long CENT = Stage.CENT;
    private final Stage s;
    private final Intent intent;

    OrderAims(final Stage s, final Intent intent) {
        this.s = s;
        this.intent = intent;
    }

    void describe(final int id, final SlowOracle.Par owner) {
        final SlowOracle.Ins ins = s.oracle.instruments.get(id);
        intent.instrumentId = id;
        intent.side = owner == null || s.rarely(80)
                ? (s.rarely(2) ? Side.BUY : Side.SELL)
                : owner.terms.side;
        intent.parentId = owner == null ? 1 : owner.terms.parentId;
        intent.clientId = owner == null ? 1 : owner.terms.clientId;
        intent.policyId = owner == null ? 1 : owner.terms.policyId;
        intent.type = s.rarely(3) ? OrderType.IOC : OrderType.LIMIT;
        intent.passive = intent.type == OrderType.LIMIT && !s.rarely(4);
        intent.price = price(id, ins, owner);
        intent.expireNs = s.rarely(30) ? s.nowNs + s.dice.nextInt(3) - 1 : NOTHING;
        intent.finishing = s.rarely(15);
        intent.quantity = quantity(id, ins, owner);
        intent.scheduledQuantity = scheduled(owner);
    }

    private long price(final int id, final SlowOracle.Ins ins, final SlowOracle.Par owner) {
        final long bid = ins.bid == NOTHING ? s.middle * CENT : ins.bid;
        final long ask = ins.ask == NOTHING ? s.middle * CENT + ins.tick : ins.ask;
        final long near = intent.side == Side.BUY ? bid : ask;
        final long far = intent.side == Side.BUY ? ask : bid;
        final long aim = switch (s.dice.nextInt(12)) {
            case 0 -> edge(bid, ask, s.oracle.caps.get(id).at[3]);
            case 1 ->
                owner == null || owner.terms.limitPrice == NOTHING ? near : owner.terms.limitPrice;
            case 2 -> ownOpposite(id, far);
            case 3 ->
                ins.dailyBps == Integer.MIN_VALUE
                        ? near
                        : edge(ins.reference, ins.reference, ins.dailyBps);
            case 4 ->
                owner == null || owner.terms.priceBandBps < 1
                        ? near
                        : edge(bid, ask, owner.terms.priceBandBps);
            case 5, 6, 7 -> far;
            default -> near;
        };
        return s.rarely(3) ? s.beside(aim, ins.tick) : aim;
    }

    /** The last whole tick inside, or the first outside, a band around the middle of two prices. */
    private long edge(final long low, final long high, final long bps) {
        final BigInteger sum = b(low).add(b(high));
        final BigInteger reach =
                sum.multiply(b(s.rarely(2) ? bps : -bps)).divide(SlowOracle.TEN_THOUSAND);
        final long price = sum.add(reach).shiftRight(1).longValue();
        return price - Math.floorMod(price, CENT);
    }

    private long ownOpposite(final int id, final long otherwise) {
        return s.oracle.kids.values().stream()
                .filter(k -> k.open && k.order.instrumentId == id && k.order.side != intent.side)
                .mapToLong(k -> k.order.price)
                .findFirst()
                .orElse(otherwise);
    }

    private long quantity(final int id, final SlowOracle.Ins ins, final SlowOracle.Par owner) {
        if (owner == null || s.rarely(2)) {
            return ins.lot * (1 + s.dice.nextInt(4));
        }
        final long[] cap = s.oracle.caps.get(id).at;
        final long aim = switch (s.dice.nextInt(6)) {
            case 0 -> cap[1];
            case 1 -> owner.terms.maxChild == NOTHING ? ins.lot : owner.terms.maxChild;
            case 2 -> intent.price <= 0 ? ins.lot : cap[2] / intent.price / ins.multiplier;
            case 3 ->
                b(owner.terms.quantity)
                        .subtract(owner.filled)
                        .subtract(s.oracle.openOf(owner))
                        .longValue();
            case 4 -> share(id, null, cap[4]);
            default -> share(id, owner, owner.terms.maxParticipationBps);
        };
        return s.rarely(8)
                ? s.beside(aim, ins.lot)
                : s.beside(aim - Math.floorMod(aim, ins.lot), ins.lot);
    }

    private long share(final int id, final SlowOracle.Par only, final long bps) {
        final BigInteger left =
                bps < 1 ? null : OraclePrices.shareLeft(s.oracle, id, only, bps, s.nowNs);
        return left == null
                ? s.oracle.instruments.get(id).lot
                : left.min(b(1 << 20)).longValue();
    }

    private long scheduled(final SlowOracle.Par owner) {
        if (owner == null || s.rarely(2)) {
            return Long.MAX_VALUE;
        }
        final BigInteger after = owner.filled.add(s.oracle.openOf(owner)).add(b(intent.quantity));
        final long aim = after.subtract(OraclePrices.drift(s.oracle, owner)).longValue();
        return s.rarely(3) ? aim + 500 : aim + s.dice.nextInt(3) - 1;
    }

    /** Right in everything, at the edge of the share of volume. */
    void pressing(final SlowOracle.Par owner) {
        final int id = owner.terms.instrumentId;
        final SlowOracle.Ins ins = s.oracle.instruments.get(id);
        describe(id, owner);
        intent.side = owner.terms.side;
        intent.expireNs = NOTHING;
        intent.scheduledQuantity = Long.MAX_VALUE;
        intent.price = intent.side == Side.BUY ? ins.ask : ins.bid;
        final boolean own = owner.terms.maxParticipationBps > 0 && s.rarely(2);
        final long bps = own ? owner.terms.maxParticipationBps : s.oracle.caps.get(id).at[4];
        final long aim = share(id, own ? owner : null, bps);
        intent.quantity = s.beside(aim - Math.floorMod(aim, ins.lot), ins.lot);
    }

    void spoil() {
        switch (s.dice.nextInt(12)) {
            case 0 -> intent.price = s.hostile();
            case 1 -> intent.quantity = s.hostile();
            case 2 -> intent.scheduledQuantity = s.hostile();
            case 3 -> intent.parentId = s.hostile();
            case 4 -> intent.instrumentId = s.dice.nextInt(-1, 6);
            case 5 -> intent.clientId = s.dice.nextInt(-1, 4);
            case 6 -> intent.side = null;
            case 7 -> intent.type = null;
            case 8 -> intent.kind = null;
            case 9 -> intent.expireNs = s.hostile();
            case 10 -> intent.price += 1;
            default -> intent.policyId = s.dice.nextInt(4);
        }
    }
}
