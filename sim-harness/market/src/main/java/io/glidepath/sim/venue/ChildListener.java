package io.glidepath.sim.venue;

/** What an agent asks of the venue, one verb per frame. */
interface ChildListener {
    /** Every instrument, or every unit. */
    long ALL = Long.MIN_VALUE;

    void onNewChild(ChildRequest request);

    /** @param quantity how much to take back; {@link #ALL}: everything. */
    void onCancelChild(long childId, int instrumentId, long quantity);

    void onOrderStatusRequest(long childId, int instrumentId);

    /**
     * What is held of an instance is to be told, and nothing more taken of its lower epochs.
     *
     * @param requestSequence rises with the requests of one process.
     * @param requestTimeNs when it was sent, which names the request in its answer.
     * @param sinceExecId only what is open or has changed since.
     */
    void onReconcileRequest(
            long requestSequence, long requestTimeNs, int instanceId, int epoch, long sinceExecId);

    /** @param instrumentId the instrument, or {@link #ALL}. */
    void onCancelAll(long instrumentId);

    /** @param instrumentId the instrument, or {@link #ALL}. */
    void onSnapshotRequest(long instrumentId);
}
