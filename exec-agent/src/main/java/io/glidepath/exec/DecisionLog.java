package io.glidepath.exec;

import io.glidepath.exec.journal.FrameNames;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.policy.Action;
import io.glidepath.exec.policy.Failure;
import io.glidepath.exec.wire.DecisionRecord;
import io.glidepath.exec.wire.FrameRefusal;
import io.glidepath.exec.wire.ResearchAdapter;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.RejectReason;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What the decision traces of a journal say: who chose what, what the guard refused, and why
 * actions were masked. For people: it allocates.
 */
public final class DecisionLog {
    private final ResearchAdapter adapter = new ResearchAdapter(this::onDecision);
    private final Map<Long, Map<String, Integer>> masked = new HashMap<>();
    private final Consumer<String> lines;
    private final List<Map<String, Object>> list;
    private JournalReader record;

    /** @param lines takes a line for every decision. */
    public DecisionLog(final Consumer<String> lines) {
        this(lines, null);
    }

    /** @param list gets an entry for every decision, what the line says by name; null: none. */
    DecisionLog(final Consumer<String> lines, final List<Map<String, Object>> list) {
        this.lines = lines;
        this.list = list;
    }

    /** Keeps the reasons alone. */
    public DecisionLog() {
        this(line -> {});
    }

    /** Reads a journal to its end, or to its first damage. */
    public DecisionLog read(final JournalReader reader) {
        while (reader.next()) {
            hear(reader);
        }
        return this;
    }

    /** Hears one record; all but decision traces are passed over. */
    public void hear(final JournalReader reader) {
        if (reader.kind() != RecordKind.OUTPUT || reader.stream() != Stream.RESEARCH.code()) {
            return;
        }
        record = reader;
        final FrameRefusal refusal =
                adapter.onFrame(reader.buffer(), reader.offset(), reader.length(), true);
        if (refusal != FrameRefusal.NONE) {
            lines.accept("record " + reader.sequence() + ": no decision reads there, " + refusal);
        }
    }

    private void onDecision(final DecisionRecord decision) {
        final Map<String, Integer> now = maskedBy(decision);
        now.forEach((reason, actions) -> masked.computeIfAbsent(
                        decision.parentId, id -> new TreeMap<>())
                .merge(reason, actions, Integer::sum));
        lines.accept(line(decision, now));
        if (list != null) {
            list.add(entry(decision, now));
        }
    }

    /** Masked actions, summed over decisions, by parent id and the reason's name. */
    public Map<Long, Map<String, Integer>> masked() {
        return masked;
    }

    /** The same of all parents together. */
    public Map<String, Integer> allMasked() {
        final Map<String, Integer> all = new TreeMap<>();
        masked.values()
                .forEach(of ->
                        of.forEach((reason, actions) -> all.merge(reason, actions, Integer::sum)));
        return all;
    }

    /** {@code PARTICIPATION 40, PRICE_BAND 12}; nothing: {@code nothing}. */
    public static String words(final Map<String, Integer> reasons) {
        final StringBuilder text = new StringBuilder();
        reasons.forEach((reason, count) -> text.append(text.isEmpty() ? "" : ", ")
                .append(reason)
                .append(' ')
                .append(count));
        return text.isEmpty() ? "nothing" : text.toString();
    }

    private String line(final DecisionRecord decision, final Map<String, Integer> reasons) {
        final StringBuilder line = new StringBuilder(200);
        line.append("record ").append(record.sequence());
        line.append(' ').append(FrameNames.time(record.nowNs()));
        line.append(" parent ").append(decision.parentId);
        line.append(" client ").append(decision.clientId);
        line.append(" instrument ").append(decision.instrumentId);
        line.append(": ").append(lower(decision.kind));
        if (decision.action != Action.NO_INDEX) {
            line.append(' ').append(decision.action);
        }
        line.append(" by ").append(lower(decision.source));
        line.append(" (policy ").append(decision.policyId);
        line.append(decision.cause == 0 ? "" : ", " + lower(Failure.of(decision.cause)));
        line.append("); sent ").append(decision.sent);
        line.append(", cancelled ").append(decision.cancelled);
        line.append(", refused ").append(decision.refused);
        if (decision.verdict != 0) {
            line.append(" (").append(RejectReason.of(decision.verdict)).append(')');
        }
        line.append("; masked ").append(words(reasons));
        return line.toString();
    }

    private Map<String, Object> entry(
            final DecisionRecord decision, final Map<String, Integer> reasons) {
        final Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("record", record.sequence());
        entry.put("timeNs", record.nowNs());
        entry.put("parent", decision.parentId);
        entry.put("client", decision.clientId);
        entry.put("instrument", decision.instrumentId);
        entry.put("kind", decision.kind.name());
        entry.put("action", decision.action == Action.NO_INDEX ? null : decision.action);
        entry.put("source", decision.source.name());
        entry.put("policy", decision.policyId);
        entry.put(
                "cause", decision.cause == 0 ? null : Failure.of(decision.cause).name());
        entry.put("sent", decision.sent);
        entry.put("cancelled", decision.cancelled);
        entry.put("refused", decision.refused);
        entry.put(
                "verdict",
                decision.verdict == 0 ? null : RejectReason.of(decision.verdict).name());
        entry.put("masked", reasons);
        return entry;
    }

    /** In the order of the trace. */
    private static Map<String, Integer> maskedBy(final DecisionRecord decision) {
        final Map<String, Integer> reasons = new LinkedHashMap<>();
        for (int i = 0; i < decision.maskedCount; i++) {
            reasons.merge(
                    RejectReason.of(decision.maskedReasons[i]).name(),
                    decision.maskedActions[i],
                    Integer::sum);
        }
        return reasons;
    }

    private static String lower(final Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
