package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.TradingState;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditorTest {
    private final AuditStage stage = new AuditStage();

    @BeforeEach
    void openWithOneParent() {
        stage.status(TradingState.OPEN);
        stage.parent(5, io.glidepath.risk.Side.SELL, AuditStage.PRICE);
        stage.report(5, ParentReportKind.ACCEPTED, 0, 0);
    }

    private void violates(final String sentence) {
        assertThat(stage.auditor().violations()).hasSize(1).first().asString().contains(sentence);
    }

    @Test
    void shouldSayNothingOfASoundLife() {
        stage.send(stage.child(1, 5, Side.SELL, 60));
        stage.execution(1, ExecKind.ACK, 0, 60);
        stage.execution(1, ExecKind.FILL, 20, 40);
        stage.told(1, 40, 20);
        stage.cancel(1, 10);
        stage.execution(1, ExecKind.REDUCED, 10, 30);
        stage.execution(1, ExecKind.CANCELLED, 30, 0);
        stage.send(stage.child(2, 5, Side.SELL, 80));
        stage.execution(2, ExecKind.ACK, 0, 80);
        stage.execution(2, ExecKind.FILL, 80, 0);
        stage.told(2, 0, 80);
        stage.report(5, ParentReportKind.FILLED, 100, 14);
        stage.auditor().endSession();
        assertThat(stage.auditor().violations()).isEmpty();
        assertThat(stage.auditor().position(1)).isEqualTo(-100);
        assertThat(stage.auditor().fills()).isEqualTo(2);
    }

    @Test
    void shouldSeeAnOverfill() {
        stage.send(stage.child(1, 5, Side.SELL, 60));
        stage.send(stage.child(2, 5, Side.SELL, 41));
        violates("child 2 of parent 5 of client 1 overfills: filled 0, open 60, new 41 of 100");
    }

    @Test
    void shouldSeeAChildOfNobody() {
        stage.send(stage.child(1, 6, Side.SELL, 60));
        violates("a parent that nobody asked for");
    }

    @Test
    void shouldSeeAnIdUsedTwice() {
        stage.send(stage.child(1, 5, Side.SELL, 10));
        stage.send(stage.child(1, 5, Side.SELL, 10));
        violates("used before");
    }

    @Test
    void shouldSeeAnApprovalUsedTwice() {
        stage.send(stage.child(1, 5, Side.SELL, 10));
        stage.send(stage.child(2, 5, Side.SELL, 10).approval(1));
        violates("approval number that does not rise");
    }

    @Test
    void shouldSeeTheWrongSideInstrumentAndPrice() {
        stage.send(stage.child(1, 5, Side.BUY, 10));
        violates("other side");
        stage.send(stage.child(2, 5, Side.SELL, 10).instrumentId(1).price(AuditStage.PRICE - 1));
        assertThat(stage.auditor().violations().get(1)).contains("beyond the parent's limit");
        stage.send(stage.child(3, 5, Side.SELL, 0));
        assertThat(stage.auditor().violations().get(2)).contains("off the lot");
    }

    @Test
    void shouldSeeAChildInAClosedMarket() {
        stage.status(TradingState.HALTED);
        stage.nowNs++;
        stage.send(stage.child(1, 5, Side.SELL, 10));
        violates("while the instrument was HALTED");
    }

    @Test
    void shouldSeeAChildAfterItsParentsEnd() {
        stage.nowNs = 6_001;
        stage.send(stage.child(1, 5, Side.SELL, 10));
        violates("after its parent's end");
        stage.report(5, ParentReportKind.EXPIRED, 0, 0);
        assertThat(stage.auditor().violations().get(1)).contains("ends with open children: 10");
        stage.send(stage.child(2, 5, Side.SELL, 10));
        assertThat(stage.auditor().violations().get(2)).contains("after its parent ended: EXPIRED");
    }

    @Test
    void shouldSeeAChildAfterAKillUntilTwoPeopleResume() {
        stage.kill(Scope.INSTRUMENT, 2);
        stage.kill(Scope.CLIENT, 1);
        stage.nowNs++;
        stage.resume(Scope.CLIENT, 1, 8);
        stage.resume(Scope.CLIENT, 1, 8);
        stage.send(stage.child(1, 5, Side.SELL, 10));
        violates("after a kill");
        stage.resume(Scope.CLIENT, 1, 9);
        stage.send(stage.child(2, 5, Side.SELL, 10));
        assertThat(stage.auditor().violationCount()).isEqualTo(1);
    }

    @Test
    void shouldSeeOurOwnOrdersTradeWithEachOther() {
        stage.parent(6, io.glidepath.risk.Side.BUY, ParentPlan.NONE);
        stage.report(6, ParentReportKind.ACCEPTED, 0, 0);
        stage.send(stage.child(1, 5, Side.SELL, 10));
        stage.execution(1, ExecKind.ACK, 0, 10);
        stage.send(stage.child(2, 6, Side.BUY, 10));
        stage.execution(2, ExecKind.ACK, 0, 10);
        stage.trade(1, 2);
        violates("both are ours");
    }

    @Test
    void shouldSeeAFillToldTwiceWronglyOrNever() {
        stage.send(stage.child(1, 5, Side.SELL, 60));
        stage.execution(1, ExecKind.FILL, 20, 40);
        stage.told(1, 40, 20);
        stage.told(1, 40, 20);
        violates("did not report, or twice");
        stage.execution(1, ExecKind.FILL, 10, 30);
        stage.told(1, 30, 11);
        assertThat(stage.auditor().violations().get(1)).contains("another fill than the venue's");
        stage.execution(1, ExecKind.FILL, 30, 0);
        stage.report(5, ParentReportKind.EXPIRED, 60, 21);
        stage.auditor().endSession();
        assertThat(stage.auditor().violations().get(2)).contains("never told");
    }

    @Test
    void shouldSeeAReportThatDoesNotFit() {
        stage.send(stage.child(1, 5, Side.SELL, 60));
        stage.execution(1, ExecKind.FILL, 60, 0);
        stage.told(1, 0, 60);
        stage.report(5, ParentReportKind.WORKING, 61, 7);
        violates("more filled than it is");
        stage.report(5, ParentReportKind.FILLED, 60, 7);
        assertThat(stage.auditor().violations().get(1)).contains("called filled at 60");
        stage.report(5, ParentReportKind.WORKING, 60, 7);
        assertThat(stage.auditor().violations().get(2)).contains("WORKING after it was FILLED");
    }

    @Test
    void shouldSeeAParentThatNeverEnds() {
        stage.auditor().endSession();
        violates("parent 5 of client 1 never ended: ACCEPTED");
    }

    @Test
    void shouldSeeAFrameThatIsNoMessage() {
        stage.child(1, 5, Side.SELL, 60);
        stage.rawChild(40);
        violates("no message of the children stream");
    }

    @Test
    void shouldSeeACancelOfWhatWasNeverSent() {
        stage.cancel(3, 1);
        violates("child 3, never sent");
    }
}
