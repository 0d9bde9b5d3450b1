package io.glidepath.bench;

import io.aeron.ExclusivePublication;
import io.aeron.Subscription;
import io.aeron.logbuffer.FragmentHandler;

import org.agrona.CloseHelper;
import org.agrona.concurrent.UnsafeBuffer;

/** An Aeron IPC hop with nothing behind it: offer, and poll on the same thread. */
final class BareHop implements AutoCloseable {
    private static final int STREAM = 9_001;
    private static final int LARGEST = 1_024;

    private final ExclusivePublication publication;
    private final Subscription subscription;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[LARGEST]);
    private final FragmentHandler nothing = (bytes, offset, length, header) -> {};

    BareHop(final AeronLoop loop) {
        subscription = loop.aeron().addSubscription("aeron:ipc", STREAM);
        publication = loop.aeron().addExclusivePublication("aeron:ipc", STREAM);
        while (!publication.isConnected()) {
            Thread.onSpinWait();
        }
    }

    /** One hop; says how long it took, ns. */
    long run(final int length) {
        final long startNs = System.nanoTime();
        while (publication.offer(buffer, 0, length) < 0) {
            Thread.onSpinWait();
        }
        while (subscription.poll(nothing, 1) == 0) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - startNs;
    }

    @Override
    public void close() {
        CloseHelper.close(publication);
        CloseHelper.close(subscription);
    }
}
