package io.glidepath.risk;

/**
 * The numbers the guard holds orders to. Validates itself; kinds that change at run time obey the
 * same ranges.
 *
 * @param priceBandBps largest distance of a price from the mid, 0 to 10,000.
 * @param maxChildQuantity largest child, quantity units, not negative.
 * @param maxOrderValue largest price units times quantity units times multiplier of a child, not
 *     negative.
 * @param maxParticipationBps largest own / (own + others) over the window, 0 to 10,000; 10,000 is
 *     no limit.
 * @param participationWindowNs the rolling window, a multiple of {@value #WINDOW_BUCKETS} ns, up to
 *     a day.
 * @param maxMessagesPerSecond refill of the message bucket, 0 to 1,000,000; 0 stops.
 * @param messageBurst size of the message bucket, 0 to 1,000,000.
 * @param maxCancelsPerSecond refill of the cancel bucket, 0 to 1,000,000; 0 stops.
 * @param cancelBurst size of the cancel bucket, 0 to 1,000,000.
 * @param minRestingNs shortest time from ack to a cancel, 0 to an hour.
 * @param staleQuoteNs greatest age of a quote, 0 to an hour.
 * @param maxScheduleDriftBps how far a parent may run ahead of its schedule, of its quantity, 0 to
 *     10,000.
 * @param maxParentQuantity largest parent, quantity units, not negative.
 * @param maxParentValue largest price units times quantity units times multiplier of a parent, not
 *     negative.
 * @param maxParentAdvBps largest parent as a share of average daily volume, 0 to 100,000.
 */
public record Limits(
        int priceBandBps,
        long maxChildQuantity,
        long maxOrderValue,
        int maxParticipationBps,
        long participationWindowNs,
        int maxMessagesPerSecond,
        int messageBurst,
        int maxCancelsPerSecond,
        int cancelBurst,
        long minRestingNs,
        long staleQuoteNs,
        int maxScheduleDriftBps,
        long maxParentQuantity,
        long maxParentValue,
        int maxParentAdvBps) {

    /** Hundred per cent. */
    public static final int FULL_BPS = 10_000;
    /** Largest rate and burst of a bucket. */
    public static final int MAX_RATE = 1_000_000;
    /** Buckets of the participation window. */
    public static final int WINDOW_BUCKETS = 100;

    static final long HOUR_NS = 3_600_000_000_000L;
    private static final long DEFAULT_WINDOW_NS = 300_000_000_000L;

    public Limits {
        within("priceBandBps", priceBandBps, FULL_BPS);
        within("maxChildQuantity", maxChildQuantity, Long.MAX_VALUE);
        within("maxOrderValue", maxOrderValue, Long.MAX_VALUE);
        within("maxParticipationBps", maxParticipationBps, FULL_BPS);
        within("participationWindowNs", participationWindowNs, 24 * HOUR_NS);
        if (participationWindowNs == 0 || participationWindowNs % WINDOW_BUCKETS != 0) {
            throw new IllegalArgumentException(
                    "participationWindowNs is no positive multiple of " + WINDOW_BUCKETS);
        }
        within("maxMessagesPerSecond", maxMessagesPerSecond, MAX_RATE);
        within("messageBurst", messageBurst, MAX_RATE);
        within("maxCancelsPerSecond", maxCancelsPerSecond, MAX_RATE);
        within("cancelBurst", cancelBurst, MAX_RATE);
        within("minRestingNs", minRestingNs, HOUR_NS);
        within("staleQuoteNs", staleQuoteNs, HOUR_NS);
        within("maxScheduleDriftBps", maxScheduleDriftBps, FULL_BPS);
        within("maxParentQuantity", maxParentQuantity, Long.MAX_VALUE);
        within("maxParentValue", maxParentValue, Long.MAX_VALUE);
        within("maxParentAdvBps", maxParentAdvBps, 10 * FULL_BPS);
    }

    /**
     * Defaults for a liquid share: 5 % band, 20,000 a child, 2 million of currency an order, 15 %
     * of 5 min volume, 250 messages and cancels a second, 100 ms rest, quotes at most 10 s old, 10
     * % ahead of schedule, parents to 2 million units, 200 million of currency and a quarter of the
     * daily volume.
     */
    public static Limits production() {
        return new Limits(
                500,
                20_000,
                200_000_000_000_000L,
                1_500,
                DEFAULT_WINDOW_NS,
                250,
                500,
                250,
                500,
                100_000_000L,
                10_000_000_000L,
                1_000,
                2_000_000,
                20_000_000_000_000_000L,
                2_500);
    }

    private static void within(final String name, final long value, final long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " outside 0 to " + most + ": " + value);
        }
    }
}
