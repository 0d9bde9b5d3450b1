package io.glidepath.exec.plan;

import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.MarketChanges;
import io.glidepath.exec.market.MarketRefusal;
import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.market.Markets;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.Parents;
import io.glidepath.exec.order.Schedule;
import io.glidepath.exec.policy.Action;
import io.glidepath.risk.Intent;
import io.glidepath.risk.OrderType;
import io.glidepath.risk.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * One parent in one book, and its plan in words. Prices are ticks from the far touch, positive away
 * from it, on our side: 1 is the best price at which we can rest. The same words on the other side
 * make the mirror image.
 */
final class PlanWorld {
    static final long SECOND = 1_000_000_000L;
    static final long START_NS = 1_000 * SECOND;
    static final long INTERVAL_NS = 15 * SECOND;
    private static final int INSTRUMENT = 3;
    private static final long FAR_TOUCH = 1_000_000L;
    private static final long TICK = 100;

    final Side side;
    final long lot;
    final Children children;
    final ParentOrder parent;
    final PlanView view = new PlanView();
    final Action action = new Action();
    private final ChildPlanner planner = new ChildPlanner();
    private final IntentList intents = new IntentList();
    private final Markets markets =
            new Markets(1, 4_096, SECOND, 10 * SECOND, 300 * SECOND, SILENT);
    private long sequence;
    private long orderId = 1_000;

    /** A spread of {@code spread} ticks, and nothing else in the book. */
    PlanWorld(final Side side, final long lots, final long lot, final int spread) {
        this.side = side;
        this.lot = lot;
        final Instrument definition = new Instrument();
        definition.instrumentId = INSTRUMENT;
        definition.tick = TICK;
        definition.lot = lot;
        definition.multiplier = 1;
        definition.sessionOpenNs = 0;
        definition.sessionCloseNs = 23_400 * SECOND;
        definition.averageDailyVolume = 1_000_000;
        definition.sigma = 0.01;
        definition.eta = 1e-6;
        definition.gamma = 1e-8;
        markets.cycle(START_NS);
        markets.onInstrument(definition);
        markets.onSnapshotPart(INSTRUMENT, 0, 0, 1, START_NS);
        markets.onSnapshotPartEnd(INSTRUMENT);
        add(side.opposite(), 0, 10 * lot);
        add(side, spread, 10 * lot);
        final Parents parents = new Parents(4, 4);
        children = new Children(parents, 256, 64);
        parent = parents.admit(request(lots * lot), START_NS);
        view.market = market();
        view.parent = parent;
        view.children = children;
        view.schedule = new Schedule(200);
        view.fallback = new Schedule(200);
        view.intervalNs = INTERVAL_NS;
        view.collarTicks = 40;
        view.maxChild = Long.MAX_VALUE;
        view.participation = Long.MAX_VALUE;
        view.nowNs = START_NS;
    }

    private ParentRequest request(final long quantity) {
        final ParentRequest request = new ParentRequest();
        request.parentId = 1;
        request.side = side;
        request.instrumentId = INSTRUMENT;
        request.quantity = quantity;
        request.startNs = START_NS;
        request.endNs = START_NS + 10 * INTERVAL_NS;
        request.limitPrice = ParentRequest.NONE;
        request.algo = Algo.POLICY;
        return request;
    }

    MarketState market() {
        return markets.state(INSTRUMENT);
    }

    /** The time of slice {@code n}'s start. */
    PlanWorld at(final int n) {
        view.nowNs = START_NS + n * INTERVAL_NS;
        return this;
    }

    long price(final int ticks) {
        return FAR_TOUCH - side.sign() * ticks * TICK;
    }

    private void add(final Side of, final int ticks, final long quantity) {
        markets.onAdd(INSTRUMENT, ++sequence, of, price(ticks), quantity, ++orderId, view.nowNs);
    }

    /** A child of ours rests, acknowledged. */
    PlanWorld resting(final long childId, final int ticks, final long lots) {
        children.create(childId, parent, OrderType.LIMIT, price(ticks), lots * lot, view.nowNs);
        children.acked(childId, ++orderId, lots * lot, view.nowNs);
        markets.onAdd(INSTRUMENT, ++sequence, side, price(ticks), lots * lot, orderId, view.nowNs);
        return this;
    }

    /** Lots of a resting child trade. */
    PlanWorld filled(final long childId, final long lots) {
        children.filled(
                childId, 0, ++orderId, lots * lot, children.find(childId).price(), true, 0, 0);
        return this;
    }

    PlanWorld asked(final long childId, final long lots) {
        children.cancelRequested(children.find(childId), lots * lot);
        return this;
    }

    /** The plan in words: kind, lots, price, or the child taken back. */
    List<String> plan() {
        planner.plan(action, view, intents);
        final List<String> words = new ArrayList<>();
        for (int i = 0; i < intents.size(); i++) {
            words.add(words(intents.get(i)));
        }
        return words;
    }

    boolean priced() {
        return planner.priced();
    }

    private String words(final Intent intent) {
        if (intent.kind == Intent.Kind.CANCEL) {
            final String much = intent.quantity == Intent.NONE ? "all" : "" + intent.quantity / lot;
            return "cancel " + much + " of " + intent.childId;
        }
        final long ticks = side.sign() * (FAR_TOUCH - intent.price) / TICK;
        final String kind = intent.type == OrderType.IOC ? "IOC" : "rest";
        return kind + " " + intent.quantity / lot + " at " + ticks;
    }

    /** Nobody listens. */
    private static final MarketChanges SILENT = new MarketChanges() {
        @Override
        public void onDefined(final MarketState state) {}

        @Override
        public void onQuote(final MarketState state) {}

        @Override
        public void onTraded(
                final MarketState state,
                final Side aggressor,
                final long price,
                final long quantity,
                final long tradeId,
                final long restingOrderId,
                final long aggressorOrderId,
                final boolean hidden) {}

        @Override
        public void onStatus(final MarketState state) {}

        @Override
        public void onSessionCleared(final MarketState state) {}

        @Override
        public void onGap(final MarketState state) {}

        @Override
        public void onResynced(final MarketState state) {}

        @Override
        public void onRegime(final MarketState state) {}

        @Override
        public void onUnchanged(final MarketState state) {}

        @Override
        public void onRefused(final int instrumentId, final MarketRefusal reason) {}
    };
}
