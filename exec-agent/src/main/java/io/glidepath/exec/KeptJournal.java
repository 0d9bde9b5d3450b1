package io.glidepath.exec;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.OpeningKind;
import io.glidepath.codec.journal.OpeningDecoder;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.AgentConfig.Bounds;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordKind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Whether an agent can go on from the journal it is given: it must be the instance that wrote it,
 * and its tables must hold what was open at once at any time in it, because recovery works every
 * record again. Reads the journal and changes nothing.
 */
final class KeptJournal {
    private static final String INSTANCE = "instanceId";
    private static final Bounds LARGEST = new Bounds(64, 256, 64, 4_096, 16, 1);

    private final AgentConfig config;
    private final Path directory;
    private final Supplier<JournalReader> journal;
    private String lastInstance;
    private Bounds recorded = new Bounds(1, 1, 1, 1, 16, 1);
    private boolean any;

    private KeptJournal(
            final AgentConfig config, final Path directory, final Supplier<JournalReader> journal) {
        this.config = config;
        this.directory = directory;
        this.journal = journal;
    }

    /**
     * Refuses a configuration that cannot go on from a journal; one that is not there or has no
     * record suits all.
     *
     * @throws IllegalStateException in one sentence that names the keys, when it cannot.
     */
    static void require(final AgentConfig config, final Path directory) {
        if (Files.isDirectory(directory)) {
            require(config, directory, () -> JournalReader.of(directory));
        }
    }

    /** @param journal opens the journal for reading; asked twice at most. */
    static void require(
            final AgentConfig config, final Path directory, final Supplier<JournalReader> journal) {
        final KeptJournal kept = new KeptJournal(config, directory, journal);
        kept.readOpenings();
        kept.requireInstance();
        kept.requireBounds();
    }

    private void readOpenings() {
        final OpeningDecoder opening = new OpeningDecoder();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        try (JournalReader reader = journal.get()) {
            while (reader.next()) {
                any = true;
                if (reader.kind() == RecordKind.OPENING) {
                    opening.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
                    if (opening.kind() == OpeningKind.CONFIGURATION) {
                        run(settings(opening.text()));
                    }
                }
            }
        }
    }

    private void run(final Map<String, String> settings) {
        lastInstance = settings.get(INSTANCE);
        recorded = new Bounds(
                larger(recorded.instruments(), settings, "instruments", LARGEST.instruments()),
                larger(recorded.parents(), settings, "parents", LARGEST.parents()),
                larger(
                        recorded.childrenPerParent(),
                        settings,
                        "childrenPerParent",
                        LARGEST.childrenPerParent()),
                larger(recorded.children(), settings, "children", LARGEST.children()),
                LARGEST.ordersPerBook(),
                LARGEST.rememberedParents());
    }

    /** A run that does not tell its bound may have used all there is. */
    private static int larger(
            final int than,
            final Map<String, String> settings,
            final String bound,
            final int largest) {
        final String text = settings.get("bounds." + bound);
        return text == null ? largest : Math.max(than, Integer.parseInt(text));
    }

    /**
     * The whole numbers of a recorded configuration by their keys, of one section at most. Builds
     * differ in their keys, so it is not read as a configuration.
     */
    private static Map<String, String> settings(final String yaml) {
        final Map<String, String> settings = new HashMap<>();
        String section = "";
        for (final String line : yaml.lines().toList()) {
            final int colon = line.indexOf(':');
            if (colon > 0) {
                final String key = line.substring(0, colon);
                final String value = line.substring(colon + 1).strip();
                if (!key.startsWith(" ")) {
                    section = key;
                }
                if (value.matches("[0-9]{1,9}")) {
                    settings.put(key.startsWith(" ") ? section + "." + key.strip() : key, value);
                }
            }
        }
        return settings;
    }

    private void requireInstance() {
        if (lastInstance != null && Integer.parseInt(lastInstance) != config.instanceId()) {
            throw new IllegalStateException(INSTANCE + " is " + config.instanceId()
                    + ", and the journal in " + directory + " is of instance " + lastInstance
                    + ": put " + lastInstance
                    + " back, or give this instance a journal.directory of its own");
        }
    }

    /** What was enough for every run is enough; for less, what was in use is counted. */
    private void requireBounds() {
        final Bounds given = config.bounds();
        if (!any || covers(given, recorded)) {
            return;
        }
        try (JournalReader reader = journal.get()) {
            requireBounds(given, JournalNeeds.of(reader, config, recorded));
        }
    }

    private static boolean covers(final Bounds given, final Bounds bounds) {
        return given.instruments() >= bounds.instruments()
                && given.parents() >= bounds.parents()
                && given.childrenPerParent() >= bounds.childrenPerParent()
                && given.children() >= bounds.children();
    }

    private void requireBounds(final Bounds given, final Bounds needed) {
        final List<String> low = new ArrayList<>();
        low(low, "instruments", given.instruments(), needed.instruments());
        low(low, "parents", given.parents(), needed.parents());
        low(low, "childrenPerParent", given.childrenPerParent(), needed.childrenPerParent());
        low(low, "children", given.children(), needed.children());
        if (!low.isEmpty()) {
            throw new IllegalStateException("the journal in " + directory + " needs "
                    + String.join(" and ", low)
                    + ": raise what is configured, or move the journal away once no order is"
                    + " open");
        }
    }

    private static void low(
            final List<String> low, final String bound, final int given, final int needed) {
        if (given < needed) {
            low.add("bounds." + bound + " to be at least " + needed + ", not " + given);
        }
    }
}
