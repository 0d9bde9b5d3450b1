package io.glidepath.evaluate.trial;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.journal.IntentRefusedDecoder;
import io.glidepath.evaluate.Reasons;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.journal.RecordKind;

import org.agrona.DirectBuffer;

import java.util.Map;
import java.util.TreeMap;

/** Keeps no records; counts what the guard refused, by the reason's name. */
final class RefusalTally extends CountingJournal {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final IntentRefusedDecoder note = new IntentRefusedDecoder();
    private final Map<String, Long> refusals = new TreeMap<>();

    @Override
    public long append(
            final RecordKind kind,
            final int stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (kind == RecordKind.NOTE
                && header.wrap(buffer, offset).templateId() == IntentRefusedDecoder.TEMPLATE_ID) {
            note.wrapAndApplyHeader(buffer, offset, header);
            refusals.merge(Reasons.name(note.reason()), 1L, Long::sum);
        }
        return super.append(kind, stream, nowNs, buffer, offset, length);
    }

    /** So far. */
    Map<String, Long> refusals() {
        return refusals;
    }
}
