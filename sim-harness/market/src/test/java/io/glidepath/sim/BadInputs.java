package io.glidepath.sim;

import static io.glidepath.exec.wire.Stream.CONTROL;
import static io.glidepath.exec.wire.Stream.EXECUTIONS;
import static io.glidepath.exec.wire.Stream.MARKET;
import static io.glidepath.exec.wire.Stream.ORDERS;
import static io.glidepath.sim.SoundFrames.asItIs;

import io.glidepath.codec.common.BookAction;
import io.glidepath.codec.common.Completion;
import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.control.SetLimitEncoder;
import io.glidepath.codec.market.BookEventEncoder;
import io.glidepath.codec.orders.NewParentOrderEncoder;
import io.glidepath.codec.venue.ExecutionReportEncoder;
import io.glidepath.exec.AgentReason;
import io.glidepath.exec.market.MarketRefusal;
import io.glidepath.exec.wire.FrameRefusal;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.RejectReason;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every bad input we know, and what the agent must answer. */
final class BadInputs {
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final long CENT = 1_000_000L;
    private static final long SECOND = NoiseWorld.SECOND;

    final List<Case> cases = new ArrayList<>();
    private final SoundFrames sound;
    private final long nowNs;

    /**
     * A bad input.
     *
     * @param whole false: the transport calls it a fragment.
     * @param answer all that the agent may write down about it.
     */
    record Case(String name, Stream stream, byte[] frame, boolean whole, String answer) {}

    BadInputs(final long nowNs, final long nextBookSequence) {
        this.nowNs = nowNs;
        sound = new SoundFrames(nowNs, nextBookSequence);
        cases.addAll(new MalformedInputs(sound).cases);
        parents();
        amendments();
        commands();
        executions();
        market();
    }

    private void parents() {
        parent("of instrument 9", p -> p.instrumentId(9), RejectReason.UNKNOWN_INSTRUMENT);
        parent("of nothing", p -> p.quantity(0), RejectReason.QUANTITY_NOT_POSITIVE);
        parent("of less", p -> p.quantity(-1), RejectReason.QUANTITY_NOT_POSITIVE);
        parent("of null", p -> p.quantity(Long.MIN_VALUE), RejectReason.QUANTITY_NOT_POSITIVE);
        parent("too large", p -> p.quantity(1_001), RejectReason.PARENT_TOO_LARGE);
        parent("overflowing", p -> p.quantity(Long.MAX_VALUE), RejectReason.PARENT_TOO_LARGE);
        parent("ending now", p -> p.endNs(nowNs), RejectReason.PARENT_TIMES);
        parent("ended just now", p -> p.endNs(nowNs - SECOND), RejectReason.PARENT_TIMES);
        parent("ended long ago", p -> p.endNs(1), RejectReason.PARENT_TIMES);
        parent(
                "ended, best effort",
                p -> p.endNs(nowNs - SECOND).completion(Completion.BEST_EFFORT),
                RejectReason.PARENT_TIMES);
        parent(
                "ending before its start",
                p -> p.startNs(nowNs + 20 * SECOND).endNs(nowNs + 19 * SECOND),
                RejectReason.PARENT_TIMES);
        parent("after the close", p -> p.endNs(Long.MAX_VALUE), RejectReason.AFTER_CLOSE);
        parent("off tick", p -> p.limitPrice(110 * CENT + 1), RejectReason.PRICE_OFF_TICK);
        parent("at limit 0", p -> p.limitPrice(0), RejectReason.PRICE_NOT_POSITIVE);
        parent("at limit -1", p -> p.limitPrice(-1), RejectReason.PRICE_NOT_POSITIVE);
        parent(
                "at an endless limit",
                p -> p.limitPrice(Long.MAX_VALUE),
                RejectReason.PRICE_TOO_LARGE);
        parent("of no share", p -> p.maxParticipationBps(0), RejectReason.INVALID_BPS);
        parent("of more than all", p -> p.maxParticipationBps(10_001), RejectReason.INVALID_BPS);
        parent("of no band", p -> p.priceBandBps(0), RejectReason.INVALID_BPS);
        parent("of a huge band", p -> p.priceBandBps(10_001), RejectReason.INVALID_BPS);
        parent("of no child", p -> p.maxChild(0), RejectReason.MAX_CHILD_BELOW_LOT);
        parent("of less than a child", p -> p.maxChild(-1), RejectReason.MAX_CHILD_BELOW_LOT);
        parent("short, no locate", p -> p.side(Side.SELL_SHORT), RejectReason.LOCATE_MISSING);
        parent("that loves risk", p -> p.riskAversion(-1), RejectReason.INVALID_PARENT);
        add(
                "parent 1 again, with other content",
                ORDERS,
                sound.newParent(p -> p.parentId(SoundFrames.PARENT)),
                "REJECTED " + AgentReason.REPEATED_WITH_OTHER_CONTENT.code());
        outOfRange("parent 0", ORDERS, sound.newParent(p -> p.parentId(0)));
        outOfRange("parent -1", ORDERS, sound.newParent(p -> p.parentId(-1)));
        outOfRange("parent of client -1", ORDERS, sound.newParent(p -> p.clientId(-1)));
        outOfRange("parent of no instrument", ORDERS, sound.newParent(p -> p.instrumentId(-1)));
        outOfRange("parent that ended at -1", ORDERS, sound.newParent(p -> p.endNs(-1)));
        outOfRange("parent that started at -1", ORDERS, sound.newParent(p -> p.startNs(-1)));
        final String unknown = "REJECTED " + AgentReason.UNKNOWN_PARENT.code();
        final long id = SoundFrames.UNKNOWN;
        add("cancel of nobody", ORDERS, sound.cancel(c -> c.parentId(id)), unknown);
        add("cancel by another client", ORDERS, sound.cancel(c -> c.clientId(2)), unknown);
        add("amend of nobody", ORDERS, sound.amend(a -> a.parentId(id).quantity(5)), unknown);
        add("status of nobody", ORDERS, sound.parentStatus(s -> s.parentId(id)), unknown);
        outOfRange("cancel of 0", ORDERS, sound.cancel(c -> c.parentId(0)));
        outOfRange("amend of 0", ORDERS, sound.amend(c -> c.parentId(0)));
        outOfRange("status of 0", ORDERS, sound.parentStatus(c -> c.parentId(0)));
        outOfRange("heartbeat of -1", ORDERS, sound.heartbeat(c -> c.clientId(-1)));
    }

