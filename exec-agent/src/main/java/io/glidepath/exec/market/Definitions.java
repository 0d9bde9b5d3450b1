package io.glidepath.exec.market;

/** Whether a definition can be believed. */
final class Definitions {
    private static final long PROFILE_SUM = 1_000_000;

    private Definitions() {}

    /** Null if it can. */
    static MarketRefusal refusal(final Instrument told) {
        if (told.instrumentId < 0 || told.tick <= 0 || told.lot <= 0 || told.multiplier <= 0) {
            return MarketRefusal.BAD_DEFINITION;
        }
        if (told.tick > Book.MAX_PRICE || told.lot > Book.MAX_QUANTITY || told.averageDailyVolume < 0) {
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
}
