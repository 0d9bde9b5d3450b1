package io.glidepath.sim;

import static io.glidepath.exec.wire.Stream.CONTROL;
import static io.glidepath.exec.wire.Stream.EXECUTIONS;
import static io.glidepath.exec.wire.Stream.MARKET;
import static io.glidepath.exec.wire.Stream.ORDERS;
import static io.glidepath.sim.SoundFrames.asItIs;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.glidepath.codec.common.BookAction;
import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.control.KillEncoder;
import io.glidepath.codec.control.PauseParentEncoder;
import io.glidepath.codec.control.ResumeEncoder;
import io.glidepath.codec.control.SetLimitEncoder;
import io.glidepath.codec.control.SetModeEncoder;
import io.glidepath.codec.market.BookEventEncoder;
import io.glidepath.codec.market.InstrumentDefinitionEncoder;
import io.glidepath.codec.market.RegimeUpdateEncoder;
import io.glidepath.codec.market.TradeEncoder;
import io.glidepath.codec.market.TradingStatusEncoder;
import io.glidepath.codec.orders.NewParentOrderEncoder;
import io.glidepath.codec.venue.ExecutionReportEncoder;
import io.glidepath.codec.venue.OrderStatusEncoder;
import io.glidepath.exec.wire.FrameRefusal;
import io.glidepath.exec.wire.Stream;

import org.agrona.concurrent.UnsafeBuffer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Frames that are no message: cut, too long, of the wrong kind, or with an enum nobody knows. */
final class MalformedInputs {
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int NO_ENUM = 77;

    final List<BadInputs.Case> cases = new ArrayList<>();
    private final SoundFrames sound;

    MalformedInputs(final SoundFrames sound) {
        this.sound = sound;
        malformed();
        unknownEnums();
    }

    private void malformed() {
        broken("parent", ORDERS, sound.newParent(asItIs()), FrameRefusal.BAD_LENGTH);
        broken("cancel", ORDERS, sound.cancel(asItIs()));
        broken("amend", ORDERS, sound.amend(asItIs()));
        broken("parent status", ORDERS, sound.parentStatus(asItIs()));
        broken("heartbeat", ORDERS, sound.heartbeat(asItIs()));
        broken("kill", CONTROL, sound.kill(asItIs()));
        broken("resume", CONTROL, sound.resume(asItIs()));
        broken("mode", CONTROL, sound.setMode(asItIs()));
        broken("pause", CONTROL, sound.pause(asItIs()));
        broken("finish", CONTROL, sound.finish(asItIs()));
        broken("limit", CONTROL, sound.setLimit(asItIs()));
        broken("agent status", CONTROL, sound.agentStatus(asItIs()));
        broken("report", EXECUTIONS, sound.report(ExecKind.ACK, asItIs()));
        broken("cancel reject", EXECUTIONS, sound.cancelReject(asItIs()));
        broken("order status", EXECUTIONS, sound.orderStatus(asItIs()));
        broken("definition", MARKET, sound.definition(asItIs()), FrameRefusal.BAD_LENGTH);
        broken("snapshot", MARKET, sound.snapshot(asItIs(), asItIs()), FrameRefusal.BAD_GROUP);
        broken("event", MARKET, sound.event(BookAction.ADD, asItIs()));
        broken("trade", MARKET, sound.trade(asItIs()));
        broken("trading status", MARKET, sound.tradingStatus(asItIs()));
        broken("regime", MARKET, sound.regime(asItIs()));
    }

    private void broken(final String kind, final Stream stream, final byte[] frame) {
        broken(kind, stream, frame, FrameRefusal.BAD_BLOCK_LENGTH);
    }

    private void broken(
            final String kind, final Stream stream, final byte[] frame, final FrameRefusal cut) {
        refused(kind + " cut by a byte", stream, Arrays.copyOf(frame, frame.length - 1), cut);
        refused(kind + " of 5 bytes", stream, Arrays.copyOf(frame, 5), FrameRefusal.TOO_SHORT);
        refused(
                kind + " and a byte more",
                stream,
                Arrays.copyOf(frame, frame.length + 1),
                FrameRefusal.BAD_LENGTH);
        refused(
                kind + " of another block",
                stream,
                header(frame, MessageHeaderEncoder.blockLengthEncodingOffset(), 3),
                FrameRefusal.BAD_BLOCK_LENGTH);
        refused(
                kind + " of no template",
                stream,
                header(frame, MessageHeaderEncoder.templateIdEncodingOffset(), 999),
                FrameRefusal.UNKNOWN_TEMPLATE);
        refused(
                kind + " of another schema",
                stream,
                header(frame, MessageHeaderEncoder.schemaIdEncodingOffset(), 99),
                FrameRefusal.UNKNOWN_SCHEMA);
        refused(
                kind + " of version 0",
                stream,
                header(frame, MessageHeaderEncoder.versionEncodingOffset(), 0),
                FrameRefusal.UNSUPPORTED_VERSION);
        final String answer = BadInputs.refusal(stream, FrameRefusal.FRAGMENTED.code());
        cases.add(new BadInputs.Case(kind + " in a fragment", stream, frame, false, answer));
    }

