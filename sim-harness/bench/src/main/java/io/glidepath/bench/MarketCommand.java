package io.glidepath.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.sim.flow.CwMarket;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code glidepath bench market}: the reference markets against plain ones. */
@Command(
        name = "market",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the markets noise, tactical and strategic in four processes, lap by lap by"
                    + " turns:",
            "plain (a tree of prices, queues of objects), the oracle of the tests; ours bare, with",
            "nobody who listens; ours with the real agent on its wires, which listens and has",
            "nothing to do; and which sells 20 lots by TWAP. An episode is the published one, 15 s",
            "of warm-up and 150 s. All run the same episodes and see the same events, or it fails.",
            "Time is the processor time of the one thread that runs them; figures are medians over",
            "laps.",
        },
        footer = {
            "",
            "Goals: bare at least 2 times plain, through the agent at least 1 time plain. What"
                    + " selling costs",
            "is told beside them: in the plain market nobody sells.",
            "Exit codes: 0 measured; 1 failed; 2 usage; 3 a goal is missed and --gate was given."
        })
public final class MarketCommand implements Callable<Integer> {
    private static final int GATE_FAILED = 3;
    private static final double BARE_GOAL = 2.0;
    private static final double AGENT_GOAL = 1.0;

    @Option(names = "--episodes", description = "Episodes of one lap (default ${DEFAULT-VALUE}).")
    private int episodes = 100;

    @Option(names = "--laps", description = "Laps that count (default ${DEFAULT-VALUE}).")
    private int laps = 75;

    @Option(
            names = "--warm-ups",
            description = "Laps before them that do not (default ${DEFAULT-VALUE}).")
    private int warmUps = 100;

    @Option(names = "--seed", description = "Seed of the markets (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--gate", description = "End with code 3 when a goal is missed.")
    private boolean gate;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON.")
    private Path json;

    @Override
    public Integer call() throws IOException {
        if (episodes < 1 || laps < 1 || warmUps < 0) {
            throw CommandException.nothingDone(
                    "there is at least one episode a lap and one lap, and warm-ups are not"
                            + " negative");
        }
        OutputFile.require("--json", json);
        final Map<CwMarket, Race> races = new EnumMap<>(CwMarket.class);
        boolean met = true;
        for (final CwMarket market : CwMarket.values()) {
            final Race race = MarketRace.run(market, seed, episodes, warmUps, laps);
            races.put(market, race);
            print(market, race);
            met &= meets(race);
        }
        if (json != null) {
            write(races);
        }
        System.out.println(met ? "goals: met" : "goals: MISSED");
        return gate && !met ? GATE_FAILED : 0;
    }

    private static boolean meets(final Race race) {
        return timesPlain(race, MarketRacer.BARE.ordinal()) >= BARE_GOAL
                && timesPlain(race, MarketRacer.LISTENING.ordinal()) >= AGENT_GOAL;
    }

    private static double timesPlain(final Race race, final int racer) {
        return race.timesFaster(racer, MarketRacer.PLAIN.ordinal());
    }

    private void print(final CwMarket market, final Race race) {
        System.out.println(String.format(
                Locale.ROOT,
                "%-24s %12s %12s %10s",
                market.id(),
                "episodes/s",
                "ns an event",
                "x plain"));
        final List<Race.Standing> standings = race.standings();
        for (int i = 0; i < standings.size(); i++) {
            final Race.Standing standing = standings.get(i);
            System.out.println(String.format(
                    Locale.ROOT,
                    "  %-22s %12.0f %12.1f %10.2f",
                    standing.name(),
                    episodes / standing.lapSeconds(),
                    standing.nsPerOperation(),
                    timesPlain(race, i)));
        }
    }

    private void write(final Map<CwMarket, Race> races) throws IOException {
        Files.createDirectories(json.toAbsolutePath().getParent());
        try (JsonGenerator out = new JsonFactory().createGenerator(Files.newBufferedWriter(json))) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeNumberField("seed", seed);
            out.writeNumberField("episodesPerLap", episodes);
            out.writeNumberField("laps", laps);
            out.writeArrayFieldStart("rows");
            for (final Map.Entry<CwMarket, Race> race : races.entrySet()) {
                writeRows(out, race.getKey(), race.getValue());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private void writeRows(final JsonGenerator out, final CwMarket market, final Race race)
            throws IOException {
        final List<Race.Standing> standings = race.standings();
        for (int i = 0; i < standings.size(); i++) {
            final Race.Standing standing = standings.get(i);
            out.writeStartObject();
            out.writeStringField("market", market.id());
            out.writeStringField("side", standing.name());
            out.writeNumberField("episodesPerSecond", episodes / standing.lapSeconds());
            out.writeNumberField("nsPerEvent", standing.nsPerOperation());
            out.writeNumberField("events", standing.operations());
            out.writeNumberField("timesPlain", timesPlain(race, i));
            out.writeEndObject();
        }
    }
}
