package io.glidepath.sim.proof;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.venue.ExecutionReportDecoder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.risk.Side;
import io.glidepath.sim.AgentWires;
import io.glidepath.sim.SteppedAgent;
import io.glidepath.sim.feed.HiddenOrders;
import io.glidepath.sim.venue.VenueInstrument;

import org.agrona.DirectBuffer;
import org.agrona.collections.Long2LongHashMap;

import java.util.ArrayList;
import java.util.List;

/**
 * An agent that does what the hidden orders of a recording did, and writes down what becomes of
 * them. Its child id is the order's place in the list, from 1.
 */
final class Impersonator implements SteppedAgent, HiddenOrders {
    private static final int LIMIT = 64;
    private static final int UNKNOWN = 0;

    private final VenueInstrument instrument;
    private final long midnightNs;
    private final List<RecordedOrder> seen = new ArrayList<>();
    private final Long2LongHashMap childIds = new Long2LongHashMap(UNKNOWN);
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ExecutionReportDecoder report = new ExecutionReportDecoder();
    private final FrameHandler onExecution = this::onExecution;
    private final FrameHandler deaf = (buffer, offset, length, whole) -> {};
    private AgentWires wires;
    private OrderEntry entry;
    private int toSend;

    Impersonator(
            final VenueInstrument instrument,
            final long midnightNs,
            final List<RecordedOrder> hidden) {
        this.instrument = instrument;
        this.midnightNs = midnightNs;
        for (final RecordedOrder order : hidden) {
            seen.add(order.untouched());
            childIds.put(order.orderId, seen.size());
        }
    }

    SteppedAgent connect(final AgentWires to) {
        wires = to;
        entry = new OrderEntry(instrument, to.children());
        return this;
    }

    /** What became of them, in the order given. */
    List<RecordedOrder> seen() {
        return seen;
    }

    @Override
    public boolean hides(final long orderId) {
        return childIds.get(orderId) != UNKNOWN;
    }

    @Override
    public void onAdd(final long orderId, final Side side, final long price, final long quantity) {
        entry.enter(childIds.get(orderId), side, instrument.toPrice(price), quantity);
        toSend++;
    }

    @Override
    public void onCancel(final long orderId, final long quantity) {
        entry.cancel(childIds.get(orderId), quantity);
        toSend++;
    }

    @Override
    public int doWork() {
        final int sent = toSend;
        toSend = 0;
        return sent
                + wires.executions().poll(onExecution, LIMIT)
                + wires.market().poll(deaf, LIMIT);
    }

    private void onExecution(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        header.wrap(buffer, offset);
        if (header.templateId() != ExecutionReportDecoder.TEMPLATE_ID) {
            return;
        }
        report.wrapAndApplyHeader(buffer, offset, header);
        final RecordedOrder order = seen.get((int) report.childId() - 1);
        final ExecKind kind = report.kind();
        if (kind == ExecKind.FILL) {
            order.filled(report.venueTimeNs() - midnightNs, report.lastQuantity());
        } else if (kind == ExecKind.REDUCED || kind == ExecKind.CANCELLED) {
            order.cancelled(report.lastQuantity());
        }
    }

    @Override
    public long nextTimerNs() {
        return Long.MAX_VALUE;
    }
}
