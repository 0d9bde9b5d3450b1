package io.glidepath.risk;

import static io.glidepath.risk.Fixture.ASK;
import static io.glidepath.risk.Fixture.BID;
import static io.glidepath.risk.Fixture.ID;
import static io.glidepath.risk.Fixture.NOW;
import static io.glidepath.risk.Fixture.SECOND;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;

class AllocationTest {
    private static final int WARM_UP = 300_000;
    private static final int ROUNDS = 1_000_000;

    private final Fixture f = new Fixture(roomy());
    private final Headroom room = new Headroom();
    private long child;
    private long nowNs = NOW;
    private long passed;

    private static Limits roomy() {
        return new Limits(
                100,
                1_000,
                BID * 2_000,
                9_000,
                10 * SECOND,
                1_000_000,
                1_000_000,
                1_000_000,
                1_000_000,
                0,
                SECOND,
                1_000,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                10_000);
    }

    @Test
    void shouldAllocateNothingInAMillionRounds() {
        final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        final long self = Thread.currentThread().threadId();
        rounds(WARM_UP);
        threads.getThreadAllocatedBytes(self);
        final long before = threads.getThreadAllocatedBytes(self);
        rounds(ROUNDS);
        final long after = threads.getThreadAllocatedBytes(self);
        assertThat(passed).isGreaterThan(2L * ROUNDS);
        assertThat(after - before).isZero();
    }

    private void rounds(final int count) {
        for (int i = 0; i < count; i++) {
            round(i);
        }
    }

    private void round(final int i) {
        nowNs += 1_000_000;
        market();
        if (i % 64 == 0) {
            renewParent();
        }
        f.order();
        f.intent.childId = ++child;
        f.intent.quantity = 10;
        count(f.guard.wouldPass(f.intent, nowNs) == RejectReason.NONE);
        count(f.guard.check(f.intent, nowNs) instanceof ApprovedOrder);
        f.guard.sent(child);
        f.guard.acked(child, nowNs);
        if (i % 3 == 0) {
            f.guard.filled(child, 10, BID, nowNs);
        } else {
            count(f.guard.check(f.cancel(child), nowNs) instanceof ApprovedOrder);
            f.guard.sent(child);
            f.guard.closed(child, nowNs);
        }
        f.guard.headroom(ID, 1, nowNs, room);
    }

    private void market() {
        f.guard.quote(ID, BID, ASK, nowNs);
        f.guard.othersTraded(ID, 500, BID, nowNs);
        f.guard.setLimit(1, -1, 1_000);
        f.guard.mode(Scope.POLICY, 5, Mode.FALLBACK, (int) (nowNs & 7), nowNs);
    }

    private void renewParent() {
        f.guard.parentClosed(1);
        f.define();
        f.parent();
        f.parent.endNs = nowNs + 600 * SECOND;
        f.guard.instrument(
                ID, Fixture.CENT, 10, 1, 100_000, 1, Long.MAX_VALUE / 2, 300, BID, true, null, 0);
        count(f.guard.checkParent(f.parent, nowNs) == RejectReason.NONE);
        f.guard.stateHash();
    }

    private void count(final boolean yes) {
        passed += yes ? 1 : 0;
    }
}
