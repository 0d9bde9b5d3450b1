package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Scope;
import io.glidepath.risk.Limits;
import io.glidepath.risk.RejectReason;

import org.junit.jupiter.api.Test;

/** What an agent does when its venue, its outlet or its own death puts quantities in doubt. */
class TroubleTest {
    private final HandWorkedAgent hand = new HandWorkedAgent();

    /** One parent of two slices of ten seconds each, its first child resting. */
    private long resting(final long quantity) {
        hand.parent(7, 1, 1, quantity, 20);
        hand.advance(0);
        final long child = hand.children.getFirst();
        hand.report(child, ExecKind.ACK, r -> r.leavesQuantity(quantity / 2));
        return child;
    }

    @Test
    void shouldLetNoChildOutliveItsParent() {
        resting(100);
        assertThat(hand.heard).contains("LIMIT 50 until 20");
    }

    @Test
    void shouldTakeBackAgainWhatAKillCouldNotReach() {
        resting(100);
        hand.refusing = true;
        hand.kill(Scope.GLOBAL, 0);
        hand.advance(0);
        assertThat(hand.heard).contains("client 7 HALTED 0 reason 300").doesNotContain("cancel 0");
        hand.refusing = false;
        hand.advance(2);
        assertThat(hand.heard).contains("cancel 0");
    }

    @Test
    void shouldTakeBackAfterARestartWhatADyingAgentDidNotReach() {
        final long child = resting(100);
        hand.losing = true;
        hand.kill(Scope.GLOBAL, 0);
        hand.advance(0);
        hand.losing = false;
        hand.restart(Limits.production());
        assertThat(hand.heard).contains("asked").doesNotContain("cancel 0");
        hand.works(child, 50);
        hand.advance(3);
        assertThat(hand.heard).contains("cancel 0");
        hand.report(child, ExecKind.CANCELLED, r -> r.lastQuantity(50));
        assertThat(hand.agent.openChildren()).isZero();
    }

    @Test
    void shouldTakeBackAfterARestartWhatTheOutletRefused() {
        final long child = resting(100);
        hand.refusing = true;
        hand.kill(Scope.GLOBAL, 0);
        hand.advance(0);
        hand.refusing = false;
        hand.restart(Limits.production());
        hand.works(child, 50);
        hand.advance(3);
        assertThat(hand.heard).contains("cancel 0");
    }

    @Test
    void shouldTakeBackWhatALateFillMakesTooMuch() {
        final long first = resting(100);
        final long trade = 5_000;
        hand.report(first, ExecKind.FILL, r -> r.execId(trade).lastQuantity(30).leavesQuantity(20));
        hand.report(first, ExecKind.CANCELLED, r -> r.lastQuantity(20));
        hand.advance(6);
        final long second = hand.children.get(1);
        hand.report(second, ExecKind.ACK, r -> r.leavesQuantity(20));
        hand.report(second, ExecKind.FILL, r -> r.lastQuantity(20));
        hand.advance(5);
        final long third = hand.children.get(2);
        hand.report(third, ExecKind.ACK, r -> r.leavesQuantity(50));
        hand.report(first, ExecKind.TRADE_CORRECTED, r -> r.lastQuantity(50).refExecId(trade));
        assertThat(hand.heard).contains("cancel 2 by 20");
    }

    @Test
    void shouldHaltAParentWhoseVenueFillsMoreThanWasAsked() {
        final long child = resting(100);
        final long refused = hand.agent.numbers().refusedFrames();
        hand.report(child, ExecKind.FILL, r -> r.lastQuantity(51));
        assertThat(hand.heard).contains("client 7 HALTED 0 reason 312", "cancel 0");
        assertThat(hand.agent.numbers().refusedFrames()).isEqualTo(refused + 1);
    }

    @Test
    void shouldWriteDownAReportThatContradictsWhatIsKnown() {
        final long child = resting(100);
        final long refused = hand.agent.numbers().refusedFrames();
        hand.report(child, ExecKind.REDUCED, r -> r.lastQuantity(51));
        hand.report(child, ExecKind.TRADE_CANCELLED, r -> r.refExecId(99));
        assertThat(hand.agent.numbers().refusedFrames()).isEqualTo(refused + 2);
        assertThat(hand.agent.openChildren()).isEqualTo(1);
    }

    @Test
    void shouldKeepAParentThatTodaysLimitsWouldNotAdmit() {
        resting(100);
        hand.restart(tiny());
        assertThat(hand.agent.openParents()).isEqualTo(1);
        assertThat(hand.agent.openChildren()).isEqualTo(1);
    }

    private static Limits tiny() {
        final Limits l = Limits.production();
        return new Limits(
                l.priceBandBps(),
                l.maxChildQuantity(),
                l.maxOrderValue(),
                l.maxParticipationBps(),
                l.participationWindowNs(),
                l.maxMessagesPerSecond(),
                l.messageBurst(),
                l.maxCancelsPerSecond(),
                l.cancelBurst(),
                l.minRestingNs(),
                l.staleQuoteNs(),
                l.maxScheduleDriftBps(),
                1,
                1,
                1);
    }

    @Test
    void shouldStayHaltedAfterARestartWhereAFaultHaltedIt() {
        resting(100);
        hand.breaking = 1;
        hand.report(
                hand.children.getFirst(), ExecKind.FILL, r -> r.lastQuantity(1).leavesQuantity(49));
        assertThat(hand.agent.numbers().faults()).isEqualTo(1);
        hand.restart(Limits.production());
        hand.parent(8, 2, 1, 100, 60);
        hand.parent(9, 3, 2, 100, 60);
        hand.advance(0);
        assertThat(hand.heard)
                .contains("client 8 REJECTED 0 reason " + RejectReason.HALT_MODE.code())
                .contains("client 9 ACCEPTED 0 reason 0");
    }

    @Test
    void shouldAskAfterARestartForWhatWasClosedAndMayHaveOpened() {
        hand.close();
        hand.heard.clear();
        hand.restartUnheard();
        assertThat(hand.heard).contains("asked for book 1");
        hand.restart(Limits.production());
        hand.parent(7, 1, 1, 100, 60);
        hand.advance(0);
        assertThat(hand.heard).contains("client 7 ACCEPTED 0 reason 0");
    }

    @Test
    void shouldNotResumeWhileTheKillWordIsSet() {
        resting(100);
        hand.word(1);
        assertThat(hand.heard).contains("client 7 HALTED 0 reason 301");
        hand.resume(Scope.GLOBAL, 0);
        hand.advance(0);
        assertThat(hand.heard).contains("reply 316");
        hand.restart(Limits.production());
        hand.heard.clear();
        hand.word(1);
        hand.resume(Scope.GLOBAL, 0);
        hand.advance(0);
        assertThat(hand.heard).contains("reply 316");
        hand.heard.clear();
        hand.word(0);
        hand.resume(Scope.GLOBAL, 0);
        hand.advance(0);
        assertThat(hand.heard).noneMatch(line -> line.equals("reply 316"));
    }

    @Test
    void shouldKillEveryParentOfAnIdAndResumeNoneOfSeveral() {
        hand.parent(7, 1, 1, 100, 60);
        hand.parent(8, 1, 1, 100, 60);
        hand.advance(0);
        hand.kill(Scope.PARENT, 1);
        hand.advance(0);
        hand.resume(Scope.PARENT, 1);
        hand.advance(0);
        assertThat(hand.heard)
                .contains("client 7 HALTED 0 reason 300", "client 8 HALTED 0 reason 300")
                .contains("reply 0", "reply 315");
    }
}
