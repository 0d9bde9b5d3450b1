package io.glidepath.exec;

import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.VenueOrder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.JournalEncoder;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Intent;
import io.glidepath.risk.Mode;
import io.glidepath.risk.ModeListener;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.Scope;

import org.agrona.concurrent.UnsafeBuffer;

/**
 * What the agent writes down beside frames: each note is counted and appended in the same breath.
 */
final class Notes implements ModeListener {
    private static final int ENVIRONMENT = 0;

    private final JournalEncoder encoder = new JournalEncoder();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final Cycle cycle;
    private final AgentMetrics metrics;
    private final AgentCounts counts;

    Notes(final Cycle cycle, final AgentMetrics metrics, final AgentCounts counts) {
        this.cycle = cycle;
        this.metrics = metrics;
        this.counts = counts;
    }

    void frameRefused(final Stream stream, final int reason) {
        counts.refusedFrames++;
        metrics.frameRefused(reason);
        note(encoder.frameRefused(buffer, stream, reason));
    }

    void offerFailed(final Stream stream, final long result) {
        counts.notSent++;
        metrics.notSent();
        final int length = encoder.offerFailed(buffer, stream, Math.min(result, -1));
        cycle.append(RecordKind.FACT, stream.code(), buffer, 0, length);
    }

    /** A policy did not answer, for a reason that its row does not tell. */
    void inferenceFailed(final long parentId, final int reason) {
        final int length = encoder.inferenceFailed(buffer, parentId, reason);
        cycle.append(RecordKind.FACT, ENVIRONMENT, buffer, 0, length);
    }

    /** The venue's word of an order is not ours, and known events do not explain it. */
    void venueDiffers(
            final VenueOrder order, final long filled, final long leaves, final int reason) {
        counts.venueDifferences++;
        note(encoder.venueDiffers(buffer, order, filled, leaves, reason));
    }

    void parentStateChanged(
            final int clientId,
            final long parentId,
            final int previous,
            final int next,
            final int reason) {
        note(encoder.parentStateChanged(buffer, clientId, parentId, previous, next, reason));
    }

    void intentRefused(final Intent intent, final RejectReason reason) {
        counts.refusals++;
        metrics.intentRefused(reason.code());
        note(encoder.intentRefused(
                buffer,
                intent.parentId,
                intent.instrumentId,
                intent.side,
                intent.type,
                intent.price,
                intent.quantity,
                reason.code()));
    }

    @Override
    public void onMode(
            final Scope scope,
            final long target,
            final Mode mode,
            final int reason,
            final boolean killed) {
        if (scope == Scope.GLOBAL) {
            metrics.mode(mode);
            metrics.killed(killed);
        }
        note(encoder.modeChanged(buffer, scope, target, mode, killed, reason));
    }

    private void note(final int length) {
        cycle.append(RecordKind.NOTE, ENVIRONMENT, buffer, 0, length);
    }
}
