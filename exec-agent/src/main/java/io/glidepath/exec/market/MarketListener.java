package io.glidepath.exec.market;

import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;

/**
 * What the market room hears. Prices are 10^-8 of the currency, quantities the instrument's units,
 * times ns since the epoch UTC. An absent id is {@link #NO_ID}.
 */
public interface MarketListener {
    long NO_ID = Long.MIN_VALUE;

    /** Instrument definition; the object is the wire's and valid during the call alone: copy it. */
    void onInstrument(Instrument definition);

    void onSnapshotPart(int instrumentId, long bookSequence, int part, int parts, long venueTimeNs);

    void onSnapshotEntry(int instrumentId, Side side, long price, long quantity, long orderId);

    /** Ends the part opened by the last {@link #onSnapshotPart}. */
    void onSnapshotPartEnd(int instrumentId);

    void onAdd(
            int instrumentId,
            long bookSequence,
            Side side,
            long price,
            long quantity,
            long orderId,
            long venueTimeNs);

    /** Part of a resting order taken back; it keeps its queue place. */
    void onReduce(
            int instrumentId,
            long bookSequence,
            Side side,
            long price,
            long quantity,
            long orderId,
            long venueTimeNs);

    /** Part or all of a resting order traded; {@code quantity} is what traded. */
    void onExecute(
            int instrumentId,
            long bookSequence,
            Side side,
            long price,
            long quantity,
            long orderId,
            long venueTimeNs);

    void onDelete(
            int instrumentId,
            long bookSequence,
            Side side,
            long price,
            long orderId,
            long venueTimeNs);

    /** Level feeds: the total at a price is now {@code quantity}; 0 removes it. */
    void onSetLevel(
            int instrumentId,
            long bookSequence,
            Side side,
            long price,
            long quantity,
            long venueTimeNs);

    void onTrade(
            int instrumentId,
            long bookSequence,
            Side aggressor,
            long price,
            long quantity,
            long tradeId,
            long restingOrderId,
            long aggressorOrderId,
            boolean hidden,
            long venueTimeNs);

    void onStatus(int instrumentId, TradingState state, long venueTimeNs);

    /**
     * @param embedding four numbers in [-1, 1]; the wire's array, valid during the call alone.
     */
    void onRegime(
            int instrumentId, int regimeId, float volatilityRatio, float[] embedding, boolean news);

    /**
     * The feed lives, and its book stands as it did.
     *
     * @param bookSequence the last event or trade there was.
     */
    void onUnchanged(int instrumentId, long bookSequence, long venueTimeNs);
}