    private void parent(
            final String name,
            final Consumer<NewParentOrderEncoder> change,
            final RejectReason reason) {
        add("parent " + name, ORDERS, sound.newParent(change), "REJECTED " + reason.code());
    }

    private void amendments() {
        final String unfit = "WORKING " + AgentReason.NOT_AMENDABLE.code();
        add("amend to 0", ORDERS, sound.amend(a -> a.quantity(0)), unfit);
        add("amend to -1", ORDERS, sound.amend(a -> a.quantity(-1)), unfit);
        add("amend below filled", ORDERS, sound.amend(a -> a.quantity(1)), unfit);
        add("amend to end now", ORDERS, sound.amend(a -> a.endNs(nowNs)), unfit);
        add("amend to have ended", ORDERS, sound.amend(a -> a.endNs(nowNs - SECOND)), unfit);
        add("amend to limit 0", ORDERS, sound.amend(a -> a.limitPrice(0)), unfit);
        add(
                "amend to overflow",
                ORDERS,
                sound.amend(a -> a.quantity(Long.MAX_VALUE)),
                "WORKING " + RejectReason.PARENT_TOO_LARGE.code());
        add(
                "amend off tick",
                ORDERS,
                sound.amend(a -> a.limitPrice(110 * CENT + 1)),
                "WORKING " + RejectReason.PRICE_OFF_TICK.code());
        add(
                "amend beyond the close",
                ORDERS,
                sound.amend(a -> a.endNs(Long.MAX_VALUE)),
                "WORKING " + RejectReason.AFTER_CLOSE.code());
        outOfRange("amend to end at -1", ORDERS, sound.amend(a -> a.endNs(-1)));
    }

