package io.glidepath.sim.venue;

/** What an agent asks of the venue, one verb per frame. */
interface ChildListener {
    /** Every instrument, or every unit. */
    long ALL = Long.MIN_VALUE;

    void onNewChild(ChildRequest request);

    /** @param quantity how much to take back; {@link #ALL}: everything. */
    void onCancelChild(long childId, int instrumentId, long quantity);

    void onOrderStatusRequest(long childId, int instrumentId);

    /** @param instrumentId the instrument, or {@link #ALL}. */
    void onCancelAll(long instrumentId);

    /** @param instrumentId the instrument, or {@link #ALL}. */
    void onSnapshotRequest(long instrumentId);
}
