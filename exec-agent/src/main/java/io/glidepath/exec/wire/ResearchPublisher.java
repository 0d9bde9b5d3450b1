package io.glidepath.exec.wire;

import io.glidepath.codec.common.ActionKind;
import io.glidepath.codec.common.DecisionSource;
import io.glidepath.codec.journal.DecisionTraceEncoder;

/**
 * The stream of decisions. A frame the outlet does not take is dropped; its number is used up, so
 * that a reader sees the gap. Never allocates.
 */
public final class ResearchPublisher {
    private final OutFrame frame;
    private final DecisionRecord form = new DecisionRecord();
    private final DecisionTraceEncoder trace = new DecisionTraceEncoder();
    private final DecisionSource[] sources = DecisionSource.values();
    private final ActionKind[] kinds = ActionKind.values();

    public ResearchPublisher(final Outlet outlet) {
        frame = new OutFrame(outlet);
    }

    /** The cleared form of a decision, owned by this publisher. */
    public DecisionRecord form() {
        form.clear();
        return form;
    }

    /** Sends the form as it stands. */
    public long decision(final long nowNs) {
        trace.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .decision(form.decision)
                .parentId(form.parentId)
                .clientId(form.clientId)
                .instrumentId(form.instrumentId)
                .policyId(form.policyId)
                .action(form.action)
                .maskLow(form.maskLow)
                .maskHigh(form.maskHigh)
                .nextDecisionNs(form.nextDecisionNs)
                .layoutHash(form.layoutHash)
                .modelHash(form.modelHash)
                .stateHash(form.stateHash)
                .sent(form.sent)
                .cancelled(form.cancelled)
                .refused(form.refused)
                .verdict(form.verdict)
                .cause(form.cause)
                .source(sources[form.source.ordinal()])
                .kind(kinds[form.kind.ordinal()]);
        putRows();
        return frame.offerOrDrop(trace.encodedLength());
    }

    private void putRows() {
        final DecisionTraceEncoder.FeaturesEncoder features =
                trace.featuresCount(form.featureCount);
        for (int i = 0; i < form.featureCount; i++) {
            features.next().value(form.features[i]);
        }
        final DecisionTraceEncoder.ScoresEncoder scores = trace.scoresCount(form.scoreCount);
        for (int i = 0; i < form.scoreCount; i++) {
            scores.next().value(form.scores[i]);
        }
        final DecisionTraceEncoder.MaskedEncoder masked = trace.maskedCount(form.maskedCount);
        for (int i = 0; i < form.maskedCount; i++) {
            masked.next().reason(form.maskedReasons[i]).actions(form.maskedActions[i]);
        }
    }
}
