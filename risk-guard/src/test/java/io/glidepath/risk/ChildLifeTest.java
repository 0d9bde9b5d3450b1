package io.glidepath.risk;

import static io.glidepath.risk.Fixture.ASK;
import static io.glidepath.risk.Fixture.BID;
import static io.glidepath.risk.Fixture.ID;
import static io.glidepath.risk.Fixture.NOW;
import static io.glidepath.risk.Fixture.SECOND;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChildLifeTest {
    private final Fixture f = new Fixture();
    private final RiskGuard guard = f.guard;

    @BeforeEach
    void admit() {
        f.admit();
    }

    @Test
    void shouldGiveEachApprovalOnceAndRising() {
        final ApprovedOrder first = (ApprovedOrder) guard.check(f.order(), NOW);
        assertThat(first.takeApproval()).isEqualTo(1);
        assertThatThrownBy(first::takeApproval).isInstanceOf(IllegalStateException.class);
        f.intent.childId = 2;
        guard.check(f.intent, NOW);
        f.intent.price = 0;
        guard.check(f.intent, NOW);
        assertThatThrownBy(first::takeApproval).isInstanceOf(IllegalStateException.class);
        f.order();
        f.intent.childId = 3;
        assertThat(((ApprovedOrder) guard.check(f.intent, NOW)).takeApproval()).isEqualTo(3);
    }

    @Test
    void shouldCountFromApprovalUntilTheEnd() {
        guard.check(f.order(), NOW);
        assertThat(guard.openQuantity(1)).isEqualTo(100);
        guard.sent(1);
        guard.unknown(1);
        assertThat(guard.openQuantity(1)).isEqualTo(100);
        guard.filled(1, 30, BID, NOW);
        guard.reduced(1, 20, NOW);
        assertThat(guard.openQuantity(1)).isEqualTo(50);
        guard.closed(1, NOW);
        assertThat(guard.openQuantity(1)).isZero();
        assertThat(guard.filledQuantity(1)).isEqualTo(30);
        assertThat(guard.corrected(1, -10, -10 * BID, NOW)).isTrue();
        assertThat(guard.filled(1, 5, BID, NOW)).isTrue();
        assertThat(guard.filledQuantity(1)).isEqualTo(25);
    }

    @Test
    void shouldFreeWhatWasNotSentAndNeverTakeItsIdAgain() {
        guard.check(f.order(), NOW);
        guard.notSent(1);
        assertThat(guard.openQuantity(1)).isZero();
        assertThat(f.check(NOW)).isEqualTo(RejectReason.DUPLICATE_CHILD);
    }

    @Test
    void shouldAskForACancelAgainWhenItWasNotSentOrRefused() {
        f.rest(1, 100);
        f.cancel(1);
        assertThat(f.check(NOW + SECOND)).isEqualTo(RejectReason.NONE);
        assertThat(f.check(NOW + SECOND)).isEqualTo(RejectReason.ALREADY_CLOSING);
        guard.notSent(1);
        assertThat(f.check(NOW + SECOND)).isEqualTo(RejectReason.NONE);
        guard.sent(1);
        guard.cancelRejected(1);
        f.intent.quantity = 60;
        assertThat(f.check(NOW + 2 * SECOND)).isEqualTo(RejectReason.NONE);
        assertThat(f.check(NOW + 3 * SECOND)).isEqualTo(RejectReason.CANCEL_TOO_LARGE);
        assertThat(guard.openQuantity(1)).isEqualTo(100);
    }

    @Test
    void shouldCancelWithWhatItKnowsOfTheChild() {
        f.rest(1, 100);
        f.cancel(1);
        f.intent.side = Side.SELL;
        f.intent.instrumentId = 99;
        final ApprovedOrder cancel = (ApprovedOrder) guard.check(f.intent, NOW + SECOND);
        assertThat(cancel.kind()).isEqualTo(Intent.Kind.CANCEL);
        assertThat(cancel.side()).isEqualTo(Side.BUY);
        assertThat(cancel.instrumentId()).isEqualTo(ID);
        assertThat(cancel.parentId()).isEqualTo(11);
        assertThat(cancel.quantity()).isEqualTo(Intent.NONE);
    }

    @Test
    void shouldHoldTheMinimumRestToTheNanosecond() {
        f.rest(1, 100);
        f.cancel(1);
        assertThat(f.check(NOW + SECOND - 1)).isEqualTo(RejectReason.MIN_RESTING);
        assertThat(f.check(NOW + SECOND)).isEqualTo(RejectReason.NONE);
    }

    @Test
    void shouldTakeACancelUnansweredForResting() {
        f.rest(1, 100);
        f.cancel(1);
        f.check(NOW + SECOND);
        guard.quote(ID, BID - 2 * Fixture.CENT, ASK, NOW + SECOND);
        f.parent();
        f.parent.parentId = 12;
        f.parent.parentSlot = 2;
        f.parent.side = Side.SELL;
        f.admit();
        f.order();
        f.intent.childId = 2;
        f.intent.parentId = 12;
        f.intent.parentSlot = 2;
        f.intent.side = Side.SELL;
        f.intent.quantity = 10;
        assertThat(f.check(NOW + SECOND)).isEqualTo(RejectReason.SELF_TRADE);
        guard.closed(1, NOW + SECOND);
        assertThat(f.check(NOW + SECOND)).isEqualTo(RejectReason.NONE);
    }

    @Test
    void shouldNotAllowMoreWhenMarketVolumeHalves() {
        final Headroom much = new Headroom();
        guard.headroom(ID, 1, NOW, much);
        assertThat(much.participationQuantity).isEqualTo(1_000);
        final Fixture half = new Fixture();
        half.guard.sessionCleared(ID);
        half.open();
        half.guard.sessionCleared(ID);
        half.guard.status(ID, TradingState.OPEN, NOW - 20 * SECOND);
        half.guard.synced(ID, true);
        half.guard.quote(ID, BID, ASK, NOW);
        half.guard.othersTraded(ID, 4_500, BID, NOW);
        half.admit();
        final Headroom less = new Headroom();
        half.guard.headroom(ID, 1, NOW, less);
        assertThat(less.participationQuantity).isEqualTo(500);
    }

    @Test
    void shouldCountAParentsVolumeForTheWholeWindow() {
        guard.parentClosed(1);
        f.parent.maxParticipationBps = 500;
        f.admit();
        f.rest(1, 100);
        guard.filled(1, 100, BID, NOW);
        guard.othersTraded(ID, 9_500, BID, NOW + 10 * SECOND);
        final Headroom room = new Headroom();
        guard.headroom(ID, 1, NOW + 10 * SECOND, room);
        assertThat(room.participationQuantity).isEqualTo(400);
        guard.headroom(ID, 1, NOW + 10 * SECOND + SECOND / 10, room);
        assertThat(room.participationQuantity).isEqualTo(500);
    }

    @Test
    void shouldAnswerForChildrenItDoesNotKnow() {
        final long before = guard.stateHash();
        assertThat(guard.sent(9) || guard.notSent(9) || guard.acked(9, NOW) || guard.closed(9, NOW))
                .isFalse();
        assertThat(guard.filled(9, 1, 1, NOW) || guard.reduced(9, 1, NOW) || guard.unknown(9))
                .isFalse();
        assertThat(guard.corrected(9, 1, 1, NOW) || guard.cancelRejected(9)).isFalse();
        assertThat(guard.stateHash()).isEqualTo(before);
    }

    @Test
    void shouldSkipOnlyTheIdOfAnIntentThatHasNoneYet() {
        f.order();
        f.intent.childId = Intent.UNASSIGNED;
        assertThat(guard.wouldPass(f.intent, NOW)).isEqualTo(RejectReason.NONE);
        assertThat(f.check(NOW)).isEqualTo(RejectReason.INVALID_CHILD_ID);
        f.intent.price = ASK + 1;
        assertThat(guard.wouldPass(f.intent, NOW)).isEqualTo(RejectReason.PRICE_OFF_TICK);
    }

    @Test
    void shouldTellHeadroomThatIsExact() {
        final Headroom room = new Headroom();
        f.rest(1, 100);
        guard.headroom(ID, 1, NOW, room);
        assertThat(room.parentQuantity).isEqualTo(4_900);
        assertThat(room.childQuantity).isEqualTo(1_000);
        assertThat(room.orderValue).isEqualTo(1_990);
        assertThat(room.messages).isEqualTo(4);
        assertThat(room.cancels).isEqualTo(3);
        assertThat(room.openChildren).isEqualTo(2);
        assertThat(room.scheduleQuantity).isEqualTo(500);
        assertThat(room.bandTicksUp).isEqualTo(100);
        assertThat(room.bandTicksDown).isEqualTo(100);
        guard.headroom(99, 1, NOW, room);
        assertThat(room.childQuantity + room.messages + room.parentQuantity).isZero();
    }
}