    private void commands() {
        final String unknown = "REPLY " + AgentReason.UNKNOWN_PARENT.code();
        final long id = SoundFrames.UNKNOWN;
        add("kill of nobody", CONTROL, sound.kill(c -> c.target(id)), unknown);
        add("resume of nobody", CONTROL, sound.resume(c -> c.target(id)), unknown);
        add("mode of nobody", CONTROL, sound.setMode(c -> c.target(id)), unknown);
        add("pause of nobody", CONTROL, sound.pause(c -> c.parentId(id)), unknown);
        add("pause of another client's", CONTROL, sound.pause(c -> c.clientId(2)), unknown);
        add("finish of nobody", CONTROL, sound.finish(c -> c.parentId(id)), unknown);
        add(
                "resume of what was never killed",
                CONTROL,
                sound.resume(c -> c.scope(Scope.GLOBAL).target(0)),
                "REPLY " + RejectReason.NOT_KILLED.code());
        add(
                "going on that was never paused",
                CONTROL,
                sound.pause(c -> c.paused(Flag.NO)),
                "REPLY " + AgentReason.NOT_PAUSABLE.code());
        add(
                "limit of instrument 9",
                CONTROL,
                sound.setLimit(c -> c.instrumentId(9)),
                "REPLY " + RejectReason.UNKNOWN_INSTRUMENT.code());
        for (final long value : new long[] {-1, Long.MIN_VALUE}) {
            add(
                    "limit " + value,
                    CONTROL,
                    sound.setLimit(c -> c.value(value)),
                    "REPLY " + RejectReason.LIMIT_OUT_OF_RANGE.code());
        }
        for (int kind = 3; kind <= 9; kind++) {
            final byte raw = (byte) kind;
            final byte[] frame = sound.setLimit(c -> c.value(Long.MAX_VALUE));
            frame[HEADER + SetLimitEncoder.limitKindEncodingOffset()] = raw;
            final String reason = "REPLY " + RejectReason.LIMIT_OUT_OF_RANGE.code();
            add("endless limit of kind " + kind, CONTROL, frame, reason);
        }
        outOfRange("limit of instrument -2", CONTROL, sound.setLimit(c -> c.instrumentId(-2)));
        outOfRange("limit by nobody", CONTROL, sound.setLimit(c -> c.operatorId(0)));
        outOfRange("kill by nobody", CONTROL, sound.kill(c -> c.operatorId(0)));
        outOfRange("kill of -1", CONTROL, sound.kill(c -> c.target(-1)));
        outOfRange("resume by nobody", CONTROL, sound.resume(c -> c.operatorId(0)));
        outOfRange("mode by nobody", CONTROL, sound.setMode(c -> c.operatorId(0)));
        outOfRange("pause by nobody", CONTROL, sound.pause(c -> c.operatorId(0)));
        outOfRange("finish by nobody", CONTROL, sound.finish(c -> c.operatorId(0)));
        outOfRange("status for nobody", CONTROL, sound.agentStatus(c -> c.operatorId(0)));
    }

    private void executions() {
        final String unknown = refusal(EXECUTIONS, RejectReason.UNKNOWN_CHILD.code());
        for (final ExecKind kind : ExecKind.values()) {
            if (kind != ExecKind.NULL_VAL && kind != ExecKind.SBE_UNKNOWN) {
                final String name = kind + " of no child of ours";
                add(name, EXECUTIONS, sound.report(kind, asItIs()), unknown);
            }
        }
        add("cancel reject of no child", EXECUTIONS, sound.cancelReject(asItIs()), unknown);
        add("status of no child of ours", EXECUTIONS, sound.orderStatus(asItIs()), unknown);
        badReport("child 0", r -> r.childId(0));
        badReport("quantity -1", r -> r.lastQuantity(-1));
        badReport("leaves -1", r -> r.leavesQuantity(-1));
        badReport("time -1", r -> r.venueTimeNs(-1));
        badReport("no price", r -> r.lastPrice(ExecutionReportEncoder.lastPriceNullValue()));
        badReport("no fee", r -> r.fee(ExecutionReportEncoder.feeNullValue()));
        final long none = ExecutionReportEncoder.refExecIdNullValue();
        outOfRange(
                "correction of nothing",
                EXECUTIONS,
                sound.report(ExecKind.TRADE_CORRECTED, r -> r.refExecId(none)));
        outOfRange("reject of child 0", EXECUTIONS, sound.cancelReject(r -> r.childId(0)));
        outOfRange("status of child 0", EXECUTIONS, sound.orderStatus(r -> r.childId(0)));
        outOfRange("status filled -1", EXECUTIONS, sound.orderStatus(r -> r.filledQuantity(-1)));
    }

    private void badReport(final String name, final Consumer<ExecutionReportEncoder> change) {
        outOfRange("fill of " + name, EXECUTIONS, sound.report(ExecKind.FILL, change));
    }

