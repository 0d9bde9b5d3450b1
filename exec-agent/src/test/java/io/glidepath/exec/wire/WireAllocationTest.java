package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import io.glidepath.exec.wire.Samples.Sample;
import io.glidepath.risk.Approvals;
import io.glidepath.risk.Intent;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.List;

/** The wire allocates nothing in steady state: zero bytes over a million frames each way. */
class WireAllocationTest {
    private static final int FRAMES = 1_000_000;
    private static final int ROUNDS = 6;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private long bytesOut;

    @Test
    void shouldAllocateNothingWhenHearing() {
        final List<Sample> heard = Samples.heard();
        final UnsafeBuffer[] frames = new UnsafeBuffer[heard.size() * 2];
        final Stream[] streams = new Stream[frames.length];
        for (int i = 0; i < heard.size(); i++) {
            frames[i] = new UnsafeBuffer(heard.get(i).bytes());
            streams[i] = heard.get(i).stream();
            final byte[] broken = heard.get(i).bytes().clone();
            broken[broken.length - 1] = (byte) 0xFE;
            frames[heard.size() + i] = new UnsafeBuffer(broken);
            streams[heard.size() + i] = heard.get(i).stream();
        }
        final Counted inbound = new Counted();
        assertThat(quietestRound(() -> hear(inbound, streams, frames, FRAMES))).isZero();
        assertThat(inbound.counter.heard()).isGreaterThan(FRAMES / 3);
    }

    /**
     * Bytes of the round that allocated least: the compiler's own work on this thread ends, a leak
     * does not.
     */
    private static long quietestRound(final Runnable round) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS && least > 0; i++) {
            final long before = THREADS.getCurrentThreadAllocatedBytes();
            round.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private static void hear(
            final Counted inbound,
            final Stream[] streams,
            final UnsafeBuffer[] frames,
            final int count) {
        for (int i = 0; i < count; i++) {
            final int at = i % frames.length;
            inbound.onFrame(streams[at], frames[at], frames[at].capacity());
        }
    }

    @Test
    void shouldAllocateNothingWhenSaying() {
        final Said said = new Said();
        assertThat(quietestRound(() -> said.say(FRAMES))).isZero();
        assertThat(bytesOut).isGreaterThan(FRAMES);
    }

    /** The adapters in front of a counter. */
    private static final class Counted {
        private final VerbCounter counter = new VerbCounter();
        private final OrdersAdapter orders = new OrdersAdapter(counter);
        private final MarketAdapter market = new MarketAdapter(counter);
        private final ExecutionsAdapter executions = new ExecutionsAdapter(counter, counter);
        private final ControlAdapter control = new ControlAdapter(counter);

        FrameRefusal onFrame(final Stream stream, final UnsafeBuffer frame, final int length) {
            return switch (stream) {
                case ORDERS -> orders.onFrame(frame, 0, length, true);
                case MARKET -> market.onFrame(frame, 0, length, true);
                case EXECUTIONS -> executions.onFrame(frame, 0, length, true);
                default -> control.onFrame(frame, 0, length, true);
            };
        }
    }

    /** Every publisher and note in turn. */
    private final class Said {
        private final Outlet outlet = (buffer, offset, length) -> bytesOut += length;
        private final ChildrenPublisher children = new ChildrenPublisher(outlet);
        private final ParentsPublisher parents = new ParentsPublisher(outlet);
        private final ResearchPublisher research = new ResearchPublisher(outlet);
        private final RepliesPublisher replies = new RepliesPublisher(outlet);
        private final JournalEncoder journal = new JournalEncoder();
        private final UnsafeBuffer note = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
        private final Approvals approvals = new Approvals();
        private final Intent intent = new Intent();

        void say(final int count) {
            VenueSamples.fill(intent);
            for (int i = 0; i < count; i++) {
                switch (i % 8) {
                    case 0 -> children.newChild(approvals.approve(intent), i);
                    case 1 -> children.cancelChild(approvals.approve(intent), i);
                    case 2 -> children.cancelAll(i, 1, i);
                    case 3 -> report(i);
                    case 4 -> fill(i);
                    case 5 -> decide(i);
                    case 6 -> answer(i);
                    default ->
                        bytesOut += journal.frameRefused(
                                note, Stream.MARKET, FrameRefusal.TOO_LONG.code());
                }
            }
        }

        private void report(final int i) {
            OrderSamples.fill(parents.reportForm());
            parents.report(i);
        }

        private void fill(final int i) {
            OrderSamples.fill(parents.fillForm());
            parents.fill(i);
        }

        private void decide(final int i) {
            JournalSamples.fill(research.form(), 64, 16);
            research.decision(i);
        }

        private void answer(final int i) {
            ControlSamples.fill(replies.statusForm());
            replies.status(i);
            replies.reply(i, 1, true, 0, i);
        }
    }
}
