package io.glidepath.exec;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.journal.IntentRefusedDecoder;
import io.glidepath.codec.journal.OfferFailedDecoder;
import io.glidepath.codec.venue.CancelChildOrderDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.wire.Stream;

/**
 * Counts again, in recovery, what earlier runs sent and refused, so that every count is since the
 * journal began. What follows from inputs is counted where they are worked again.
 */
final class Recount {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OfferFailedDecoder offerFailed = new OfferFailedDecoder();
    private final IntentRefusedDecoder intentRefused = new IntentRefusedDecoder();
    private final AgentCounts counts;
    private final AgentMetrics metrics;
    private int lastSent;

    Recount(final AgentCounts counts, final AgentMetrics metrics) {
        this.counts = counts;
        this.metrics = metrics;
    }

    void hear(final JournalReader record) {
        switch (record.kind()) {
            case OUTPUT -> sent(record);
            case FACT -> failed(record);
            case NOTE -> refused(record);
            default -> {}
        }
    }

    /** Tells the metrics, once the whole journal was heard. */
    void tell() {
        metrics.recovered(counts.decisions, counts.childrenSent, counts.cancelsSent);
    }

    private void sent(final JournalReader record) {
        lastSent = header.wrap(record.buffer(), record.offset()).templateId();
        add(1);
    }

    private void failed(final JournalReader record) {
        if (header.wrap(record.buffer(), record.offset()).templateId()
                != OfferFailedDecoder.TEMPLATE_ID) {
            return;
        }
        counts.notSent++;
        metrics.notSent();
        offerFailed.wrapAndApplyHeader(record.buffer(), record.offset(), header);
        if (offerFailed.streamRaw() == Stream.CHILDREN.code()) {
            add(-1);
        }
    }

    private void add(final int one) {
        counts.childrenSent += lastSent == NewChildOrderDecoder.TEMPLATE_ID ? one : 0;
        counts.cancelsSent += lastSent == CancelChildOrderDecoder.TEMPLATE_ID ? one : 0;
    }

    private void refused(final JournalReader record) {
        if (header.wrap(record.buffer(), record.offset()).templateId()
                == IntentRefusedDecoder.TEMPLATE_ID) {
            intentRefused.wrapAndApplyHeader(record.buffer(), record.offset(), header);
            counts.refusals++;
            metrics.intentRefused(intentRefused.reason());
        }
    }
}
