package io.glidepath.exec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.JsonText;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.Config;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.config.ManifestFile;
import io.glidepath.exec.feature.FeatureLayout;
import io.glidepath.exec.feature.FeatureLayouts;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.policy.OnnxPolicy;
import io.glidepath.exec.policy.PolicyManifest;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code glidepath replay}: an auditor's command. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "",
            "Runs a journal again, through the same agent, from its opening records and its inputs"
                    + " alone,",
            "and compares every byte that comes out: child orders, reports, decision traces,"
                    + " refusals.",
            "It reads the journal and the models kept beside it, and never writes there. Exact on"
                    + " the recorded",
            "CPU family and versions; a model's scores may differ in the last bit on another CPU.",
            "A journal that an agent still writes is replayed up to where it stood at the start,"
                    + " a damaged",
            "one up to its damage.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every byte is the same",
            "1:the journal cannot be replayed",
            "2:wrong arguments",
            "3:something differs, or the journal is damaged"
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final int DIFFERS = 3;

    @Parameters(paramLabel = "JOURNAL", description = "the journal's folder")
    private Path journal;

    @Option(
            names = "--decisions",
            description =
                    "first list every decision: what was chosen by whom, what was sent, what the"
                            + " guard refused, and which actions it had masked for what reason")
    private boolean decisions;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "write decisions, differences and masked actions by reason as JSON; with"
                    + " --decisions each decision too, as decisionList")
    private Path json;

    public static void main(final String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command; a failure prints one sentence and ends with 1. */
    public static CommandLine commandLine() {
        return CommandRunner.on(new CommandLine(new ReplayCommand()));
    }

    @Override
    public Integer call() throws IOException {
        OutputFile.require("--json", json);
        requireFolder(journal);
        final List<Map<String, Object>> list = decisions && json != null ? new ArrayList<>() : null;
        final DecisionLog log =
                decisions ? new DecisionLog(System.out::println, list) : new DecisionLog();
        try (JournalReader reader = JournalReader.of(journal)) {
            log.read(reader);
        }
        final Replay replay = replay(journal);
        if (replay.firstDifference() != null) {
            System.out.println("first difference: " + replay.firstDifference());
        }
        if (replay.damage() != null) {
            System.out.println("the journal in " + journal + " is damaged from " + replay.damage()
                    + ": put the file back from a copy; a start would set it aside and go on"
                    + " behind the last good record");
        }
        System.out.println(replay.runs() + (replay.runs() == 1 ? " run, " : " runs, ")
                + replay.records() + " records the same");
        System.out.println("masked actions by reason: " + DecisionLog.words(log.allMasked()));
        System.out.println(replay.line());
        if (json != null) {
            write(replay, log.allMasked(), list);
        }
        return replay.differences() == 0 && replay.damage() == null
                ? CommandLine.ExitCode.OK
                : DIFFERS;
    }

    /**
     * Replays a journal on disk from what it says of itself.
     *
     * @throws CommandException in one sentence with the folder, when it cannot be replayed.
     */
    public static Replay replay(final Path journal) {
        requireFolder(journal);
        final List<OnnxPolicy> loaded = new ArrayList<>();
        try {
            return Replay.of(
                    () -> JournalReader.auditing(journal), ReplayCommand::config, openings -> {
                        final OnnxPolicy policy = policy(journal, openings);
                        if (policy != null) {
                            loaded.add(policy);
                        }
                        return policy;
                    });
        } catch (final IllegalArgumentException e) {
            throw CommandException.notDone("the journal in " + journal + ": " + e.getMessage());
        } finally {
            loaded.forEach(OnnxPolicy::close);
        }
    }

    private static void requireFolder(final Path journal) {
        if (!Files.isDirectory(journal)) {
            throw CommandException.notDone(journal + " is no folder: give the folder of a journal");
        }
    }

    private static Config read(final Openings openings) {
        return ConfigFile.parseRecorded(
                openings.configuration(), "the journal's opening record CONFIGURATION");
    }

    private static AgentConfig config(final Openings openings) {
        return read(openings).agent();
    }

    private static OnnxPolicy policy(final Path journal, final Openings openings) {
        if (openings.policy().isEmpty()) {
            return null;
        }
        final PolicyManifest manifest =
                ManifestFile.parse(openings.policy(), "the journal's opening record POLICY");
        final FeatureLayout layout = FeatureLayouts.ofManifest(manifest.featureLayout());
        return OnnxPolicy.load(
                read(openings).live().policy().id(),
                LoadedPolicy.keptModel(journal, manifest),
                manifest,
                layout.hash(),
                layout.size());
    }

    private void write(
            final Replay replay,
            final Map<String, Integer> masked,
            final List<Map<String, Object>> list)
            throws IOException {
        try (JsonGenerator out = new JsonFactory().createGenerator(Files.newBufferedWriter(json))) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeNumberField("decisions", replay.decisions());
            out.writeNumberField("differences", replay.differences());
            out.writeNumberField("records", replay.records());
            out.writeNumberField("runs", replay.runs());
            out.writeStringField("firstDifference", replay.firstDifference());
            out.writeStringField(
                    "damage", replay.damage() == null ? null : replay.damage().toString());
            out.writeObjectFieldStart("masked");
            for (final Map.Entry<String, Integer> reason : masked.entrySet()) {
                out.writeNumberField(reason.getKey(), reason.getValue());
            }
            out.writeEndObject();
            if (list != null) {
                out.writeArrayFieldStart("decisionList");
                for (final Map<String, Object> decision : list) {
                    out.writeRawValue(JsonText.of(decision));
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        }
    }
}
