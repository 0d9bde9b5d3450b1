package io.glidepath.learn;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.policy.OnnxPolicy;
import io.glidepath.exec.policy.PolicyManifest;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/** Trains the first model and writes it with its manifest. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = {
            "Clones the Almgren-Chriss policy on the action grid, in the noise market, through the"
                    + " real agent,",
            "and writes ac-clone-1.onnx with its manifest. The defaults take some three minutes on"
                    + " two cores."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failure",
            "2:usage",
            "3:the model misses a gate; it is written all the same"
        })
public final class TrainCommand implements Callable<Integer> {
    /** The model is written and misses a gate. */
    public static final int GATE_FAILED = 3;

    /** Added to the seed of training, the seed of examination. */
    static final long HELD_OUT = 1_000_003;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "models",
            description = "folder to write to")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "of everything random")
    private long seed;

    @Option(
            names = "--episodes",
            paramLabel = "N",
            defaultValue = "1200",
            description = "to learn from, at least 2")
    private int episodes;

    @Option(
            names = "--epochs",
            paramLabel = "E",
            defaultValue = "24",
            description = "over all states, at least 2")
    private int epochs;

    @Option(
            names = "--held-out",
            paramLabel = "N",
            defaultValue = "100",
            description = "episodes to gather held-out states in")
    private int heldOut;

    @Option(
            names = "--cost-episodes",
            paramLabel = "N",
            defaultValue = "400",
            description = "episodes of each of two kinds to compare shortfall in, at least 2")
    private int costEpisodes;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as JSON")
    private Path json;

    @Spec
    private CommandSpec spec;

    public static void main(final String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command with the manners of every command. */
    static CommandLine commandLine() {
        return CommandRunner.on(new CommandLine(new TrainCommand()));
    }

    @Override
    public Integer call() throws IOException {
        if (episodes < 2 || epochs < 2 || heldOut < 1 || costEpisodes < 2) {
            throw CommandException.nothingDone("--episodes, --epochs and --cost-episodes are at"
                    + " least 2, --held-out at least 1");
        }
        OutputFile.requireFolder("--out", out);
        OutputFile.require("--json", json);
        final Cloning.Settings settings = new Cloning.Settings(seed, episodes, epochs);
        final PrintWriter says = spec.commandLine().getOut();
        final Cloning cloning = new Cloning(settings, new PrintedProgress(says));
        try (Network network = cloning.train()) {
            final ModelFiles files = new ModelFiles(out, settings);
            final PolicyManifest manifest = files.write(network);
            says.println("examining it on episodes it has not seen");
            says.flush();
            final Examination examination;
            try (OnnxPolicy served = files.load(manifest)) {
                examination =
                        Examination.of(served, network, seed + HELD_OUT, heldOut, costEpisodes);
            }
            files.write(manifest, examination);
            return tell(files, manifest, examination, cloning.states());
        }
    }

    private int tell(
            final ModelFiles files,
            final PolicyManifest manifest,
            final Examination examination,
            final int states)
            throws IOException {
        final PrintWriter says = spec.commandLine().getOut();
        examination.figures().forEach((name, value) -> says.printf("  %-32s %s%n", name, value));
        says.println((examination.passed() ? "passed: " : "a gate is missed: ") + files.model());
        says.flush();
        if (json != null) {
            Files.writeString(json, json(manifest, examination, states));
        }
        return examination.passed() ? CommandLine.ExitCode.OK : GATE_FAILED;
    }

    private static String json(
            final PolicyManifest manifest, final Examination examination, final int states) {
        final StringBuilder text = new StringBuilder(1_024);
        text.append("{\"name\":\"").append(manifest.name());
        text.append("\",\"sha256\":\"").append(manifest.sha256());
        text.append("\",\"featureLayout\":\"").append(manifest.featureLayout());
        text.append("\",\"trainingRun\":\"").append(manifest.trainingRun());
        text.append("\",\"seed\":").append(manifest.seed());
        text.append(",\"states\":").append(states);
        text.append(",\"passed\":").append(examination.passed());
        for (final Map.Entry<String, Double> figure : examination.figures().entrySet()) {
            text.append(",\"").append(figure.getKey()).append("\":").append(figure.getValue());
        }
        return text.append("}\n").toString();
    }
}
