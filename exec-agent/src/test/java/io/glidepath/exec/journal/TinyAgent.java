package io.glidepath.exec.journal;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.Stream;
import io.glidepath.codec.journal.DecisionTraceEncoder;
import io.glidepath.codec.journal.OfferFailedEncoder;
import io.glidepath.codec.journal.ParentStateChangedEncoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The least that journals as the real agent does: cycles, frames, a timer, decisions, orders,
 * failed offers.
 */
final class TinyAgent {
    static final int MARKET = 3;
    static final int ORDERS = 4;
    static final int CHILDREN = 5;
    static final int RESEARCH = 7;
    private static final int LIMIT = 3;
    private static final long TIMER_NS = 50;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MessageHeaderDecoder headerRead = new MessageHeaderDecoder();
    private final DecisionTraceEncoder trace = new DecisionTraceEncoder();
    private final OfferFailedEncoder failed = new OfferFailedEncoder();
    private final ParentStateChangedEncoder moved = new ParentStateChangedEncoder();
    private final TradeDecoder trade = new TradeDecoder();
    private final UnsafeBuffer out = new UnsafeBuffer(new byte[1344]);
    private final UnsafeBuffer fact = new UnsafeBuffer(new byte[64]);
    private final InputMarks marks = new InputMarks();
    private final EpochNanoClock clock;
    private final Inlet environment;
    private final Inlet market;
    private final Inlet orders;
    private final Outlet children;
    private final Outlet research;
    private final Journal journal;
    private final int seededMistake;
    private long nowNs;
    private long timerNs;
    private boolean cycleOpen;
    private long state = 17;
    private int decisions;

    TinyAgent(
            final EpochNanoClock clock,
            final Inlet environment,
            final Inlet market,
            final Inlet orders,
            final Outlet children,
            final Outlet research,
            final Journal journal,
            final int seededMistake) {
        this.clock = clock;
        this.environment = environment;
        this.market = market;
        this.orders = orders;
        this.children = children;
        this.research = research;
        this.journal = journal;
        this.seededMistake = seededMistake;
    }

    /** The same agent, its whole world replaced by a recording. */
    static TinyAgent replaying(
            final ReplayCursor cursor, final Comparison comparison, final int seededMistake) {
        return new TinyAgent(
                new RecordedClock(cursor),
                new RecordedInlet(cursor, 0),
                new RecordedInlet(cursor, MARKET),
                new RecordedInlet(cursor, ORDERS),
                new RecordedOutlet(cursor, CHILDREN),
                new RecordedOutlet(cursor, RESEARCH),
                comparison,
                seededMistake);
    }

    long state() {
        return state;
    }

    int doWork() {
        nowNs = Math.max(nowNs, clock.nanoTime());
        cycleOpen = false;
        final int frames = environment.poll(this::onFact, LIMIT)
                + market.poll(this::onTrade, LIMIT)
                + orders.poll(this::onOrder, LIMIT);
        if (nowNs >= timerNs) {
            openCycle();
            timerNs = nowNs + TIMER_NS;
            moved.wrapAndApplyHeader(out, 0, header)
                    .parentId(7)
                    .clientId(1)
                    .previous((short) 1)
                    .next((short) 2)
                    .reason((int) (state & 0xFF));
            journal.append(RecordKind.NOTE, 6, nowNs, out, 0, 8 + moved.encodedLength());
        }
        return frames;
    }

    private void openCycle() {
        if (!cycleOpen) {
            cycleOpen = true;
            journal.append(RecordKind.CYCLE, 0, nowNs, marks.buffer(), 0, marks.length());
            marks.clear();
        }
    }

    private void hear(
            final RecordKind kind,
            final int stream,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        journal.append(kind, stream, nowNs, buffer, offset, length);
        marks.add(kind, stream, nowNs, buffer, offset, length);
    }

    private void onFact(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        openCycle();
        hear(RecordKind.FACT, 0, buffer, offset, length);
        state = state * 31 + 99;
    }

    private void onOrder(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        openCycle();
        hear(whole ? RecordKind.INPUT : RecordKind.FRAGMENT, ORDERS, buffer, offset, length);
        state = state * 31 + (whole ? buffer.getByte(offset) : -1);
    }

    private void onTrade(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        openCycle();
        hear(RecordKind.INPUT, MARKET, buffer, offset, length);
        trade.wrapAndApplyHeader(buffer, offset, headerRead);
        state = state * 31 + trade.price();
        decide();
    }

    private void decide() {
        decisions++;
        final long action = Math.floorMod(state, 13) + (decisions == seededMistake ? 20 : 0);
        trace.wrapAndApplyHeader(out, 0, header)
                .sequence(decisions)
                .sendTimeNs(nowNs)
                .decision(decisions)
                .parentId(7)
                .clientId(1)
                .instrumentId(2)
                .policyId(3)
                .action((int) action)
                .stateHash(state);
        trace.featuresCount(2).next().value((float) (state % 100)).next().value(0.5f);
        trace.scoresCount(0);
        trace.maskedCount(0);
        send(RESEARCH, research, 8 + trace.encodedLength());
        send(CHILDREN, children, 8 + trace.encodedLength());
    }

    private void send(final int stream, final Outlet outlet, final int length) {
        journal.append(RecordKind.OUTPUT, stream, nowNs, out, 0, length);
        final long result = outlet.offer(out, 0, length);
        if (result < 0) {
            failed.wrapAndApplyHeader(fact, 0, header).result(result).stream(
                    Stream.get((short) stream));
            hear(RecordKind.FACT, stream, fact, 0, 8 + failed.encodedLength());
            state = state * 31 + result;
        }
    }
}
