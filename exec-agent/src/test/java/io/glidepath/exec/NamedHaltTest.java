package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Mode;
import io.glidepath.codec.common.OrderState;
import io.glidepath.codec.common.Scope;
import io.glidepath.exec.config.AgentConfig;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Halts of the agent itself: what latches them, and that only two people lift them, each by its
 * name. The journal of every case is replayed in the end.
 */
class NamedHaltTest {
    private final HandWorkedAgent hand = new HandWorkedAgent(AgentConfig.Assurance.NONE);

    @AfterEach
    void shouldReplayWithoutADifference() {
        assertThat(hand.firstDifference()).isNull();
    }

    private void requireHalted(final boolean halted) {
        hand.heard.clear();
        hand.parent(5, hand.nextSequence(), 1, 100, 20);
        hand.advance(0);
        assertThat(hand.heard)
                .contains(
                        halted ? "client 5 REJECTED 0 reason 11" : "client 5 ACCEPTED 0 reason 0");
    }

    @Test
    void shouldNotLiftAHaltByAMode() {
        hand.clockStepped();
        requireHalted(true);
        hand.operator.mode(Scope.GLOBAL, 0, Mode.HALT);
        hand.operator.mode(Scope.GLOBAL, 0, Mode.POLICY);
        requireHalted(true);
        hand.restart();
        requireHalted(true);
    }

    @Test
    void shouldNotLiftAHaltForOnePerson() {
        hand.clockStepped();
        hand.operator.lift(1, Scope.GLOBAL, 0, AgentReason.CLOCK_STEPPED);
        hand.operator.lift(1, Scope.GLOBAL, 0, AgentReason.CLOCK_STEPPED);
        hand.advance(0);
        assertThat(hand.heard).containsSubsequence("reply 14", "reply 14");
        requireHalted(true);
    }

    @Test
    void shouldLiftAHaltForTwoPeople() {
        hand.clockStepped();
        hand.operator.bothLift(AgentReason.CLOCK_STEPPED);
        hand.advance(0);
        assertThat(hand.heard).containsSubsequence("reply 14", "reply 0");
        requireHalted(false);
        hand.restart();
        requireHalted(false);
    }

    @Test
    void shouldLeaveEveryOtherHaltLatched() {
        hand.clockStepped();
        hand.operator.mode(Scope.GLOBAL, 0, Mode.HALT, ControlPath.THE_AGENT_ITSELF);
        hand.operator.bothLift(AgentReason.CLOCK_STEPPED);
        requireHalted(true);
        hand.operator.bothLift(AgentReason.MACHINE);
        hand.advance(0);
        requireHalted(false);
    }

    @Test
    void shouldNotLiftAHaltThatIsNotLatched() {
        hand.operator.bothLift(AgentReason.MACHINE);
        hand.advance(0);
        assertThat(hand.heard).containsSubsequence("reply 4", "reply 4");
    }

    @Test
    void shouldLatchWhatTheProcessAsksFor() {
        hand.resting(100);
        final FrameRing ring = new FrameRing(1 << 16);
        final ControlPath path = new ControlPath(Connections.SILENT, ring, hand::nowNs);
        path.halt();
        path.doWork();
        ring.poll(
                (frame, offset, length, whole) -> {
                    hand.buffer.putBytes(0, frame, offset, length);
                    hand.command(length - hand.header.encodedLength());
                },
                1);
        hand.advance(0);
        assertThat(hand.heard).contains("client 7 HALTED 0 reason 327", "cancel 0");
        hand.operator.mode(Scope.GLOBAL, 0, Mode.POLICY);
        requireHalted(true);
        hand.restart();
        requireHalted(true);
        hand.operator.bothLift(AgentReason.MACHINE);
        hand.advance(0);
        requireHalted(false);
    }

    private void requireUnknown(final Scope scope, final long target) {
        hand.heard.clear();
        hand.operator.kill(scope, target);
        hand.operator.mode(scope, target, Mode.HALT);
        hand.advance(0);
        assertThat(hand.heard).containsExactly("reply 5", "reply 5");
    }

    @Test
    void shouldRefuseAnUnknownInstrument() {
        requireUnknown(Scope.INSTRUMENT, 3);
    }

    @Test
    void shouldRefuseAnUnknownClient() {
        requireUnknown(Scope.CLIENT, 99);
        hand.resting(100);
        hand.kill(Scope.CLIENT, 7);
        hand.advance(0);
        assertThat(hand.heard).contains("reply 0", "client 7 HALTED 0 reason 300");
    }

