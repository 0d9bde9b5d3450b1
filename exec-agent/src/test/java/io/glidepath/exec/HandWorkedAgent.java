package io.glidepath.exec;

import io.glidepath.codec.common.Algo;
import io.glidepath.codec.common.Benchmark;
import io.glidepath.codec.common.Completion;
import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Liquidity;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.OrderState;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.TradingState;
import io.glidepath.codec.control.ControlReplyDecoder;
import io.glidepath.codec.control.KillEncoder;
import io.glidepath.codec.control.ResumeEncoder;
import io.glidepath.codec.market.TradingStatusEncoder;
import io.glidepath.codec.orders.NewParentOrderEncoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.codec.venue.CancelChildOrderDecoder;
import io.glidepath.codec.venue.ExecutionReportEncoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.codec.venue.OrderStatusEncoder;
import io.glidepath.codec.venue.OrderStatusRequestDecoder;
import io.glidepath.codec.venue.SnapshotRequestDecoder;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.JournalEncoder;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An agent in memory whose venue, client and operator are the test's own hand: it says what they
 * say, and writes down what the agent says to them.
 */
final class HandWorkedAgent {
    static final long SECOND = 1_000_000_000L;
    static final long OPEN_NS = 1_767_623_400_000_000_000L;
    static final long PRICE = 10_000 * 1_000_000L;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    final List<String> heard = new ArrayList<>();
    /** Ids of the children sent, oldest first. */
    final List<Long> children = new ArrayList<>();
    /** Whether the venue's outlet takes nothing. */
    boolean refusing;
    /** Whether what the outlet takes is lost on its way. */
    boolean losing;
    /** Whether the parents' outlet breaks. */
    boolean failing;

    final MemoryJournal journal;
    ExecAgent agent;
    private final FrameRing environment = new FrameRing(1 << 12);
    private final FrameRing control = new FrameRing(1 << 16);
    private final FrameRing executions = new FrameRing(1 << 16);
    private final FrameRing market = new FrameRing(1 << 16);
    private final FrameRing orders = new FrameRing(1 << 16);
    private final RehearsalMarket feed = new RehearsalMarket(market, OPEN_NS);
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MessageHeaderDecoder read = new MessageHeaderDecoder();
    private long nowNs = OPEN_NS;
    private int epoch;
    private long sequence;

    HandWorkedAgent() {
        journal = new MemoryJournal(1 << 20);
        start(Limits.production());
        feed.step(nowNs);
        feed.open(nowNs);
        advance(0);
    }

    /** An agent that starts on a journal that another left; its clock stands where that ended. */
    HandWorkedAgent(final MemoryJournal left, final long nowNs) {
        journal = left;
        this.nowNs = nowNs;
        epoch = 1;
        restart(Limits.production());
    }

    /** A new agent, which finds what the journal says. */
    void restart(final Limits limits) {
        start(limits);
        feed.open(nowNs);
        advance(0);
    }

    /** A new agent, which finds what the journal says and hears of no market. */
    void restartUnheard() {
        start(Limits.production());
        work();
    }

    /** The venue closes instrument 1. */
    void close() {
        final TradingStatusEncoder frame =
                new TradingStatusEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(++sequence).sendTimeNs(nowNs).instrumentId(1).venueTimeNs(nowNs);
        frame.state(TradingState.CLOSED);
        offer(market, TradingStatusEncoder.BLOCK_LENGTH);
        work();
    }

    /** The kill word of the machine changes. */
    void word(final long word) {
        final int length = new JournalEncoder().localKill(buffer, word);
        if (environment.offer(buffer, 0, length) < 0) {
            throw new AssertionError("the ring is full");
        }
        work();
    }

    private void work() {
        int cycles = 0;
        while (agent.doWork() > 0) {
            if (++cycles > 1_000) {
                throw new AssertionError("never idle; heard:\n" + String.join("\n", heard));
            }
        }
    }

    static AgentConfig config(final Limits limits) {
        final GuardConfig guard = new GuardConfig(4, 16, 64, 256, limits, Map.of());
        return AgentConfig.of(guard).with(AgentConfig.Bounds.small());
    }

    private void start(final Limits limits) {
        epoch++;
        final AgentConfig config = config(limits);
        agent = new ExecAgent(new AgentSetup(
                config,
                epoch,
                null,
                new Connections(
                        environment,
                        control,
                        executions,
                        market,
                        orders,
                        venue(outlet(this::onChildren)),
                        parents(outlet(this::onParents)),
                        (frame, offset, length) -> 1,
                        outlet(this::onReplies)),
                () -> nowNs,
                journal,
                AgentMetrics.simulated()));
        if (epoch > 1) {
            agent.recover(JournalReader.of(journal), Integer.MAX_VALUE);
        }
        new Openings("test", "", "", "", epoch, 0).write(journal, nowNs);
    }

    private Outlet outlet(final FrameHandler handler) {
        return (frame, offset, length) -> {
            handler.onFrame(frame, offset, length, true);
            return 1;
        };
    }

    private Outlet venue(final Outlet outlet) {
        return (frame, offset, length) -> {
            if (refusing) {
                return Outlet.BACK_PRESSURED;
            }
            return losing ? 1 : outlet.offer(frame, offset, length);
        };
    }

    private Outlet parents(final Outlet outlet) {
        return (frame, offset, length) -> {
            if (failing) {
                failing = false;
                throw new IllegalStateException("seeded");
            }
            return outlet.offer(frame, offset, length);
        };
    }

    /** Time passes; the book is told again, and the agent works until it is idle. */
    void advance(final long seconds) {
        for (long i = 0; i < Math.max(1, seconds); i++) {
            nowNs += seconds == 0 ? 0 : SECOND;
            feed.step(nowNs);
            work();
        }
    }

