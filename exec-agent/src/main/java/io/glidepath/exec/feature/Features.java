package io.glidepath.exec.feature;

/**
 * The first layout, {@code features-1}. Near is the side our order rests on, far the side it trades
 * against: a buy in a market and a sell in its mirror image write the same row. A base slice is
 * what Almgren-Chriss asks of the parent until its next decision. Squashed by s: x / (|x| + s).
 * Meanings are printed in docs/features.md.
 */
public final class Features {
    /** Levels a side of the book. */
    public static final int LEVELS = 10;
    /** Near levels where our own resting orders are told. */
    public static final int OWN_LEVELS = 4;

    public static final int REGIMES = 8;
    public static final int EMBEDDING = 4;

    private static final FeatureLayout.Plan PLAN = new FeatureLayout.Plan();

    public static final int NEAR_DISTANCE = PLAN.shares(
            "near.distance", 1, LEVELS, 1, "distance of the level from mid, ticks, squashed by 8");
    public static final int NEAR_SIZE = PLAN.shares(
            "near.size",
            1,
            LEVELS,
            0,
            "quantity of the level over the quantity of both sides' ten levels");
    public static final int FAR_DISTANCE = PLAN.shares(
            "far.distance", 1, LEVELS, 1, "distance of the level from mid, ticks, squashed by 8");
    public static final int FAR_SIZE = PLAN.shares(
            "far.size",
            1,
            LEVELS,
            0,
            "quantity of the level over the quantity of both sides' ten levels");
    public static final int BOOK_TWO_SIDED =
            PLAN.share("book.two-sided", "1 if both sides have a best price");
    public static final int SPREAD_TICKS =
            PLAN.share("spread.ticks", 1, "spread, ticks, squashed by 4");
    public static final int SPREAD_BPS =
            PLAN.share("spread.bps", 1, "spread, bps of mid, squashed by 10");
    public static final int IMBALANCE_BEST =
            PLAN.signed("imbalance.best", "(near - far) / (near + far) quantity at the best level");
    public static final int IMBALANCE_TOP5 =
            PLAN.signed("imbalance.top5", "(near - far) / (near + far) quantity of five levels");
    public static final int IMBALANCE_TOP10 =
            PLAN.signed("imbalance.top10", "(near - far) / (near + far) quantity of ten levels");
    public static final int MICROPRICE_DEVIATION = PLAN.signed(
            "microprice.deviation", "microprice beyond mid towards far, ticks, squashed by 1");
    public static final int NEAR_TOUCH_SLICES = PLAN.share(
            "near.touch.slices", "quantity at the near touch, base slices, squashed by 4");
    public static final int FAR_TOUCH_SLICES =
            PLAN.share("far.touch.slices", "quantity at the far touch, base slices, squashed by 4");

    public static final int FLOW_SIGNED = PLAN.windows(
            "flow.signed",
            -1,
            "volume of aggressors of our side minus the others', over their sum");
    public static final int FLOW_VOLUME =
            PLAN.windows("flow.volume", 0, "others' volume over its share of ADV, squashed by 1");
    public static final int VWAP_DEVIATION = PLAN.windows(
            "vwap.deviation",
            -1,
            "mid beyond the window's VWAP in our disfavour, bps, squashed by 10");
    public static final int VOLATILITY_SHORT =
            PLAN.share("volatility.short", "realised volatility, short, over sigma, squashed by 1");
    public static final int VOLATILITY_LONG =
            PLAN.share("volatility.long", "realised volatility, long, over sigma, squashed by 1");
    public static final int ARRIVAL_MARKET =
            PLAN.windows("arrival.market", 0, "trades a second, squashed by 1");
    public static final int ARRIVAL_LIMIT =
            PLAN.windows("arrival.limit", 0, "new resting orders a second, squashed by 4");
    public static final int ARRIVAL_CANCEL =
            PLAN.windows("arrival.cancel", 0, "orders taken back a second, squashed by 4");

