package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.journal.VenueDiffersDecoder;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of an agent whose venue holds what its journal does not explain, or does not tell.
 * The journal of every case is replayed in the end.
 */
class VenueDiffersTest {
    private final HandWorkedAgent hand =
            new HandWorkedAgent(new AgentConfig.Assurance(10 * HandWorkedAgent.SECOND, false));

    @AfterEach
    void shouldReplayWithoutADifference() {
        assertThat(hand.firstDifference()).isNull();
    }

    /** Reasons of the differences written down. */
    private List<Integer> noted() {
        final List<Integer> reasons = new ArrayList<>();
        final VenueDiffersDecoder differs = new VenueDiffersDecoder();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        try (JournalReader reader = JournalReader.of(hand.journal)) {
            while (reader.next()) {
                header.wrap(reader.buffer(), reader.offset());
                if (reader.kind() == RecordKind.NOTE
                        && header.templateId() == VenueDiffersDecoder.TEMPLATE_ID) {
                    differs.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
                    reasons.add(differs.reason());
                }
            }
        }
        return reasons;
    }

    private void requireAllHalted(final AgentReason cause) {
        assertThat(hand.agent.inDoubt()).isTrue();
        assertThat(hand.agent.parentsInDoubt()).isEqualTo(hand.agent.openParents());
        assertThat(hand.heard).contains("withdraw every reason " + cause.code());
        final int sent = hand.children.size();
        hand.advance(11);
        assertThat(hand.children).hasSize(sent);
    }

    private void requireNothingLifts(final AgentReason cause) {
        hand.restart();
        assertThat(hand.agent.inDoubt()).isTrue();
        hand.heard.clear();
        hand.operator.lift(1, Scope.GLOBAL, 0, cause);
        hand.operator.lift(1, Scope.GLOBAL, 0, cause);
        hand.advance(0);
        assertThat(hand.agent.inDoubt()).isTrue();
    }

    @Test
    void shouldHaltEverythingWhenTheVenueHasLostWhatItHadAcknowledged() {
        final long child = hand.restarted();
        hand.venue.end(0, child);
        assertThat(hand.agent.venueDifferences()).isEqualTo(1);
        assertThat(noted()).containsExactly(AgentReason.JOURNAL_ONLY.code());
        assertThat(hand.heard).contains("client 7 HALTED 30 reason 317");
        requireAllHalted(AgentReason.VENUE_DIFFERS);
        assertThat(hand.agent.openChildren()).isZero();
        requireNothingLifts(AgentReason.VENUE_DIFFERS);
    }

    /** The venue holds the known child and one more, of which 30 of 50 are filled. */
    private long unknownOrder(final long child, final int clientId, final long parentId) {
        final long unknown = child + 5;
        hand.venue.holds(child, 30, 20);
        hand.venue.order(
                unknown,
                o -> o.clientId(clientId)
                        .parentId(parentId)
                        .filledQuantity(30)
                        .filledValue(30 * HandWorkedAgent.PRICE)
                        .leavesQuantity(20));
        hand.venue.end(2, unknown);
        return unknown;
    }

    @Test
    void shouldCountAnOrderOfAKnownParentThatOnlyTheVenueHolds() {
        unknownOrder(hand.restarted(), 7, 1);
        assertThat(hand.agent.venueDifferences()).isEqualTo(1);
        assertThat(noted()).containsExactly(AgentReason.VENUE_ONLY.code());
        assertThat(hand.heard).contains("client 7 traded 30", "client 7 HALTED 60 reason 317");
        assertThat(hand.agent.openChildren()).isEqualTo(2);
        requireAllHalted(AgentReason.JOURNAL_SHORT);
        requireNothingLifts(AgentReason.JOURNAL_SHORT);
    }

    @Test
    void shouldReportAParentThatOnlyTheVenueNames() {
        unknownOrder(hand.restarted(), 9, 4);
        assertThat(noted()).containsExactly(AgentReason.VENUE_ONLY.code());
        assertThat(hand.heard)
                .contains("client 9 HALTED 30 reason 317", "client 7 HALTED 30 reason 317");
        assertThat(hand.agent.openParents()).isEqualTo(2);
        requireAllHalted(AgentReason.JOURNAL_SHORT);
    }

    @Test
    void shouldRefuseANewOrderOfAnIdThatOnlyTheVenueNames() {
        unknownOrder(hand.restarted(), 9, 4);
        hand.parent(9, 4, 1, 100, 20);
        hand.advance(0);
        assertThat(hand.heard).contains("client 9 REJECTED 0 reason 317");
        assertThat(hand.agent.openParents()).isEqualTo(2);
    }