    private void market() {
        final MarketRefusal nobody = MarketRefusal.UNKNOWN_INSTRUMENT;
        for (final BookAction action : BookAction.values()) {
            if (action != BookAction.NULL_VAL && action != BookAction.SBE_UNKNOWN) {
                event(action, "of instrument 9", e -> e.instrumentId(9), nobody);
            }
        }
        told("trade of instrument 9", sound.trade(t -> t.instrumentId(9)), nobody);
        told("halt of instrument 9", sound.tradingStatus(t -> t.instrumentId(9)), nobody);
        told("regime of instrument 9", sound.regime(t -> t.instrumentId(9)), nobody);
        told("book of instrument 9", sound.snapshot(s -> s.instrumentId(9), asItIs()), nobody);
        event(BookAction.ADD, "endless", e -> e.price(Long.MAX_VALUE), MarketRefusal.BAD_PRICE);
        event(BookAction.SET_LEVEL, "of orders", asItIs(), MarketRefusal.BAD_ORDER_ID);
        for (final BookAction action :
                List.of(BookAction.ADD, BookAction.REDUCE, BookAction.EXECUTE)) {
            event(action, "at price 0", e -> e.price(0), MarketRefusal.BAD_PRICE);
            event(action, "at price -1", e -> e.price(-1), MarketRefusal.BAD_PRICE);
            event(action, "of 0", e -> e.quantity(0), MarketRefusal.BAD_QUANTITY);
            event(
                    action,
                    "of too much",
                    e -> e.quantity(Long.MAX_VALUE),
                    MarketRefusal.BAD_QUANTITY);
            final long none = BookEventEncoder.orderIdNullValue();
            event(action, "of no order", e -> e.orderId(none), MarketRefusal.BAD_ORDER_ID);
        }
        told("trade at 0", sound.trade(t -> t.price(0)), MarketRefusal.BAD_PRICE);
        told(
                "endless trade",
                sound.trade(t -> t.quantity(Long.MAX_VALUE)),
                MarketRefusal.BAD_QUANTITY);
        told(
                "definition of another tick",
                sound.definition(d -> d.tick(2 * CENT)),
                MarketRefusal.CHANGED_IN_SESSION);
        told(
                "definition that closes before it opens",
                sound.definition(d -> d.sessionCloseNs(nowNs - 1)),
                MarketRefusal.BAD_SESSION);
        outOfRange("event of -1", MARKET, sound.event(BookAction.ADD, e -> e.quantity(-1)));
        outOfRange("event at -1", MARKET, sound.event(BookAction.ADD, e -> e.venueTimeNs(-1)));
        outOfRange("trade of 0", MARKET, sound.trade(t -> t.quantity(0)));
        outOfRange("trade of -1", MARKET, sound.trade(t -> t.quantity(-1)));
        outOfRange("part 1 of 1", MARKET, sound.snapshot(s -> s.part(1), asItIs()));
        outOfRange("book of less", MARKET, sound.snapshot(asItIs(), e -> e.quantity(-1)));
        outOfRange("tick 0", MARKET, sound.definition(d -> d.tick(0)));
        outOfRange("lot 0", MARKET, sound.definition(d -> d.lot(0)));
        outOfRange("no sigma", MARKET, sound.definition(d -> d.sigma(Double.NaN)));
        outOfRange("no ratio", MARKET, sound.regime(r -> r.volatilityRatio(Float.NaN)));
        outOfRange("regime -1", MARKET, sound.regime(r -> r.regimeId(-1)));
        outOfRange("regime far off", MARKET, sound.regime(r -> r.embedding(0, 1.5f)));
    }

    private void event(
            final BookAction action,
            final String name,
            final Consumer<BookEventEncoder> change,
            final MarketRefusal reason) {
        told(action + " " + name, sound.event(action, change), reason);
    }

    private void told(final String name, final byte[] frame, final MarketRefusal reason) {
        add(name, MARKET, frame, refusal(MARKET, reason.code()));
    }

    private void outOfRange(final String name, final Stream stream, final byte[] frame) {
        refused(name, stream, frame, FrameRefusal.OUT_OF_RANGE);
    }

    private void refused(
            final String name, final Stream stream, final byte[] frame, final FrameRefusal reason) {
        add(name, stream, frame, refusal(stream, reason.code()));
    }

    private void add(
            final String name, final Stream stream, final byte[] frame, final String answer) {
        cases.add(new Case(name, stream, frame, true, answer));
    }

    static String refusal(final Stream stream, final int reason) {
        return "FRAME_REFUSED " + stream + " " + reason;
    }
}
