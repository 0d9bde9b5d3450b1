package io.glidepath.exec.client;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The clock and calendar of the person at the terminal. */
record WallClock(InstantSource source, ZoneId zone) {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    static WallClock system() {
        return new WallClock(InstantSource.system(), ZoneId.systemDefault());
    }

    /** ns since the epoch, UTC. */
    long nowNs() {
        return nanos(source.instant());
    }

    static long nanos(final Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), SECOND_NS), instant.getNano());
    }

    /** Time of day, to the millisecond. */
    String time(final long timeNs) {
        final Instant instant = Instant.ofEpochSecond(
                Math.floorDiv(timeNs, SECOND_NS), Math.floorMod(timeNs, SECOND_NS));
        return TIME.format(instant.atZone(zone));
    }
}
