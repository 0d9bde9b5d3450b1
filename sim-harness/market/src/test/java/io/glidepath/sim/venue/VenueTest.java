package io.glidepath.sim.venue;

import static io.glidepath.codec.common.Side.BUY;
import static io.glidepath.codec.common.Side.SELL;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.OrderType;
import io.glidepath.codec.venue.NewChildOrderEncoder;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.risk.Side;
import io.glidepath.sim.FrameText;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class VenueTest {
    private static final long TICK = 1_000_000;
    private static final int OTHER = 5;

    private static final long SECOND = 1_000_000_000L;

    private final VenueInstrument instrument = new VenueInstrument(
            1,
            1,
            "TEST",
            TICK,
            10,
            0,
            TICK,
            1_000_000,
            0.01,
            1e-6,
            1e-7,
            VenueInstrument.flatProfile(4));
    private final List<String> executions = new ArrayList<>();
    private final List<String> market = new ArrayList<>();
    private final FrameQueue children = new FrameQueue(1 << 16);
    private final ChildSender agent = new ChildSender(children);
    private final Venue venue = new Venue(
            List.of(instrument), children, into(executions), into(market), new FeeModel(-2, 3));
    private final Listing listing = venue.listings().getFirst();

    private static Outlet into(final List<String> lines) {
        return (buffer, offset, length) -> {
            lines.add(FrameText.of(buffer, offset));
            return 1;
        };
    }

    @BeforeEach
    void open() {
        venue.advanceTo(1_000);
        venue.prepareSession(1_000, 9_000);
        listing.book().limit(listing.nextOrderId(), OTHER, Side.BUY, 100, 50);
        listing.book().limit(listing.nextOrderId(), OTHER, Side.SELL, 102, 50);
        venue.open();
        poll();
        market.clear();
    }

    private void poll() {
        while (venue.poll() > 0) {
            assertThat(executions.size()).isLessThan(1_000);
        }
    }

    @Test
    void shouldOpenWithClosedDefinitionSnapshotOpen() {
        venue.prepareSession(2_000, 9_000);
        for (int n = 0; n < 60; n++) {
            listing.book().limit(listing.nextOrderId(), OTHER, Side.BUY, 100 - n, 50);
        }
        venue.open();
        assertThat(market)
                .containsExactly(
                        "CLOSED",
                        "DEFINITION",
                        "SNAPSHOT 0/2 entries 48 #0",
                        "SNAPSHOT 1/2 entries 12 #0",
                        "OPEN");
    }

    @Test
    void shouldAckRestAndFillAsMaker() {
        agent.limit(9, SELL, 101 * TICK, 30);
        poll();
        listing.book().market(listing.nextOrderId(), OTHER, Side.BUY, 40);
        assertThat(executions)
                .containsExactly("ACK 9 0 leaves 30", "FILL 9 30@101000000 MAKER fee -60 leaves 0");
        assertThat(market)
                .containsExactly(
                        "ADD SELL 30@101000000 #1",
                        "EXECUTE SELL 30@101000000 #2",
                        "TRADE BUY 30@101000000 hidden NO #3",
                        "EXECUTE SELL 10@102000000 #4",
                        "TRADE BUY 10@102000000 hidden NO #5");
    }

    @Test
    void shouldTakeWhatCrossesAndRestTheRest() {
        agent.limit(9, BUY, 102 * TICK, 70);
        poll();
        assertThat(executions)
                .containsExactly(
                        "ACK 9 0 leaves 70", "FILL 9 50@102000000 TAKER fee 150 leaves 20");
        assertThat(market)
                .containsExactly(
                        "EXECUTE SELL 50@102000000 #1",
                        "TRADE BUY 50@102000000 hidden NO #2",
                        "ADD BUY 20@102000000 #3");
    }

    @Test
    void shouldDropTheRestOfAnImmediateOrder() {
        agent.immediate(9, BUY, 103 * TICK, 70);
        agent.immediate(10, BUY, 103 * TICK, 10);
        poll();
        assertThat(executions)
                .containsExactly(
                        "ACK 9 0 leaves 70",
                        "FILL 9 50@102000000 TAKER fee 150 leaves 20",
                        "CANCELLED 9 20 leaves 0 reason " + VenueReason.IMMEDIATE_REST.code(),
                        "ACK 10 0 leaves 10",
                        "CANCELLED 10 10 leaves 0 reason " + VenueReason.IMMEDIATE_REST.code());
    }

    @Test
    void shouldReduceThenCancelThenRefuse() {
        agent.limit(9, BUY, 100 * TICK, 70);
        agent.cancel(9, 20);
        agent.cancel(9, 15);
        agent.cancel(9, ChildSender.ALL);
        agent.cancel(9, ChildSender.ALL);
        agent.cancel(8, ChildSender.ALL);
        poll();
        assertThat(executions)
                .containsExactly(
                        "ACK 9 0 leaves 70",
                        "REDUCED 9 20 leaves 50 reason " + VenueReason.ASKED.code(),
                        "CANCEL_REJECT 9 reason " + VenueReason.BAD_QUANTITY.code(),
                        "CANCELLED 9 50 leaves 0 reason " + VenueReason.ASKED.code(),
                        "CANCEL_REJECT 9 reason " + VenueReason.TOO_LATE.code(),
                        "CANCEL_REJECT 8 reason " + VenueReason.UNKNOWN_CHILD.code());
        assertThat(market)
                .containsExactly(
                        "ADD BUY 70@100000000 #1",
                        "REDUCE BUY 20@100000000 #2",
                        "DELETE BUY 50@100000000 #3");
    }

    @Test
    void shouldExpireAtTheTime() {
        agent.send(agent.child(9, BUY, OrderType.LIMIT, 100 * TICK, 70).expireNs(2_000));
        agent.send(agent.child(10, BUY, OrderType.LIMIT, 99 * TICK, 70).expireNs(1_500));
        poll();
        assertThat(venue.nextTimerNs()).isEqualTo(1_500);
        venue.advanceTo(1_500);
        poll();
        venue.advanceTo(2_000);
        poll();
        assertThat(executions)
                .containsExactly(
                        "ACK 9 0 leaves 70",
                        "ACK 10 0 leaves 70",
                        "EXPIRED 10 70 leaves 0",
                        "EXPIRED 9 70 leaves 0");
        assertThat(venue.nextTimerNs()).isEqualTo(2_000 + SECOND);
    }

    @Test
    void shouldTellEachSecondThatABookStandsAsItDid() {
        assertThat(venue.nextTimerNs()).isEqualTo(1_000 + SECOND);
        venue.advanceTo(500_000);
        listing.book().limit(listing.nextOrderId(), OTHER, Side.BUY, 99, 50);
        market.clear();
        venue.advanceTo(1_000 + SECOND);
        poll();
        assertThat(market).isEmpty();
        venue.advanceTo(500_000 + SECOND);
        poll();
        assertThat(market).containsExactly("UNCHANGED");
        venue.close();
        assertThat(venue.nextTimerNs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldNotTellThatABookOfRecordedLevelsStandsAsItDid() {
        listing.tellUnchanged(false);
        venue.prepareSession(1_000, 9_000);
        venue.open();
        assertThat(venue.nextTimerNs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldExpireWhatRestsAtTheClose() {
        agent.limit(9, BUY, 100 * TICK, 70);
        poll();
        venue.close();
        agent.limit(10, BUY, 100 * TICK, 70);
        poll();
        assertThat(executions)
                .endsWith(
                        "EXPIRED 9 70 leaves 0 reason " + VenueReason.SESSION_CLOSED.code(),
                        "REJECTED 10 0 leaves 0 reason " + VenueReason.NOT_OPEN.code());
        assertThat(market).endsWith("DELETE BUY 70@100000000 #2", "CLOSED");
    }

    @Test
    void shouldTellTheFateOfAChild() {
        agent.limit(9, BUY, 102 * TICK, 70);
        agent.askStatus(9);
        agent.cancelAll();
        agent.askStatus(9);
        agent.askStatus(10);
        poll();
        assertThat(executions)
                .endsWith(
                        "STATUS 9 WORKING filled 50 value 5100000000 leaves 20",
                        "CANCELLED 9 20 leaves 0 reason " + VenueReason.ASKED.code(),
                        "STATUS 9 DONE filled 50 value 5100000000 leaves 0",
                        "STATUS 10 UNKNOWN filled 0 value 0 leaves 0");
    }

    @Test
    void shouldAnswerASnapshotRequest() {
        agent.limit(9, BUY, 100 * TICK, 70);
        agent.askSnapshot();
        poll();
        assertThat(market)
                .containsExactly(
                        "ADD BUY 70@100000000 #1",
                        "DEFINITION",
                        "SNAPSHOT 0/1 entries 3 #1",
                        "OPEN");
    }

    @Test
    void shouldRejectEveryWrongWord() {
        agent.limit(9, BUY, 100 * TICK, 10);
        poll();
        executions.clear();
        rejected(child -> child.instrumentId(2), VenueReason.UNKNOWN_INSTRUMENT);
        rejected(child -> child.venue(2), VenueReason.WRONG_VENUE);
        rejected(child -> child.childId(0), VenueReason.BAD_ID);
        rejected(child -> child.childId(9), VenueReason.DUPLICATE_CHILD);
        rejected(
                child -> child.side(io.glidepath.codec.common.Side.NULL_VAL), VenueReason.BAD_SIDE);
        rejected(child -> child.orderType(OrderType.NULL_VAL), VenueReason.BAD_TYPE);
        rejected(child -> child.price(100 * TICK + 1), VenueReason.BAD_PRICE);
        rejected(child -> child.price(0), VenueReason.BAD_PRICE);
        rejected(child -> child.price(-TICK), VenueReason.BAD_PRICE);
        rejected(child -> child.quantity(0), VenueReason.BAD_QUANTITY);
        rejected(child -> child.quantity(-10), VenueReason.BAD_QUANTITY);
        rejected(child -> child.quantity(15), VenueReason.BAD_QUANTITY);
        rejected(child -> child.quantity(Long.MAX_VALUE / 10 * 10), VenueReason.BAD_QUANTITY);
        rejected(child -> child.expireNs(1_000), VenueReason.BAD_EXPIRY);
        assertThat(market).containsExactly("ADD BUY 10@100000000 #1");
    }

    private void rejected(final Consumer<NewChildOrderEncoder> mistake, final VenueReason reason) {
        final NewChildOrderEncoder child = agent.child(50, BUY, OrderType.LIMIT, 100 * TICK, 10);
        mistake.accept(child);
        agent.send(child);
        poll();
        assertThat(executions).as(reason.name()).hasSize(1);
        assertThat(executions.removeLast())
                .startsWith("REJECTED")
                .endsWith("reason " + reason.code());
    }

    @Test
    void shouldRefuseFramesThatAreNoMessage() {
        final int length = MessageHeaderEncoder.ENCODED_LENGTH + NewChildOrderEncoder.BLOCK_LENGTH;
        final MessageHeaderEncoder header = new MessageHeaderEncoder();
        for (int cut = 0; cut < length; cut++) {
            agent.child(9, BUY, OrderType.LIMIT, 100 * TICK, 10);
            agent.raw(cut);
        }
        agent.raw(length + 1);
        header.wrap(agent.buffer, 0).schemaId(2);
        agent.raw(length);
        header.schemaId(3).templateId(61);
        agent.raw(length);
        header.templateId(60).version(2);
        agent.raw(length);
        poll();
        assertThat(venue.refusedFrames()).isEqualTo(length + 4);
        assertThat(executions).isEmpty();
        assertThat(market).isEmpty();
    }

    @Test
    void shouldKeepExecutionsThatTheAgentCannotTakeYet() {
        final List<String> taken = new ArrayList<>();
        final boolean[] busy = {true};
        final Outlet moody = (buffer, offset, length) -> {
            if (busy[0]) {
                return Outlet.BACK_PRESSURED;
            }
            taken.add(FrameText.of(buffer, offset));
            return 1;
        };
        final FrameQueue queue = new FrameQueue(1 << 16);
        final Venue patient =
                new Venue(List.of(instrument), queue, moody, into(market), FeeModel.FREE);
        patient.prepareSession(1_000, 9_000);
        patient.open();
        final ChildSender sender = new ChildSender(queue);
        sender.limit(9, BUY, 100 * TICK, 70);
        sender.cancel(9, ChildSender.ALL);
        patient.advanceTo(1_000);
        patient.poll();
        assertThat(taken).isEmpty();
        busy[0] = false;
        patient.poll();
        assertThat(taken)
                .containsExactly(
                        "ACK 9 0 leaves 70",
                        "CANCELLED 9 70 leaves 0 reason " + VenueReason.ASKED.code());
    }
}
