package io.glidepath.exec;

import io.aeron.Aeron;
import io.glidepath.codec.common.Algo;
import io.glidepath.codec.common.Benchmark;
import io.glidepath.codec.common.Completion;
import io.glidepath.codec.common.LimitKind;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.Urgency;
import io.glidepath.codec.control.AgentStatusDecoder;
import io.glidepath.codec.control.ControlReplyDecoder;
import io.glidepath.codec.control.KillEncoder;
import io.glidepath.codec.control.LimitsRequestEncoder;
import io.glidepath.codec.control.LimitsStatusDecoder;
import io.glidepath.codec.control.ScopeStatusDecoder;
import io.glidepath.codec.control.SetLimitEncoder;
import io.glidepath.codec.control.StatusRequestEncoder;
import io.glidepath.codec.orders.NewParentOrderEncoder;
import io.glidepath.codec.orders.ParentFillDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.codec.venue.CancelAllDecoder;
import io.glidepath.codec.venue.CancelChildOrderDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.codec.venue.OrderStatusRequestDecoder;
import io.glidepath.codec.venue.ReconcileEndEncoder;
import io.glidepath.codec.venue.ReconcileRequestDecoder;
import io.glidepath.exec.wire.AeronInlet;
import io.glidepath.exec.wire.AeronOutlet;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.EmbeddedDriver;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Stream;

import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The other side of a live agent's wire: venue, order management and operator, over Aeron, in one
 * thread.
 */
final class Counterpart implements AutoCloseable {
    private static final long PATIENCE_NS = 30_000_000_000L;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    final List<String> heard = new ArrayList<>();
    final RehearsalMarket market;
    final RehearsalVenue venue;
    /** Whether resting children are filled, one in each round. */
    boolean fills = true;
    /** As the last status told. */
    volatile long childrenSent;
    /** Whether the venue answers at all. */
    boolean answers = true;

    private final Aeron aeron;
    private final AeronOutlet control;
    private final AeronOutlet executions;
    private final AeronOutlet marketData;
    private final AeronOutlet orders;
    private final AeronInlet children;
    private final AeronInlet parents;
    private final AeronInlet replies;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MessageHeaderDecoder decoded = new MessageHeaderDecoder();
    private long sequence;
    private long nextFeedNs;

    Counterpart(final Path driver) {
        final Channels channels = Channels.ipc();
        aeron = EmbeddedDriver.connect(driver, error -> heard.add("transport " + error));
        control = new AeronOutlet(aeron, channels, Stream.CONTROL);
        executions = new AeronOutlet(aeron, channels, Stream.EXECUTIONS);
        marketData = new AeronOutlet(aeron, channels, Stream.MARKET);
        orders = new AeronOutlet(aeron, channels, Stream.ORDERS);
        children = new AeronInlet(aeron, channels, Stream.CHILDREN, (stream, lost) -> {});
        parents = new AeronInlet(aeron, channels, Stream.PARENTS, (stream, lost) -> {});
        replies = new AeronInlet(aeron, channels, Stream.REPLIES, (stream, lost) -> {});
        market = new RehearsalMarket(marketData, nowNs() - 3_600_000_000_000L);
        venue = new RehearsalVenue(executions, market);
        venue.time(nowNs());
        untilHeard("children 64");
    }

    static long nowNs() {
        return System.currentTimeMillis() * 1_000_000L;
    }

