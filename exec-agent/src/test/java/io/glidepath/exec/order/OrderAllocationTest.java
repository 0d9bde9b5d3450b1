package io.glidepath.exec.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import io.glidepath.exec.market.Instrument;
import io.glidepath.risk.OrderType;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;

class OrderAllocationTest {
    private static final int LIVES = 1_000_000;
    /** Bytes of the measuring itself, over all lives. */
    private static final long SLACK = 512;

    private final Parents parents = new Parents(16, 64);
    private final Children children = new Children(parents, 64, 8);
    private final Schedule schedule = new Schedule(200);
    private final Instrument instrument = new Instrument();
    private final ParentRequest request = Requests.buy(1, 10_000);
    private long exec;

    @Test
    void shouldAllocateNothingOverAMillionLivesOfChildren() {
        instrument.sigma = 0.01;
        instrument.eta = 1e-6;
        final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        run(1, LIVES / 4);
        final long before = threads.getCurrentThreadAllocatedBytes();
        run(LIVES / 4, LIVES + LIVES / 4);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(SLACK);
        assertThat(parents.forgotten()).isGreaterThan(1_000);
    }

    private void run(final int from, final int to) {
        for (int i = from; i < to; i++) {
            if (parents.count() == 0) {
                request.parentId = i;
                final ParentOrder parent = parents.admit(request, i);
                parent.become(ParentState.WORKING, 0, i);
                schedule.almgrenChriss(
                        0,
                        10_000,
                        1,
                        i,
                        i + 100_000_000_000L,
                        1_000_000_000,
                        1_000_000,
                        instrument);
            }
            live(i, parents.inOrder(0));
        }
    }

    private void live(final long id, final ParentOrder parent) {
        schedule.targetBy(id + 50_000_000_000L);
        final ChildOrder child =
                children.create(id, parent, OrderType.LIMIT, 10, Math.min(10, parent.free()), id);
        children.acked(id, id + 7, child.quantity(), id);
        children.filled(id, id + 7, exec++, 1, 10, true, 1, id);
        if ((id & 3) == 0) {
            children.unknown(child);
            children.orderStatus(id, id + 7, 2, 1, 10, 1, child.leaves(), id);
        }
        children.tradeCorrected(id, exec - 1, 1, 11, 2, id);
        children.cancelRequested(child, ParentRequest.NONE);
        children.findByVenueOrder(id + 7);
        children.cancelled(id, child.leaves(), id);
        if (parent.remaining() < 9_900) {
            parent.become(ParentState.CANCELLED, 0, id);
            parents.release(parent.slot());
        }
    }
}
