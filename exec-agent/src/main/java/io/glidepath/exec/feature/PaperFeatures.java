package io.glidepath.exec.feature;

import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.market.RecentOrders;
import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.risk.OrderType;
import io.glidepath.risk.Side;

/**
 * What the learned policies of Cheridito and Weiss (arXiv 2507.06345) see, in the version of their
 * first results: layouts {@code cw-a-M} for a parent of M lots. Told for a sell; a buy writes the
 * mirror image. Levels of the book count from the opposite best, our own from the near touch, 1 to
 * 5. Nothing is squashed; bounds are far from anything that happens in their markets.
 *
 * <p>Deliberately not theirs: the spread is divided by ten after, not before, anything is looked up
 * by it; the book is not altered by being looked at; windows are exact over the last {@link
 * RecentOrders#RECENT} events; what a market order did not find in the book is not counted.
 */
final class PaperFeatures {
    static final int LEVELS = 5;
    static final int TIME = 0;
    static final int REMAINING = 1;
    static final int TOUCH_DRIFT = 2;
    static final int MID_DRIFT = 3;
    static final int SPREAD = 4;
    static final int IMBALANCE = 5;
    static final int MARKET_IMBALANCE = 6;
    static final int LIMIT_IMBALANCE = 7;
    static final int WINDOW_DRIFT = 8;
    static final int OWN = 9;
    static final int OWN_BEYOND = OWN + LEVELS;
    static final int INACTIVE = OWN_BEYOND + 1;
    static final int FAR_VOLUME = INACTIVE + 1;
    static final int NEAR_VOLUME = FAR_VOLUME + LEVELS;
    static final int LOTS = NEAR_VOLUME + LEVELS;

    private static final double TICKS = 10;
    private static final double QUEUE_LOTS = 40;
    private static final float FAR_AWAY = 32;
    private static final float FILLED_LEVEL = -5f / 6;
    private static final double STEPS = 6;
    /** Mean volumes of the first levels of the initial book, lots: what volumes are told in. */
    private static final double[] SHAPE = {3.94643, 10.75958, 16.27885, 18.87416, 19.58792};

    private PaperFeatures() {}

    /** The layout for a parent of so many lots. */
    static FeatureLayout layout(final int lots) {
        final FeatureLayout.Plan plan = new FeatureLayout.Plan();
        plan.share("time", "time since the start over start to end");
        plan.share("remaining", "not filled, over the parent's quantity");
        plan.ranged("touch.drift", -FAR_AWAY, FAR_AWAY, 0, "best bid since arrival, ticks / 10");
        plan.ranged("mid.drift", -FAR_AWAY, FAR_AWAY, 0, "mid since arrival, ticks / 10");
        plan.ranged("spread", 0, FAR_AWAY, 0, "spread, ticks / 10");
        plan.signed("imbalance", "(bids - asks) / (bids + asks) of five levels each");
        plan.signed(
                "market.imbalance",
                "(buys - sells) / (buys + sells) of quantity that crossed in the last interval");
        plan.signed(
                "limit.imbalance",
                "(bids - asks) / (bids + asks) of quantity that came to rest in the last interval");
        plan.ranged(
                "window.drift",
                -FAR_AWAY,
                FAR_AWAY,
                0,
                "mid since the first event of the last interval, ticks / 10");
        plan.shares("own", 1, LEVELS, 0, "resting at the level from the best ask, of what remains");
        plan.share("own.beyond", "resting beyond those levels, of what remains");
        plan.share("inactive", 1, "not resting, of what remains");
        plan.ranged("bid", LEVELS, 0, 2 * FAR_AWAY, 0, "volume at best ask - level, over its mean");
        plan.ranged("ask", LEVELS, 0, 2 * FAR_AWAY, 0, "volume at best bid + level, over its mean");
        plan.ranged(
                "lot.level",
                lots,
                FILLED_LEVEL,
                1,
                1,
                "level / 6 of a lot that rests within five levels, these first by level and queue;"
                        + " 1 resting elsewhere or not; -5/6 filled, these last");
        plan.ranged(
                "lot.queue",
                lots,
                -1,
                FAR_AWAY,
                1,
                "lots ahead of it / 40; 1 resting elsewhere or not; -1 filled");
        return plan.layout("cw-a-" + lots, lots);
    }

    static void write(
            final Scene scene,
            final ParentOrder parent,
            final Children children,
            final long nowNs,
            final long intervalNs,
            final int lots,
            final float[] row) {
        row[TIME] = Squash.share(
                (double) nowNs - parent.startNs(), (double) parent.endNs() - parent.startNs());
        row[REMAINING] = Squash.share(parent.remaining(), scene.quantity);
        writePrices(scene, parent, nowNs - intervalNs, row);
        writeVolumes(scene, nowNs - intervalNs, row);
        writeOwn(scene, parent, children, row);
        writeLots(scene, parent, children, lots, row);
    }

