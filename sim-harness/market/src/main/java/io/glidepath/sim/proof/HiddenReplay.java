package io.glidepath.sim.proof;

import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.feed.LobsterFeed;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.venue.VenueInstrument;

import java.util.List;

/**
 * Replays a day without some of its orders, each entered as ours by a frame on the children stream
 * at its place in the file, and reduced and cancelled when history did. Where the venue is right
 * the book never differs from history's, so orders hidden together do not disturb each other.
 */
final class HiddenReplay {
    private static final long SECOND = 1_000_000_000L;

    /** 9:30, ns after midnight in New York. */
    static final long OPEN_NS = 34_200 * SECOND;
    /** A second after 16:00, so that rows of the close are in the session. */
    static final long CLOSE_NS = 57_601 * SECOND;

    private HiddenReplay() {}

    /**
     * @param hidden as history tells them, in the order of their entry.
     * @return what became of each of ours, in the same order.
     */
    static List<RecordedOrder> run(
            final LobsterFile file,
            final VenueInstrument instrument,
            final List<RecordedOrder> hidden) {
        final long session = CLOSE_NS - OPEN_NS;
        final Scenario scenario = Scenario.of(0, List.of(instrument), session, 1)
                .withTimes(file.midnightNs() + OPEN_NS, 0, session);
        final Impersonator ours = new Impersonator(instrument, file.midnightNs(), hidden);
        final LobsterFeed[] feed = new LobsterFeed[1];
        new Simulation(
                        scenario,
                        listing -> {
                            feed[0] = new LobsterFeed(listing, file);
                            feed[0].hide(ours);
                            return List.of(feed[0]);
                        },
                        ours::connect,
                        FrameTap.NONE)
                .run(0);
        feed[0].close();
        return ours.seen();
    }
}
