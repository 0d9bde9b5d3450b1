package io.glidepath.exec;

import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.MarketChanges;
import io.glidepath.exec.market.Markets;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.Parents;
import io.glidepath.exec.order.Schedule;
import io.glidepath.exec.plan.PlanView;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Headroom;
import io.glidepath.risk.Intent;
import io.glidepath.risk.Limits;
import io.glidepath.risk.Mode;
import io.glidepath.risk.OrderType;
import io.glidepath.risk.ParentIntent;
import io.glidepath.risk.RiskGuard;
import io.glidepath.risk.Scope;
import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.SplittableRandom;

/** One parent in a market, drawn from a seed so that every limit stands in its way now and then. */
final class MaskWorld {
    static final long SECOND = 1_000_000_000L;
    private static final long OPEN_NS = 1_767_268_800L * SECOND;
    private static final long INTERVAL_NS = 10 * SECOND;
    private static final long TICK = 1_000_000L;
    private static final long MID = 10_000 * TICK;
    private static final int INSTRUMENT = 3;

    final RiskGuard guard;
    final PlanView view = new PlanView();
    final boolean finishing;
    final long scheduledQuantity;

    private final SplittableRandom random;
    private final Side side;
    private final long lot;
    private final long nowNs;
    private final Parents parents = new Parents(4, 4);
    private final Children children = new Children(parents, 256, 64);
    private final Markets markets = new Markets(
            1, 4_096, SECOND, 10 * SECOND, 300 * SECOND, (MarketChanges) Proxy.newProxyInstance(
                    MaskWorld.class.getClassLoader(),
                    new Class<?>[] {MarketChanges.class},
                    (proxy, method, arguments) -> null));
    private ParentOrder parent;
    private long childId;

    MaskWorld(final long seed) {
        random = new SplittableRandom(seed);
        side = random.nextBoolean() ? Side.BUY : Side.SELL;
        lot = random.nextInt(3) == 0 ? 100 : 1;
        nowNs = OPEN_NS + random.nextLong(400) * SECOND;
        guard = new RiskGuard(new GuardConfig(4, 4, 64, 256, Limits.production(), Map.of()));
        market();
        parent = admit(1, side, one(500) * lot);
        limits();
        children();
        finishing = random.nextInt(10) == 0;
        scheduledQuantity = finishing ? Long.MAX_VALUE : one(400) * lot;
        look();
    }

    private long one(final int most) {
        return 1 + random.nextInt(most);
    }

    private void market() {
        final Instrument definition = new Instrument();
        definition.instrumentId = INSTRUMENT;
        definition.tick = TICK;
        definition.lot = lot;
        definition.multiplier = 1;
        definition.sessionOpenNs = OPEN_NS;
        definition.sessionCloseNs = OPEN_NS + 23_400 * SECOND;
        definition.averageDailyVolume = one(20_000) * lot;
        definition.sigma = 0.01;
        definition.eta = 1e-6;
        definition.gamma = 1e-8;
        final int[] profile = {300_000, 200_000, 500_000};
        final int buckets = random.nextBoolean() ? 3 : 0;
        guard.instrument(
                INSTRUMENT,
                TICK,
                lot,
                1,
                definition.averageDailyVolume,
                definition.sessionOpenNs,
                definition.sessionCloseNs,
                random.nextInt(5) == 0 ? 2 : Integer.MIN_VALUE,
                MID,
                true,
                profile,
                buckets);
        guard.status(INSTRUMENT, TradingState.OPEN, OPEN_NS);
        guard.synced(INSTRUMENT, true);
        markets.cycle(nowNs);
        markets.onInstrument(definition);
        markets.onSnapshotPart(INSTRUMENT, 0, 0, 1, nowNs);
        markets.onSnapshotPartEnd(INSTRUMENT);
        final long bid = random.nextInt(12) == 0 ? Long.MIN_VALUE : MID - one(4) * TICK;
        final long ask = random.nextInt(12) == 0 ? Long.MIN_VALUE : MID + one(4) * TICK;
        quote(Side.BUY, bid, 1);
        quote(Side.SELL, ask, bid == Long.MIN_VALUE ? 1 : 2);
        final long ageNs = random.nextInt(20) == 0 ? 11 * SECOND : 0;
        guard.quote(INSTRUMENT, bid, ask, nowNs - ageNs);
        guard.othersTraded(INSTRUMENT, one(3_000) * lot, MID, nowNs - one(20) * SECOND);
    }

    private void quote(final Side at, final long price, final long sequence) {
        if (price != Long.MIN_VALUE) {
            markets.onAdd(INSTRUMENT, sequence, at, price, 50 * lot, 1_000 + sequence, nowNs);
        }
    }

