package io.glidepath.evaluate;

import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.wire.DecisionRecord;
import io.glidepath.exec.wire.DecisionRecord.Source;
import io.glidepath.exec.wire.FrameRefusal;
import io.glidepath.exec.wire.ResearchAdapter;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.FrameTap;

import org.agrona.DirectBuffer;

import java.util.HashMap;
import java.util.Map;

/** Counts decisions by who chose and which policy and model the parent was bound to. */
final class DecisionTally implements FrameTap {
    private record Kind(Source source, int policyId, long modelHash) {}

    private final Map<Kind, Long> counts = new HashMap<>();
    private final ResearchAdapter adapter = new ResearchAdapter(this::onDecision);

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (stream == Stream.RESEARCH
                && adapter.onFrame(buffer, offset, length, true) != FrameRefusal.NONE) {
            throw new IllegalStateException("a trace does not read");
        }
    }

    private void onDecision(final DecisionRecord decision) {
        counts.merge(
                new Kind(decision.source, decision.policyId, decision.modelHash), 1L, Long::sum);
    }

    /** Decisions of a source, of parents that are bound to the policy. */
    long of(final Source source, final Policy policy) {
        return counts.getOrDefault(new Kind(source, policy.id(), policy.modelHash()), 0L);
    }
}
