package io.glidepath.exec.order;

/** What a venue answers when it is asked what it holds of ours. */
public interface ReconcileListener {
    /** One order of the answer. */
    void onReconcileOrder(VenueOrder order);

    /**
     * The end of the answer.
     *
     * @param requestTimeNs time and
     * @param epoch epoch of the request answered.
     * @param orders how many orders the answer has.
     * @param highestChildId the highest of our ids that was ever ordered; 0: none.
     */
    void onReconcileEnd(long requestTimeNs, int epoch, int orders, long highestChildId);
}
