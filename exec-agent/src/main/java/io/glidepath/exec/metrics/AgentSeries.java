package io.glidepath.exec.metrics;

import io.glidepath.exec.metrics.AgentMetrics.ByReason;
import io.glidepath.exec.metrics.AgentMetrics.Value;
import io.glidepath.risk.Mode;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** The agent's counters and gauges under their names; read at each scrape. */
final class AgentSeries {
    private static final String SINCE = " since the journal began, earlier runs included";

    private final AgentMetrics metrics;
    private final MeterRegistry registry;

    AgentSeries(final AgentMetrics metrics, final MeterRegistry registry) {
        this.metrics = metrics;
        this.registry = registry;
    }

    void bind(final MetricNames names) {
        counter(Value.DECISIONS, "glidepath.decisions", "Decisions made" + SINCE);
        counter(Value.EVENTS, "glidepath.events", "Input frames taken" + SINCE);
        counter(Value.FILLS, "glidepath.fills", "Fills heard" + SINCE);
        counter(Value.CHILDREN_SENT, "glidepath.children.sent", "Child orders sent" + SINCE);
        counter(Value.CANCELS_SENT, "glidepath.cancels.sent", "Cancels sent" + SINCE);
        counter(
                Value.NOT_SENT,
                "glidepath.not.sent",
                "Frames that must go and were not taken" + SINCE);
        gauge(Value.KILLED, "glidepath.killed", "1 while a global kill is latched");
        gauge(Value.READY, "glidepath.ready", "1 when warm and taking parents");
        gauge(Value.PARENTS_OPEN, "glidepath.parents.open", "Parents being worked");
        gauge(Value.CHILDREN_OPEN, "glidepath.children.open", "Children not known to be closed");
        gauge(
                Value.FOREIGN_SENDERS,
                "glidepath.foreign.senders",
                "Other processes' senders on our streams children and parents");
        gauge(Value.JOURNAL_SEQUENCE, "glidepath.journal.sequence", "Last record appended");
        journal();
        doubts();
        reasons(
                ByReason.FRAMES_REFUSED,
                "glidepath.frames.refused",
                "Input frames refused" + SINCE,
                names.frameReasons());
        reasons(
                ByReason.INTENTS_REFUSED,
                "glidepath.intents.refused",
                "Intents refused" + SINCE,
                names.intentReasons());
        reasons(
                ByReason.FALLBACKS,
                "glidepath.fallbacks",
                "Schedules in a policy's place, in this run",
                names.fallbackReasons());
        for (final Mode mode : AgentMetrics.modes()) {
            mode(mode);
        }
        names.policies().forEach(this::policy);
    }

    private void journal() {
        gauge(Value.JOURNAL_SYNCED, "glidepath.journal.synced", "Last record known to be on disk");
        Gauge.builder("glidepath.journal.lag.records", metrics, AgentMetrics::journalLag)
                .description("Records appended and not known to be on disk")
                .register(registry);
        Gauge.builder(
                        "glidepath.journal.unsynced.seconds",
                        metrics,
                        AgentMetrics::journalUnsyncedSeconds)
                .description("The oldest of them is no older; 0: there is none")
                .register(registry);
        counter(
                Value.JOURNAL_SYNCS_FAILED,
                "glidepath.journal.syncs.failed",
                "Syncs the disk did not take, in this run; after one there is none");
        gauge(
                Value.JOURNAL_DOUBTED,
                "glidepath.journal.doubted",
                "1: records were damaged or missing when the journal was opened for this run");
        gauge(
                Value.JOURNAL_MISSING,
                "glidepath.journal.missing.records",
                "Records then known to be missing at its end");
    }

    private void doubts() {
        gauge(
                Value.PARENTS_IN_DOUBT,
                "glidepath.parents.in.doubt",
                "Parents of which it is not known what is filled");
        gauge(
                Value.VENUE_DIFFERENCES,
                "glidepath.venue.differences",
                "Orders of which the venue's word was not the journal's, in this run");
    }

    private void counter(final Value value, final String name, final String help) {
        FunctionCounter.builder(name, metrics, m -> m.value(value))
                .description(help)
                .register(registry);
    }

    private void gauge(final Value value, final String name, final String help) {
        Gauge.builder(name, metrics, m -> m.value(value)).description(help).register(registry);
    }

    private void mode(final Mode mode) {
        Gauge.builder("glidepath.mode", metrics, m -> m.isMode(mode) ? 1 : 0)
                .description("1 at the effective global mode")
                .tag("mode", mode.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private void policy(final MetricNames.PolicyLabel policy) {
        Gauge.builder("glidepath.policy.info", () -> 1)
                .description("Policies loaded, and the hash of their model")
                .tag("id", Integer.toString(policy.id()))
                .tag("policy", policy.name())
                .tag("hash", policy.hash())
                .register(registry);
    }

    private void reasons(
            final ByReason kind,
            final String name,
            final String help,
            final IntFunction<String> words) {
        final List<Integer> others = new ArrayList<>();
        for (int code = 0; code < AgentMetrics.MAX_REASONS; code++) {
            final String word = words.apply(code);
            if (word == null || code == AgentMetrics.OTHER_REASON) {
                others.add(code);
            } else {
                final int reason = code;
                FunctionCounter.builder(name, metrics, m -> m.count(kind, reason))
                        .description(help)
                        .tag("reason", word)
                        .register(registry);
            }
        }
        FunctionCounter.builder(
                        name,
                        metrics,
                        m -> others.stream()
                                .mapToLong(code -> m.count(kind, code))
                                .sum())
                .description(help)
                .tag("reason", "other")
                .register(registry);
    }
}
