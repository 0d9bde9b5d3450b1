package io.glidepath.sim.venue;

import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;

import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * One stream of frames in memory, written at one end and read at the other by the same thread: a
 * ring of bytes, allocated once, or doubled when it is full, up to a most. A frame can be read when
 * its travel time is over; a full ring answers BACK_PRESSURED.
 */
public final class FrameQueue implements Inlet, Outlet {
    /** Frames begin at multiples of this, and each such place has room for what is known of one. */
    private static final int ALIGNMENT = 16;

    private static final int SKIP = -1;

    private final int mostBytes;
    private final EpochNanoClock clock;
    private final LatencyModel latency;
    private UnsafeBuffer ring;
    private int mask;
    /** By place: the length of a frame, or SKIP. */
    private int[] lengths;
    /** By place: when a frame arrives. */
    private long[] deliveries;

    private long head;
    private long tail;
    private long lastDeliveryNs = Long.MIN_VALUE;
    private long nextDeliveryNs = Long.MAX_VALUE;

    /**
     * A queue without travel time.
     *
     * @param bytes size of the ring, rounded up to a power of two.
     */
    public FrameQueue(final int bytes) {
        this(bytes, () -> 0, LatencyModel.ZERO);
    }

    public FrameQueue(final int bytes, final EpochNanoClock clock, final LatencyModel latency) {
        this(bytes, bytes, clock, latency);
    }

    /**
     * A queue that grows.
     *
     * @param bytes size of the ring at first, rounded up to a power of two.
     * @param mostBytes beyond which it does not grow.
     */
    public FrameQueue(
            final int bytes,
            final int mostBytes,
            final EpochNanoClock clock,
            final LatencyModel latency) {
        final int size = BitUtil.findNextPositivePowerOfTwo(
                Math.max(bytes, 2 * FrameHandler.MAX_FRAME_LENGTH));
        this.mostBytes = mostBytes;
        this.ring = new UnsafeBuffer(new byte[size]);
        this.mask = size - 1;
        this.lengths = new int[size / ALIGNMENT];
        this.deliveries = new long[size / ALIGNMENT];
        this.clock = clock;
        this.latency = latency;
    }

    /** Begins an episode, see {@link LatencyModel#restart}. */
    public void restart(final long seed, final long episode, final long stream) {
        latency.restart(seed, episode, stream);
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length) {
        if (length < 0 || length > FrameHandler.MAX_FRAME_LENGTH) {
            throw new IllegalArgumentException("a frame has 0 to 1344 bytes: " + length);
        }
        final int needed = room(length);
        int skipped = skipped(needed);
        while (tail + skipped + needed - head > ring.capacity()) {
            if (ring.capacity() > mostBytes >> 1) {
                return BACK_PRESSURED;
            }
            grow();
            skipped = skipped(needed);
        }
        if (skipped > 0) {
            lengths[place(tail)] = SKIP;
            head += head == tail ? skipped : 0;
            tail += skipped;
        }
        final long deliveryNs = deliveryNs();
        final int place = place(tail);
        lengths[place] = length;
        deliveries[place] = deliveryNs;
        ring.putBytes((int) (tail & mask), buffer, offset, length);
        tail += needed;
        nextDeliveryNs = Math.min(nextDeliveryNs, deliveryNs);
        return tail;
    }

    /** What a record of this length leaves empty at the end of the ring. */
    private int skipped(final int needed) {
        final int toEnd = ring.capacity() - (int) (tail & mask);
        return toEnd < needed ? toEnd : 0;
    }

    /** Twice the room; what waits is moved to its beginning. */
    private void grow() {
        final int size = 2 * ring.capacity();
        final UnsafeBuffer largerRing = new UnsafeBuffer(new byte[size]);
        final int[] largerLengths = new int[size / ALIGNMENT];
        final long[] largerDeliveries = new long[size / ALIGNMENT];
        int filled = 0;
        while (head != tail) {
            final int from = place(head);
            final int length = lengths[from];
            if (length == SKIP) {
                head += ring.capacity() - (head & mask);
            } else {
                largerLengths[filled / ALIGNMENT] = length;
                largerDeliveries[filled / ALIGNMENT] = deliveries[from];
                largerRing.putBytes(filled, ring, (int) (head & mask), length);
                filled += room(length);
                head += room(length);
            }
        }
        ring = largerRing;
        mask = size - 1;
        lengths = largerLengths;
        deliveries = largerDeliveries;
        head = 0;
        tail = filled;
    }

    @Override
    public int poll(final FrameHandler handler, final int limit) {
        int polled = 0;
        while (polled < limit && isDue()) {
            final int length = lengths[place(head)];
            handler.onFrame(ring, (int) (head & mask), length, true);
            remove(length);
            polled++;
        }
        return polled;
    }

    /** Passes frames on, oldest first, until the other end refuses one; the number passed on. */
    public int forwardTo(final Outlet outlet) {
        int passed = 0;
        while (isDue()) {
            final int length = lengths[place(head)];
            if (outlet.offer(ring, (int) (head & mask), length) < 0) {
                return passed;
            }
            remove(length);
            passed++;
        }
        return passed;
    }

    /**
     * When the oldest frame arrives, ns since the epoch; {@link Long#MAX_VALUE} if there is none.
     */
    public long nextDeliveryNs() {
        return nextDeliveryNs;
    }

    public boolean isEmpty() {
        return head == tail;
    }

    private boolean isDue() {
        return nextDeliveryNs != Long.MAX_VALUE && nextDeliveryNs <= clock.nanoTime();
    }

    /** Takes the oldest frame off. */
    private void remove(final int length) {
        head += room(length);
        if (head == tail) {
            nextDeliveryNs = Long.MAX_VALUE;
            return;
        }
        if (lengths[place(head)] == SKIP) {
            head += ring.capacity() - (head & mask);
        }
        nextDeliveryNs = deliveries[place(head)];
    }

    private int place(final long position) {
        return (int) (position & mask) / ALIGNMENT;
    }

    /** Bytes of the ring that a frame takes: an empty one takes some, too. */
    private static int room(final int length) {
        return BitUtil.align(length + 1, ALIGNMENT);
    }

    private long deliveryNs() {
        final long nowNs = clock.nanoTime();
        lastDeliveryNs = Math.max(lastDeliveryNs, nowNs + latency.delayNs(nowNs));
        return lastDeliveryNs;
    }
}
