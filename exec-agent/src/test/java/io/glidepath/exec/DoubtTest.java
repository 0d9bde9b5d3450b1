package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.OrderFate;
import io.glidepath.codec.common.Scope;
import io.glidepath.exec.config.AgentConfig;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Parents of which it is not known what is filled, for records of the journal are damaged or
 * missing. The journal of every case is replayed in the end.
 */
class DoubtTest {
    private static final AgentReason DAMAGED = AgentReason.JOURNAL_DAMAGED;

    private final HandWorkedAgent hand =
            new HandWorkedAgent(new AgentConfig.Assurance(10 * HandWorkedAgent.SECOND, false));

    @AfterEach
    void shouldReplayWithoutADifference() {
        assertThat(hand.firstDifference()).isNull();
    }

    /** A parent of 100, 30 of its first child of 50 filled, and a start on a damaged journal. */
    private long doubted() {
        return doubted(DAMAGED);
    }

    private long doubted(final AgentReason reason) {
        hand.venue.holdsNothing();
        final long child = hand.resting(100);
        hand.report(child, ExecKind.FILL, r -> r.lastQuantity(30).leavesQuantity(20));
        hand.restart();
        hand.heard.clear();
        hand.journalDoubted(reason);
        return child;
    }

    /** The venue tells that 40 of the child are filled, and that it has withdrawn the rest. */
    private void told(final long child) {
        hand.venue.holds(child, 40, 0, OrderFate.CANCELLED);
        hand.venue.end(1, child);
    }

    @Test
    void shouldHaltEverythingAtOnceWhenTheJournalIsDamaged() {
        doubted();
        assertThat(hand.heard).contains("withdraw every reason 321");
        assertThat(hand.agent.inDoubt()).isTrue();
        assertThat(hand.agent.parentsInDoubt()).isEqualTo(1);
    }

    @Test
    void shouldHaltEverythingAtOnceWhenTheJournalIsShort() {
        doubted(AgentReason.JOURNAL_SHORT);
        assertThat(hand.heard).contains("withdraw every reason 322");
        assertThat(hand.agent.inDoubt()).isTrue();
    }

    @Test
    void shouldReportTheDoubtToTheClientAtOnceAndWhenTheVenueHasTold() {
        final long child = doubted();
        assertThat(hand.heard).contains("client 7 HALTED 30 reason 317");
        told(child);
        assertThat(hand.heard).contains("client 7 traded 10", "client 7 HALTED 40 reason 317");
    }

    @Test
    void shouldKeepAParentInDoubtBeyondItsEnd() {
        told(doubted());
        hand.advance(30);
        assertThat(hand.agent.openParents()).isEqualTo(1);
        assertThat(hand.agent.parentsInDoubt()).isEqualTo(1);
        assertThat(hand.heard).noneMatch(line -> line.contains("EXPIRED"));
    }

    @Test
    void shouldKeepAParentInDoubtBeyondItsEndWhileAChildRests() {
        final long child = doubted();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        hand.advance(30);
        assertThat(hand.agent.parentsInDoubt()).isEqualTo(1);
        assertThat(hand.heard).noneMatch(line -> line.contains("WORKING"));
    }

    @Test
    void shouldSendNoChildOfAParentInDoubt() {
        final long child = doubted();
        hand.advance(5);
        told(child);
        hand.advance(12);
        assertThat(hand.children).containsExactly(child);
    }

    @Test
    void shouldCountFillsOfAParentInDoubt() {
        final long child = doubted();
        hand.report(child, ExecKind.FILL, r -> r.lastQuantity(5).leavesQuantity(15));
        assertThat(hand.heard).contains("client 7 traded 5");
        told(child);
        assertThat(hand.heard).contains("client 7 traded 5", "client 7 HALTED 40 reason 317");
    }

    @Test
    void shouldRefuseAClientsCancelUntilTheVenueHasTold() {
        doubted();
        hand.heard.clear();
        final long refused = hand.agent.numbers().refusedRequests();
        hand.client.cancel(7, 1);
        assertThat(hand.heard).containsExactly("client 7 HALTED 30 reason 317");
        assertThat(hand.agent.numbers().refusedRequests()).isEqualTo(refused + 1);
    }

    @Test
    void shouldAllowAClientsCancelOnceTheVenueHasTold() {
        told(doubted());
        hand.heard.clear();
        hand.client.cancel(7, 1);
        assertThat(hand.heard).anyMatch(line -> line.startsWith("client 7 CANCELLED 40 "));
        assertThat(hand.agent.openParents()).isZero();
    }

