package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.glidepath.codec.common.Completion;
import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.OrderFate;
import io.glidepath.codec.common.OrderState;
import io.glidepath.codec.common.OrderType;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.venue.ReconcileOrderEncoder;
import io.glidepath.exec.config.AgentConfig;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the venue holds is asked for at every start, and what known events explain is applied; the
 * agent then goes on by itself. The journal of every case is replayed in the end.
 */
class ReconciliationTest {
    private final HandWorkedAgent hand =
            new HandWorkedAgent(new AgentConfig.Assurance(10 * HandWorkedAgent.SECOND, false));

    @AfterEach
    void shouldReplayWithoutADifference() {
        assertThat(hand.firstDifference()).isNull();
    }

    /** A parent of 100 whose first child of 50 rests, and then another start. */
    private long restarted() {
        hand.venue.holdsNothing();
        final long child = hand.resting(100);
        hand.heard.clear();
        hand.restart();
        return child;
    }

    private void requireGoesOn() {
        requireSettled();
        hand.heard.clear();
        hand.advance(11);
        assertThat(hand.heard).anyMatch(line -> line.matches("(LIMIT|IOC|cancel) .*"));
    }

    private void requireSettled() {
        assertThat(hand.agent.reconciling()).isFalse();
        assertThat(hand.agent.inDoubt()).isFalse();
        assertThat(hand.agent.venueDifferences()).isZero();
        assertThat(hand.heard)
                .noneMatch(line -> line.startsWith("cancel") || line.startsWith("withdraw"))
                .noneMatch(line -> line.contains("HALTED"));
    }

    @Test
    void shouldAskTheVenueAtEveryStartAlsoWithAnEmptyJournal() {
        assertThat(hand.frames.requests)
                .extracting(HeardFrames.Request::epoch, HeardFrames.Request::sinceExecId)
                .containsExactly(tuple(1, 0L));
        hand.venue.holdsNothing();
        hand.restart();
        assertThat(hand.frames.requests)
                .extracting(HeardFrames.Request::epoch)
                .containsExactly(1, 2);
    }

    @Test
    void shouldReadNoOrderOfAClientUntilTheVenueHasTold() {
        hand.parent(7, 1, 1, 100, 20);
        hand.advance(3);
        assertThat(hand.agent.reconciling()).isTrue();
        assertThat(hand.heard).noneMatch(line -> line.startsWith("client"));
        hand.venue.holdsNothing();
        assertThat(hand.heard).contains("client 7 ACCEPTED 0 reason 0");
        assertThat(hand.children).hasSize(1);
    }

    @Test
    void shouldSendNothingUntilTheVenueHasTold() {
        final long child = restarted();
        final int sent = hand.children.size();
        hand.advance(9);
        hand.advance(9);
        assertThat(hand.children).hasSize(sent);
        hand.venue.holds(child, 0, 50);
        hand.advance(0);
        assertThat(hand.children).hasSize(sent);
    }

    @Test
    void shouldStartNoParentUntilTheVenueHasTold() {
        hand.venue.holdsNothing();
        final long startNs = hand.nowNs() + 2 * HandWorkedAgent.SECOND;
        hand.client.parent(7, 1, 1, 100, 20, p -> p.startNs(startNs));
        hand.advance(0);
        hand.heard.clear();
        hand.restart();
        hand.advance(5);
        assertThat(hand.heard).noneMatch(line -> line.startsWith("client"));
        hand.venue.holdsNothing();
        assertThat(hand.heard).contains("client 7 WORKING 0 reason 0");
    }

    @Test
    void shouldEndNoParentUntilTheVenueHasTold() {
        hand.venue.holdsNothing();
        final long child = hand.resting(100);
        hand.advance(15);
        hand.heard.clear();
        hand.restart();
        hand.advance(8);
        assertThat(hand.agent.openParents()).isEqualTo(1);
        assertThat(hand.heard).noneMatch(line -> line.contains("EXPIRED"));
        hand.venue.holds(child, 0, 0, OrderFate.EXPIRED);
        for (final long other : hand.children.subList(1, hand.children.size())) {
            hand.venue.order(
                    other,
                    o -> o.leavesQuantity(0)
                            .filledQuantity(0)
                            .venueOrderId(ReconcileOrderEncoder.venueOrderIdNullValue())
                            .state(OrderFate.REJECTED));
        }
        hand.venue.end(hand.children.size(), hand.children.getLast());
        hand.advance(0);
        assertThat(hand.heard).contains("client 7 EXPIRED 0 reason 0");
    }

