package io.glidepath.sim.feed;

import java.util.List;

/** Traded volume of recorded days by half hour of the session, 9:30 to 16:00 New York. */
public final class HalfHours {
    /** Half hours of a session. */
    public static final int COUNT = 13;

    private static final long OPEN_NS = 34_200_000_000_000L;
    private static final long HALF_HOUR_NS = 1_800_000_000_000L;

    private HalfHours() {}

    /**
     * Mean volume of each half hour, visible and hidden executions, quantity units. Reads every
     * file once.
     */
    public static long[] meanVolumes(final List<LobsterFile> files) {
        final long[] volumes = new long[COUNT];
        final LobsterRow row = new LobsterRow();
        for (final LobsterFile file : files) {
            try (LobsterReader reader = new LobsterReader(file, new FeedReport())) {
                while (reader.next(row)) {
                    final int half =
                            Math.toIntExact(Math.floorDiv(row.timeNs - OPEN_NS, HALF_HOUR_NS));
                    final boolean trade =
                            row.type == LobsterRow.EXECUTE || row.type == LobsterRow.EXECUTE_HIDDEN;
                    if (trade && half >= 0 && half < COUNT) {
                        volumes[half] += row.size;
                    }
                }
            }
        }
        for (int i = 0; i < COUNT; i++) {
            volumes[i] /= Math.max(1, files.size());
        }
        return volumes;
    }
}