    public static final int REMAINING_QUANTITY =
            PLAN.share("remaining.quantity", "quantity not filled over the parent's quantity");
    public static final int REMAINING_TIME =
            PLAN.share("remaining.time", "time to the end over end minus start");
    public static final int REMAINING_DECISIONS =
            PLAN.share("remaining.decisions", "decision intervals to the end, squashed by 4");
    public static final int FILLED_SHARE =
            PLAN.share("filled.share", "quantity filled over the parent's quantity");
    public static final int FREE_QUANTITY = PLAN.share(
            "free.quantity",
            "quantity neither filled nor with the venue, over the parent's quantity");
    public static final int OPEN_QUANTITY =
            PLAN.share("open.quantity", "quantity with the venue over the parent's quantity");
    public static final int SLICE_QUANTITY =
            PLAN.share("slice.quantity", "base slice over the parent's quantity");
    public static final int SLICE_LOTS =
            PLAN.share("slice.lots", "base slice, lots, squashed by 16");
    public static final int AC_BEHIND_NOW_SLICES = PLAN.signed(
            "ac.behind.now.slices",
            "Almgren-Chriss target of now minus filled, base slices, squashed by 1");
    public static final int AC_BEHIND_NEXT_SLICES = PLAN.signed(
            "ac.behind.next.slices",
            "Almgren-Chriss target of the next decision minus filled, base slices, squashed by 1");
    public static final int AC_BEHIND_NOW = PLAN.signed(
            "ac.behind.now",
            "Almgren-Chriss target of now minus filled, over the parent's quantity");
    public static final int AC_BEHIND_NEXT = PLAN.signed(
            "ac.behind.next",
            "Almgren-Chriss target of the next decision minus filled, over the parent's quantity");
    public static final int TWAP_BEHIND_NOW_SLICES = PLAN.signed(
            "twap.behind.now.slices",
            "TWAP target of now minus filled, base slices, squashed by 1");
    public static final int TWAP_BEHIND_NEXT_SLICES = PLAN.signed(
            "twap.behind.next.slices",
            "TWAP target of the next decision minus filled, base slices, squashed by 1");
    public static final int TWAP_BEHIND_NOW = PLAN.signed(
            "twap.behind.now", "TWAP target of now minus filled, over the parent's quantity");
    public static final int OWN_BEHIND_NOW = PLAN.signed(
            "own.behind.now",
            "target of the parent's own schedule of now minus filled, over its quantity");
    public static final int OWN_BEHIND_NEXT = PLAN.signed(
            "own.behind.next",
            "target of the parent's own schedule of the next decision minus filled, over its"
                    + " quantity");
    public static final int PARTICIPATION_START = PLAN.share(
            "participation.start", "filled over filled plus others' volume since arrival");
    public static final int PARTICIPATION_WINDOW =
            PLAN.share("participation.window", "own over all volume of the long window");
    public static final int CANCELS =
            PLAN.share("cancels", "children cancelled since the start, squashed by 64");
    public static final int CHILDREN_OPEN =
            PLAN.share("children.open", "open children, squashed by 4");
    public static final int OWN_SIZE = PLAN.shares(
            "own.size",
            0,
            OWN_LEVELS,
            0,
            "our resting quantity, steps behind the near touch, over our quantity");
    public static final int OWN_AHEAD = PLAN.shares(
            "own.ahead",
            0,
            OWN_LEVELS,
            1,
            "quantity queued ahead of our first order there, over the level's quantity");
    public static final int LIMIT_DISTANCE = PLAN.share(
            "limit.distance",
            1,
            "room from mid to the parent's limit price, bps, squashed by 20; 1 if it has none");
    public static final int ARRIVAL_DEVIATION = PLAN.signed(
            "arrival.deviation",
            "mid beyond the arrival price in our disfavour, bps, squashed by 20");
    public static final int MUST_FINISH = PLAN.share("must-finish", "1 if the parent must finish");

    public static final int REGIME =
            PLAN.shares("regime", 0, REGIMES, 0, "1 if the market is in this regime");
    public static final int REGIME_VOLATILITY = PLAN.share(
            "regime.volatility", 0.5f, "volatility over its normal level, squashed by 1");
    public static final int REGIME_EMBEDDING =
            PLAN.signeds("regime.embedding", EMBEDDING, "learned summary of the regime");
    public static final int NEWS = PLAN.share("news", "1 if news is pending");
    public static final int SESSION_SHARE =
            PLAN.share("session.share", "time since the open over the session's length");
    public static final int DAY_SINE = PLAN.signed("day.sine", "sine of the UTC time of day");
    public static final int DAY_COSINE = PLAN.signed("day.cosine", "cosine of the UTC time of day");

    public static final int ROOM_CHILD =
            PLAN.share("room.child", "child quantity allowed, base slices, squashed by 4");
    public static final int ROOM_PARENT =
            PLAN.share("room.parent", "parent quantity allowed, over the parent's quantity");
    public static final int ROOM_PARTICIPATION = PLAN.share(
            "room.participation",
            "quantity the participation limit allows, base slices, squashed by 4");
    public static final int ROOM_VALUE = PLAN.share(
            "room.value", "quantity the order value limit allows, base slices, squashed by 4");
    public static final int ROOM_MESSAGES =
            PLAN.share("room.messages", "messages allowed now, squashed by 16");
    public static final int ROOM_CANCELS =
            PLAN.share("room.cancels", "cancels allowed now, squashed by 16");
    public static final int ROOM_CHILDREN =
            PLAN.share("room.children", "children that may open, squashed by 4");
    public static final int ROOM_BAND_FAR = PLAN.share(
            "room.band.far", "ticks from mid to the price collar on the far side, squashed by 8");
    public static final int ROOM_BAND_NEAR = PLAN.share(
            "room.band.near", "ticks from mid to the price collar on the near side, squashed by 8");
    public static final int ROOM_SCHEDULE = PLAN.share(
            "room.schedule",
            "quantity the schedule drift limit allows, base slices, squashed by 4");

    public static final FeatureLayout LAYOUT = PLAN.layout("features-1");

    private Features() {}
}
