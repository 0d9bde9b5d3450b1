package io.glidepath.bench;

import io.glidepath.sim.flow.CwMarket;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One reference market run by each of {@link MarketRacer}, by turns over the same episodes. */
final class MarketRace {
    private static final String HEAP = "1g";

    private MarketRace() {}

    /**
     * Runs it; racers stand in the order of their enum.
     *
     * @param episodes of one lap.
     * @throws IllegalStateException when two racers did not see the same events.
     */
    static Race run(
            final CwMarket market,
            final long seed,
            final int episodes,
            final int warmUps,
            final int laps)
            throws IOException {
        final List<LapProcess> racers = new ArrayList<>();
        try {
            for (final MarketRacer racer : MarketRacer.values()) {
                racers.add(LapProcess.ours(
                        racer.title(),
                        MarketLaps.class,
                        HEAP,
                        racer.name(),
                        market.name(),
                        Long.toString(seed),
                        Integer.toString(episodes)));
            }
            final Race race = Race.run(racers, warmUps, laps);
            race.requireSame(MarketRacer.BARE.ordinal(), MarketRacer.PLAIN.ordinal());
            race.requireSame(MarketRacer.LISTENING.ordinal(), MarketRacer.PLAIN.ordinal());
            return race;
        } finally {
            racers.forEach(LapProcess::close);
        }
    }
}