    void parent(
            final long parentId,
            final Side side,
            final long quantity,
            final Algo algo,
            final long seconds) {
        final NewParentOrderEncoder parent = new NewParentOrderEncoder();
        parent.wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs())
                .parentId(parentId)
                .clientId(7)
                .traderId(1)
                .accountId(1)
                .instrumentId(1)
                .quantity(quantity)
                .startNs(NewParentOrderEncoder.startNsNullValue())
                .endNs(nowNs() + seconds * 1_000_000_000L)
                .limitPrice(NewParentOrderEncoder.limitPriceNullValue())
                .riskAversion(NewParentOrderEncoder.riskAversionNullValue())
                .urgency(Urgency.NULL_VAL)
                .maxParticipationBps(NewParentOrderEncoder.maxParticipationBpsNullValue())
                .priceBandBps(NewParentOrderEncoder.priceBandBpsNullValue())
                .maxChild(NewParentOrderEncoder.maxChildNullValue())
                .locateId(NewParentOrderEncoder.locateIdNullValue())
                .side(side)
                .algo(algo)
                .completion(Completion.MUST_FINISH)
                .benchmark(Benchmark.ARRIVAL)
                .clientRef("T-" + parentId);
        orders.offer(buffer, 0, HEADER + parent.encodedLength());
    }

    void kill(final int operatorId) {
        kill(operatorId, Scope.GLOBAL, 0);
    }

    void kill(final int operatorId, final Scope scope, final long target) {
        new KillEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs())
                .commandId(sequence)
                .operatorId(operatorId)
                .target(target)
                .scope(scope);
        control.offer(buffer, 0, HEADER + KillEncoder.BLOCK_LENGTH);
    }

    void setBand(final int instrumentId, final long bps) {
        new SetLimitEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs())
                .commandId(sequence)
                .operatorId(1)
                .instrumentId(instrumentId)
                .value(bps)
                .limitKind(LimitKind.PRICE_BAND_BPS);
        control.offer(buffer, 0, HEADER + SetLimitEncoder.BLOCK_LENGTH);
    }

    /** Answers the command's id. */
    long askLimits(final int instrumentId) {
        new LimitsRequestEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs())
                .commandId(sequence)
                .operatorId(1)
                .instrumentId(instrumentId);
        control.offer(buffer, 0, HEADER + LimitsRequestEncoder.BLOCK_LENGTH);
        return sequence;
    }

    void askStatus() {
        new StatusRequestEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs())
                .commandId(sequence)
                .operatorId(1);
        control.offer(buffer, 0, HEADER + StatusRequestEncoder.BLOCK_LENGTH);
    }

    /** Works on until something holds. */
    void until(final String what, final BooleanSupplier holds) {
        final long deadlineNs = System.nanoTime() + PATIENCE_NS;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - deadlineNs > 0) {
                throw new AssertionError(
                        "not seen: " + what + "; heard:\n" + String.join("\n", heard));
            }
            round();
        }
    }

    /** Works on for so long. */
    void pauseFor(final long ms) {
        final long endNs = System.nanoTime() + ms * 1_000_000;
        until("time", () -> System.nanoTime() - endNs >= 0);
    }

    void untilHeard(final String beginning) {
        until(beginning, () -> count(beginning) > 0);
    }

    long count(final String beginning) {
        return heard.stream().filter(line -> line.startsWith(beginning)).count();
    }

    private void round() {
        if (System.nanoTime() - nextFeedNs >= 0) {
            nextFeedNs = System.nanoTime() + 20_000_000L;
            venue.time(nowNs());
            market.step(nowNs());
            if (fills) {
                venue.step(nowNs());
            }
        }
        final int work = children.poll(this::onChildren, 16)
                + parents.poll(this::onParents, 16)
                + replies.poll(this::onReplies, 16);
        if (work == 0) {
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    private void onChildren(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        decoded.wrap(frame, offset);
        switch (decoded.templateId()) {
            case NewChildOrderDecoder.TEMPLATE_ID -> {
                final NewChildOrderDecoder order =
                        new NewChildOrderDecoder().wrapAndApplyHeader(frame, offset, decoded);
                heard.add("child " + order.parentId() + " " + order.side() + " " + order.quantity()
                        + " id " + order.childId());
            }
            case CancelChildOrderDecoder.TEMPLATE_ID ->
                heard.add("cancel "
                        + new CancelChildOrderDecoder()
                                .wrapAndApplyHeader(frame, offset, decoded)
                                .childId());
            case CancelAllDecoder.TEMPLATE_ID -> heard.add("cancel all");
            case OrderStatusRequestDecoder.TEMPLATE_ID -> heard.add("status asked");
            case ReconcileRequestDecoder.TEMPLATE_ID -> {
                heard.add("reconcile asked");
                answerThatNothingIsHeld(
                        new ReconcileRequestDecoder().wrapAndApplyHeader(frame, offset, decoded));
            }
            default -> heard.add("children " + decoded.templateId());
        }
        if (answers) {
            venue.onFrame(frame, offset, length, whole);
        }
    }

    private void answerThatNothingIsHeld(final ReconcileRequestDecoder request) {
        if (answers) {
            new ReconcileEndEncoder()
                    .wrapAndApplyHeader(buffer, 0, header)
                    .sequence(++sequence)
                    .sendTimeNs(nowNs())
                    .requestTimeNs(request.sendTimeNs())
                    .epoch(request.epoch())
                    .orders(0)
                    .highestChildId(ReconcileEndEncoder.highestChildIdNullValue())
                    .lastExecId(ReconcileEndEncoder.lastExecIdNullValue());
            executions.offer(buffer, 0, HEADER + ReconcileEndEncoder.BLOCK_LENGTH);
        }
    }

    private void onParents(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        decoded.wrap(frame, offset);
        if (decoded.templateId() == ParentOrderReportDecoder.TEMPLATE_ID) {
            final ParentOrderReportDecoder report =
                    new ParentOrderReportDecoder().wrapAndApplyHeader(frame, offset, decoded);
            heard.add("parent " + report.parentId() + " " + report.kind() + " "
                    + report.filledQuantity() + "/" + report.quantity() + " reason "
                    + report.reason());
        } else if (decoded.templateId() == ParentFillDecoder.TEMPLATE_ID) {
            final ParentFillDecoder fill =
                    new ParentFillDecoder().wrapAndApplyHeader(frame, offset, decoded);
            heard.add("fill " + fill.parentId() + " " + fill.quantity());
        }
    }

    private void onReplies(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        decoded.wrap(frame, offset);
        if (decoded.templateId() == ControlReplyDecoder.TEMPLATE_ID) {
            final ControlReplyDecoder reply =
                    new ControlReplyDecoder().wrapAndApplyHeader(frame, offset, decoded);
            heard.add("reply " + reply.commandId() + " " + reply.accepted());
        } else if (decoded.templateId() == LimitsStatusDecoder.TEMPLATE_ID) {
            final LimitsStatusDecoder limits =
                    new LimitsStatusDecoder().wrapAndApplyHeader(frame, offset, decoded);
            heard.add("limits " + limits.place() + "/" + limits.places() + " of "
                    + limits.instrumentId() + ": band " + limits.priceBandBps());
        } else if (decoded.templateId() == ScopeStatusDecoder.TEMPLATE_ID) {
            final ScopeStatusDecoder scope =
                    new ScopeStatusDecoder().wrapAndApplyHeader(frame, offset, decoded);
            heard.add("scope " + scope.scope() + " " + scope.target() + " of " + scope.clientId()
                    + " " + scope.mode() + " killed " + scope.killed());
        } else {
            final AgentStatusDecoder status =
                    new AgentStatusDecoder().wrapAndApplyHeader(frame, offset, decoded);
            heard.add("status epoch " + status.epoch() + " " + status.mode() + " killed "
                    + status.killed()
                    + " parents " + status.openParents() + " children " + status.openChildren()
                    + " reason "
                    + status.modeReason());
            childrenSent = status.childrenSent();
        }
    }

    @Override
    public void close() {
        CloseHelper.closeAll(
                control, executions, marketData, orders, children, parents, replies, aeron);
    }
}