    /** Parent of a client in instrument 1, by TWAP, must finish. */
    void parent(
            final int clientId,
            final long parentId,
            final int instrumentId,
            final long quantity,
            final long seconds) {
        final NewParentOrderEncoder frame =
                new NewParentOrderEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(++sequence)
                .sendTimeNs(nowNs)
                .parentId(parentId)
                .clientId(clientId)
                .traderId(1)
                .accountId(1)
                .instrumentId(instrumentId)
                .quantity(quantity)
                .startNs(NewParentOrderEncoder.startNsNullValue())
                .endNs(nowNs + seconds * SECOND)
                .limitPrice(NewParentOrderEncoder.limitPriceNullValue())
                .riskAversion(NewParentOrderEncoder.riskAversionNullValue())
                .maxParticipationBps(NewParentOrderEncoder.maxParticipationBpsNullValue())
                .priceBandBps(NewParentOrderEncoder.priceBandBpsNullValue())
                .maxChild(NewParentOrderEncoder.maxChildNullValue())
                .locateId(NewParentOrderEncoder.locateIdNullValue())
                .side(Side.BUY)
                .algo(Algo.TWAP)
                .completion(Completion.BEST_EFFORT)
                .benchmark(Benchmark.ARRIVAL)
                .clientRef("");
        offer(orders, frame.encodedLength());
    }

    void kill(final Scope scope, final long target) {
        final KillEncoder frame = new KillEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(++sequence).sendTimeNs(nowNs).commandId(sequence).operatorId(1);
        frame.target(target).scope(scope);
        offer(control, KillEncoder.BLOCK_LENGTH);
    }

    void resume(final Scope scope, final long target) {
        final ResumeEncoder frame = new ResumeEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(++sequence).sendTimeNs(nowNs).commandId(sequence).operatorId(1);
        frame.target(target).scope(scope);
        offer(control, ResumeEncoder.BLOCK_LENGTH);
    }

    /** A report of the venue; quantities and ids are the caller's. */
    void report(
            final long childId, final ExecKind kind, final Consumer<ExecutionReportEncoder> more) {
        final ExecutionReportEncoder frame =
                new ExecutionReportEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(++sequence)
                .sendTimeNs(nowNs)
                .childId(childId)
                .venueOrderId(childId & 0xFFFF)
                .execId(++sequence)
                .instrumentId(1)
                .lastQuantity(0)
                .lastPrice(PRICE)
                .fee(0)
                .leavesQuantity(0)
                .refExecId(ExecutionReportEncoder.refExecIdNullValue())
                .venueTimeNs(nowNs)
                .reason(0)
                .kind(kind)
                .liquidity(Liquidity.MAKER);
        more.accept(frame);
        offer(executions, ExecutionReportEncoder.BLOCK_LENGTH);
        advance(0);
    }

    /** The venue's answer to a question after a child: it works. */
    void works(final long childId, final long leaves) {
        final OrderStatusEncoder frame =
                new OrderStatusEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(++sequence)
                .sendTimeNs(nowNs)
                .childId(childId)
                .venueOrderId(childId & 0xFFFF)
                .instrumentId(1)
                .filledQuantity(0)
                .filledValue(0)
                .fees(0)
                .leavesQuantity(leaves)
                .venueTimeNs(nowNs)
                .state(OrderState.WORKING);
        offer(executions, OrderStatusEncoder.BLOCK_LENGTH);
        advance(0);
    }

    private void offer(final FrameRing ring, final int length) {
        if (ring.offer(buffer, 0, HEADER + length) < 0) {
            throw new AssertionError("the ring is full");
        }
    }

    private void onChildren(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        read.wrap(frame, offset);
        switch (read.templateId()) {
            case NewChildOrderDecoder.TEMPLATE_ID -> {
                final NewChildOrderDecoder order =
                        new NewChildOrderDecoder().wrapAndApplyHeader(frame, offset, read);
                children.add(order.childId());
                heard.add(order.orderType() + " " + order.quantity() + " until "
                        + (order.expireNs() < 0 ? "done" : (order.expireNs() - OPEN_NS) / SECOND));
            }
            case CancelChildOrderDecoder.TEMPLATE_ID -> {
                final CancelChildOrderDecoder cancel =
                        new CancelChildOrderDecoder().wrapAndApplyHeader(frame, offset, read);
                heard.add("cancel " + children.indexOf(cancel.childId())
                        + (cancel.quantity() < 0 ? "" : " by " + cancel.quantity()));
            }
            case OrderStatusRequestDecoder.TEMPLATE_ID -> heard.add("asked");
            case SnapshotRequestDecoder.TEMPLATE_ID ->
                heard.add("asked for book "
                        + new SnapshotRequestDecoder()
                                .wrapAndApplyHeader(frame, offset, read)
                                .instrumentId());
            default -> {}
        }
    }

    private void onParents(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        read.wrap(frame, offset);
        if (read.templateId() == ParentOrderReportDecoder.TEMPLATE_ID) {
            final ParentOrderReportDecoder report =
                    new ParentOrderReportDecoder().wrapAndApplyHeader(frame, offset, read);
            heard.add("client " + report.clientId() + " " + report.kind() + " "
                    + report.filledQuantity() + " reason " + report.reason());
        }
    }

    private void onReplies(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        read.wrap(frame, offset);
        if (read.templateId() == ControlReplyDecoder.TEMPLATE_ID) {
            heard.add("reply "
                    + new ControlReplyDecoder()
                            .wrapAndApplyHeader(frame, offset, read)
                            .reason());
        }
    }
}
