package io.glidepath.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import io.glidepath.evaluate.PolicySource;
import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.policy.Policy;

import org.agrona.IoUtil;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code glidepath bench alloc}: bytes allocated on the agent's thread; a gate. */
@Command(
        name = "alloc",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Counts the bytes the agent's thread allocates, through real Aeron IPC, ONNX Runtime"
                    + " and Chronicle,",
            "with fills, cancels, refusals, malformed frames, gaps, resyncs, mode changes and"
                    + " back-pressure.",
        },
        footer = {"", "Exit codes: 0 nothing allocated; 1 failed; 3 the gate is red."})
public final class AllocCommand implements Callable<Integer> {
    private static final int GATE_FAILED = 3;

    @Option(names = "--events", description = "Events to count (default ${DEFAULT-VALUE}).")
    private long events = 1_000_000;

    @Option(names = "--decisions", description = "Decisions to count (default ${DEFAULT-VALUE}).")
    private long decisions = 100_000;

    @Option(names = "--seed", description = "Seed of the market (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--seed-fault",
            description = "Allocate 16 bytes for each decision: the gate must turn red.")
    private boolean seedFault;

    @Option(
            names = "--policy",
            paramLabel = "MANIFEST",
            description = "Policy manifest; default: the shipped one.")
    private Path manifest;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON.")
    private Path json;

    @Override
    public Integer call() throws IOException {
        if (events < 1 || decisions < 1) {
            throw CommandException.nothingDone("--events and --decisions are at least 1");
        }
        OutputFile.require("--json", json);
        final Path folder = Files.createTempDirectory("glidepath-alloc");
        try (PolicySource source = PolicySource.open(manifest)) {
            if (source.policy() == null) {
                throw new IllegalArgumentException(
                        "there is no policy to run: give one with --policy");
            }
            final Policy policy = seedFault ? new SeededFault(source.policy()) : source.policy();
            final AllocGate.Result result =
                    new AllocGate(policy, seed).run(folder, events, decisions, System.err::println);
            print(result);
            if (json != null) {
                write(result);
            }
            return result.passed() ? 0 : GATE_FAILED;
        } finally {
            IoUtil.delete(folder.toFile(), true);
        }
    }

    private static void print(final AllocGate.Result result) {
        System.out.println(
                "events " + result.events() + ", decisions " + result.decisions() + ", parents "
                        + result.parents() + ", fills " + result.fills() + ", cancels "
                        + result.cancels() + ", refusals "
                        + result.refusals());
        System.out.println("refused frames " + result.refusedFrames() + ", gaps " + result.gaps()
                + ", mode changes " + result.modeChanges() + ", pushed back "
                + result.pushedBack());
        System.out.println("bytes on the agent's thread: " + result.bytes() + " in all, "
                + result.bytes() / Math.max(1, result.events()) + " an event, "
                + result.bytes() / Math.max(1, result.decisions())
                + " a decision, most in one cycle "
                + result.largest());
        System.out.println("duty cycles that allocated anything: " + result.allocatingCycles()
                + " of " + result.cycles());
        System.out.println(result.passed() ? "gate: passed" : "gate: RED");
    }

    private void write(final AllocGate.Result result) throws IOException {
        Files.createDirectories(json.toAbsolutePath().getParent());
        try (JsonGenerator out = new JsonFactory().createGenerator(Files.newBufferedWriter(json))) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeBooleanField("passed", result.passed());
            out.writeNumberField("bytes", result.bytes());
            out.writeNumberField(
                    "bytesPerEvent", (double) result.bytes() / Math.max(1, result.events()));
            out.writeNumberField(
                    "bytesPerDecision", (double) result.bytes() / Math.max(1, result.decisions()));
            out.writeNumberField("largestCycleBytes", result.largest());
            out.writeNumberField("cycles", result.cycles());
            out.writeNumberField("allocatingCycles", result.allocatingCycles());
            out.writeNumberField("events", result.events());
            out.writeNumberField("decisions", result.decisions());
            out.writeNumberField("parents", result.parents());
            out.writeNumberField("fills", result.fills());
            out.writeNumberField("cancels", result.cancels());
            out.writeNumberField("refusals", result.refusals());
            out.writeNumberField("refusedFrames", result.refusedFrames());
            out.writeNumberField("gaps", result.gaps());
            out.writeNumberField("modeChanges", result.modeChanges());
            out.writeNumberField("pushedBack", result.pushedBack());
            out.writeEndObject();
        }
    }
}
