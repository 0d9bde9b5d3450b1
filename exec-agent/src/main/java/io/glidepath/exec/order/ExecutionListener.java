package io.glidepath.exec.order;

/**
 * What a venue says of our children. Prices 10^-8, quantities units, fees 10^-8 of the currency
 * (rebates negative).
 */
public interface ExecutionListener {
    void onAck(long childId, long venueOrderId, long leavesQuantity, long venueTimeNs);

    void onFill(
            long childId,
            long venueOrderId,
            long execId,
            long quantity,
            long price,
            boolean maker,
            long fee,
            long leavesQuantity,
            long venueTimeNs);

    void onReduced(long childId, long quantity, long leavesQuantity, long venueTimeNs);

    void onCancelled(long childId, long quantity, long venueTimeNs);

    void onRejected(long childId, int reason, long venueTimeNs);

    void onExpired(long childId, long quantity, long venueTimeNs);

    /** The trade {@code refExecId} is now {@code quantity} at {@code price} with {@code fee}. */
    void onTradeCorrected(
            long childId, long refExecId, long quantity, long price, long fee, long venueTimeNs);

    void onTradeCancelled(long childId, long refExecId, long venueTimeNs);

    void onCancelReject(long childId, int reason, long venueTimeNs);

    /** {@code state}: 1 never seen, 2 working, 3 done. */
    void onOrderStatus(
            long childId,
            long venueOrderId,
            int state,
            long filledQuantity,
            long filledValue,
            long fees,
            long leavesQuantity,
            long venueTimeNs);
}
