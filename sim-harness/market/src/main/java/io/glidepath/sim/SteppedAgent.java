package io.glidepath.sim;

/**
 * What a simulation drives: an agent that works when asked, and says when it wants to be asked
 * again.
 */
public interface SteppedAgent {
    /** Nobody: the market alone. */
    SteppedAgent NOBODY = new SteppedAgent() {
        @Override
        public int doWork() {
            return 0;
        }

        @Override
        public long nextTimerNs() {
            return Long.MAX_VALUE;
        }

        @Override
        public boolean mayHoldFrames() {
            return false;
        }
    };

    /** One duty cycle; 0 when nothing was polled and no timer fired. */
    int doWork();

    /**
     * The next deadline, ns since the epoch; {@link Long#MAX_VALUE} when there is none. In an
     * episode it changes in {@link #doWork} alone.
     */
    long nextTimerNs();

    /**
     * Whether it may have frames of its own, taken off the wires and not yet worked; then it is
     * asked to work until it says that it is idle. Without any it has work only when a frame is due
     * on its wires or its deadline is here.
     */
    default boolean mayHoldFrames() {
        return true;
    }
}
