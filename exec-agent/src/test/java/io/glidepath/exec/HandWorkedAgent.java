package io.glidepath.exec;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Liquidity;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.OrderState;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.common.TradingState;
import io.glidepath.codec.market.TradingStatusEncoder;
import io.glidepath.codec.venue.ExecutionReportEncoder;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.JournalEncoder;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;

import org.agrona.concurrent.UnsafeBuffer;

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

    final HeardFrames frames = new HeardFrames();
    final List<String> heard = frames.lines;
    /** Ids of the children sent, oldest first. */
    final List<Long> children = frames.children;

    final HandVenue venue = new HandVenue(this);
    final HandOperator operator = new HandOperator(this);
    final HandClient client = new HandClient(this);
    /** Whether the venue's outlet takes nothing. */
    boolean refusing;
    /** Whether what the outlet takes is lost on its way. */
    boolean losing;
    /** How many of the next frames to the parents' outlet break it. */
    int breaking;
    /** What is written down of the frames to clients that break their outlet; an expression. */
    String breakingAt = "";
    /** How many of the next frames to the venue's outlet break it. */
    int venueBreaking;

    final MemoryJournal journal;
    ExecAgent agent;
    private final AgentConfig.Assurance assurance;
    private final FrameRing environment = new FrameRing(1 << 12);
    private final FrameRing control = new FrameRing(1 << 16);
    private final FrameRing executions = new FrameRing(1 << 16);
    private final FrameRing market = new FrameRing(1 << 16);
    private final FrameRing orders = new FrameRing(1 << 16);
    private final RehearsalMarket feed = new RehearsalMarket(market, OPEN_NS);
    final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private long nowNs = OPEN_NS;
    private int epoch;
    private long sequence;

    /** An agent that asks no venue and waits for no disk. */
    HandWorkedAgent() {
        this(AgentConfig.Assurance.NONE);
    }

    /** An agent that starts on an empty journal. */
    HandWorkedAgent(final AgentConfig.Assurance assurance) {
        this.assurance = assurance;
        journal = new MemoryJournal(1 << 20);
        start(Limits.production());
        feed.step(nowNs);
        feed.open(nowNs);
        advance(0);
    }

    /** An agent that starts on a journal that another left; its clock stands where that ended. */
    HandWorkedAgent(final MemoryJournal left, final long nowNs) {
        assurance = AgentConfig.Assurance.NONE;
        journal = left;
        this.nowNs = nowNs;
        epoch = 1;
        restart(Limits.production());
    }

    /** A new agent, which finds what the journal says, and is told every book as it asks. */
    void restart() {
        restart(Limits.production());
        feed.open(nowNs);
        advance(0);
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
        fact(new JournalEncoder().localKill(buffer, word));
    }

    /** The clock moved by more than it may. */
    void clockStepped() {
        fact(new JournalEncoder().clockStepped(buffer, SECOND));
    }

    /** Records of the journal are damaged, or missing. */
    void journalDoubted(final AgentReason reason) {
        fact(new JournalEncoder().journalDoubted(buffer, 0, reason.code()));
    }

    /** Everything up to a record is on the journal's disk. */
    void journalSynced(final long synced) {
        fact(new JournalEncoder().journalSynced(buffer, synced));
    }

    /** The process is asked to stop. */
    void shutdown() {
        fact(new JournalEncoder().shutdownAsked(buffer));
    }

    /** The venue's sender has gone, or another has come. */
    void venueChanged() {
        fact(new JournalEncoder().venueChanged(buffer));
    }

    private void fact(final int length) {
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

    /** What the replay of its journal, under production limits, finds different first, or null. */
    String firstDifference() {
        return Replay.of(
                        () -> JournalReader.of(journal),
                        openings -> config(Limits.production()).with(assurance),
                        openings -> null)
                .firstDifference();
    }

    private void start(final Limits limits) {
        epoch++;
        final AgentConfig config = config(limits).with(assurance);
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
                        toVenue(outlet(frames::onChildren)),
                        toParents(outlet(frames::onParents)),
                        (frame, offset, length) -> 1,
                        outlet(frames::onReplies)),
                () -> nowNs,
                journal,
                AgentMetrics.simulated()));
        if (epoch > 1) {
            agent.recover(JournalReader.of(journal), Integer.MAX_VALUE);
        }
        new Openings("test", "", "", "", epoch, 0).write(journal, nowNs);
    }

    private static Outlet outlet(final FrameHandler handler) {
        return (frame, offset, length) -> {
            handler.onFrame(frame, offset, length, true);
            return 1;
        };
    }

    private Outlet toVenue(final Outlet outlet) {
        return (frame, offset, length) -> {
            if (venueBreaking > 0) {
                venueBreaking--;
                throw new IllegalStateException("seeded");
            }
            if (refusing) {
                return Outlet.BACK_PRESSURED;
            }
            return losing ? 1 : outlet.offer(frame, offset, length);
        };
    }

    private Outlet toParents(final Outlet outlet) {
        return (frame, offset, length) -> {
            if (breaking > 0) {
                breaking--;
                throw new IllegalStateException("seeded");
            }
            final long result = outlet.offer(frame, offset, length);
            if (heard.getLast().matches(breakingAt)) {
                throw new IllegalStateException("seeded");
            }
            return result;
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

    long nowNs() {
        return nowNs;
    }

    /** Of the next frame that comes in. */
    long nextSequence() {
        return ++sequence;
    }

    /** Parent of a client by TWAP, best effort; it is read when time passes. */
    void parent(
            final int clientId,
            final long parentId,
            final int instrumentId,
            final long quantity,
            final long seconds) {
        client.parent(clientId, parentId, instrumentId, quantity, seconds, p -> {});
    }

    /**
     * Client 7's parent 1, of two slices of ten seconds each, its first child acknowledged.
     *
     * @return the child.
     */
    long resting(final long quantity) {
        parent(7, 1, 1, quantity, 20);
        advance(0);
        final long child = children.getFirst();
        report(child, ExecKind.ACK, r -> r.leavesQuantity(quantity / 2));
        return child;
    }

    /** A parent of 100 whose first child of 50 rests, 30 of it filled, and then another start. */
    long restarted() {
        venue.holdsNothing();
        final long child = resting(100);
        report(child, ExecKind.FILL, r -> r.lastQuantity(30).leavesQuantity(20));
        heard.clear();
        restart();
        return child;
    }

    void kill(final Scope scope, final long target) {
        operator.kill(scope, target);
    }

    void resume(final Scope scope, final long target) {
        operator.resume(scope, target, 1);
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
        execution(ExecutionReportEncoder.BLOCK_LENGTH);
    }

    /** The venue's answer to a question after a child: it works. */
    void works(final long childId, final long leaves) {
        venue.status(childId, OrderState.WORKING, leaves);
    }

    /** A frame of the venue's, encoded into the buffer, and what follows from it at once. */
    void execution(final int bodyLength) {
        offer(executions, bodyLength);
        advance(0);
    }

    /** A command encoded into the buffer; it is read when time passes. */
    void command(final int bodyLength) {
        offer(control, bodyLength);
    }

    /** A frame of a client's, encoded into the buffer; it is read when time passes. */
    void order(final int bodyLength) {
        offer(orders, bodyLength);
    }

    private void offer(final FrameRing ring, final int length) {
        if (ring.offer(buffer, 0, HEADER + length) < 0) {
            throw new AssertionError("the ring is full");
        }
    }
}
