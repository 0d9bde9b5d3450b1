package io.glidepath.sim.feed;

/**
 * Volume and volatility of a recorded day, from its executions.
 *
 * @param volume visible and hidden executions, quantity units.
 * @param sigma currency per square root of a second, from the last execution prices of whole
 *     minutes.
 */
record DayFigures(long volume, double sigma) {
    private static final long MINUTE_NS = 60_000_000_000L;
    private static final double SECONDS_A_MINUTE = 60;
    private static final double STEPS = 1e4;

    static DayFigures read(final LobsterFile file) {
        final LobsterRow row = new LobsterRow();
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
                volume, minutes == 0 ? 0 : StrictMath.sqrt(squares / minutes / SECONDS_A_MINUTE));
    }
}