    @Test
    void shouldEndNoParentForAReportUntilTheVenueHasTold() {
        hand.venue.holdsNothing();
        final long child = hand.resting(100);
        hand.client.cancel(7, 1);
        hand.restart();
        hand.report(child, ExecKind.CANCELLED, r -> r.lastQuantity(50));
        assertThat(hand.agent.openParents()).isEqualTo(1);
        hand.venue.holds(child, 0, 0, OrderFate.CANCELLED);
        hand.venue.end(1, child);
        assertThat(hand.heard).contains("client 7 CANCELLED 0 reason 305");
        assertThat(hand.agent.openParents()).isZero();
    }

    @Test
    void shouldGoOnByItselfWhenTheVenueAgrees() {
        final long child = restarted();
        hand.venue.holds(child, 0, 50);
        hand.venue.end(1, child);
        requireGoesOn();
    }

    @Test
    void shouldCountFillsThatItMissedAndGoOn() {
        final long child = restarted();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        assertThat(hand.heard).contains("client 7 traded 30");
        requireGoesOn();
    }

    @Test
    void shouldNotCountLateReportsOfMissedFillsTwice() {
        final long child = restarted();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        hand.heard.clear();
        hand.report(child, ExecKind.FILL, r -> r.lastQuantity(10).leavesQuantity(40));
        hand.report(child, ExecKind.FILL, r -> r.lastQuantity(20).leavesQuantity(20));
        assertThat(hand.heard).noneMatch(line -> line.contains("traded"));
        hand.report(child, ExecKind.FILL, r -> r.lastQuantity(15).leavesQuantity(5));
        assertThat(hand.heard).contains("client 7 traded 15");
        assertThat(hand.agent.openChildren()).isEqualTo(1);
    }

    /** A child whose report of any kind had not come when the agent died. */
    private long unanswered() {
        hand.venue.holdsNothing();
        hand.parent(7, 1, 1, 100, 20);
        hand.advance(0);
        hand.heard.clear();
        hand.restart();
        return hand.children.getFirst();
    }

    @Test
    void shouldGiveBackWhatTheVenueHadRejected() {
        final long child = unanswered();
        hand.venue.order(
                child,
                o -> o.leavesQuantity(0)
                        .venueOrderId(ReconcileOrderEncoder.venueOrderIdNullValue())
                        .state(OrderFate.REJECTED));
        hand.venue.end(1, child);
        assertThat(hand.agent.openChildren()).isLessThanOrEqualTo(1);
        requireGoesOn();
    }

    @Test
    void shouldGiveBackWhatHadExpired() {
        final long child = restarted();
        hand.venue.holds(child, 10, 0, OrderFate.EXPIRED);
        hand.venue.end(1, child);
        assertThat(hand.heard).contains("client 7 traded 10");
        requireGoesOn();
    }

    @Test
    void shouldGiveBackWhatWasTakenBackAsAsked() {
        hand.venue.holdsNothing();
        final long child = hand.resting(100);
        hand.kill(Scope.PARENT, 1);
        hand.advance(0);
        assertThat(hand.heard).contains("cancel 0");
        hand.restart();
        hand.venue.holds(child, 0, 0, OrderFate.CANCELLED);
        hand.venue.end(1, child);
        assertThat(hand.agent.reconciling()).isFalse();
        assertThat(hand.agent.inDoubt()).isFalse();
        assertThat(hand.agent.venueDifferences()).isZero();
        assertThat(hand.agent.openChildren()).isZero();
        assertThat(hand.agent.openParents()).isEqualTo(1);
    }

    @Test
    void shouldGiveBackTheRestOfAnImmediateOrder() {
        hand.venue.holdsNothing();
        hand.client.parent(7, 1, 1, 100, 20, p -> p.completion(Completion.MUST_FINISH));
        hand.advance(0);
        final long first = hand.children.getFirst();
        hand.report(first, ExecKind.ACK, r -> r.leavesQuantity(50));
        hand.advance(11);
        hand.report(first, ExecKind.CANCELLED, r -> r.lastQuantity(50));
        hand.heard.clear();
        hand.restart();
        hand.venue.order(
                hand.children.getLast(),
                o -> o.orderType(OrderType.IOC)
                        .quantity(100)
                        .filledQuantity(20)
                        .filledValue(20 * HandWorkedAgent.PRICE)
                        .leavesQuantity(0)
                        .state(OrderFate.CANCELLED));
        hand.venue.end(1, hand.children.getLast());
        assertThat(hand.heard).contains("client 7 traded 20");
        assertThat(hand.agent.openChildren()).isZero();
        requireGoesOn();
    }

