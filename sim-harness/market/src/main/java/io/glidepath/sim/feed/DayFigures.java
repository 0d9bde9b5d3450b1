package io.glidepath.sim.feed;

/**
 * Volume and volatility of a recorded day, from its executions, and its tick.
 *
 * @param volumes visible and hidden executions of each five minutes of the session, quantity units.
 * @param volume of the whole file, with what was executed outside the session.
 * @param sigma currency per square root of a second, from the last execution prices of whole
 *     minutes.
 * @param tick measured, see {@link LobsterInstrument#tick}; 10^-8 of the currency.
 * @param sessionNs length of the session.
 */
public record DayFigures(long[] volumes, long volume, double sigma, long tick, long sessionNs) {
    /** Length of a bucket of the volumes. */
    public static final long BUCKET_NS = 300_000_000_000L;

    private static final int BUCKETS_A_HALF_HOUR = 6;
    private static final int HALF_HOURS = 13;
    private static final long MINUTE_NS = 60_000_000_000L;
    private static final double SECONDS_A_MINUTE = 60;
    private static final double STEPS = 1e4;

    /** Reads a day once, and its beginning again for the tick. */
    public static DayFigures read(final LobsterFile file) {
        final LobsterRow row = new LobsterRow();
        final long[] volumes = new long[Math.toIntExact(file.sessionNs() / BUCKET_NS)];
        long volume = 0;
        long minute = -1;
        long minutePrice = 0;
        long price = 0;
        double squares = 0;
        long minutes = 0;
        try (LobsterReader reader = new LobsterReader(file, new FeedReport())) {
            while (reader.next(row)) {
                if (row.type != LobsterRow.EXECUTE && row.type != LobsterRow.EXECUTE_HIDDEN) {
                    continue;
                }
                volume += row.size;
                final long bucket = Math.floorDiv(row.timeNs - LobsterFile.OPEN_NS, BUCKET_NS);
                if (bucket >= 0 && bucket < volumes.length) {
                    volumes[(int) bucket] += row.size;
                }
                if (row.timeNs / MINUTE_NS > minute) {
                    if (minutePrice > 0) {
                        final double change = (price - minutePrice) / STEPS;
                        squares += change * change;
                        minutes += row.timeNs / MINUTE_NS - minute;
                    }
                    minute = row.timeNs / MINUTE_NS;
                    minutePrice = price;
                }
                price = row.price;
            }
        }
        return new DayFigures(
                volumes,
                volume,
                minutes == 0 ? 0 : StrictMath.sqrt(squares / minutes / SECONDS_A_MINUTE),
                LobsterInstrument.tick(file),
                file.sessionNs());
    }

    /** Volumes of the thirteen half hours from 9:30; 0 behind the end of a half day. */
    public long[] halfHours() {
        final long[] sums = new long[HALF_HOURS];
        for (int i = 0; i < volumes.length; i++) {
            sums[i / BUCKETS_A_HALF_HOUR] += volumes[i];
        }
        return sums;
    }
}