    private static void writePrices(
            final Scene scene, final ParentOrder parent, final long sinceNs, final float[] row) {
        final long start2 = parent.arrivalMid2();
        final long window2 = scene.market.orders().mid2After(sinceNs);
        final boolean there = scene.mid2 > 0;
        final boolean arrived = there && start2 > 0;
        final long startTouch =
                scene.near == Side.SELL ? parent.arrivalBid() : start2 - parent.arrivalBid();
        final long touch = scene.book.priceAt(scene.far, 0);
        final double spread = (double) scene.book.bestAsk() - scene.book.bestBid();
        row[TOUCH_DRIFT] = arrived ? gain(scene, (double) touch - startTouch) : 0;
        row[MID_DRIFT] = arrived ? gain(scene, (scene.mid2 - (double) start2) / 2) : 0;
        row[SPREAD] = there ? bounded(spread / scene.tick / TICKS, 0) : 0;
        row[WINDOW_DRIFT] =
                there && window2 > 0 ? gain(scene, (scene.mid2 - (double) window2) / 2) : 0;
    }

    /** Tens of ticks in our favour. */
    private static float gain(final Scene scene, final double prices) {
        return bounded(-scene.sign * prices / scene.tick / TICKS, -FAR_AWAY);
    }

    private static float bounded(final double value, final float lower) {
        return (float) Math.clamp(value, lower, FAR_AWAY);
    }

    private static void writeVolumes(final Scene scene, final long sinceNs, final float[] row) {
        final MarketState market = scene.market;
        final boolean there = scene.mid2 > 0;
        final long nearTouch = scene.book.priceAt(scene.near, 0);
        final long farTouch = scene.book.priceAt(scene.far, 0);
        double far = 0;
        double near = 0;
        for (int i = 0; i < LEVELS; i++) {
            final long step = scene.sign * (i + 1) * scene.tick;
            final double farLots = there ? lotsAt(scene, scene.far, nearTouch + step) : 0;
            final double nearLots = there ? lotsAt(scene, scene.near, farTouch - step) : 0;
            row[FAR_VOLUME + i] = (float) Math.min(farLots / SHAPE[i], 2 * FAR_AWAY);
            row[NEAR_VOLUME + i] = (float) Math.min(nearLots / SHAPE[i], 2 * FAR_AWAY);
            far += farLots;
            near += nearLots;
        }
        row[IMBALANCE] = Squash.balance(far, near);
        row[MARKET_IMBALANCE] = Squash.balance(
                market.orders().crossed(scene.far, sinceNs),
                market.orders().crossed(scene.near, sinceNs));
        row[LIMIT_IMBALANCE] = Squash.balance(
                market.orders().rested(scene.far, sinceNs),
                market.orders().rested(scene.near, sinceNs));
    }

    private static double lotsAt(final Scene scene, final Side side, final long price) {
        return (double) scene.book.quantityAtPrice(side, price) / scene.lot;
    }

    private static void writeOwn(
            final Scene scene,
            final ParentOrder parent,
            final Children children,
            final float[] row) {
        final double remaining = parent.remaining();
        double resting = 0;
        for (int level = 0; level <= LEVELS; level++) {
            double there = 0;
            for (int i = 0; i < children.openCount(parent.slot()); i++) {
                final ChildOrder child = children.open(parent.slot(), i);
                there += levelOf(scene, child) == level ? child.leaves() : 0;
            }
            row[OWN + level] = Squash.share(there, remaining);
            resting += there;
        }
        row[INACTIVE] = remaining > 0 ? Squash.share(remaining - resting, remaining) : 1;
    }

    /** Level of a resting child, 0 the near touch, {@link #LEVELS} beyond; -1: it does not rest. */
    private static int levelOf(final Scene scene, final ChildOrder child) {
        if (child.type() != OrderType.LIMIT) {
            return -1;
        }
        if (scene.mid2 <= 0) {
            return LEVELS;
        }
        final long touch = scene.book.priceAt(scene.near, 0);
        final long level = Math.floorDiv(scene.sign * (touch - child.price()), scene.tick);
        return level < 0 || level >= LEVELS ? LEVELS : (int) level;
    }

    private static void writeLots(
            final Scene scene,
            final ParentOrder parent,
            final Children children,
            final int lots,
            final float[] row) {
        final int open = (int) Math.min(lots, Math.ceilDiv(parent.remaining(), scene.lot));
        int next = 0;
        for (int level = 0; level < LEVELS; level++) {
            for (int i = 0; i < children.openCount(parent.slot()); i++) {
                final ChildOrder child = children.open(parent.slot(), i);
                if (levelOf(scene, child) == level) {
                    next = writeLots(scene, child, level, next, open, lots, row);
                }
            }
        }
        for (int i = next; i < lots; i++) {
            row[LOTS + i] = i < open ? 1 : FILLED_LEVEL;
            row[LOTS + lots + i] = i < open ? 1 : -1;
        }
    }

    private static int writeLots(
            final Scene scene,
            final ChildOrder child,
            final int level,
            final int from,
            final int open,
            final int lots,
            final float[] row) {
        final long known = scene.book.quantityAhead(child.venueOrderId());
        final long ahead =
                known < 0 ? scene.book.quantityAtPrice(scene.near, child.price()) : known;
        final int to = (int) Math.min(open, from + child.leaves() / scene.lot);
        for (int i = from; i < to; i++) {
            row[LOTS + i] = (float) ((level + 1) / STEPS);
            row[LOTS + lots + i] =
                    bounded(((double) ahead / scene.lot + i - from) / QUEUE_LOTS, -1);
        }
        return to;
    }
}