    @Test
    void shouldGiveBackWhatTheVenueNeverHad() {
        unanswered();
        hand.venue.holdsNothing();
        assertThat(hand.agent.openChildren()).as(hand.heard::toString).isLessThanOrEqualTo(1);
        requireGoesOn();
    }

    @Test
    void shouldNotBelieveThatAnOrderIsUnknownBeforeTheVenueHasTold() {
        final long child = unanswered();
        hand.venue.status(child, OrderState.UNKNOWN, 0);
        assertThat(hand.agent.openChildren()).isEqualTo(1);
        hand.venue.holds(child, 0, 50);
        hand.venue.end(1, child);
        assertThat(hand.agent.openChildren()).isEqualTo(1);
        hand.venue.status(child, OrderState.UNKNOWN, 0);
    }

    @Test
    void shouldAskAgainWhenAnOrderOfTheAnswerWasLost() {
        final long child = restarted();
        final int asked = hand.venue.asked();
        hand.venue.end(1, child);
        hand.advance(1);
        assertThat(hand.venue.asked()).isEqualTo(asked + 1);
        assertThat(hand.agent.reconciling()).isTrue();
        hand.venue.holds(child, 0, 50);
        hand.venue.end(1, child);
        requireGoesOn();
    }

    @Test
    void shouldAskAgainWhenAnAnswerStays() {
        restarted();
        final int asked = hand.venue.asked();
        hand.advance(3);
        assertThat(hand.venue.asked()).isEqualTo(asked + 3);
    }

    @Test
    void shouldHearALateAnswerToTheFirstOfSeveralRequests() {
        final long child = restarted();
        final long older = hand.venue.request().sendTimeNs();
        hand.advance(2);
        hand.venue.order(
                child,
                o -> o.requestTimeNs(older)
                        .filledQuantity(30)
                        .filledValue(30 * HandWorkedAgent.PRICE)
                        .leavesQuantity(20));
        hand.venue.end(older, 2, 1, child);
        assertThat(hand.agent.reconciling()).isFalse();
        assertThat(hand.heard).contains("client 7 traded 30");
    }

    @Test
    void shouldIgnoreTheAnswerToWhatWasAskedBeforeAnotherVenueCame() {
        final long child = restarted();
        final long older = hand.venue.request().sendTimeNs();
        hand.venue.holds(child, 0, 50);
        hand.venue.end(1, child);
        hand.advance(1);
        hand.venueChanged();
        assertThat(hand.agent.reconciling()).isTrue();
        hand.venue.order(
                child,
                o -> o.requestTimeNs(older)
                        .filledQuantity(30)
                        .filledValue(30 * HandWorkedAgent.PRICE)
                        .leavesQuantity(20));
        hand.venue.end(older, 2, 1, child);
        assertThat(hand.agent.reconciling()).isTrue();
        assertThat(hand.heard).noneMatch(line -> line.contains("traded"));
    }

    @Test
    void shouldIgnoreTheAnswerToAnotherProcessOfTheSameEpoch() {
        final long child = restarted();
        final long ofAnother = hand.venue.request().sendTimeNs() - 1;
        hand.venue.end(ofAnother, 2, 0, child);
        assertThat(hand.agent.reconciling()).isTrue();
        hand.venue.end(hand.venue.request().sequence(), 2, 0, child);
        assertThat(hand.agent.reconciling()).isTrue();
    }

    @Test
    void shouldIgnoreTheAnswerToAnotherEpoch() {
        final long child = restarted();
        hand.venue.order(
                child,
                o -> o.epoch(1)
                        .filledQuantity(30)
                        .filledValue(30 * HandWorkedAgent.PRICE)
                        .leavesQuantity(20));
        hand.venue.end(hand.venue.request().sendTimeNs(), 1, 1, child);
        assertThat(hand.agent.reconciling()).isTrue();
        assertThat(hand.heard).noneMatch(line -> line.contains("traded"));
    }

    @Test
    void shouldAskForEveryInstrumentWhenTheVenueNamesAnUnknownOne() {
        final long child = restarted();
        final int asked = hand.venue.asked();
        hand.venue.holds(child, 0, 50);
        hand.venue.order(child + 1, o -> o.instrumentId(3));
        hand.venue.end(2, child + 1);
        assertThat(hand.heard).contains("asked for book every");
        assertThat(hand.agent.reconciling()).isTrue();
        hand.advance(1);
        assertThat(hand.venue.asked()).isEqualTo(asked + 1);
    }
}
