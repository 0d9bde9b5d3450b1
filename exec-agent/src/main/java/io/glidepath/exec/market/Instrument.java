package io.glidepath.exec.market;

/**
 * What is traded. One mutable object per instrument, filled from InstrumentDefinition; fields as on
 * the wire.
 */
public final class Instrument {
    /** Most buckets of the volume profile. */
    public static final int MAX_PROFILE_BUCKETS = 96;

    public static final int NO_BAND = Integer.MIN_VALUE;
    public static final long NO_PRICE = Long.MIN_VALUE;

    public int instrumentId = -1;
    public int venue;
    /** Smallest price step of our orders, price units, positive. */
    public long tick;
    /** Smallest quantity step, quantity units, positive. */
    public long lot;

    public long multiplier;
    public long sessionOpenNs;
    public long sessionCloseNs;
    /** Quantity units a session. */
    public long averageDailyVolume;
    /** Currency per square root of a second. */
    public double sigma;
    /** Temporary impact: currency per (quantity unit a second). */
    public double eta;
    /** Permanent impact: currency per quantity unit. */
    public double gamma;
    /** Bps around {@link #referencePrice}; {@link #NO_BAND}: none. */
    public int dailyBandBps = NO_BAND;

    public long referencePrice = NO_PRICE;
    public boolean shortable;
    /** True: level feed. False: order by order. */
    public boolean levelFeed;

    public int profileBuckets;
    /** Share of the session's volume per equal bucket, 10^-6. */
    public final int[] profile = new int[MAX_PROFILE_BUCKETS];

    public final byte[] symbol = new byte[32];
    public int symbolLength;
    public final byte[] currency = new byte[3];

    /** Copies every field of another definition into this one. */
    public void copyFrom(final Instrument other) {
        instrumentId = other.instrumentId;
        venue = other.venue;
        tick = other.tick;
        lot = other.lot;
        multiplier = other.multiplier;
        sessionOpenNs = other.sessionOpenNs;
        sessionCloseNs = other.sessionCloseNs;
        averageDailyVolume = other.averageDailyVolume;
        sigma = other.sigma;
        eta = other.eta;
        gamma = other.gamma;
        dailyBandBps = other.dailyBandBps;
        referencePrice = other.referencePrice;
        shortable = other.shortable;
        levelFeed = other.levelFeed;
        profileBuckets = other.profileBuckets;
        System.arraycopy(other.profile, 0, profile, 0, MAX_PROFILE_BUCKETS);
        System.arraycopy(other.symbol, 0, symbol, 0, symbol.length);
        symbolLength = other.symbolLength;
        System.arraycopy(other.currency, 0, currency, 0, currency.length);
    }
}
