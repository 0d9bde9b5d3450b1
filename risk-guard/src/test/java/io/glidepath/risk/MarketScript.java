package io.glidepath.risk;

import static io.glidepath.risk.SlowOracle.NOTHING;

/** Definitions, quotes, trades and sessions. */
final class MarketScript {
    private static final long SECOND = Stage.SECOND;
    private static final long CENT = Stage.CENT;
    private final Stage s;

    MarketScript(final Stage s) {
        this.s = s;
    }

    // ---- market, modes, limits ----

    void define(final int id) {
        final SlowOracle.Ins ins =
                s.oracle.instruments.computeIfAbsent(id, k -> new SlowOracle.Ins());
        if (!s.oracle.caps.containsKey(id)) {
            final OracleLimits.Caps caps = new OracleLimits.Caps(s.oracle.config.defaults());
            System.arraycopy(s.oracle.firm.at, 0, caps.at, 0, caps.at.length);
            s.oracle.caps.put(id, caps);
        }
        ins.defined = true;
        ins.tick = CENT;
        ins.lot = id == 2 ? 100 : 1;
        ins.multiplier = id == 3 ? 5 : 1;
        ins.adv = ins.lot * (2_000 + 1_000 * s.dice.nextInt(200));
        ins.openNs = Stage.START_NS - s.dice.nextLong(4 * SECOND);
        ins.closeNs = Stage.START_NS + (40 + s.dice.nextInt(60)) * SECOND;
        ins.dailyBps = s.rarely(2) ? Integer.MIN_VALUE : 30 + s.dice.nextInt(150);
        ins.reference = ins.dailyBps == Integer.MIN_VALUE && s.rarely(2) ? NOTHING : 10_000 * CENT;
        ins.shortable = !s.rarely(4);
        ins.profile = s.rarely(3)
                ? new int[0]
                : s.dice.ints(1 + s.dice.nextInt(8), 0, 300_000).toArray();
        final RejectReason says = s.guard.instrument(
                id,
                ins.tick,
                ins.lot,
                ins.multiplier,
                ins.adv,
                ins.openNs,
                ins.closeNs,
                ins.dailyBps,
                ins.reference,
                ins.shortable,
                ins.profile,
                ins.profile.length);
        s.same("instrument", says, RejectReason.NONE);
    }

    void quote(final int id) {
        final SlowOracle.Ins ins = s.oracle.instruments.get(id);
        s.middle = Math.clamp(s.middle + s.dice.nextInt(-2, 3), 9_900, 10_100);
        final long wide = 1 + s.dice.nextInt(4);
        ins.bid = s.rarely(60) ? NOTHING : s.middle * CENT;
        ins.ask = s.rarely(60) ? NOTHING : (s.middle + wide - (s.rarely(40) ? 4 : 0)) * CENT;
        final long bid = ins.bid;
        final boolean odd = s.rarely(200);
        final long told = odd ? s.hostile() : bid;
        ins.bid = odd ? (told > 0 && told <= 1L << 61 ? told : NOTHING) : bid;
        ins.quotedNs = s.nowNs;
        s.guard.quote(id, told, ins.ask, s.nowNs);
    }

    void othersTrade() {
        final int id = s.instrument();
        final long quantity =
                s.rarely(60) ? s.hostile() : 1 + s.dice.nextInt(s.rarely(4) ? 2_000 : 60);
        final long price = s.rarely(60) ? s.hostile() : s.middle * CENT;
        final long late = s.rarely(4) ? s.dice.nextLong(3 * SECOND) : 0;
        s.guard.othersTraded(id, quantity, price, s.nowNs - late);
        if (quantity > 0 && price > 0) {
            s.oracle.instruments.get(id).others.add(new SlowOracle.Print(quantity, s.nowNs - late));
        }
    }

    void status(final int id, final TradingState state) {
        final SlowOracle.Ins ins = s.oracle.instruments.get(id);
        if (state == TradingState.OPEN
                && (ins.state != TradingState.OPEN || ins.tradingFromNs == null)) {
            ins.tradingFromNs = s.nowNs;
        }
        ins.state = state;
        s.guard.status(id, state, s.nowNs);
    }

    void sync(final int id, final boolean inSync) {
        s.oracle.instruments.get(id).synced = inSync;
        s.guard.synced(id, inSync);
    }

    void session() {
        final int id = s.instrument();
        switch (s.dice.nextInt(10)) {
            case 0 -> status(id, TradingState.values()[s.dice.nextInt(5)]);
            case 1 -> sync(id, false);
            case 2 -> define(id);
            case 3 -> {
                s.guard.sessionCleared(id);
                final SlowOracle.Ins ins = s.oracle.instruments.get(id);
                ins.others.clear();
                ins.ours.clear();
                cleared(ins);
            }
            case 4 ->
                s.same(
                        "unknown instrument",
                        s.guard.quote(99, 1, 2, s.nowNs),
                        RejectReason.UNKNOWN_INSTRUMENT);
            default -> {
                status(id, TradingState.OPEN);
                sync(id, true);
            }
        }
    }

    private static void cleared(final SlowOracle.Ins ins) {
        ins.quotedNs = null;
        ins.bid = NOTHING;
        ins.ask = NOTHING;
        ins.synced = false;
        ins.tradingFromNs = null;
    }
}