    @Test
    void shouldRefuseAnUnknownPolicy() {
        requireUnknown(Scope.POLICY, 77);
    }

    @Test
    void shouldRefuseTargetsWiderThanAnId() {
        hand.resting(100);
        requireUnknown(Scope.INSTRUMENT, 1L << 32 | 1);
        requireUnknown(Scope.CLIENT, 1L << 32 | 7);
        requireUnknown(Scope.POLICY, 1L << 32 | 1);
        requireUnknown(Scope.GLOBAL, 1);
    }

    private void requireAlive() {
        assertThat(hand.heard).contains("withdraw 1 reason 326", "client 7 HALTED 0 reason 326");
        hand.restart();
        hand.heard.clear();
        hand.operator.bothLift(Scope.PARENT, 1, AgentReason.STILL_ALIVE);
        hand.advance(0);
        assertThat(hand.heard).contains("reply 14", "reply 0");
    }

    @Test
    void shouldTakeBackADoneChildThatTheVenueWorks() {
        final long child = hand.resting(100);
        hand.report(child, ExecKind.CANCELLED, r -> r.lastQuantity(50));
        hand.venue.status(child, OrderState.WORKING, 50);
        requireAlive();
    }

    @Test
    void shouldTakeBackADoneChildThatTheVenueAcknowledges() {
        hand.parent(7, 1, 1, 100, 20);
        hand.advance(0);
        final long child = hand.children.getFirst();
        hand.report(child, ExecKind.REJECTED, r -> {});
        hand.report(child, ExecKind.ACK, r -> r.leavesQuantity(50));
        requireAlive();
    }

    @Test
    void shouldTakeBackADoneChildThatTradesAndRests() {
        final long child = hand.resting(100);
        hand.report(child, ExecKind.CANCELLED, r -> r.lastQuantity(50));
        hand.report(child, ExecKind.FILL, r -> r.lastQuantity(10).leavesQuantity(40));
        assertThat(hand.heard).contains("withdraw 1 reason 326", "client 7 HALTED 10 reason 326");
    }

    @Test
    void shouldNotHaltForALateFillOfADoneChild() {
        final long child = hand.resting(100);
        hand.report(child, ExecKind.CANCELLED, r -> r.lastQuantity(50));
        hand.report(child, ExecKind.FILL, r -> r.lastQuantity(10));
        assertThat(hand.heard)
                .contains("client 7 traded 10")
                .noneMatch(line -> line.startsWith("withdraw"));
    }

    /** Four children, none of them answered. */
    private void unanswered() {
        for (int id = 1; id <= 4; id++) {
            hand.parent(10 + id, id, 1, 100, 20);
        }
        hand.advance(0);
        assertThat(hand.children).hasSizeGreaterThanOrEqualTo(4);
    }

    private void rejected(final int child, final int reason) {
        hand.report(hand.children.get(child), ExecKind.REJECTED, r -> r.reason(reason));
    }

    @Test
    void shouldHaltWhenThreeIdsInARowWereUsedBefore() {
        unanswered();
        rejected(0, VenueTrouble.REPEATED_ID);
        rejected(1, VenueTrouble.REPEATED_ID);
        assertThat(hand.heard).noneMatch(line -> line.contains("HALTED"));
        rejected(2, VenueTrouble.REPEATED_ID);
        assertThat(hand.heard).contains("client 14 HALTED 0 reason 324");
        requireHalted(true);
        hand.restart();
        requireHalted(true);
    }

    @Test
    void shouldNotHaltWhenAnIdWasAcknowledgedBetween() {
        unanswered();
        rejected(0, VenueTrouble.REPEATED_ID);
        rejected(1, VenueTrouble.REPEATED_ID);
        hand.report(hand.children.get(3), ExecKind.ACK, r -> r.leavesQuantity(50));
        rejected(2, VenueTrouble.REPEATED_ID);
        assertThat(hand.heard).noneMatch(line -> line.contains("HALTED"));
    }

    @Test
    void shouldNotHaltWhenAnotherRefusalCameBetween() {
        unanswered();
        rejected(0, VenueTrouble.REPEATED_ID);
        rejected(1, VenueTrouble.REPEATED_ID);
        rejected(3, 1);
        rejected(2, VenueTrouble.REPEATED_ID);
        assertThat(hand.heard).noneMatch(line -> line.contains("HALTED"));
    }
}
