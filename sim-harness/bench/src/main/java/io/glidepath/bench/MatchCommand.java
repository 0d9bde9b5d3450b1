package io.glidepath.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.agrona.IoUtil;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code glidepath bench match}: our order book against another, and recordings against time. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Times the venue's order book beside exchange-core 0.5.3's direct book, each in a"
                    + " process and on a class",
            "path of its own, lap by lap by turns over the same file of operations: a recorded day"
                    + " of CSCO, and a market",
            "that walks over 10,000 prices with 1,500 and with 100,000 orders at rest. Both keep an"
                    + " index of ids, look",
            "for ids that rest already and report every trade; trades that differ make it fail."
                    + " Then our book near the",
            "touch with 100 to 100,000 orders at rest, and recorded days read, parsed and matched"
                    + " in a heap of 512 MB,",
            "beside java.util.zip.Inflater alone. Times are of the processor, medians over laps.",
        },
        footer = {
            "",
            "Goals: 2 times exchange-core; flat within 20 %%; 3 M rows/s parsed, 10 M in the book"
                    + " alone.",
            "Exit codes: 0 measured; 1 failed; 2 usage; 3 a goal is missed and --gate was given."
        })
public final class MatchCommand implements Callable<Integer> {
    private static final int GATE_FAILED = 3;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Recorded days are in its lobster/2003/CSCO (default: GLIDEPATH_DATA).")
    private Path data = System.getenv("GLIDEPATH_DATA") == null
            ? null
            : Path.of(System.getenv("GLIDEPATH_DATA"));

    @Option(names = "--laps", description = "Laps that count (default ${DEFAULT-VALUE}).")
    private int laps = 15;

    @Option(
            names = "--operations",
            description = "Operations of a synthetic lap (default ${DEFAULT-VALUE}).")
    private int operations = 1_000_000;

    @Option(
            names = "--seconds",
            description = "Replay each form of the recordings so long (default ${DEFAULT-VALUE}).")
    private int seconds = 10;

    @Option(names = "--seed", description = "Seed of the walk (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--gate", description = "End with code 3 when a goal is missed.")
    private boolean gate;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON.")
    private Path json;

    @Override
    public Integer call() throws IOException {
        if (laps < 1 || operations < 1 || seconds < 1) {
            throw new IllegalArgumentException("laps, operations and seconds are at least 1");
        }
        final Path folder = Files.createTempDirectory("glidepath-match");
        try {
            final List<Figure> figures = new ArrayList<>();
            final MatchRace race = new MatchRace(folder, seed, operations, laps);
            final List<Path> days = days();
            if (!days.isEmpty()) {
                race.against("CSCO's day", RecordedOrders.read(days.get(0)), figures);
            }
            race.walks(figures);
            race.flatness(figures);
            if (!days.isEmpty()) {
                new ReplayRace(folder, seconds).run(days, figures);
            }
            return report(figures);
        } finally {
            IoUtil.delete(folder.toFile(), true);
        }
    }

    private int report(final List<Figure> figures) throws IOException {
        boolean met = true;
        for (final Figure figure : figures) {
            System.out.println(figure);
            met &= figure.met();
        }
        System.out.println(met ? "goals: met" : "goals: MISSED");
        if (json != null) {
            write(figures);
        }
        return gate && !met ? GATE_FAILED : 0;
    }

    /** CSCO's days; none without data, which is said. */
    private List<Path> days() throws IOException {
        final Path days = data == null ? null : data.resolve("lobster/2003/CSCO");
        if (days == null || !Files.isDirectory(days)) {
            System.err.println("no recorded days: give --data or set GLIDEPATH_DATA");
            return List.of();
        }
        try (var files = Files.list(days)) {
            return files.filter(file -> file.getFileName().toString().contains("message"))
                    .sorted()
                    .toList();
        }
    }

    private void write(final List<Figure> figures) throws IOException {
        Files.createDirectories(json.toAbsolutePath().getParent());
        try (JsonGenerator out = new JsonFactory().createGenerator(Files.newBufferedWriter(json))) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeNumberField("seed", seed);
            out.writeNumberField("laps", laps);
            out.writeArrayFieldStart("rows");
            for (final Figure figure : figures) {
                out.writeStartObject();
                out.writeStringField("name", figure.name());
                out.writeNumberField("value", figure.value());
                out.writeStringField("unit", figure.unit());
                if (figure.hasGoal()) {
                    out.writeNumberField("goal", figure.goal());
                    out.writeBooleanField("met", figure.met());
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }
}
