package io.glidepath.exec.config;

import io.glidepath.risk.Limits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A configuration as YAML that reads back to the same records: every key, with its value.
 */
public final class ConfigText {
    private static final int KIB = 1 << 10;
    private static final long MIB = 1L << 20;

    private final Map<String, String> lines = new LinkedHashMap<>();

    private ConfigText() {}

    /**
     * The whole of a live configuration.
     *
     * @throws IllegalArgumentException as {@link #of(AgentConfig)}.
     */
    public static String of(final Config config) {
        final ConfigText text = new ConfigText();
        text.agent(config.agent());
        text.live(config.live());
        return text.yaml();
    }

    /**
     * What the agent is.
     *
     * @throws IllegalArgumentException if the guard's bounds are not the agent's: no file can say
     *     that.
     */
    public static String of(final AgentConfig config) {
        final ConfigText text = new ConfigText();
        text.agent(config);
        return text.yaml();
    }

    /** What the agent is, a line for each key by its whole path: {@code KEY: VALUE}. */
    public static List<String> lines(final AgentConfig config) {
        final ConfigText text = new ConfigText();
        text.settings(config);
        return text.lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue())
                .toList();
    }

    /**
     * Those of the lines above whose keys a recorded configuration holds: what the run that wrote
     * it was told. All of them, if it holds no key at all.
     *
     * @param recorded the text of the configuration, as the run's opening records hold it.
     */
    public static List<String> lines(final AgentConfig config, final String recorded) {
        final Set<String> known =
                YamlLeaves.of(recorded, "the recorded configuration").leaves().keySet();
        final List<String> all = lines(config);
        return known.isEmpty()
                ? all
                : all.stream()
                        .filter(line -> known.contains(line.substring(0, line.indexOf(": "))))
                        .toList();
    }

    private void agent(final AgentConfig config) {
        final AgentConfig.Bounds bounds = config.bounds();
        if (config.guard().maxInstruments() != bounds.instruments()
                || config.guard().maxParents() != bounds.parents()
                || config.guard().maxChildrenPerParent() != bounds.childrenPerParent()
                || config.guard().maxChildren() != bounds.children()) {
            throw new IllegalArgumentException("the guard's bounds differ from the agent's");
        }
        settings(config);
    }

    private void settings(final AgentConfig config) {
        final AgentConfig.Bounds bounds = config.bounds();
        final AgentConfig.Timing timing = config.timing();
        final AgentConfig.Trading trading = config.trading();
        put(Keys.INSTANCE_ID, config.instanceId());
        put(Keys.DECISION_INTERVAL, timing.decisionIntervalNs());
        put(Keys.FINISH_LEAD, timing.finishLeadNs());
        put(Keys.FINISH_GRACE, timing.finishGraceNs());
        put(Keys.SHORT_WINDOW, timing.shortWindowNs());
        put(Keys.MID_WINDOW, timing.midWindowNs());
        put(Keys.LONG_WINDOW, timing.longWindowNs());
        put(Keys.SNAPSHOT_RETRY, timing.snapshotRetryNs());
        put(Keys.RECONCILE_WAIT, config.assurance().reconcileWaitNs());
        put(Keys.SYNC_BEFORE_ANSWER, config.assurance().syncBeforeAnswer() ? "true" : "false");
        put(Keys.DEFAULT_ALGO, trading.defaultAlgo());
        put(Keys.RISK_AVERSION, trading.riskAversionE12());
        put(Keys.URGENCY, trading.urgency());
        put(Keys.POV_BPS, trading.povBps());
        put(Keys.OFFER_TRIES, trading.offerTries());
        put(Keys.POLL_CONTROL, config.polls().control());
        put(Keys.POLL_EXECUTIONS, config.polls().executions());
        put(Keys.POLL_MARKET, config.polls().market());
        put(Keys.POLL_ORDERS, config.polls().orders());
        put(Keys.INSTRUMENTS, bounds.instruments());
        put(Keys.PARENTS, bounds.parents());
        put(Keys.CHILDREN_PER_PARENT, bounds.childrenPerParent());
        put(Keys.CHILDREN, bounds.children());
        put(Keys.ORDERS_PER_BOOK, bounds.ordersPerBook());
        put(Keys.REMEMBERED_PARENTS, bounds.rememberedParents());
        limits(Keys.LIMITS, config.guard().defaults());
        config.guard().perInstrument().forEach(this::ownLimits);
    }

    private void ownLimits(final int instrumentId, final Limits limits) {
        final String path = Keys.OWN_LIMITS + "." + instrumentId + ".";
        limits(Keys.LIMITS.stream().map(key -> key.at(path + key.name())).toList(), limits);
    }

    private void limits(final List<Key> keys, final Limits limits) {
        final long[] numbers = LimitNumbers.numbers(limits);
        for (int i = 0; i < numbers.length; i++) {
            put(keys.get(i), numbers[i]);
        }
    }

    private void live(final LiveConfig live) {
        put(Keys.AERON_DIRECTORY, live.aeron().directory());
        put(Keys.EMBEDDED_DRIVER, live.aeron().embeddedDriver() ? "true" : "false");
        put(Keys.TERM_LENGTH, live.aeron().termLength() / KIB);
        put(Keys.FIRST_STREAM_ID, live.aeron().firstStreamId());
        for (int i = 0; i < Keys.CHANNELS.size(); i++) {
            put(Keys.CHANNELS.get(i), live.aeron().channels().get(i));
        }
        put(Keys.JOURNAL_DIRECTORY, live.journal().directory());
        put(Keys.MINIMUM_FREE, live.journal().minimumFreeBytes() / MIB);
        put(Keys.JOURNAL_SYNC, live.journal().syncNs());
        put(Keys.JOURNAL_MARK, live.journal().markFile());
        put(Keys.METRICS_HOST, live.metrics().host());
        put(Keys.METRICS_PORT, live.metrics().port());
        put(Keys.POLICY_MANIFEST, live.policy().manifest());
        put(Keys.POLICY_ID, live.policy().id());
        put(Keys.IDLE, live.idle());
        put(Keys.WARM_UP, live.warmUpDecisions());
        put(Keys.ON_DISCONNECT, live.onDisconnect());
        put(Keys.KILL_WORD, live.killWordFile());
        put(Keys.SHUTDOWN_WAIT, live.shutdownWaitNs());
    }

    private void put(final Key key, final long value) {
        lines.put(key.path(), key.numberText(value));
    }

    private void put(final Key key, final Enum<?> value) {
        lines.put(key.path(), value.name().toLowerCase(Locale.ROOT));
    }

    private void put(final Key key, final String value) {
        lines.put(key.path(), key.kind() == Key.Kind.TEXT ? quoted(value) : value);
    }

    private static String quoted(final String text) {
        final StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point < ' ' || point > '~') {
                quoted.append(String.format("\\U%08X", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }

    /** Keys of one section stand together because they were put together. */
    private String yaml() {
        final StringBuilder yaml = new StringBuilder();
        String[] open = {};
        for (final Map.Entry<String, String> line : lines.entrySet()) {
            final String[] parts = line.getKey().split("\\.");
            int depth = 0;
            while (depth < Math.min(open.length, parts.length) - 1
                    && open[depth].equals(parts[depth])) {
                depth++;
            }
            for (; depth < parts.length - 1; depth++) {
                yaml.append("  ".repeat(depth)).append(parts[depth]).append(":\n");
            }
            yaml.append("  ".repeat(depth)).append(parts[depth]).append(": ");
            yaml.append(line.getValue()).append('\n');
            open = parts;
        }
        return yaml.toString();
    }
}