    @Test
    void shouldCountLateFillsOfAnOrderThatOnlyTheVenueHolds() {
        final long unknown = unknownOrder(hand.restarted(), 9, 4);
        hand.heard.clear();
        hand.report(unknown, ExecKind.FILL, r -> r.lastQuantity(30).leavesQuantity(20));
        assertThat(hand.heard).noneMatch(line -> line.contains("traded"));
        hand.report(unknown, ExecKind.FILL, r -> r.lastQuantity(20));
        assertThat(hand.heard).contains("client 9 traded 20");
    }

    @Test
    void shouldEndAParentThatOnlyTheVenueNamesWhenTwoPeopleLift() {
        final long unknown = unknownOrder(hand.restarted(), 9, 4);
        hand.operator.bothLift(AgentReason.JOURNAL_SHORT);
        hand.advance(0);
        hand.report(unknown, ExecKind.CANCELLED, r -> r.lastQuantity(20));
        assertThat(hand.heard).contains("client 9 CANCELLED 30 reason 329");
        assertThat(hand.agent.openParents()).isEqualTo(1);
        assertThat(hand.agent.inDoubt()).isFalse();
    }

    @Test
    void shouldCorrectAClientWhoWasToldTooMuch() {
        final long child = hand.restarted();
        hand.venue.holds(child, 10, 40);
        hand.venue.end(1, child);
        assertThat(noted()).containsExactly(AgentReason.VENUE_DIFFERS.code());
        assertThat(hand.heard).contains("client 7 traded -20", "client 7 HALTED 10 reason 317");
        requireAllHalted(AgentReason.VENUE_DIFFERS);
        requireNothingLifts(AgentReason.VENUE_DIFFERS);
    }

