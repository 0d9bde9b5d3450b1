package io.glidepath.exec.market;

import io.glidepath.risk.Side;

/**
 * What the market room says, in the order of the feed. States are the room's own objects: read,
 * never keep copies.
 */
public interface MarketChanges {
    /** A definition was taken. */
    void onDefined(MarketState state);

    /** The book changed, at any level; also once after a snapshot. */
    void onQuote(MarketState state);

    /**
     * A trade print; prices 10^-8, quantities units, absent order ids {@link MarketListener#NO_ID}.
     */
    void onTraded(
            MarketState state,
            Side aggressor,
            long price,
            long quantity,
            long tradeId,
            long restingOrderId,
            long aggressorOrderId,
            boolean hidden);

    void onStatus(MarketState state);

    /** A definition after a close made the instrument as new; its book waits for a snapshot. */
    void onSessionCleared(MarketState state);

    /**
     * Events were lost or could not be taken: the book cannot be believed until {@link
     * #onResynced}.
     */
    void onGap(MarketState state);

    /** A whole snapshot was taken. */
    void onResynced(MarketState state);

    void onRegime(MarketState state);

    /** The feed says that nothing changed: the quote is as good as new. */
    void onUnchanged(MarketState state);

    /**
     * Something was refused and changed nothing. {@code instrumentId} as on the wire, perhaps
     * unknown.
     */
    void onRefused(int instrumentId, MarketRefusal reason);
}
