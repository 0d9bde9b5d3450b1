package io.glidepath.exec.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.risk.OrderType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ChildrenTest {
    private static final long VENUE_ID = 77;

    private final Parents parents = new Parents(4, 4);
    private final Children children = new Children(parents, 8, 4);
    private ParentOrder parent;
    private ChildOrder child;

    @BeforeEach
    void begin() {
        parent = parents.admit(Requests.buy(1, 100), 1);
        child = children.create(1, parent, OrderType.LIMIT, 10, 40, 2);
    }

    /**
     * Words: ack; fill n; reduce n; cancel n (the venue took n back); reject; ask n and askall (we
     * ask); no (cancel reject); lost; status state/filled/leaves; correct n; bust. The k-th fill
     * has execution id k.
     */
    @ParameterizedTest
    @CsvSource({
        "'',                                       PENDING_NEW,    0, 40,  0",
        "ack,                                      OPEN,           0, 40,  0",
        "fill 15,                                  OPEN,          15, 25,  0",
        "ack fill 15,                              OPEN,          15, 25,  0",
        "ack fill 40,                              DONE,          40,  0,  0",
        "ack fill 15 fill 25,                      DONE,          40,  0,  0",
        "ack fill 41,                              OPEN,           0, 40,  0",
        "ack fill 0,                               OPEN,           0, 40,  0",
        "reject,                                   DONE,           0,  0,  0",
        "ack reject,                               UNKNOWN,        0,  0, 40",
        "ack askall,                               PENDING_CANCEL, 0, 40,  0",
        "askall ack,                               PENDING_CANCEL, 0, 40,  0",
        "ack askall cancel 40,                     DONE,           0,  0,  0",
        "ack askall no,                            OPEN,           0, 40,  0",
        "askall no,                                PENDING_NEW,    0, 40,  0",
        "ack ask 10 reduce 10,                     OPEN,           0, 30,  0",
        "ack ask 10 ask 5 reduce 10,               PENDING_CANCEL, 0, 30,  0",
        "ack ask 10 fill 35 reduce 5,              DONE,          35,  0,  0",
        "ack reduce 41,                            OPEN,           0, 40,  0",
        "ack fill 15 cancel 25,                    DONE,          15,  0,  0",
        "ack fill 15 cancel 20,                    UNKNOWN,       15,  0,  5",
        "ack fill 15 cancel 20 fill 5,             DONE,          20,  0,  0",
        "ack fill 15 cancel 26,                    UNKNOWN,       15,  0, 25",
        "ack cancel 40 fill 5,                     DONE,           5,  0,  0",
        "ack cancel 40 cancel 40,                  DONE,           0,  0,  0",
        "lost,                                     UNKNOWN,        0,  0, 40",
        "lost ack,                                 OPEN,           0, 40,  0",
        "ack lost fill 10,                         UNKNOWN,       10,  0, 30",
        "ack lost askall ack,                      PENDING_CANCEL, 0, 40,  0",
        "lost status 1/0/0,                        DONE,           0,  0,  0",
        "lost status 2/0/40,                       OPEN,           0, 40,  0",
        "lost status 2/10/20,                      OPEN,          10, 20,  0",
        "lost status 3/10/0,                       DONE,          10,  0,  0",
        "ack lost status 2/10/30 fill 10,          OPEN,          10, 30,  0",
        "ack lost status 2/10/30 fill 15,          OPEN,          15, 25,  0",
        "ack lost status 2/10/30 fill 10 fill 5,   OPEN,          15, 25,  0",
        "ack lost status 1/0/0,                    UNKNOWN,        0,  0, 40",
        "ack status 3/41/0,                        OPEN,           0, 40,  0",
        "ack fill 40 correct 30,                   DONE,          30,  0,  0",
        "ack fill 20 correct 30,                   OPEN,          30, 10,  0",
        "ack fill 20 correct 41,                   OPEN,          20, 20,  0",
        "ack fill 20 bust,                         OPEN,           0, 20,  0",
        "ack fill 40 bust bust,                    DONE,           0,  0,  0"
    })
    void shouldStandWhereReportsPutIt(
            final String told,
            final ChildState state,
            final long filled,
            final long open,
            final long unknown) {
        tell(told);
        assertThat(child.state()).isEqualTo(state);
        assertThat(child.filled()).isEqualTo(filled);
        assertThat(parent.filled()).isEqualTo(filled);
        assertThat(parent.openQuantity()).isEqualTo(open);
        assertThat(parent.unknownQuantity()).isEqualTo(unknown);
        assertThat(parent.free()).isEqualTo(100 - filled - open - unknown);
        assertThat(parent.filledValue()).isEqualTo(10 * filled);
        assertThat(child.leaves()).isEqualTo(open + unknown);
        assertThat(children.openCount(parent.slot())).isEqualTo(state == ChildState.DONE ? 0 : 1);
        assertThat(parent.openChildren()).isEqualTo(children.count());
        assertThat(children.find(1)).isSameAs(child);
    }

    private void tell(final String told) {
        int trades = 0;
        final String[] words = told.isEmpty() ? new String[0] : told.split(" ");
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "ack" -> children.acked(1, VENUE_ID, 40, 3);
                case "fill" -> {
                    trades++;
                    children.filled(
                            1, VENUE_ID, trades, Long.parseLong(words[++i]), 10, true, 2, 3);
                }
                case "reduce" -> children.reduced(1, Long.parseLong(words[++i]), 0, 3);
                case "cancel" -> children.cancelled(1, Long.parseLong(words[++i]), 3);
                case "reject" -> children.rejected(1, 3);
                case "ask" -> children.cancelRequested(child, Long.parseLong(words[++i]));
                case "askall" -> children.cancelRequested(child, ParentRequest.NONE);
                case "no" -> children.cancelRejected(1);
                case "lost" -> children.unknown(child);
                case "status" -> status(words[++i].split("/"));
                case "correct" ->
                    children.tradeCorrected(1, trades, Long.parseLong(words[++i]), 10, 2, 3);
                case "bust" -> children.tradeCancelled(1, trades, 3);
                default -> throw new IllegalArgumentException(words[i]);
            }
        }
    }

    private void status(final String[] numbers) {
        final long filled = Long.parseLong(numbers[1]);
        final int state = Integer.parseInt(numbers[0]);
        children.orderStatus(
                1, VENUE_ID, state, filled, 10 * filled, 0, Long.parseLong(numbers[2]), 3);
    }

    @Test
    void shouldSayWhatBecameOfEachReport() {
        assertThat(children.acked(9, VENUE_ID, 1, 3)).isEqualTo(ExecutionResult.UNKNOWN_CHILD);
        assertThat(children.acked(1, VENUE_ID, 40, 3)).isEqualTo(ExecutionResult.APPLIED);
        assertThat(children.acked(1, VENUE_ID, 40, 3)).isEqualTo(ExecutionResult.DUPLICATE);
        assertThat(children.filled(1, VENUE_ID, 5, 10, 7, true, 3, 4))
                .isEqualTo(ExecutionResult.APPLIED);
        assertThat(children.lastQuantity()).isEqualTo(10);
        assertThat(children.lastValue()).isEqualTo(70);
        assertThat(children.filled(1, VENUE_ID, 5, 10, 7, true, 3, 4))
                .isEqualTo(ExecutionResult.DUPLICATE);
        assertThat(children.lastQuantity()).isZero();
        assertThat(children.filled(1, VENUE_ID, 6, 31, 7, true, 3, 4))
                .isEqualTo(ExecutionResult.OVERFILL);
        assertThat(children.tradeCorrected(1, 6, 1, 7, 3, 4))
                .isEqualTo(ExecutionResult.UNKNOWN_TRADE);
        assertThat(children.tradeCorrected(1, 5, 8, 9, 1, 4)).isEqualTo(ExecutionResult.APPLIED);
        assertThat(children.lastQuantity()).isEqualTo(-2);
        assertThat(children.lastValue()).isEqualTo(2);
        assertThat(children.lastFee()).isEqualTo(-2);
        assertThat(parent.passiveFilled()).isEqualTo(8);
        assertThat(parent.fees()).isEqualTo(1);
        assertThat(children.cancelled(1, 30, 5)).isEqualTo(ExecutionResult.APPLIED);
        assertThat(children.filled(1, VENUE_ID, 7, 4, 7, false, 0, 6))
                .isEqualTo(ExecutionResult.LATE);
        assertThat(parent.filled()).isEqualTo(12);
        assertThat(children.duplicates()).isEqualTo(2);
        assertThat(children.overfills()).isEqualTo(1);
        assertThat(children.unknownChildren()).isEqualTo(1);
        assertThat(children.findByVenueOrder(VENUE_ID)).isSameAs(child);
    }

    @Test
    void shouldNeverSendMoreThanIsFree() {
        assertThatThrownBy(() -> children.create(2, parent, OrderType.IOC, 10, 61, 3))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> children.create(1, parent, OrderType.IOC, 10, 1, 3))
                .isInstanceOf(IllegalStateException.class);
        children.create(2, parent, OrderType.IOC, 10, 60, 3);
        assertThat(parent.free()).isZero();
        children.cancelled(1, 40, 4);
        children.create(3, parent, OrderType.LIMIT, 10, 40, 5);
        assertThat(children.filled(1, VENUE_ID, 1, 15, 10, true, 0, 6))
                .isEqualTo(ExecutionResult.LATE);
        assertThat(parent.free()).isZero();
        assertThat(parent.excess()).isEqualTo(15);
    }

    @Test
    void shouldKeepOpenChildrenInOrderOfSendingWithinBounds() {
        for (int id = 2; id <= 4; id++) {
            children.create(id, parent, OrderType.LIMIT, 10, 5, 3);
        }
        assertThat(children.create(5, parent, OrderType.LIMIT, 10, 5, 3))
                .as("four a parent")
                .isNull();
        children.cancelled(2, 5, 4);
        children.create(5, parent, OrderType.LIMIT, 10, 5, 5);
        final List<Long> ids = new ArrayList<>();
        for (int i = 0; i < children.openCount(parent.slot()); i++) {
            ids.add(children.open(parent.slot(), i).childId());
        }
        assertThat(ids).containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void shouldForgetWhatWasNotSent() {
        final ChildOrder other = children.create(2, parent, OrderType.LIMIT, 10, 5, 3);
        children.notSent(other, 4);
        assertThat(parent.free()).isEqualTo(60);
        assertThat(parent.children()).isEqualTo(1);
        assertThat(other.state()).isEqualTo(ChildState.DONE);
    }

    @Test
    void shouldCountLateFillsOfEndedParentsWhileTheyAreRemembered() {
        children.acked(1, VENUE_ID, 40, 3);
        children.cancelled(1, 40, 4);
        parent.become(ParentState.CANCELLED, 0, 5);
        parents.release(parent.slot());
        assertThat(children.filled(1, VENUE_ID, 1, 5, 10, true, 0, 6))
                .isEqualTo(ExecutionResult.LATE);
        assertThat(parents.find(3, 1).filled()).isEqualTo(5);
        for (int id = 10; id < 14; id++) {
            final ParentOrder next = parents.admit(Requests.buy(id, 10), 7);
            next.become(ParentState.CANCELLED, 0, 8);
            parents.release(next.slot());
        }
        assertThat(child.parent()).isNull();
        assertThat(children.filled(1, VENUE_ID, 2, 5, 10, true, 0, 6))
                .isEqualTo(ExecutionResult.ORPHANED);
        assertThat(child.filled()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldKeepQuantitiesTogetherThroughAnyReports(final long seed) {
        final Random random = new Random(seed);
        long id = 1;
        long exec = 1;
        for (int step = 0; step < 20_000; step++) {
            final int count = children.openCount(parent.slot());
            final long about = count > 0 && random.nextBoolean()
                    ? children.open(parent.slot(), random.nextInt(count)).childId()
                    : Math.max(1, id - random.nextInt(24));
            final long quantity = random.nextInt(45);
            final ChildOrder open = children.find(about);
            switch (random.nextInt(12)) {
                case 0, 1 -> {
                    if (parent.free() > 0 && children.openCount(parent.slot()) < 4) {
                        id++;
                        children.create(
                                id,
                                parent,
                                OrderType.LIMIT,
                                10,
                                Math.min(parent.free(), 1 + quantity),
                                step);
                    }
                }
                case 2 -> children.acked(about, about + 1_000, quantity, step);
                case 3, 4 ->
                    children.filled(
                            about,
                            about + 1_000,
                            exec++,
                            quantity,
                            10,
                            random.nextBoolean(),
                            1,
                            step);
                case 5 -> children.reduced(about, quantity, quantity, step);
                case 6 -> children.cancelled(about, open == null ? 1 : open.leaves(), step);
                case 7 -> children.cancelled(about, quantity, step);
                case 8 -> children.rejected(about, step);
                case 9 ->
                    children.tradeCorrected(
                            about, exec - random.nextInt(30), quantity, 10, 1, step);
                case 10 ->
                    children.orderStatus(
                            about,
                            about + 1_000,
                            1 + random.nextInt(3),
                            quantity,
                            10 * quantity,
                            0,
                            quantity,
                            step);
                default -> {
                    if (open != null && random.nextBoolean()) {
                        children.unknown(open);
                    } else if (open != null) {
                        children.cancelRequested(open, quantity);
                    }
                }
            }
            check("seed " + seed + " step " + step);
            if (parent.openChildren() == 0 && (parent.free() == 0 || parent.children() > 20)) {
                parent.become(ParentState.EXPIRED, 0, step);
                parents.release(parent.slot());
                parent = parents.admit(Requests.buy(step + 10, 100), step);
            }
        }
        assertThat(parents.forgotten()).isGreaterThan(10);
    }

    private void check(final String where) {
        long open = 0;
        long unknown = 0;
        for (int i = 0; i < children.openCount(parent.slot()); i++) {
            final ChildOrder each = children.open(parent.slot(), i);
            open += each.state() == ChildState.UNKNOWN ? 0 : each.leaves();
            unknown += each.state() == ChildState.UNKNOWN ? each.leaves() : 0;
            assertThat(each.leaves()).as(where).isPositive();
            assertThat(each.cancelPendingQuantity()).as(where).isBetween(0L, each.leaves());
        }
        assertThat(parent.openQuantity()).as(where).isEqualTo(open);
        assertThat(parent.unknownQuantity()).as(where).isEqualTo(unknown);
        assertThat(parent.openChildren()).as(where).isEqualTo(children.openCount(parent.slot()));
        assertThat(parent.free() + parent.filled() + open + unknown - parent.excess())
                .as(where)
                .isEqualTo(100);
    }
}
