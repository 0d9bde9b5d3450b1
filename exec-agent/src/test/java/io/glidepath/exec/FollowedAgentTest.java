package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.OrderFate;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.venue.ReconcileEndDecoder;
import io.glidepath.exec.config.AgentConfig;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Another process in an agent's place, other instances at its venue, and lists of a venue that
 * broke off, came late or are empty. The journal of every case is replayed in the end.
 */
class FollowedAgentTest {
    private final HandWorkedAgent hand =
            new HandWorkedAgent(new AgentConfig.Assurance(10 * HandWorkedAgent.SECOND, false));

    @AfterEach
    void shouldReplayWithoutADifference() {
        assertThat(hand.firstDifference()).isNull();
    }

    /** A settled agent with a child at the venue. */
    private long settled() {
        final long child = hand.restarted();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        hand.parent(8, 2, 2, 100, 20);
        hand.advance(1);
        return hand.children.getLast();
    }

    @Test
    void shouldEndWhenTheVenueRefusesAChildBecauseAnotherEpochFollowed() {
        hand.report(settled(), ExecKind.REJECTED, r -> r.reason(VenueTrouble.EPOCH_FOLLOWED));
        assertThat(hand.agent.epochUsed()).isTrue();
        assertThat(hand.agent.usedEpoch()).isEqualTo(3);
        assertThat(hand.heard).contains("withdraw every reason 323");
        assertThat(hand.agent.parentsInDoubt()).isEqualTo(2);
        final int sent = hand.children.size();
        hand.advance(11);
        assertThat(hand.children).hasSize(sent);
        hand.restart();
        assertThat(hand.agent.epochUsed()).isFalse();
        assertThat(hand.agent.inDoubt()).isTrue();
    }

    @Test
    void shouldEndWhenTheVenueTellsOfALaterEpochInTheMiddleOfARun() {
        final long child = settled();
        hand.venueChanged();
        hand.venue.holds(child, 0, 50);
        hand.venue.end(1, 9L << 36);
        assertThat(hand.agent.epochUsed()).isTrue();
        assertThat(hand.agent.usedEpoch()).isEqualTo(9);
    }

    @Test
    void shouldCountADoneOrderThatAnAnswerWhichBrokeOffHadNotNamed() {
        final long first = hand.restarted();
        hand.venue.holds(first + 2, 0, 0, OrderFate.CANCELLED);
        hand.restart();
        hand.venue.holds(first, 30, 20);
        hand.venue.holds(first + 1, 10, 0, OrderFate.CANCELLED);
        hand.venue.holds(first + 2, 0, 0, OrderFate.CANCELLED);
        hand.venue.end(3, first + 2);
        assertThat(hand.heard).contains("client 7 HALTED 40 reason 317");
    }

    @Test
    void shouldDoubtWhatAVenueMayHaveFilledThatHasForgottenIt() {
        settled();
        hand.report(hand.children.getFirst(), ExecKind.CANCELLED, r -> r.lastQuantity(20));
        hand.restart();
        hand.heard.clear();
        hand.venue.end(0, ReconcileEndDecoder.highestChildIdNullValue());
        assertThat(hand.heard).contains("client 8 HALTED 0 reason 317");
        assertThat(hand.agent.inDoubt()).isTrue();
    }

    /** Two people let it go on without the venue's word, and it sends more. */
    @Test
    void shouldCountWhatTheVenueListsThatWasLostBeforeNewOrdersWereSent() {
        final long first = hand.restarted();
        hand.journalDoubted(AgentReason.JOURNAL_DAMAGED);
        hand.advance(11);
        hand.operator.bothLift(Scope.PARENT, 1, AgentReason.IN_DOUBT);
        hand.operator.bothLift(AgentReason.VENUE_SILENT);
        hand.operator.bothLift(AgentReason.JOURNAL_DAMAGED);
        hand.parent(8, 2, 2, 100, 20);
        hand.advance(1);
        final long sent = hand.children.getLast();
        assertThat(sent).isGreaterThan(first);
        hand.restart();
        hand.heard.clear();
        hand.venue.holds(first, 30, 20);
        hand.venue.holds(first + 1, 10, 0);
        hand.venue.order(
                sent,
                o -> o.clientId(8)
                        .parentId(2)
                        .instrumentId(2)
                        .filledQuantity(0)
                        .filledValue(0)
                        .leavesQuantity(50));
        hand.venue.end(3, sent);
        assertThat(hand.agent.venueDifferences()).isPositive();
        assertThat(hand.heard).contains("client 7 traded 10");
        assertThat(hand.agent.inDoubt()).isTrue();
    }

    @Test
    void shouldGoOnWhenALateChildOfTheRunBeforeIsRefused() {
        final long late = hand.restarted();
        hand.report(late, ExecKind.REJECTED, r -> r.reason(VenueTrouble.EPOCH_FOLLOWED));
        assertThat(hand.agent.epochUsed()).isFalse();
    }

    @Test
    void shouldNotBeMovedByRefusalsOfAnotherInstance() {
        final long other = settled() + (1L << 56);
        hand.report(other, ExecKind.REJECTED, r -> r.reason(VenueTrouble.EPOCH_FOLLOWED));
        for (int i = 0; i < VenueTrouble.REPEATED_IN_A_ROW; i++) {
            hand.report(other + i, ExecKind.REJECTED, r -> r.reason(VenueTrouble.REPEATED_ID));
        }
        assertThat(hand.agent.epochUsed()).isFalse();
        assertThat(hand.heard).noneMatch(line -> line.contains("HALTED"));
    }
}
