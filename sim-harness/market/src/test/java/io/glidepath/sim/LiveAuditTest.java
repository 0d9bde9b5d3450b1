package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.TradingState;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.venue.FrameQueue;

import org.agrona.DirectBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The audit of a session in real time: what order management and agent say waits on streams of its
 * own until the audit listens.
 */
class LiveAuditTest {
    private static final int BYTES = 1 << 14;

    private final FrameQueue orders = new FrameQueue(BYTES);
    private final FrameQueue parents = new FrameQueue(BYTES);
    private final LiveAudit audit = new LiveAudit(10, orders, parents);
    private final AuditStage stage = new AuditStage(this::travel);

    private void travel(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        switch (stream) {
            case ORDERS -> orders.offer(buffer, offset, length);
            case PARENTS -> parents.offer(buffer, offset, length);
            default -> audit.onFrame(stream, nowNs, buffer, offset, length);
        }
    }

    @BeforeEach
    void openWithOneParent() {
        stage.status(TradingState.OPEN);
        stage.parent(5, io.glidepath.risk.Side.SELL, AuditStage.PRICE);
        stage.report(5, ParentReportKind.ACCEPTED, 0, 0);
    }

    private void sellAll() {
        stage.nowNs--;
        stage.send(stage.child(1, 5, Side.SELL, 100));
        stage.execution(1, ExecKind.ACK, 0, 100);
        stage.execution(1, ExecKind.FILL, 100, 0);
    }

    @Test
    void shouldShowWhatWasAskedAndAcceptedBeforeTheChildThatFollowed() {
        sellAll();
        stage.told(1, 0, 100);
        stage.report(5, ParentReportKind.FILLED, 100, 7);
        assertThat(audit.end()).isEmpty();
    }

    @Test
    void shouldShowAFillBeforeTheReportThatAnswersIt() {
        sellAll();
        stage.told(1, 0, 100);
        stage.status(TradingState.OPEN);
        stage.report(5, ParentReportKind.FILLED, 100, 7);
        assertThat(audit.end()).isEmpty();
    }

    @Test
    void shouldSeeAChildOfNobody() {
        stage.send(stage.child(1, 6, Side.SELL, 60));
        stage.execution(1, ExecKind.EXPIRED, 60, 0);
        stage.report(5, ParentReportKind.EXPIRED, 0, 0);
        assertThat(audit.end())
                .singleElement()
                .asString()
                .contains("child 1 has a parent that nobody asked for");
    }

    @Test
    void shouldSeeAFillThatIsNeverToldAndAParentThatNeverEnds() {
        sellAll();
        assertThat(audit.end())
                .anySatisfy(each -> assertThat(each).contains("never ended: ACCEPTED"))
                .anySatisfy(each -> assertThat(each).contains("never told to its parent"))
                .hasSize(2);
    }
}
