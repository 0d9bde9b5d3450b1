package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Mode;
import io.glidepath.codec.common.OrderFate;
import io.glidepath.codec.common.Scope;
import io.glidepath.exec.config.AgentConfig;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Answers and commands that come in an order nobody hopes for: they may not make a fill be
 * forgotten, a parent end or go on. The journal of every case is replayed in the end.
 */
class HardAnswersTest {
    private final HandWorkedAgent hand =
            new HandWorkedAgent(new AgentConfig.Assurance(10 * HandWorkedAgent.SECOND, false));

    @AfterEach
    void shouldReplayWithoutADifference() {
        assertThat(hand.firstDifference()).isNull();
    }

    @Test
    void shouldCountAFinishedOrderThatIsListedBehindALaterOne() {
        final long child = hand.restarted();
        hand.venue.holds(child, 30, 20);
        unknown(child + 6, 10, 40, OrderFate.WORKING);
        unknown(child + 5, 20, 0, OrderFate.CANCELLED);
        hand.venue.end(3, child + 6);
        assertThat(hand.heard).contains("client 7 traded 10", "client 7 traded 20");
        assertThat(hand.heard).contains("client 7 HALTED 60 reason 317");
    }

    private void unknown(
            final long childId, final long filled, final long leaves, final OrderFate fate) {
        hand.venue.order(
                childId,
                o -> o.clientId(7)
                        .parentId(1)
                        .filledQuantity(filled)
                        .filledValue(filled * HandWorkedAgent.PRICE)
                        .leavesQuantity(leaves)
                        .state(fate));
    }

    @Test
    void shouldHaltNoParentForACommandWhileTheVenueHasYetToTell() {
        final long child = hand.restarted();
        hand.operator.mode(Scope.INSTRUMENT, 2, Mode.PASSIVE_ONLY);
        hand.advance(0);
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        hand.advance(0);
        assertThat(hand.heard).noneMatch(line -> line.contains("HALTED"));
        assertThat(hand.heard).noneMatch(line -> line.startsWith("cancel"));
    }

    @Test
    void shouldEndNoCancelledParentThatIsInDoubt() {
        hand.venue.holdsNothing();
        final long child = hand.resting(100);
        hand.client.cancel(7, 1);
        hand.restart();
        hand.journalDoubted(AgentReason.JOURNAL_SHORT);
        hand.venue.holds(child, 40, 0, OrderFate.CANCELLED);
        hand.venue.end(1, child);
        hand.advance(2);
        assertThat(hand.agent.parentsInDoubt()).isEqualTo(1);
        assertThat(hand.heard).noneMatch(line -> line.contains("CANCELLED"));
        hand.operator.bothLift(AgentReason.JOURNAL_SHORT);
        hand.advance(0);
        assertThat(hand.heard).anyMatch(line -> line.startsWith("client 7 CANCELLED 40 "));
    }

    @Test
    void shouldAmendNothingBeforeTheVenueHasTold() {
        hand.restarted();
        hand.advance(11);
        hand.operator.bothLift(Scope.PARENT, 1, AgentReason.IN_DOUBT);
        hand.heard.clear();
        hand.client.amend(7, 1, 80);
        assertThat(hand.heard).anyMatch(line -> line.endsWith("reason 317"));
        hand.restart();
        assertThat(hand.agent.openParents()).isEqualTo(1);
    }

    @Test
    void shouldLetNobodyDoWithoutTheVenueBeforeItsTime() {
        hand.venue.holdsNothing();
        hand.restart();
        hand.journalDoubted(AgentReason.JOURNAL_DAMAGED);
        hand.operator.bothLift(AgentReason.JOURNAL_DAMAGED);
        hand.advance(0);
        assertThat(hand.heard).contains("reply 328");
        assertThat(hand.agent.reconciling()).isTrue();
    }

    @Test
    void shouldHoldOpenWhatTheVenueWorksThoughLessWasFilled() {
        final long child = hand.restarted();
        hand.venue.holds(child, 20, 30);
        hand.venue.end(1, child);
        hand.report(child, ExecKind.CANCELLED, r -> r.lastQuantity(30));
        assertThat(hand.agent.openChildren()).isZero();
        assertThat(hand.agent.numbers().faults()).isZero();
    }

    @Test
    void shouldSendNothingBehindAStop() {
        final long child = hand.restarted();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        hand.shutdown();
        assertThat(hand.heard).contains("cancel 0");
        hand.report(child, ExecKind.CANCELLED, r -> r.lastQuantity(20));
        hand.advance(8);
        assertThat(hand.children).containsExactly(child);
        assertThat(hand.agent.stopped()).isTrue();
        hand.restart();
        hand.venue.holds(child, 30, 0, OrderFate.CANCELLED);
        hand.venue.end(1, child);
        hand.advance(8);
        assertThat(hand.children.size()).isGreaterThan(1);
    }
}
