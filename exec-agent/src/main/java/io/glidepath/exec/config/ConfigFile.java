package io.glidepath.exec.config;

import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.Urgency;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the configuration. Unknown keys fail; every mistake is told at once, with its place. */
public final class ConfigFile {
    private static final int KIB = 1 << 10;
    private static final long MIB = 1L << 20;

    private final Values values;

    private ConfigFile(final Values values) {
        this.values = values;
    }

    /**
     * Reads a file.
     *
     * @throws ConfigException with one line for each mistake.
     */
    public static Config read(final Path path) {
        return parse(text(path), path.toString());
    }

    /**
     * Reads a text.
     *
     * @param name named in messages.
     * @throws ConfigException with one line for each mistake.
     */
    public static Config parse(final String yaml, final String name) {
        return parse(new Values(yaml, name, false));
    }

    /**
     * Reads the configuration of a recorded run. A key that it does not hold, for the build that
     * wrote it did not have it, takes the value by which that build worked.
     *
     * @param name named in messages.
     * @throws ConfigException with one line for each mistake.
     */
    public static Config parseRecorded(final String yaml, final String name) {
        return parse(new Values(yaml, name, true));
    }

    private static Config parse(final Values values) {
        final ConfigFile file = new ConfigFile(values);
        final AgentConfig agent = file.agent();
        final LiveConfig live = file.live();
        file.values.endOfKeys(List.of());
        file.values.refuseMistakes();
        return new Config(agent, live);
    }

    /**
     * Reads what the agent is, and leaves what a live process needs aside: for a configuration
     * out of a journal, as {@link #parseRecorded}.
     *
     * @param name named in messages.
     * @throws ConfigException with one line for each mistake.
     */
    public static AgentConfig parseAgent(final String yaml, final String name) {
        final ConfigFile file = new ConfigFile(new Values(yaml, name, true));
        final AgentConfig agent = file.agent();
        file.values.endOfKeys(Keys.LIVE);
        file.values.refuseMistakes();
        return agent;
    }

