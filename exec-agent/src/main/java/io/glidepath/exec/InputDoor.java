package io.glidepath.exec;

import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.FrameRefusal;
import io.glidepath.exec.wire.InputAdapter;
import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;

/**
 * Where frames of one stream come in: written down as they came, then believed only as far as the
 * adapter validates them. A fragment, or a frame beyond the wire's length, is written down as
 * empty: nothing in it is believed.
 */
final class InputDoor implements FrameHandler {
    /** What happens when working a valid frame fails. */
    @FunctionalInterface
    interface Fault {
        /**
         * @param instrumentId what the frame was about; {@link InputAdapter#NO_INSTRUMENT}: it
         *     named none.
         */
        void onFault(RuntimeException cause, int instrumentId);
    }

    private final Stream stream;
    private final RecordKind kind;
    private final int code;
    private final InputAdapter adapter;
    private final Cycle cycle;
    private final Notes notes;
    private final AgentMetrics metrics;
    private final AgentCounts counts;
    private final Fault fault;

    /**
     * @param stream null for the environment, whose frames are facts and come from this process
     *     alone.
     */
    InputDoor(
            final Stream stream,
            final InputAdapter adapter,
            final Cycle cycle,
            final Notes notes,
            final AgentMetrics metrics,
            final AgentCounts counts,
            final Fault fault) {
        this.stream = stream;
        this.kind = stream == null ? RecordKind.FACT : RecordKind.INPUT;
        this.code = stream == null ? 0 : stream.code();
        this.adapter = adapter;
        this.cycle = cycle;
        this.notes = notes;
        this.metrics = metrics;
        this.counts = counts;
        this.fault = fault;
    }

    @Override
    public void onFrame(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        final boolean believed = whole && length <= MAX_FRAME_LENGTH;
        final int kept = believed ? length : 0;
        cycle.open();
        cycle.append(believed ? kind : RecordKind.FRAGMENT, code, buffer, offset, kept);
        counts.events++;
        metrics.event();
        try {
            final FrameRefusal refusal = adapter.onFrame(buffer, offset, kept, believed);
            if (refusal != FrameRefusal.NONE && stream != null) {
                notes.frameRefused(stream, refusal.code());
            }
        } catch (final RuntimeException e) {
            fault.onFault(e, adapter.instrumentId());
        }
    }
}
