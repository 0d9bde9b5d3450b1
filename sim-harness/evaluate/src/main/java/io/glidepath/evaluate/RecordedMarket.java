package io.glidepath.evaluate;

import io.glidepath.risk.Limits;
import io.glidepath.sim.feed.RecordedFile;

import java.time.ZoneId;
import java.util.List;

/**
 * What a recorded day is played from.
 *
 * @param name of the day, for tables.
 * @param zone of the times in what is said of it.
 * @param quietNs how long the recording may be without a row at its end and still be whole.
 * @param limits of the agent that trades in it.
 * @param said of what the instrument's figures and the parents' sizes were taken from.
 * @param bare what the recording clips with nobody of ours trading.
 */
record RecordedMarket(
        RecordedFile file,
        String name,
        ZoneId zone,
        long quietNs,
        Limits limits,
        List<String> said,
        Clips bare) {
    /**
     * How often a recording wants what it does not find, and how much in all, quantity units.
     */
    record Clips(long count, long quantity) {
        static final Clips NONE = new Clips(0, 0);
    }

    /** The same day, its book made by another recording of it. */
    RecordedMarket playing(final RecordedFile other) {
        return new RecordedMarket(other, name, zone, quietNs, limits, said, bare);
    }
}
