package io.glidepath.exec.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.risk.OrderType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

class ParentsTest {
    @Test
    void shouldKnowARepeatFromAnotherRequest() {
        final Parents parents = new Parents(4, 4);
        final ParentOrder parent = parents.admit(Requests.buy(1, 100), 5);
        assertThat(parents.find(3, 1)).isSameAs(parent);
        assertThat(parents.find(4, 1)).isNull();
        assertThat(parent.sameContent(Requests.buy(1, 100))).isTrue();
        assertThat(parent.startNs()).isEqualTo(5);
        final List<Consumer<ParentRequest>> changes = List.of(
                r -> r.quantity++,
                r -> r.side = r.side.opposite(),
                r -> r.endNs++,
                r -> r.startNs = 5,
                r -> r.limitPrice = 7,
                r -> r.algo = Algo.POV,
                r -> r.mustFinish = true,
                r -> r.shortSale = true,
                r -> r.vwapBenchmark = true,
                r -> r.maxChild = 1,
                r -> r.priceBandBps = 1,
                r -> r.maxParticipationBps = 1,
                r -> r.riskAversion = 1,
                r -> r.urgency = Urgency.HIGH,
                r -> r.accountId = 1,
                r -> r.traderId = 1,
                r -> r.locateId = 1,
                r -> r.instrumentId = 2,
                r -> r.clientRef[0] = 'b',
                r -> r.clientRefLength = 0);
        for (final Consumer<ParentRequest> change : changes) {
            final ParentRequest request = Requests.buy(1, 100);
            change.accept(request);
            assertThat(parent.sameContent(request))
                    .as("change %d", changes.indexOf(change))
                    .isFalse();
        }
        assertThatThrownBy(() -> parents.admit(Requests.buy(1, 100), 6))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldRefuseBeyondItsRoomAndReuseWhatIsReleased() {
        final Parents parents = new Parents(2, 1);
        final ParentOrder first = parents.admit(Requests.buy(1, 100), 5);
        parents.admit(Requests.buy(2, 100), 5);
        assertThat(parents.admit(Requests.buy(3, 100), 5)).isNull();
        assertThatThrownBy(() -> parents.release(first.slot()))
                .isInstanceOf(IllegalStateException.class);
        first.become(ParentState.CANCELLED, 4, 6);
        parents.release(first.slot());
        final ParentOrder third = parents.admit(Requests.buy(3, 100), 7);
        assertThat(third).isNotSameAs(first);
        assertThat(third.slot()).isEqualTo(first.slot());
        assertThat(parents.find(3, 1)).isSameAs(first);
        assertThat(parents.live(first)).isFalse();
        assertThat(first.reason()).isEqualTo(4);
        third.become(ParentState.EXPIRED, 0, 8);
        parents.release(third.slot());
        assertThat(parents.find(3, 1)).as("only one is remembered").isNull();
        assertThat(parents.find(3, 3)).isSameAs(third);
        assertThat(parents.forgotten()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldAgreeWithAListInOrderOfAdmission(final long seed) {
        final Random random = new Random(seed);
        final Parents parents = new Parents(9, 5);
        final List<Long> live = new ArrayList<>();
        final Deque<Long> ended = new ArrayDeque<>();
        final Map<Long, Long> quantities = new HashMap<>();
        for (long id = 1; id < 5_000; id++) {
            if (random.nextBoolean() && live.size() < 9) {
                parents.admit(Requests.buy(id, id * 3), id);
                live.add(id);
                quantities.put(id, id * 3);
            } else if (!live.isEmpty()) {
                final long over = live.remove(random.nextInt(live.size()));
                final ParentOrder parent = parents.find(3, over);
                parent.become(ParentState.CANCELLED, 0, id);
                parents.release(parent.slot());
                ended.addLast(over);
                if (ended.size() > 5) {
                    assertThat(parents.find(3, ended.removeFirst()))
                            .as("seed %d", seed)
                            .isNull();
                }
            }
            final List<Long> told = new ArrayList<>();
            for (int i = 0; i < parents.count(); i++) {
                told.add(parents.inOrder(i).parentId());
            }
            assertThat(told).as("seed %d", seed).isEqualTo(live);
            for (final Long known : live) {
                assertThat(parents.find(3, known).quantity()).isEqualTo(quantities.get(known));
            }
            for (final Long known : ended) {
                assertThat(parents.find(3, known).quantity()).isEqualTo(quantities.get(known));
            }
        }
    }

    @Test
    void shouldAmendOnlyToWhatIsStillPossible() {
        final Parents parents = new Parents(1, 1);
        final ParentOrder parent = parents.admit(Requests.buy(1, 100), 5);
        final Children children = new Children(parents, 4, 4);
        children.create(1, parent, OrderType.LIMIT, 10, 40, 6);
        final long none = ParentRequest.NONE;
        assertThat(parent.amend(39, none, none, 10)).as("below what is open").isFalse();
        assertThat(parent.amend(none, 10, none, 10)).as("no time left").isFalse();
        assertThat(parent.amend(none, none, 0, 10)).as("no price").isFalse();
        assertThat(parent.quantity()).isEqualTo(100);
        assertThat(parent.amend(40, 2_000_000, 11, 10)).isTrue();
        assertThat(parent.free()).isZero();
        assertThat(parent.endNs()).isEqualTo(2_000_000);
        assertThat(parent.limitPrice()).isEqualTo(11);
        parent.become(ParentState.CANCELLING, 0, 11);
        assertThat(parent.amend(50, none, none, 12)).isFalse();
    }

    @Test
    void shouldArriveOnceAtTheFirstTwoSidedBook() {
        final ParentOrder parent = new Parents(1, 1).admit(Requests.buy(1, 100), 5);
        parent.arrive(0, 0, 1, 6);
        assertThat(parent.arrivalMid2()).isEqualTo(ParentRequest.NONE);
        parent.arrive(201, 100, 20, 7);
        parent.arrive(301, 150, 30, 8);
        assertThat(parent.arrivalMid2()).isEqualTo(201);
        assertThat(parent.arrivalNs()).isEqualTo(7);
        assertThat(parent.othersAtArrival()).isEqualTo(20);
    }
}
