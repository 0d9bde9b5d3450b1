package io.glidepath.evaluate;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.journal.IntentRefusedDecoder;
import io.glidepath.exec.DecisionLog;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordKind;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the guard said no to, by parent id and then by the reason's name.
 *
 * @param refused intents it refused.
 * @param masked  actions it masked, summed over decisions.
 */
public record Verdicts(
        Map<Long, Map<String, Integer>> refused, Map<Long, Map<String, Integer>> masked) {
    /** Where nothing was written down. */
    public static final Verdicts NONE = new Verdicts(Map.of(), Map.of());

    /** Counts them in a journal. */
    public static Verdicts of(final JournalReader reader) {
        final Map<Long, Map<String, Integer>> refused = new HashMap<>();
        final DecisionLog decisions = new DecisionLog();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final IntentRefusedDecoder note = new IntentRefusedDecoder();
        while (reader.next()) {
            decisions.hear(reader);
            if (reader.kind() == RecordKind.NOTE
                    && header.wrap(reader.buffer(), reader.offset()).templateId()
                            == IntentRefusedDecoder.TEMPLATE_ID) {
                note.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
                refused.computeIfAbsent(note.parentId(), id -> new TreeMap<>())
                        .merge(Reasons.name(note.reason()), 1, Integer::sum);
            }
        }
        return new Verdicts(refused, decisions.masked());
    }
}
