package io.glidepath.exec.wire;

import io.glidepath.codec.journal.DecisionTraceDecoder;

import org.agrona.DirectBuffer;

/**
 * The research stream as its readers hear it. The listener hears of sound frames alone. Never
 * allocates.
 */
public final class ResearchAdapter {
    private static final int VERSION = DecisionTraceDecoder.SCHEMA_VERSION;
    private static final int FEATURE_LENGTH = DecisionTraceDecoder.FeaturesDecoder.sbeBlockLength();
    private static final int SCORE_LENGTH = DecisionTraceDecoder.ScoresDecoder.sbeBlockLength();

    private static final int MASKED_LENGTH = DecisionTraceDecoder.MaskedDecoder.sbeBlockLength();
    private static final int MASKED_SINCE = 2;

    private final ResearchListener listener;
    private final Frame frame = new Frame();
    private final DecisionTraceDecoder trace = new DecisionTraceDecoder();
    private final DecisionRecord form = new DecisionRecord();
    private final DecisionRecord.Source[] sources = DecisionRecord.Source.values();
    private final DecisionRecord.Kind[] kinds = DecisionRecord.Kind.values();

    public ResearchAdapter(final ResearchListener listener) {
        this.listener = listener;
    }

    /** Checks the whole frame, then tells the listener; see {@link FrameHandler#onFrame}. */
    public FrameRefusal onFrame(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        frame.open(buffer, offset, length, whole, DecisionTraceDecoder.SCHEMA_ID);
        if (!frame.refused()) {
            frame.require(
                    frame.templateId() == DecisionTraceDecoder.TEMPLATE_ID,
                    FrameRefusal.UNKNOWN_TEMPLATE);
            onDecision();
        }
        return frame.refusal();
    }

    private void onDecision() {
        frame.block(VERSION, DecisionTraceDecoder.BLOCK_LENGTH);
        frame.group(VERSION, FEATURE_LENGTH, DecisionRecord.MAX_FEATURES);
        frame.group(VERSION, SCORE_LENGTH, DecisionRecord.MAX_SCORES);
        if (frame.version() >= MASKED_SINCE) {
            frame.group(VERSION, MASKED_LENGTH, DecisionRecord.MAX_MASKED);
        }
        frame.end();
        if (frame.refused()) {
            return;
        }
        trace.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.known(trace.sourceRaw(), Codes.DECISION_SOURCES);
        frame.known(trace.kindRaw(), Codes.ACTION_KINDS);
        if (!frame.refused()) {
            fillChoice();
            fillOutcome();
            fillRows();
            listener.onDecision(form);
        }
    }

    private void fillChoice() {
        form.decision = trace.decision();
        form.parentId = trace.parentId();
        form.clientId = trace.clientId();
        form.instrumentId = trace.instrumentId();
        form.policyId = trace.policyId();
        form.action = trace.action();
        form.maskLow = trace.maskLow();
        form.maskHigh = trace.maskHigh();
        form.nextDecisionNs = trace.nextDecisionNs();
        form.source = sources[trace.sourceRaw() - 1];
        form.kind = kinds[trace.kindRaw() - 1];
    }

    private void fillOutcome() {
        form.layoutHash = trace.layoutHash();
        form.modelHash = trace.modelHash();
        form.stateHash = trace.stateHash();
        form.sent = trace.sent();
        form.cancelled = trace.cancelled();
        form.refused = trace.refused();
        form.verdict = trace.verdict();
        form.cause = trace.cause();
    }

    private void fillRows() {
        final DecisionTraceDecoder.FeaturesDecoder features = trace.features();
        form.featureCount = features.count();
        for (int i = 0; i < form.featureCount; i++) {
            form.features[i] = features.next().value();
        }
        final DecisionTraceDecoder.ScoresDecoder scores = trace.scores();
        form.scoreCount = scores.count();
        for (int i = 0; i < form.scoreCount; i++) {
            form.scores[i] = scores.next().value();
        }
        final DecisionTraceDecoder.MaskedDecoder masked = trace.masked();
        form.maskedCount = masked.count();
        for (int i = 0; i < form.maskedCount; i++) {
            masked.next();
            form.maskedReasons[i] = masked.reason();
            form.maskedActions[i] = masked.actions();
        }
    }
}
