package io.glidepath.exec;

import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.Mode;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.control.SetModeEncoder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The thread that alone polls the control stream, and hands its frames to the agent by a ring. It
 * also says halt, as a command of {@link #THE_AGENT_ITSELF}, when another thread asks for it; so
 * what the machine makes the agent do is in the journal like an operator's word.
 */
final class ControlPath implements Agent {
    /** The operator that is no person. */
    static final int THE_AGENT_ITSELF = Integer.MAX_VALUE;

    private static final int LIMIT = 8;

    private final Inlet stream;
    private final FrameRing ring;
    private final EpochNanoClock clock;
    private final FrameHandler frames = this::onFrame;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final SetModeEncoder setMode = new SetModeEncoder();
    private volatile boolean haltAsked;
    private long commandId;

    ControlPath(final Inlet stream, final FrameRing ring, final EpochNanoClock clock) {
        this.stream = stream;
        this.ring = ring;
        this.clock = clock;
    }

    /** Halts the agent soon; any thread may ask. */
    void halt() {
        haltAsked = true;
    }

    @Override
    public int doWork() {
        if (!ring.hasRoomFor(LIMIT + 1)) {
            return 0;
        }
        int work = 0;
        if (haltAsked) {
            haltAsked = false;
            ring.offer(buffer, 0, encodeHalt());
            work++;
        }
        return work + stream.poll(frames, LIMIT);
    }

    private int encodeHalt() {
        setMode.wrapAndApplyHeader(buffer, 0, header)
                .sequence(++commandId)
                .sendTimeNs(clock.nanoTime())
                .commandId(commandId)
                .operatorId(THE_AGENT_ITSELF)
                .target(0)
                .scope(Scope.GLOBAL)
                .mode(Mode.HALT);
        return MessageHeaderEncoder.ENCODED_LENGTH + SetModeEncoder.BLOCK_LENGTH;
    }

    /** Room was made sure of before. */
    private void onFrame(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        if (whole && length <= FrameHandler.MAX_FRAME_LENGTH) {
            ring.offer(frame, offset, length);
        } else {
            ring.offerFragment(frame, offset);
        }
    }

    @Override
    public String roleName() {
        return "exec-control";
    }
}
