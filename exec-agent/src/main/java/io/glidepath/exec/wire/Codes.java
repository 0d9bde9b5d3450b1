package io.glidepath.exec.wire;

import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.Urgency;
import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;
import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;

/**
 * The wire's numbers as the rooms' words. Every enum of the wire counts from 1 without a hole, in
 * the order of its word; a test holds the two together.
 */
final class Codes {
    /** Sides of a parent: buy, sell, sell short. */
    static final int WIRE_SIDES = 3;
    /** Sides of a book: buy, sell. */
    static final int BOOK_SIDES = 2;

    /** What changes in a book. */
    static final int ADD = 1;

    static final int REDUCE = 2;
    static final int EXECUTE = 3;
    static final int DELETE = 4;
    static final int SET_LEVEL = 5;
    static final int BOOK_ACTIONS = 5;

    static final int SELL_SHORT = 3;
    static final int COMPLETIONS = 2;
    static final int MUST_FINISH = 1;
    static final int BENCHMARKS = 2;
    static final int MARKET_VWAP = 2;
    static final int FEED_KINDS = 2;
    static final int LEVELS = 2;
    static final int ORDER_STATES = 3;
    static final int ORDER_TYPES = 2;
    static final int ORDER_FATES = 5;
    static final int LIQUIDITIES = 3;
    static final int MAKER = 2;
    static final int LIMIT_KINDS = 9;
    static final int PARENT_REPORT_KINDS = 8;
    static final int DECISION_SOURCES = 4;
    static final int ACTION_KINDS = 4;

    private static final Algo[] ALGO = Algo.values();
    private static final Mode[] MODE = Mode.values();
    private static final Scope[] SCOPE = Scope.values();
    private static final TradingState[] TRADING_STATE = TradingState.values();
    private static final io.glidepath.codec.common.Mode[] WIRE_MODE =
            io.glidepath.codec.common.Mode.values();
    private static final io.glidepath.codec.common.Scope[] WIRE_SCOPE =
            io.glidepath.codec.common.Scope.values();
    private static final io.glidepath.codec.common.Stream[] WIRE_STREAM =
            io.glidepath.codec.common.Stream.values();

    static final int ALGOS = ALGO.length;
    static final int MODES = MODE.length;
    static final int SCOPES = SCOPE.length;
    static final int TRADING_STATES = TRADING_STATE.length;

    private Codes() {}

    static Side side(final short raw) {
        return raw == 1 ? Side.BUY : Side.SELL;
    }

    static io.glidepath.codec.common.Urgency urgency(final Urgency urgency) {
        return urgency == null
                ? io.glidepath.codec.common.Urgency.NULL_VAL
                : io.glidepath.codec.common.Urgency.get((short) urgency.code());
    }

    static Algo algo(final short raw) {
        return ALGO[raw - 1];
    }

    static Mode mode(final short raw) {
        return MODE[raw - 1];
    }

    static Scope scope(final short raw) {
        return SCOPE[raw - 1];
    }

    static TradingState tradingState(final short raw) {
        return TRADING_STATE[raw - 1];
    }

    static io.glidepath.codec.common.Side wireSide(final Side side, final boolean shortSale) {
        if (side == Side.BUY) {
            return io.glidepath.codec.common.Side.BUY;
        }
        return shortSale
                ? io.glidepath.codec.common.Side.SELL_SHORT
                : io.glidepath.codec.common.Side.SELL;
    }

    static io.glidepath.codec.common.Mode wireMode(final Mode mode) {
        return WIRE_MODE[mode.ordinal()];
    }

    static io.glidepath.codec.common.Scope wireScope(final Scope scope) {
        return WIRE_SCOPE[scope.ordinal()];
    }

    static io.glidepath.codec.common.Stream wireStream(final Stream stream) {
        return WIRE_STREAM[stream.ordinal()];
    }
}
