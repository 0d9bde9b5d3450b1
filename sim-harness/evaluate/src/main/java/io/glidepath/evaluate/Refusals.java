package io.glidepath.evaluate;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.journal.IntentRefusedDecoder;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordKind;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts, from a journal, what the guard refused: by parent and reason. */
public final class Refusals {
    private Refusals() {}

    /** By parent id, then by the reason's name. */
    public static Map<Long, Map<String, Integer>> of(final JournalReader reader) {
        final Map<Long, Map<String, Integer>> refusals = new HashMap<>();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final IntentRefusedDecoder refused = new IntentRefusedDecoder();
        while (reader.next()) {
            if (reader.kind() != RecordKind.NOTE) {
                continue;
            }
            header.wrap(reader.buffer(), reader.offset());
            if (header.templateId() == IntentRefusedDecoder.TEMPLATE_ID) {
                refused.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
                refusals.computeIfAbsent(refused.parentId(), id -> new TreeMap<>())
                        .merge(Reasons.name(refused.reason()), 1, Integer::sum);
            }
        }
        return refusals;
    }
}
