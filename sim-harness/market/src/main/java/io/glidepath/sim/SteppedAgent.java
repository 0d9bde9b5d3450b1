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
    };

    /** One duty cycle; 0 when nothing was polled and no timer fired. */
    int doWork();

    /** The next deadline, ns since the epoch; {@link Long#MAX_VALUE} when there is none. */
    long nextTimerNs();
}
