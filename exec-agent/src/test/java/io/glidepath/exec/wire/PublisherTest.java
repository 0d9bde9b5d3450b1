package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.journal.DecisionTraceDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.risk.Approvals;
import io.glidepath.risk.ApprovedOrder;
import io.glidepath.risk.Intent;

import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PublisherTest {
    private static final long NOW_NS = 5;

    private final List<Long> sequences = new ArrayList<>();
    private final Intent intent = new Intent();
    private final Approvals approvals = new Approvals();
    private long answer = 64;
    private int length;

    private long offer(final DirectBuffer buffer, final int offset, final int length) {
        sequences.add(buffer.getLong(offset + MessageHeaderDecoder.ENCODED_LENGTH));
        this.length = length;
        return answer;
    }

    @Test
    void shouldNumberFramesFromOneAndGiveBackTheNumberOfOneNotTaken() {
        final ChildrenPublisher children = new ChildrenPublisher(this::offer);
        assertThat(children.snapshotRequest(1, NOW_NS)).isEqualTo(64);
        answer = Outlet.BACK_PRESSURED;
        assertThat(children.cancelAll(-1, 0, NOW_NS)).isEqualTo(Outlet.BACK_PRESSURED);
        answer = 128;
        assertThat(children.orderStatusRequest(9, 1, NOW_NS)).isEqualTo(128);
        children.snapshotRequest(-1, NOW_NS);
        assertThat(sequences).containsExactly(1L, 2L, 2L, 3L);
    }

    @Test
    void shouldLeaveAGapForADroppedDecision() {
        final ResearchPublisher research = new ResearchPublisher(this::offer);
        answer = Outlet.NOT_CONNECTED;
        research.form();
        assertThat(research.decision(NOW_NS)).isEqualTo(Outlet.NOT_CONNECTED);
        answer = 64;
        research.decision(NOW_NS);
        assertThat(sequences).containsExactly(1L, 2L);
    }

    @Test
    void shouldFitTheLargestDecisionInOneFrame() {
        final ResearchPublisher research = new ResearchPublisher(this::offer);
        final DecisionRecord form = research.form();
        JournalSamples.fill(form, DecisionRecord.MAX_FEATURES, DecisionRecord.MAX_SCORES);
        for (int reason = 1_000; reason < 1_000 + DecisionRecord.MAX_SCORES; reason++) {
            form.masked(reason);
        }
        research.decision(NOW_NS);
        assertThat(length)
                .isEqualTo(MessageHeaderDecoder.ENCODED_LENGTH
                        + DecisionTraceDecoder.BLOCK_LENGTH
                        + 4
                        + 4 * DecisionRecord.MAX_FEATURES
                        + 4
                        + 4 * DecisionRecord.MAX_SCORES
                        + 4
                        + 4 * DecisionRecord.MAX_MASKED)
                .isLessThanOrEqualTo(FrameHandler.MAX_FRAME_LENGTH);
    }

    @Test
    void shouldSendNothingTwiceOnOneApproval() {
        final ChildrenPublisher children = new ChildrenPublisher(this::offer);
        VenueSamples.fill(intent);
        final ApprovedOrder order = approvals.approve(intent);
        children.newChild(order, NOW_NS);
        assertThatThrownBy(() -> children.newChild(order, NOW_NS))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> children.cancelChild(order, NOW_NS))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sequences).containsExactly(1L);
        children.newChild(approvals.approve(intent), NOW_NS);
        assertThat(sequences).containsExactly(1L, 2L);
    }

    @Test
    void shouldCarryTheApprovalNumber() {
        final NewChildOrderDecoder decoder = new NewChildOrderDecoder();
        final List<Long> numbers = new ArrayList<>();
        final ChildrenPublisher children = new ChildrenPublisher((buffer, offset, bytes) -> {
            numbers.add(decoder.wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder())
                    .approval());
            return 1;
        });
        VenueSamples.fill(intent);
        children.newChild(approvals.approve(intent), NOW_NS);
        children.newChild(approvals.approve(intent), NOW_NS);
        assertThat(numbers).containsExactly(1L, 2L);
    }

    @Test
    void shouldTellTheVenueOfAShortSale() {
        final NewChildOrderDecoder decoder = new NewChildOrderDecoder();
        final List<Side> sides = new ArrayList<>();
        final ChildrenPublisher children = new ChildrenPublisher((buffer, offset, bytes) -> {
            sides.add(decoder.wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder())
                    .side());
            return 1;
        });
        VenueSamples.fill(intent);
        intent.side = io.glidepath.risk.Side.SELL;
        children.newChild(approvals.approve(intent, true), NOW_NS);
        children.newChild(approvals.approve(intent, false), NOW_NS);
        assertThat(sides).containsExactly(Side.SELL_SHORT, Side.SELL);
    }

    @Test
    void shouldClearAFormBeforeLendingItAgain() {
        final ParentsPublisher parents = new ParentsPublisher(this::offer);
        OrderSamples.fill(parents.reportForm());
        OrderSamples.fill(parents.fillForm());
        assertThat(parents.reportForm())
                .usingRecursiveComparison()
                .ignoringFields("clientRef")
                .isEqualTo(new ParentsPublisher(this::offer).reportForm());
        assertThat(parents.fillForm())
                .usingRecursiveComparison()
                .isEqualTo(new ParentsPublisher(this::offer).fillForm());
        final ResearchPublisher research = new ResearchPublisher(this::offer);
        JournalSamples.fill(research.form(), 1, 1);
        assertThat(research.form())
                .usingRecursiveComparison()
                .ignoringFields("features", "scores", "maskedReasons", "maskedActions")
                .isEqualTo(new ResearchPublisher(this::offer).form());
        final RepliesPublisher replies = new RepliesPublisher(this::offer);
        ControlSamples.fill(replies.statusForm());
        assertThat(replies.statusForm())
                .usingRecursiveComparison()
                .isEqualTo(new RepliesPublisher(this::offer).statusForm());
    }
}
