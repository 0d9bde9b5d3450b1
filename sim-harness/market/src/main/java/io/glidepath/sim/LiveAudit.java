package io.glidepath.sim;

import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;

import java.util.List;

/**
 * Shows an auditor a session in real time, on the venue's thread: the venue's own frames at its
 * door, and what order management and agent say to each other as a further listener. Streams know
 * no common order, so what can have caused a frame is shown before it: reports before children,
 * orders before reports; the venue's executions are shown as they are sent, before anything can
 * answer them.
 */
public final class LiveAudit implements FrameTap {
    private static final int POLL_LIMIT = 256;
    private static final int MOST_POLLS = 1 << 16;

    private final Auditor auditor;
    private final Inlet orders;
    private final Inlet parents;
    private final FrameHandler onOrder = this::onOrder;
    private final FrameHandler onReport = this::onReport;
    private long nowNs;

    /**
     * @param graceNs how long after its end a parent that must finish may still send, ns.
     * @param orders the orders stream, for this listener alone.
     * @param parents the parents stream, for this listener alone.
     */
    public LiveAudit(final long graceNs, final Inlet orders, final Inlet parents) {
        auditor = Auditor.live(graceNs);
        this.orders = orders;
        this.parents = parents;
    }

    @Override
    public void onFrame(
            final Stream stream,
            final long timeNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        nowNs = timeNs;
        if (stream == Stream.CHILDREN) {
            listen();
        }
        auditor.onFrame(stream, timeNs, buffer, offset, length);
        if (stream == Stream.MARKET) {
            listen();
        }
    }

    /**
     * Ends the session, when the venue's thread has ended and every parent should have.
     *
     * @return what must not have happened, in sentences.
     */
    public List<String> end() {
        listen();
        auditor.endSession();
        return auditor.violations();
    }

    private void listen() {
        drain(parents, onReport);
        drain(orders, onOrder);
    }

    private void onReport(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        drain(orders, onOrder);
        auditor.onFrame(Stream.PARENTS, nowNs, buffer, offset, length);
    }

    private void onOrder(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        auditor.onFrame(Stream.ORDERS, nowNs, buffer, offset, length);
    }

    private static void drain(final Inlet inlet, final FrameHandler handler) {
        int polls = 0;
        while (polls < MOST_POLLS && inlet.poll(handler, POLL_LIMIT) > 0) {
            polls++;
        }
    }
}
