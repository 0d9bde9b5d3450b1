package io.glidepath.sim.queue;

/**
 * Where cancels of a level fall: ahead of our order or behind it. A feed of levels tells how much a
 * level lost and what of it traded; the rest was cancelled somewhere in the queue.
 */
public interface QueueModel {
    /** Every cancel is behind us: only trades bring us forward. The last to fill. */
    QueueModel PESSIMISTIC = new QueueModel() {
        @Override
        public double shareAhead(final double ahead, final double behind) {
            return 0;
        }

        @Override
        public String toString() {
            return "pessimistic";
        }
    };

    /** Every cancel is ahead of us, as long as there is anything ahead. The first to fill. */
    QueueModel OPTIMISTIC = new QueueModel() {
        @Override
        public double shareAhead(final double ahead, final double behind) {
            return 1;
        }

        @Override
        public String toString() {
            return "optimistic";
        }
    };

    /**
     * The share of a cancel that was ahead of our order, 0 to 1. What does not fit behind us was
     * ahead, and the other way round, whatever a model says.
     *
     * @param ahead volume before our order, not negative.
     * @param behind volume after it, not negative.
     */
    double shareAhead(double ahead, double behind);
}