    @Test
    void shouldKnowAJournalThatIsShortByTheHighestChild() {
        final long child = hand.restarted();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child + 1);
        assertThat(noted()).isEmpty();
        requireAllHalted(AgentReason.JOURNAL_SHORT);
        requireNothingLifts(AgentReason.JOURNAL_SHORT);
    }

    private void requireEpochUsed(final int epoch) {
        final long child = hand.restarted();
        final int sent = hand.children.size();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, (long) epoch << 36 | 1);
        assertThat(hand.agent.epochUsed()).isTrue();
        assertThat(hand.heard).contains("withdraw every reason 323");
        hand.operator.bothLift(AgentReason.EPOCH_USED);
        hand.operator.bothLift(AgentReason.RECONCILING);
        hand.advance(12);
        hand.operator.bothLift(Scope.PARENT, 1, AgentReason.IN_DOUBT);
        hand.operator.bothLift(AgentReason.VENUE_SILENT);
        hand.parent(8, 2, 2, 100, 20);
        hand.advance(12);
        assertThat(hand.children).as(hand.heard::toString).hasSize(sent);
        assertThat(hand.agent.epochUsed()).isTrue();
    }

    @Test
    void shouldNeverSendWhenItsEpochWasUsed() {
        requireEpochUsed(2);
    }

    @Test
    void shouldNeverSendWhenALaterEpochWasUsed() {
        requireEpochUsed(3);
    }

    @Test
    void shouldDoubtTheRunBehindAUsedEpochUntilTwoPeopleLift() {
        final long child = hand.restarted();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, 2L << 36 | 1);
        hand.restart();
        assertThat(hand.agent.inDoubt()).isTrue();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, 2L << 36 | 1);
        hand.restart();
        assertThat(hand.agent.inDoubt()).isTrue();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        hand.operator.bothLift(AgentReason.JOURNAL_SHORT);
        hand.advance(0);
        assertThat(hand.agent.inDoubt()).isFalse();
        hand.restart();
        assertThat(hand.agent.inDoubt()).isFalse();
        assertThat(hand.agent.parentsInDoubt()).isZero();
    }

    @Test
    void shouldDoubtEveryParentWhenTheVenueIsSilent() {
        hand.restarted();
        hand.advance(9);
        assertThat(hand.agent.inDoubt()).isFalse();
        hand.advance(1);
        assertThat(hand.heard).contains("client 7 HALTED 30 reason 317");
        final int asked = hand.venue.asked();
        requireAllHalted(AgentReason.VENUE_SILENT);
        assertThat(hand.venue.asked()).isEqualTo(asked + 11);
        requireNothingLifts(AgentReason.VENUE_SILENT);
    }

    @Test
    void shouldNotLiftASilentVenueWhileAParentIsInDoubt() {
        hand.restarted();
        hand.advance(10);
        hand.heard.clear();
        hand.operator.bothLift(AgentReason.VENUE_SILENT);
        hand.operator.bothLift(AgentReason.RECONCILING);
        hand.advance(0);
        assertThat(hand.heard).containsExactly("reply 328", "reply 328", "reply 328", "reply 328");
        assertThat(hand.agent.inDoubt()).isTrue();
    }

    @Test
    void shouldGoOnWithoutTheVenueOnceEveryParentIsAccepted() {
        hand.restarted();
        hand.advance(10);
        hand.operator.bothLift(Scope.PARENT, 1, AgentReason.IN_DOUBT);
        hand.advance(0);
        assertThat(hand.agent.parentsInDoubt()).isZero();
        assertThat(hand.agent.reconciling()).isTrue();
        hand.operator.bothLift(AgentReason.VENUE_SILENT);
        hand.heard.clear();
        hand.advance(0);
        assertThat(hand.agent.reconciling()).isFalse();
        assertThat(hand.agent.inDoubt()).isFalse();
        assertThat(hand.heard).contains("client 7 WORKING 30 reason 300");
        hand.parent(8, 2, 2, 100, 20);
        final int sent = hand.children.size();
        hand.advance(1);
        assertThat(hand.children).hasSizeGreaterThan(sent);
    }

    @Test
    void shouldStayHaltedWhenASilentVenueTellsAfterAll() {
        final long child = hand.restarted();
        hand.advance(10);
        hand.venue.holds(child, 50, 0);
        hand.venue.end(1, child);
        assertThat(hand.agent.reconciling()).isFalse();
        assertThat(hand.agent.inDoubt()).isTrue();
        assertThat(hand.heard).contains("client 7 HALTED 50 reason 317");
        hand.heard.clear();
        hand.operator.lift(1, Scope.GLOBAL, 0, AgentReason.VENUE_SILENT);
        hand.advance(0);
        assertThat(hand.agent.inDoubt()).isTrue();
        hand.operator.lift(2, Scope.GLOBAL, 0, AgentReason.VENUE_SILENT);
        hand.advance(0);
        assertThat(hand.agent.inDoubt()).isFalse();
        assertThat(hand.heard).contains("reply 14", "reply 0", "client 7 WORKING 50 reason 300");
    }

    @Test
    void shouldAskAgainWhenAnotherVenueHasCome() {
        final long child = hand.restarted();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        final int asked = hand.venue.asked();
        hand.venueChanged();
        assertThat(hand.venue.asked()).isEqualTo(asked + 1);
        assertThat(hand.agent.reconciling()).isTrue();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        assertThat(hand.agent.reconciling()).isFalse();
        assertThat(hand.agent.inDoubt()).isFalse();
    }

    @Test
    void shouldHaltEverythingWhenAnotherVenueHasLostRestingOrders() {
        final long child = hand.restarted();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        hand.venueChanged();
        hand.venue.holdsNothing();
        assertThat(noted()).containsExactly(AgentReason.JOURNAL_ONLY.code());
        requireAllHalted(AgentReason.VENUE_DIFFERS);
        requireNothingLifts(AgentReason.VENUE_DIFFERS);
    }

    @Test
    void shouldAskWhatElseIsHeldWhenAnUnknownChildOfOursTrades() {
        final long child = hand.restarted();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        final int asked = hand.venue.asked();
        hand.report(child + 9, ExecKind.FILL, r -> r.lastQuantity(10));
        assertThat(hand.venue.asked()).isEqualTo(asked + 1);
        requireAllHalted(AgentReason.VENUE_DIFFERS);
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        assertThat(hand.agent.inDoubt()).isTrue();
        requireNothingLifts(AgentReason.VENUE_DIFFERS);
    }

    @Test
    void shouldIgnoreATradeOfAnotherInstance() {
        final long child = hand.restarted();
        hand.venue.holds(child, 30, 20);
        hand.venue.end(1, child);
        final int asked = hand.venue.asked();
        hand.report(1L << 56 | child, ExecKind.FILL, r -> r.lastQuantity(10));
        assertThat(hand.venue.asked()).isEqualTo(asked);
        assertThat(hand.agent.reconciling()).isFalse();
        assertThat(hand.agent.inDoubt()).isFalse();
    }
}
