package io.glidepath.bench;

import io.glidepath.evaluate.PolicySource;

import org.agrona.IoUtil;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code glidepath bench road}: the agent's paths beside their bare parts. */
@Command(
        name = "road",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures the event path and the decision path beside the bare parts they are made of,"
                    + " run in series",
            "in the same loop: an Aeron IPC hop, a bare ONNX Runtime run, a bare Chronicle append.",
            "Times are of this machine and this minute; the ratios are what counts.",
        })
public final class RoadCommand implements Callable<Integer> {
    @Option(names = "--samples", description = "Samples of each path (default ${DEFAULT-VALUE}).")
    private int samples = 20_000;

    @Option(
            names = "--policy",
            paramLabel = "MANIFEST",
            description = "Policy manifest; default: the shipped one.")
    private Path manifest;

    @Override
    public Integer call() throws Exception {
        final Path folder = Files.createTempDirectory("glidepath-road");
        try (PolicySource source = PolicySource.open(manifest)) {
            if (source.policy() == null) {
                throw new IllegalArgumentException(
                        "there is no policy to run: give one with --policy");
            }
            print(new Road(source.policy()).run(folder, samples));
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
        ratio(
                "event path / (hop + 2 appends)",
                result.eventNs(),
                result.hopNs() + 2 * result.appendNs());
        ratio(
                "decision path / (model + trace append + 2 appends + hop)",
                result.decisionNs(),
                result.modelNs() + result.traceNs() + 2 * result.appendNs() + result.hopNs());
    }

    private static void line(final String name, final long ns) {
        System.out.println(String.format(Locale.ROOT, "%-64s %9d ns", name, ns));
    }

    private static void ratio(final String name, final long ns, final long bareNs) {
        System.out.println(
                String.format(Locale.ROOT, "%-64s %9.2f", name, (double) ns / Math.max(1, bareNs)));
    }
}
