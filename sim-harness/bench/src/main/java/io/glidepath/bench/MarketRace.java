package io.glidepath.bench;

import io.glidepath.sim.flow.CwMarket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One reference market run by each of {@link MarketRacer}, by turns over the same episodes. */
final class MarketRace {
    /** Who runs such markets with an agent: racers run as it does. */
    private static final String COMMAND = "evaluate";

    private static final int OPTIONS = 3;

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
        final List<String> jvm = options();
        try {
            for (final MarketRacer racer : MarketRacer.values()) {
                racers.add(LapProcess.ours(
                        racer.title(),
                        MarketLaps.class,
                        jvm,
                        racer.name(),
                        market.name(),
                        Long.toString(seed),
                        Integer.toString(episodes)));
            }
            final Race race =
                    Race.run(racers.stream().map(LapProcess::racer).toList(), warmUps, laps);
            race.requireSame(MarketRacer.BARE.ordinal(), MarketRacer.PLAIN.ordinal());
            race.requireSame(MarketRacer.LISTENING.ordinal(), MarketRacer.PLAIN.ordinal());
            return race;
        } finally {
            racers.forEach(LapProcess::close);
        }
    }

    /** The JVM options of the command, as the launcher reads them. */
    private static List<String> options() throws IOException {
        final Path commands =
                Path.of(System.getProperty("glidepath.home", ".")).resolve("deploy/commands");
        for (final String line : Files.readAllLines(commands)) {
            final String[] columns = line.split("\\|");
            if (columns[0].strip().equals(COMMAND)) {
                final String options = columns[OPTIONS].strip();
                return options.isEmpty() ? List.of() : List.of(options.split(" +"));
            }
        }
        throw new IllegalStateException(commands + " has no command " + COMMAND);
    }
}