    private ParentOrder admit(final long id, final Side itsSide, final long quantity) {
        final ParentRequest request = new ParentRequest();
        request.parentId = id;
        request.clientId = 2;
        request.instrumentId = INSTRUMENT;
        request.side = itsSide;
        request.quantity = quantity;
        request.startNs = nowNs - one(100) * SECOND;
        request.endNs = nowNs + one(300) * SECOND;
        request.limitPrice =
                random.nextInt(4) == 0 ? MID + (random.nextInt(9) - 4) * TICK : ParentRequest.NONE;
        request.maxChild = random.nextInt(4) == 0 ? one(40) * lot : ParentRequest.NONE;
        request.locateId = ParentRequest.NONE;
        request.algo = Algo.POLICY;
        final ParentOrder order = parents.admit(request, nowNs);
        final ParentIntent terms = new ParentIntent();
        terms.parentId = id;
        terms.parentSlot = order.slot();
        terms.clientId = request.clientId;
        terms.instrumentId = INSTRUMENT;
        terms.policyId = 5;
        terms.side = itsSide;
        terms.quantity = quantity;
        terms.startNs = request.startNs;
        terms.endNs = request.endNs;
        terms.limitPrice = request.limitPrice;
        terms.maxChild = request.maxChild;
        terms.maxParticipationBps = random.nextInt(4) == 0 ? 800 : ParentIntent.NO_BPS;
        terms.priceBandBps = random.nextInt(8) == 0 ? 3 : ParentIntent.NO_BPS;
        guard.recoveredParent(terms);
        return order;
    }

    /** One limit in two is tightened, so that it bites at some sizes or prices alone. */
    private void limits() {
        final long[] tight = {one(60) * lot, MID * one(60) * lot, one(6), 500, 0, 0, 0, 1, 100};
        final int kind = random.nextInt(2 * tight.length);
        if (kind < tight.length) {
            guard.setLimit(kind + 1, RiskGuard.EVERY_INSTRUMENT, tight[kind]);
        }
        if (random.nextInt(10) == 0) {
            guard.mode(Scope.CLIENT, 2, Mode.PASSIVE_ONLY, 1, nowNs);
        } else if (random.nextInt(20) == 0) {
            guard.kill(Scope.POLICY, 5, 1, nowNs);
        }
    }

    /** Some of our own rest near the touch, and some of another parent on the other side. */
    private void children() {
        for (int left = random.nextInt(4); left > 0; left--) {
            rest(parent, side, MID - side.sign() * one(5) * TICK);
        }
        if (random.nextInt(3) == 0) {
            final ParentOrder other = admit(9, side.opposite(), 100 * lot);
            rest(other, side.opposite(), MID + side.sign() * (one(6) - 2) * TICK);
        }
    }

    private void rest(final ParentOrder owner, final Side at, final long price) {
        final long quantity = Math.min(one(30) * lot, owner.free());
        if (quantity <= 0) {
            return;
        }
        final Intent intent = new Intent();
        intent.kind = Intent.Kind.NEW;
        intent.childId = ++childId;
        intent.parentId = owner.parentId();
        intent.parentSlot = owner.slot();
        intent.instrumentId = INSTRUMENT;
        intent.clientId = 2;
        intent.policyId = 5;
        intent.side = at;
        intent.type = OrderType.LIMIT;
        intent.passive = true;
        intent.price = price;
        intent.quantity = quantity;
        guard.recovered(intent, nowNs);
        children.create(childId, owner, OrderType.LIMIT, price, quantity, nowNs);
        if (random.nextInt(5) > 0) {
            final long ackedNs = nowNs - random.nextInt(300) * SECOND / 1_000;
            guard.sent(childId);
            guard.acked(childId, ackedNs);
            children.acked(childId, 5_000 + childId, quantity, ackedNs);
        }
    }

    /** The market moves a step against the parent, others trade, and a limit may change. */
    void move() {
        final long step = side.sign() * TICK;
        final long bid = view.market.book().bestBid();
        final long ask = view.market.book().bestAsk();
        quote(Side.BUY, side == Side.BUY && bid != Long.MIN_VALUE ? bid + step : bid, 3);
        quote(
                Side.SELL,
                side == Side.SELL && ask != Long.MIN_VALUE ? ask + step : ask,
                bid == Long.MIN_VALUE ? 3 : 4);
        guard.quote(INSTRUMENT, view.market.book().bestBid(), view.market.book().bestAsk(), nowNs);
        guard.othersTraded(INSTRUMENT, one(5_000) * lot, MID, nowNs);
        limits();
        look();
    }

    private void look() {
        final Headroom headroom = new Headroom();
        guard.headroom(INSTRUMENT, parent.slot(), nowNs, headroom);
        view.nowNs = nowNs;
        view.intervalNs = INTERVAL_NS;
        view.market = markets.state(INSTRUMENT);
        view.parent = parent;
        view.children = children;
        view.schedule = schedule();
        view.fallback = schedule();
        view.collarTicks = side == Side.BUY ? headroom.bandTicksUp : headroom.bandTicksDown;
        view.maxChild = Math.min(headroom.childQuantity, headroom.orderValue);
        view.participation = headroom.participationQuantity;
        view.passiveOnly = random.nextInt(10) == 0;
        view.policyId = 5;
        view.algoId = Algo.POLICY.code();
    }

    private Schedule schedule() {
        final Schedule even = new Schedule(200);
        even.twap(0, parent.quantity(), lot, parent.startNs(), parent.endNs());
        return even;
    }
}