    private static byte[] header(final byte[] frame, final int offset, final int value) {
        final byte[] changed = frame.clone();
        new UnsafeBuffer(changed).putShort(offset, (short) value, LITTLE_ENDIAN);
        return changed;
    }

    private void unknownEnums() {
        final byte[] parent = sound.newParent(asItIs());
        noEnum("side", ORDERS, parent, NewParentOrderEncoder.sideEncodingOffset());
        noEnum("algo", ORDERS, parent, NewParentOrderEncoder.algoEncodingOffset());
        noEnum("completion", ORDERS, parent, NewParentOrderEncoder.completionEncodingOffset());
        noEnum("benchmark", ORDERS, parent, NewParentOrderEncoder.benchmarkEncodingOffset());
        noEnum("kill", CONTROL, sound.kill(asItIs()), KillEncoder.scopeEncodingOffset());
        noEnum("resume", CONTROL, sound.resume(asItIs()), ResumeEncoder.scopeEncodingOffset());
        final byte[] mode = sound.setMode(asItIs());
        noEnum("scope", CONTROL, mode, SetModeEncoder.scopeEncodingOffset());
        noEnum("mode", CONTROL, mode, SetModeEncoder.modeEncodingOffset());
        noEnum("pause", CONTROL, sound.pause(asItIs()), PauseParentEncoder.pausedEncodingOffset());
        noEnum(
                "limit",
                CONTROL,
                sound.setLimit(asItIs()),
                SetLimitEncoder.limitKindEncodingOffset());
        final byte[] report = sound.report(ExecKind.FILL, asItIs());
        noEnum("kind", EXECUTIONS, report, ExecutionReportEncoder.kindEncodingOffset());
        noEnum("liquidity", EXECUTIONS, report, ExecutionReportEncoder.liquidityEncodingOffset());
        final byte[] status = sound.orderStatus(asItIs());
        noEnum("state", EXECUTIONS, status, OrderStatusEncoder.stateEncodingOffset());
        final byte[] event = sound.event(BookAction.ADD, asItIs());
        noEnum("action", MARKET, event, BookEventEncoder.actionEncodingOffset());
        noEnum("book side", MARKET, event, BookEventEncoder.sideEncodingOffset());
        final byte[] trade = sound.trade(asItIs());
        noEnum("aggressor", MARKET, trade, TradeEncoder.aggressorEncodingOffset());
        noEnum("hidden", MARKET, trade, TradeEncoder.hiddenEncodingOffset());
        final byte[] trading = sound.tradingStatus(asItIs());
        noEnum("trading state", MARKET, trading, TradingStatusEncoder.stateEncodingOffset());
        final byte[] regime = sound.regime(asItIs());
        noEnum("news", MARKET, regime, RegimeUpdateEncoder.newsEncodingOffset());
        final byte[] definition = sound.definition(asItIs());
        noEnum(
                "shortable",
                MARKET,
                definition,
                InstrumentDefinitionEncoder.shortableEncodingOffset());
        noEnum(
                "feed kind",
                MARKET,
                definition,
                InstrumentDefinitionEncoder.feedKindEncodingOffset());
        refused(
                "a book's side sell short",
                MARKET,
                sound.event(BookAction.ADD, e -> e.side(Side.SELL_SHORT)),
                FrameRefusal.UNKNOWN_ENUM);
    }

    private void noEnum(
            final String name, final Stream stream, final byte[] frame, final int offset) {
        final byte[] changed = frame.clone();
        changed[HEADER + offset] = NO_ENUM;
        refused("unknown enum " + name, stream, changed, FrameRefusal.UNKNOWN_ENUM);
    }

    private void refused(
            final String name, final Stream stream, final byte[] frame, final FrameRefusal reason) {
        final String answer = BadInputs.refusal(stream, reason.code());
        cases.add(new BadInputs.Case(name, stream, frame, true, answer));
    }
}