    static String text(final Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (final NoSuchFileException e) {
            throw new ConfigException(path + ": there is no such file", e);
        } catch (final MalformedInputException e) {
            throw new ConfigException(path + ": is not UTF-8 text", e);
        } catch (final IOException e) {
            throw new ConfigException(path + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private AgentConfig agent() {
        final int instanceId = whole(Keys.INSTANCE_ID);
        final AgentConfig.Bounds bounds = values.section("bounds", this::bounds);
        final AgentConfig.Timing timing = values.section("timing", this::timing);
        final AgentConfig.Trading trading = values.section("trading", this::trading);
        final AgentConfig.Polls polls = values.section("polls", this::polls);
        final AgentConfig.Assurance assurance = values.section("reconcile", this::assurance);
        final Limits defaults = values.section("limits.defaults", this::limits);
        final Map<Integer, Limits> own = ownLimits(defaults);
        if (bounds == null
                || timing == null
                || trading == null
                || polls == null
                || assurance == null
                || defaults == null) {
            return null;
        }
        final GuardConfig guard = values.section(
                "limits",
                () -> new GuardConfig(
                        bounds.instruments(),
                        bounds.parents(),
                        bounds.childrenPerParent(),
                        bounds.children(),
                        defaults,
                        own));
        return guard == null
                ? null
                : new AgentConfig(instanceId, bounds, timing, trading, polls, guard, assurance);
    }

    private AgentConfig.Bounds bounds() {
        return new AgentConfig.Bounds(
                whole(Keys.INSTRUMENTS),
                whole(Keys.PARENTS),
                whole(Keys.CHILDREN_PER_PARENT),
                whole(Keys.CHILDREN),
                whole(Keys.ORDERS_PER_BOOK),
                whole(Keys.REMEMBERED_PARENTS));
    }

    private AgentConfig.Timing timing() {
        return new AgentConfig.Timing(
                values.number(Keys.DECISION_INTERVAL),
                values.number(Keys.FINISH_LEAD),
                values.number(Keys.FINISH_GRACE),
                values.number(Keys.SHORT_WINDOW),
                values.number(Keys.MID_WINDOW),
                values.number(Keys.LONG_WINDOW),
                values.number(Keys.SNAPSHOT_RETRY));
    }

    private AgentConfig.Trading trading() {
        return new AgentConfig.Trading(
                Algo.valueOf(upper(Keys.DEFAULT_ALGO)),
                values.number(Keys.RISK_AVERSION),
                Urgency.valueOf(upper(Keys.URGENCY)),
                whole(Keys.POV_BPS),
                whole(Keys.OFFER_TRIES));
    }

    private AgentConfig.Assurance assurance() {
        return new AgentConfig.Assurance(
                values.number(Keys.RECONCILE_WAIT), values.truth(Keys.SYNC_BEFORE_ANSWER));
    }

    private AgentConfig.Polls polls() {
        return new AgentConfig.Polls(
                whole(Keys.POLL_CONTROL),
                whole(Keys.POLL_EXECUTIONS),
                whole(Keys.POLL_MARKET),
                whole(Keys.POLL_ORDERS));
    }

    private Limits limits() {
        final long[] numbers = new long[Keys.LIMITS.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.number(Keys.LIMITS.get(i));
        }
        return LimitNumbers.limits(numbers);
    }

    /** Own limits of instruments; what they do not say is as for all. */
    private Map<Integer, Limits> ownLimits(final Limits defaults) {
        final Map<Integer, Limits> own = new TreeMap<>();
        for (final String id : values.below(Keys.OWN_LIMITS)) {
            final String path = Keys.OWN_LIMITS + "." + id;
            final long[] numbers =
                    LimitNumbers.numbers(defaults == null ? Limits.production() : defaults);
            for (int i = 0; i < numbers.length; i++) {
                final Key key = Keys.LIMITS.get(i);
                numbers[i] = values.number(key.at(path + "." + key.name()), numbers[i]);
            }
            if (!id.matches("0|[1-9][0-9]{0,8}")) {
                values.mistake(path, "must be an instrument's id");
                continue;
            }
            final Limits limits = values.section(path, () -> LimitNumbers.limits(numbers));
            if (limits != null) {
                own.put(Integer.valueOf(id), limits);
            }
        }
        return own;
    }

    private LiveConfig live() {
        final LiveConfig.Wire wire = values.section("aeron", this::wire);
        return new LiveConfig(
                wire,
                new LiveConfig.Disk(
                        values.text(Keys.JOURNAL_DIRECTORY),
                        values.number(Keys.MINIMUM_FREE) * MIB,
                        values.number(Keys.JOURNAL_SYNC),
                        values.text(Keys.JOURNAL_MARK)),
                new LiveConfig.Metrics(values.text(Keys.METRICS_HOST), whole(Keys.METRICS_PORT)),
                new LiveConfig.Learned(whole(Keys.POLICY_ID), values.text(Keys.POLICY_MANIFEST)),
                LiveConfig.Idle.valueOf(upper(Keys.IDLE)),
                whole(Keys.WARM_UP),
                LiveConfig.OnDisconnect.valueOf(upper(Keys.ON_DISCONNECT)),
                values.text(Keys.KILL_WORD),
                values.number(Keys.SHUTDOWN_WAIT));
    }

    private LiveConfig.Wire wire() {
        return new LiveConfig.Wire(
                values.text(Keys.AERON_DIRECTORY),
                values.truth(Keys.EMBEDDED_DRIVER),
                whole(Keys.TERM_LENGTH) * KIB,
                whole(Keys.FIRST_STREAM_ID),
                Keys.CHANNELS.stream().map(values::text).toList());
    }

    private int whole(final Key key) {
        return Math.toIntExact(values.number(key));
    }

    private String upper(final Key key) {
        return values.text(key).toUpperCase(Locale.ROOT);
    }
}
