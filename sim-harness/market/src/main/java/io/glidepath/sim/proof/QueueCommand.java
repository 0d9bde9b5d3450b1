package io.glidepath.sim.proof;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.Recordings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code glidepath data queue}: is our place in the queue the place a real order had? */
@Command(
        name = "queue",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Hides real orders of recorded days and enters the same orders as ours, by frames, at"
                    + " the same place",
            "in the file; takes them back when history did. Their fills must be the originals' in"
                    + " time and size,",
            "and those that never filled must not. Then lets queue models of levels guess the same"
                    + " orders' fills.",
        },
        footer = {
            "",
            "Models: each says where a cancel at our price fell. pessimistic: behind us;"
                    + " optimistic: ahead;",
            "log, power n: by f(ahead) / (f(ahead) + f(behind)), f = log(1 + x) or x^n. Columns are"
                    + " of orders that",
            "joined a level behind others: both, missed, invented count orders filled in history"
                    + " and model, in history",
            "alone, in the model alone; true and model are mean filled shares by the time the order"
                    + " was gone; brier is",
            "their mean squared difference; median, abs and bias are of the time to fill, model"
                    + " less history, seconds.",
            "",
            "Examples:",
            "  glidepath data queue CSCO_2003-01-13_34200000_57600000_message_1.csv.gz",
            "  glidepath data queue lobster/2003/*/*.csv.gz --orders 5000 --gate --json"
                    + " target/queue.json",
            "",
            "Exit codes: 0 done, whatever was found; 1 failed, or a problem with --strict; 2 wrong"
                    + " usage; 3 an",
            "order disagrees or a day has none, with --gate.",
        })
public final class QueueCommand implements Callable<Integer> {
    private static final int GATE_FAILED = 3;
    private static final int MOST_ORDERS = 1_000_000;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "LOBSTER message files, plain or .gz, of any instruments.")
    private List<Path> files = List.of();

    @Option(
            names = "--orders",
            paramLabel = "N",
            description = "Orders hidden a day, drawn by the seed (default ${DEFAULT-VALUE}).")
    private int orders = 2_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the draw (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--gate",
            description = "Exit code 3 unless every day has orders and all of them agree.")
    private boolean gate;

    @Option(
            names = "--strict",
            description = "The first row that cannot be believed ends the proof with exit code 1.")
    private boolean strict;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result as JSON.")
    private Path json;

    @Override
    public Integer call() {
        if (orders < 1 || orders > MOST_ORDERS) {
            throw CommandException.nothingDone("--orders is 1 to 1,000,000: " + orders);
        }
        OutputFile.require("--json", json);
        final List<LobsterFile> recordings = new ArrayList<>();
        for (final Path file : files) {
            final String none = Recordings.whyNoFile(file);
            if (none != null) {
                throw new IllegalArgumentException(
                        file + " " + none + ": give LOBSTER message files");
            }
            recordings.add(LobsterFile.of(file));
        }
        recordings.forEach(LobsterFile::requireRows);
        final List<ProofDay> days = new ArrayList<>();
        for (final LobsterFile recording : recordings) {
            final ProofDay day = ProofDay.of(recording, orders, seed, strict);
            days.add(day);
            System.out.print(QueueTable.of(day));
        }
        final List<ProofDay> totals = totals(days);
        totals.forEach(total -> System.out.print(QueueTable.of(total)));
        System.out.println("assumptions:");
        QueueTable.ASSUMPTIONS.forEach(sentence -> System.out.println("  - " + sentence));
        if (json != null) {
            QueueJson.write(json, seed, days, totals);
        }
        final boolean agree = days.stream().allMatch(ProofDay::agrees);
        return gate && !agree ? GATE_FAILED : 0;
    }

    /** One for each symbol of several days, in the order given. */
    private static List<ProofDay> totals(final List<ProofDay> days) {
        final Map<String, List<ProofDay>> bySymbol = new LinkedHashMap<>();
        for (final ProofDay day : days) {
            bySymbol.computeIfAbsent(day.symbol(), symbol -> new ArrayList<>()).add(day);
        }
        return bySymbol.values().stream()
                .filter(several -> several.size() > 1)
                .map(ProofDay::total)
                .toList();
    }
}
