package io.glidepath.exec.market;

import io.glidepath.risk.Side;

/** Whether what the feed says can be believed. */
final class Validity {
    private static final long PROFILE_SUM = 1_000_000;

    private Validity() {}

    /** Null if a definition can. */
    static MarketRefusal definition(final Instrument told) {
        if (told.instrumentId < 0 || told.tick <= 0 || told.lot <= 0 || told.multiplier <= 0) {
            return MarketRefusal.BAD_DEFINITION;
        }
        if (told.tick > Book.MAX_PRICE
                || told.lot > Book.MAX_QUANTITY
                || told.averageDailyVolume < 0) {
            return MarketRefusal.BAD_DEFINITION;
        }
        if (!(measured(told.sigma) && measured(told.eta) && measured(told.gamma))) {
            return MarketRefusal.BAD_DEFINITION;
        }
        if (told.dailyBandBps != Instrument.NO_BAND && told.dailyBandBps < 0) {
            return MarketRefusal.BAD_DEFINITION;
        }
        if (told.referencePrice != Instrument.NO_PRICE && told.referencePrice <= 0) {
            return MarketRefusal.BAD_DEFINITION;
        }
        if (told.sessionCloseNs <= told.sessionOpenNs) {
            return MarketRefusal.BAD_SESSION;
        }
        return profile(told) ? null : MarketRefusal.BAD_PROFILE;
    }

    /** True if what must hold through a session is as it was. */
    static boolean sameMarket(final Instrument known, final Instrument told) {
        return known.tick == told.tick
                && known.lot == told.lot
                && known.multiplier == told.multiplier
                && known.levelFeed == told.levelFeed;
    }

    private static boolean measured(final double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    /** No profile, or one whose weights sum to one but for the rounding of each. */
    private static boolean profile(final Instrument told) {
        if (told.profileBuckets < 0 || told.profileBuckets > Instrument.MAX_PROFILE_BUCKETS) {
            return false;
        }
        long sum = 0;
        for (int i = 0; i < told.profileBuckets; i++) {
            if (told.profile[i] < 0) {
                return false;
            }
            sum += told.profile[i];
        }
        return told.profileBuckets == 0 || Math.abs(sum - PROFILE_SUM) <= told.profileBuckets;
    }

    /** Null if an event of a book can, whatever rests in it. */
    static MarketRefusal event(
            final MarketState state,
            final Side side,
            final long price,
            final long quantity,
            final long orderId) {
        if (state.instrument().levelFeed != (orderId == MarketListener.NO_ID)) {
            return orderId == MarketListener.NO_ID
                    ? MarketRefusal.BAD_ORDER_ID
                    : MarketRefusal.WRONG_FEED_KIND;
        }
        return sizes(side, price, quantity);
    }

    static MarketRefusal sizes(final Side side, final long price, final long quantity) {
        if (side == null) {
            return MarketRefusal.BAD_SIDE;
        }
        if (price <= 0 || price > Book.MAX_PRICE) {
            return MarketRefusal.BAD_PRICE;
        }
        return quantity <= 0 || quantity > Book.MAX_QUANTITY ? MarketRefusal.BAD_QUANTITY : null;
    }
}
