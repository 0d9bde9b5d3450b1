package io.glidepath.risk;

import io.glidepath.risk.OracleLimits.Caps;
import io.glidepath.risk.OracleLimits.Tokens;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the guard should say, written from the description alone: lists of everything that happened,
 * unbounded numbers, each answer worked out again from the beginning. Shares nothing with the guard
 * but the words of its doors.
 */
final class SlowOracle {
    static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);
    static final long NOTHING = Long.MIN_VALUE;

    /** Something that traded, of others or ours. */
    record Print(long quantity, long atNs) {}

    static final class Ins {
        long tick;
        long lot;
        long multiplier;
        long adv;
        long openNs;
        long closeNs;
        int dailyBps;
        long reference;
        boolean shortable;
        int[] profile = {};
        boolean defined;
        TradingState state = TradingState.CLOSED;
        boolean synced;
        Long quotedNs;
        long bid = NOTHING;
        long ask = NOTHING;
        Long tradingFromNs;
        final List<Print> others = new ArrayList<>();
        final List<Print> ours = new ArrayList<>();
    }

    static final class Par {
        ParentIntent terms;
        boolean gone;
        BigInteger filled = BigInteger.ZERO;
        final List<Print> prints = new ArrayList<>();
    }

    static final class Kid {
        Intent order;
        Par parent;
        boolean open = true;
        boolean sent;
        Long ackedNs;
        boolean unknown;
        boolean cancelAll;
        long cancelPart;
        Long lastCancel;
        long left;
    }

    static final class Kill {
        Mode mode = Mode.POLICY;
        boolean killed;
        boolean halted;
        int firstToLift;
        int first;
        long firstNs;
    }

    final GuardConfig config;
    final Caps firm;
    final Tokens firmMessages = new Tokens();
    final Tokens firmCancels = new Tokens();
    final Map<Integer, Caps> caps = new HashMap<>();
    final Map<Integer, Tokens> messages = new HashMap<>();
    final Map<Integer, Tokens> cancels = new HashMap<>();
    final Map<Integer, Ins> instruments = new LinkedHashMap<>();
    final Map<Integer, Par> slots = new HashMap<>();
    final Map<Long, Kid> kids = new LinkedHashMap<>();
    final List<Long> closedInOrder = new ArrayList<>();
    final Map<List<Object>, Kill> kills = new LinkedHashMap<>();
    long highest;

    SlowOracle(final GuardConfig config) {
        this.config = config;
        firm = new Caps(config.defaults());
        config.perInstrument().forEach((id, limits) -> {
            caps.put(id, new Caps(limits));
            instruments.put(id, new Ins());
        });
    }

    static BigInteger b(final long value) {
        return BigInteger.valueOf(value);
    }

    // ---- what happens ----

    Ins defined(final int id) {
        final Ins found = instruments.get(id);
        return found != null && found.defined ? found : null;
    }

    Par live(final int slot) {
        return slots.get(slot);
    }

    Kill kill(final Scope scope, final long target) {
        return kills.computeIfAbsent(
                List.of(scope, scope == Scope.GLOBAL ? 0L : target), k -> new Kill());
    }

    void approveNew(final Intent asked, final long nowNs, final boolean recovered) {
        if (kids.size() == 2 * config.maxChildren()) {
            kids.remove(closedInOrder.removeFirst());
        }
        final Kid kid = new Kid();
        kid.order = new Intent();
        kid.order.copyFrom(asked);
        final Par owner = live(asked.parentSlot);
        kid.parent = recovered
                        && owner != null
                        && (owner.terms.instrumentId != asked.instrumentId
                                || owner.terms.parentId != asked.parentId)
                ? null
                : owner;
        kid.left = asked.quantity;
        kid.sent = recovered;
        kid.unknown = recovered;
        kids.put(asked.childId, kid);
        highest = Math.max(highest, asked.childId);
        if (!recovered) {
            spendMessage(asked.instrumentId, nowNs);
        }
    }

    void approveCancel(final Intent asked, final long nowNs) {
        final Kid kid = kids.get(asked.childId);
        kid.lastCancel = asked.quantity;
        if (asked.quantity == NOTHING) {
            kid.cancelAll = true;
        } else {
            kid.cancelPart += asked.quantity;
        }
        final int id = kid.order.instrumentId;
        firmCancels.spend(firm.at[6], firm.at[11], nowNs);
        cancels.computeIfAbsent(id, k -> new Tokens())
                .spend(caps.get(id).at[6], caps.get(id).at[11], nowNs);
        spendMessage(id, nowNs);
    }

    private void spendMessage(final int id, final long nowNs) {
        firmMessages.spend(firm.at[5], firm.at[10], nowNs);
        messages.computeIfAbsent(id, k -> new Tokens())
                .spend(caps.get(id).at[5], caps.get(id).at[10], nowNs);
    }

    void take(final long childId, final Kid kid, final long quantity) {
        kid.left -= Math.min(quantity, kid.left);
        if (kid.left == 0) {
            kid.open = false;
            closedInOrder.add(childId);
        }
    }

    void fill(final long childId, final long quantity, final long nowNs) {
        final Kid kid = kids.get(childId);
        if (kid == null || quantity <= 0) {
            return;
        }
        trade(kid, quantity, nowNs);
        if (kid.open) {
            kid.sent = true;
            take(childId, kid, quantity);
        }
    }

    void correct(final long childId, final long delta, final long nowNs) {
        final Kid kid = kids.get(childId);
        if (kid == null) {
            return;
        }
        if (delta > 0) {
            trade(kid, delta, nowNs);
        } else if (alive(kid.parent)) {
            kid.parent.filled = kid.parent.filled.add(b(delta)).max(BigInteger.ZERO);
        }
    }

    private void trade(final Kid kid, final long quantity, final long nowNs) {
        final Print print = new Print(quantity, nowNs);
        instruments.get(kid.order.instrumentId).ours.add(print);
        if (alive(kid.parent)) {
            kid.parent.filled = kid.parent.filled.add(b(quantity)).min(MOST);
            kid.parent.prints.add(print);
        }
    }

    static boolean alive(final Par parent) {
        return parent != null && !parent.gone;
    }

    // ---- what it should say ----

    BigInteger openOf(final Par parent) {
        return kids.values().stream()
                .filter(k -> k.open && k.parent == parent)
                .map(k -> b(k.left))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    long openKids() {
        return kids.values().stream().filter(k -> k.open).count();
    }

    long openKids(final Par parent) {
        return kids.values().stream().filter(k -> k.open && k.parent == parent).count();
    }

    private List<Kill> over(
            final int instrument, final int client, final int policy, final int slot) {
        final List<Kill> all = new ArrayList<>(List.of(
                kill(Scope.GLOBAL, 0),
                kill(Scope.INSTRUMENT, instrument),
                kill(Scope.CLIENT, client),
                kill(Scope.POLICY, policy)));
        if (live(slot) != null) {
            all.add(kill(Scope.PARENT, slot));
        }
        return all;
    }

    Mode mode(final int instrument, final int client, final int policy, final int slot) {
        return over(instrument, client, policy, slot).stream()
                .map(k -> k.killed || k.halted ? Mode.HALT : k.mode)
                .max(Mode::compareTo)
                .orElseThrow();
    }

    private RejectReason halted(
            final int instrument, final int client, final int policy, final int slot) {
        if (over(instrument, client, policy, slot).stream().anyMatch(k -> k.killed)) {
            return RejectReason.KILLED;
        }
        return mode(instrument, client, policy, slot) == Mode.HALT ? RejectReason.HALT_MODE : null;
    }

    static boolean tradesNow(final Ins ins, final Side side, final long price) {
        if (side == Side.BUY) {
            return ins.ask == NOTHING || price >= ins.ask;
        }
        return ins.bid == NOTHING || price <= ins.bid;
    }

    boolean countsNow(final Kid kid) {
        return kid.order.type == OrderType.IOC
                || kid.unknown
                || (kid.ackedNs == null && !kid.order.passive)
                || tradesNow(
                        instruments.get(kid.order.instrumentId), kid.order.side, kid.order.price);
    }

    RejectReason answer(final Intent i, final long now, final boolean asking) {
        if (i.kind == null) {
            return RejectReason.INVALID_INTENT;
        }
        final RejectReason reason =
                i.kind == Intent.Kind.CANCEL ? cancel(i, now) : fresh(i, now, asking);
        return Objects.requireNonNullElse(reason, RejectReason.NONE);
    }

    private RejectReason cancel(final Intent i, final long now) {
        final Kid kid = kids.get(i.childId);
        if (kid == null || !kid.open) {
            return RejectReason.UNKNOWN_CHILD;
        }
        if (!kid.sent) {
            return RejectReason.CHILD_NOT_SENT;
        }
        if (kid.cancelAll) {
            return RejectReason.ALREADY_CLOSING;
        }
        final int id = kid.order.instrumentId;
        if (i.quantity != NOTHING) {
            if (i.quantity <= 0) {
                return RejectReason.QUANTITY_NOT_POSITIVE;
            }
            if (i.quantity % instruments.get(id).lot != 0) {
                return RejectReason.QUANTITY_OFF_LOT;
            }
            if (b(i.quantity).add(b(kid.cancelPart)).compareTo(b(kid.left)) > 0) {
                return RejectReason.CANCEL_TOO_LARGE;
            }
        }
        if (i.riskReducing) {
            return null;
        }
        if (cancelTokens(id, now) == 0 || messageTokens(id, now) == 0) {
            return RejectReason.CANCEL_THROTTLE;
        }
        final BigInteger rested =
                kid.ackedNs == null ? BigInteger.ZERO : b(now).subtract(b(kid.ackedNs));
        return rested.compareTo(b(caps.get(id).at[7])) < 0 ? RejectReason.MIN_RESTING : null;
    }

    long messageTokens(final int id, final long now) {
        final Caps c = caps.get(id);
        return Math.min(
                firmMessages.whole(firm.at[5], firm.at[10], now),
                messages.computeIfAbsent(id, k -> new Tokens()).whole(c.at[5], c.at[10], now));
    }

    long cancelTokens(final int id, final long now) {
        final Caps c = caps.get(id);
        return Math.min(
                firmCancels.whole(firm.at[6], firm.at[11], now),
                cancels.computeIfAbsent(id, k -> new Tokens()).whole(c.at[6], c.at[11], now));
    }

    private RejectReason fresh(final Intent i, final long now, final boolean asking) {
        if (i.side == null || i.type == null) {
            return RejectReason.INVALID_INTENT;
        }
        if (i.expireNs != NOTHING && i.expireNs <= now) {
            return RejectReason.ALREADY_EXPIRED;
        }
        final RejectReason halted = halted(i.instrumentId, i.clientId, i.policyId, i.parentSlot);
        if (halted != null) {
            return halted;
        }
        final boolean passiveOnly =
                mode(i.instrumentId, i.clientId, i.policyId, i.parentSlot) == Mode.PASSIVE_ONLY;
        if (passiveOnly && i.type == OrderType.IOC) {
            return RejectReason.PASSIVE_ONLY_IOC;
        }
        final Ins ins = defined(i.instrumentId);
        if (ins == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        final Par par = live(i.parentSlot);
        if (par == null) {
            return RejectReason.UNKNOWN_PARENT;
        }
        final ParentIntent t = par.terms;
        if (!List.of(t.parentId, t.clientId, t.instrumentId, t.side)
                .equals(List.of(i.parentId, i.clientId, i.instrumentId, i.side))) {
            return RejectReason.PARENT_MISMATCH;
        }
        if (now < t.startNs || now > t.endNs) {
            return RejectReason.OUTSIDE_PARENT_TIMES;
        }
        final RejectReason market = market(i, ins, now);
        if (market != null) {
            return market;
        }
        if (passiveOnly && tradesNow(ins, i.side, i.price)) {
            return RejectReason.PASSIVE_ONLY_CROSSING;
        }
        final RejectReason priced = OraclePrices.price(this, i, ins, t);
        return priced != null ? priced : OraclePrices.size(this, i, ins, par, now, asking);
    }

    private RejectReason market(final Intent i, final Ins ins, final long now) {
        if (ins.state != TradingState.OPEN) {
            return RejectReason.NOT_TRADING;
        }
        if (!ins.synced) {
            return RejectReason.OUT_OF_SYNC;
        }
        if (ins.quotedNs == null) {
            return RejectReason.NO_QUOTE;
        }
        final BigInteger age = b(now).subtract(b(ins.quotedNs));
        if (age.signum() < 0 || age.compareTo(b(caps.get(i.instrumentId).at[8])) > 0) {
            return RejectReason.STALE_QUOTE;
        }
        if (ins.bid == NOTHING || ins.ask == NOTHING) {
            return RejectReason.ONE_SIDED_QUOTE;
        }
        return ins.bid >= ins.ask ? RejectReason.CROSSED_QUOTE : null;
    }

    @Override
    public String toString() {
        return "kids " + kids.keySet() + " slots " + slots.keySet() + " caps "
                + Arrays.toString(firm.at);
    }
}
