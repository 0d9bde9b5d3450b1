package io.glidepath.bench;

import io.glidepath.evaluate.PolicySource;
import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.JsonText;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.policy.OnnxPolicy;

import org.agrona.IoUtil;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code glidepath bench road}: the agent's paths beside their bare parts. */
@Command(
        name = "road",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures the event path and the decision path beside the bare parts they are made of,"
                    + " run in series",
            "in the same loop: an Aeron IPC hop, a run of ONNX Runtime's C API, a Chronicle append,"
                    + " with nothing of ours",
            "around them. Times are of this machine and this minute, in ns; the ratios are what"
                    + " counts.",
        },
        footer = {
            "",
            "Example:",
            "  glidepath bench road --samples 5000 --json target/road.json",
            "",
            "Exit codes: 0 measured; 1 failed; 2 wrong usage.",
        })
public final class RoadCommand implements Callable<Integer> {
    @Option(names = "--samples", description = "Samples of each path (default ${DEFAULT-VALUE}).")
    private int samples = 20_000;

    @Option(
            names = "--policy",
            paramLabel = "MANIFEST",
            description = "Policy manifest; default: the shipped one.")
    private Path manifest;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON.")
    private Path json;

    @Override
    public Integer call() throws Exception {
        if (samples < 1) {
            throw CommandException.nothingDone("--samples is at least 1, not " + samples);
        }
        OutputFile.require("--json", json);
        final Path folder = Files.createTempDirectory("glidepath-road");
        try (PolicySource source = PolicySource.open(manifest)) {
            if (!(source.policy() instanceof OnnxPolicy policy)) {
                throw new IllegalArgumentException(
                        "there is no model to run: give one with --policy");
            }
            final Road.Result result = new Road(policy).run(folder, samples);
            print(result);
            if (json != null) {
                JsonText.write(json, figures(result));
            }
            return 0;
        } finally {
            IoUtil.delete(folder.toFile(), true);
        }
    }

    private static void print(final Road.Result result) {
        System.out.println("medians over " + result.events() + " events and " + result.decisions()
                + " decisions, one thread, polled without pause");
        line("bare Aeron IPC hop, 128 B", result.hopNs());
        line("bare ONNX Runtime run", result.modelNs());
        line("bare Chronicle append, 128 B", result.appendNs());
        line("bare Chronicle append, 1 KiB", result.traceNs());
        line("event path: hop, journal, book, guard, wake", result.eventNs());
        line("decision path: mask, features, model, guard, journal, offers", result.decisionNs());
        ratio("event path / (hop + 2 appends)", result.eventRatio());
        ratio("decision path / (model + trace append + 2 appends + hop)", result.decisionRatio());
    }

    private static Map<String, Object> figures(final Road.Result result) {
        final Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("events", result.events());
        figures.put("decisions", result.decisions());
        figures.put("hopNs", result.hopNs());
        figures.put("modelNs", result.modelNs());
        figures.put("appendNs", result.appendNs());
        figures.put("traceAppendNs", result.traceNs());
        figures.put("eventPathNs", result.eventNs());
        figures.put("decisionPathNs", result.decisionNs());
        figures.put("eventRatio", result.eventRatio());
        figures.put("decisionRatio", result.decisionRatio());
        return figures;
    }

    private static void line(final String name, final long ns) {
        System.out.println(String.format(Locale.ROOT, "%-64s %9d ns", name, ns));
    }

    private static void ratio(final String name, final double ratio) {
        System.out.println(String.format(Locale.ROOT, "%-64s %9.2f", name, ratio));
    }
}