    @Test
    void shouldRefuseAnAmendmentOfAParentInDoubt() {
        final long child = doubted();
        hand.heard.clear();
        final long refused = hand.agent.numbers().refusedRequests();
        hand.client.amend(7, 1, 80);
        assertThat(hand.heard).containsExactly("client 7 HALTED 30 reason 317");
        assertThat(hand.agent.numbers().refusedRequests()).isEqualTo(refused + 1);
        told(child);
        hand.heard.clear();
        hand.client.amend(7, 1, 80);
        assertThat(hand.heard).containsExactly("client 7 HALTED 40 reason 317");
        assertThat(hand.agent.numbers().refusedRequests()).isEqualTo(refused + 2);
    }

    @Test
    void shouldNotLiftTheDoubtBeforeTheVenueHasTold() {
        final long child = doubted();
        hand.heard.clear();
        hand.operator.bothLift(DAMAGED);
        hand.advance(0);
        assertThat(hand.heard).containsExactly("reply 328", "reply 328");
        told(child);
        assertThat(hand.agent.inDoubt()).isTrue();
    }

    @Test
    void shouldNotLiftTheDoubtForOnePerson() {
        told(doubted());
        hand.heard.clear();
        hand.operator.lift(1, Scope.GLOBAL, 0, DAMAGED);
        hand.operator.lift(1, Scope.GLOBAL, 0, DAMAGED);
        hand.advance(0);
        assertThat(hand.heard).containsExactly("reply 14", "reply 14");
        assertThat(hand.agent.parentsInDoubt()).isEqualTo(1);
    }

    @Test
    void shouldGoOnWithTheVenuesQuantityWhenTwoPeopleLift() {
        told(doubted());
        hand.operator.bothLift(DAMAGED);
        hand.advance(0);
        assertThat(hand.heard).contains("client 7 WORKING 40 reason 300");
        assertThat(hand.agent.inDoubt()).isFalse();
        assertThat(hand.agent.parentsInDoubt()).isZero();
        hand.advance(11);
        assertThat(hand.children).as(hand.heard::toString).hasSizeGreaterThan(1);
    }

    @Test
    void shouldEndAFilledParentWhenTwoPeopleLift() {
        hand.venue.holdsNothing();
        hand.parent(7, 1, 1, 50, 5);
        hand.advance(0);
        final long child = hand.children.getFirst();
        hand.report(child, ExecKind.ACK, r -> r.leavesQuantity(50));
        hand.restart();
        hand.journalDoubted(DAMAGED);
        hand.venue.holds(child, 50, 0);
        hand.venue.end(1, child);
        hand.advance(1);
        assertThat(hand.heard).noneMatch(line -> line.contains("FILLED"));
        hand.operator.bothLift(DAMAGED);
        hand.advance(0);
        assertThat(hand.heard).contains("client 7 FILLED 50 reason 0");
        assertThat(hand.agent.openParents()).isZero();
    }

    @Test
    void shouldExpireAParentPastItsEndWhenTwoPeopleLift() {
        told(doubted());
        hand.advance(25);
        hand.operator.bothLift(DAMAGED);
        hand.advance(0);
        assertThat(hand.heard).contains("client 7 EXPIRED 40 reason 0");
        assertThat(hand.children).hasSize(1);
    }

    @Test
    void shouldStayInDoubtAfterARestart() {
        final long child = doubted();
        hand.restart();
        assertThat(hand.agent.inDoubt()).isTrue();
        assertThat(hand.agent.parentsInDoubt()).isEqualTo(1);
        told(child);
        hand.restart();
        told(child);
        assertThat(hand.agent.inDoubt()).isTrue();
        assertThat(hand.agent.parentsInDoubt()).isEqualTo(1);
        hand.operator.bothLift(DAMAGED);
        hand.advance(0);
        assertThat(hand.agent.parentsInDoubt()).isZero();
    }

    @Test
    void shouldNotDoubtAgainAfterARestartWhatTwoPeopleLifted() {
        final long child = doubted();
        told(child);
        hand.operator.bothLift(DAMAGED);
        hand.advance(0);
        hand.restart();
        assertThat(hand.agent.inDoubt()).isFalse();
        assertThat(hand.agent.parentsInDoubt()).isZero();
    }

    @Test
    void shouldResolveOneParentThatTwoPeopleAccept() {
        hand.venue.holdsNothing();
        final long child = hand.resting(100);
        hand.parent(8, 2, 2, 100, 20);
        hand.advance(0);
        hand.restart();
        hand.journalDoubted(DAMAGED);
        hand.heard.clear();
        hand.operator.bothLift(Scope.PARENT, 1, AgentReason.IN_DOUBT);
        hand.advance(0);
        assertThat(hand.heard).contains("reply 14", "reply 0");
        assertThat(hand.agent.parentsInDoubt()).isEqualTo(1);
        assertThat(hand.agent.inDoubt()).isTrue();
        assertThat(hand.children).contains(child).hasSize(2);
    }
}
