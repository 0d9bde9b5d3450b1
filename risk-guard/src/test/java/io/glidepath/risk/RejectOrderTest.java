package io.glidepath.risk;

import static io.glidepath.risk.Fixture.ASK;
import static io.glidepath.risk.Fixture.BID;
import static io.glidepath.risk.Fixture.CENT;
import static io.glidepath.risk.Fixture.ID;
import static io.glidepath.risk.Fixture.NONE;
import static io.glidepath.risk.Fixture.NOW;
import static io.glidepath.risk.Fixture.SECOND;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The order of checks: a guard and an order with everything wrong are put right one fault at a
 * time, and each answer is the first fault left. The table is that of docs/guard.md.
 */
class RejectOrderTest {
    private record Row(RejectReason reason, Consumer<Fixture> putRight) {}

    private static final List<Row> NEW_CHILD = List.of(
            row(RejectReason.INVALID_INTENT, f -> f.intent.side = Side.BUY),
            row(RejectReason.ALREADY_EXPIRED, f -> f.intent.expireNs = NONE),
            row(RejectReason.KILLED, RejectOrderTest::lift),
            row(RejectReason.HALT_MODE, f -> mode(f, Mode.PASSIVE_ONLY)),
            row(RejectReason.PASSIVE_ONLY_IOC, f -> f.intent.type = OrderType.LIMIT),
            row(RejectReason.UNKNOWN_INSTRUMENT, f -> f.intent.instrumentId = ID),
            row(RejectReason.UNKNOWN_PARENT, RejectOrderTest::admit),
            row(RejectReason.PARENT_MISMATCH, f -> f.intent.clientId = Fixture.CLIENT),
            row(RejectReason.OUTSIDE_PARENT_TIMES, RejectOrderTest::admitAtOnce),
            row(
                    RejectReason.NOT_TRADING,
                    f -> f.guard.status(ID, TradingState.OPEN, NOW - 20 * SECOND)),
            row(RejectReason.OUT_OF_SYNC, f -> f.guard.synced(ID, true)),
            row(RejectReason.NO_QUOTE, f -> f.guard.quote(ID, BID, ASK, NOW - SECOND - 1)),
            row(RejectReason.STALE_QUOTE, f -> f.guard.quote(ID, NONE, ASK, NOW - SECOND)),
            row(RejectReason.ONE_SIDED_QUOTE, f -> f.guard.quote(ID, ASK, ASK, NOW)),
            row(RejectReason.CROSSED_QUOTE, f -> f.guard.quote(ID, BID, ASK, NOW)),
            row(RejectReason.PASSIVE_ONLY_CROSSING, f -> mode(f, Mode.POLICY)),
            row(RejectReason.PRICE_TOO_LARGE, f -> f.intent.price = BID + 500 * CENT + 1),
            row(RejectReason.PRICE_OFF_TICK, f -> f.intent.price = BID + 500 * CENT),
            row(RejectReason.PRICE_BAND, f -> f.intent.price = BID + 100 * CENT),
            row(RejectReason.PARENT_BAND, f -> f.intent.price = BID + 30 * CENT),
            row(RejectReason.PARENT_LIMIT, f -> f.intent.price = BID + 20 * CENT),
            row(RejectReason.DAILY_BAND, f -> f.intent.price = ASK),
            row(RejectReason.QUANTITY_NOT_POSITIVE, f -> f.intent.quantity = 1_011),
            row(RejectReason.QUANTITY_OFF_LOT, f -> f.intent.quantity = 1_010),
            row(RejectReason.CHILD_TOO_LARGE, f -> f.intent.quantity = 900),
            row(RejectReason.PARENT_MAX_CHILD, f -> f.intent.quantity = 800),
            row(RejectReason.ORDER_VALUE, f -> f.guard.setLimit(2, ID, Long.MAX_VALUE)),
            row(RejectReason.PARENT_QUANTITY, f -> f.guard.amendParent(1, 5_000, NONE, NONE, NOW)),
            row(RejectReason.TOO_MANY_CHILDREN, RejectOrderTest::replaceOne),
            row(RejectReason.CAPACITY, f -> f.guard.closed(1_004, NOW)),
            row(RejectReason.INVALID_CHILD_ID, f -> f.intent.childId = 1_004),
            row(RejectReason.DUPLICATE_CHILD, f -> f.intent.childId = 2_000),
            row(RejectReason.SCHEDULE_DRIFT, f -> f.intent.finishing = true),
            row(RejectReason.SELF_TRADE, f -> f.guard.closed(1_003, NOW)),
            row(RejectReason.PARTICIPATION, f -> f.guard.othersTraded(ID, 10_000, BID, NOW)),
            row(RejectReason.PARENT_PARTICIPATION, f -> f.guard.othersTraded(ID, 50_000, BID, NOW)),
            row(RejectReason.MESSAGE_THROTTLE, f -> f.guard.setLimit(5, -1, 1)),
            row(RejectReason.NONE, f -> {}));

    private static Row row(final RejectReason reason, final Consumer<Fixture> putRight) {
        return new Row(reason, putRight);
    }

    /** Everything is wrong, from the last check to the first. */
    private static Fixture allWrong() {
        final Fixture f = new Fixture(
                new GuardConfig(2, 3, 2, 4, Fixture.limits(), Map.of()),
                (scope, target, mode, reason, killed) -> {});
        f.intent.side = null;
        f.intent.expireNs = NOW;
        f.intent.type = OrderType.IOC;
        f.intent.passive = false;
        f.intent.instrumentId = 8;
        f.intent.clientId = Fixture.CLIENT + 1;
        f.intent.price = (1L << 61) + 1;
        f.intent.quantity = 0;
        f.intent.childId = -1;
        f.intent.scheduledQuantity = 0;
        f.guard.setLimit(5, -1, 0);
        f.guard.setLimit(2, -1, 1);
        f.guard.kill(Scope.CLIENT, Fixture.CLIENT + 1, 9, NOW);
        mode(f, Mode.HALT);
        return f;
    }

    @Test
    void shouldRefuseNewChildrenInTheOrderOfTheTable() {
        final Fixture f = allWrong();
        final List<RejectReason> answers = new ArrayList<>();
        final List<RejectReason> table = new ArrayList<>();
        for (final Row row : NEW_CHILD) {
            table.add(row.reason());
            answers.add(f.guard.wouldPass(f.intent, NOW));
            row.putRight().accept(f);
        }
        assertThat(answers).isEqualTo(table);
        assertThat(f.check(NOW)).isEqualTo(RejectReason.NONE);
    }

    private static void mode(final Fixture f, final Mode mode) {
        f.guard.mode(Scope.POLICY, Fixture.POLICY, mode, 1, NOW);
    }

    private static void lift(final Fixture f) {
        f.guard.resume(Scope.CLIENT, Fixture.CLIENT + 1, 1, NOW);
        f.guard.resume(Scope.CLIENT, Fixture.CLIENT + 1, 2, NOW);
    }

    private static void admit(final Fixture f) {
        f.parent.startNs = NOW + 1;
        f.parent.limitPrice = BID + 20 * CENT;
        f.parent.priceBandBps = 40;
        f.parent.maxChild = 800;
        f.parent.maxParticipationBps = 500;
        f.parent.quantity = 700;
        f.admit();
    }

    /** The same parent, started; its children and one of another parent; a market that is shut. */
    private static void admitAtOnce(final Fixture f) {
        f.guard.parentClosed(1);
        f.parent.startNs = NOW;
        f.admit();
        recover(f, 1_001, Side.BUY, BID, 100, true);
        recover(f, 1_002, Side.BUY, BID, 100, true);
        recover(f, 1_003, Side.SELL, ASK, 10, false);
        f.guard.acked(1_001, NOW);
        f.guard.acked(1_002, NOW);
        f.guard.acked(1_003, NOW);
        recover(f, 1_004, Side.BUY, BID, 10, false);
        f.guard.instrument(
                ID, CENT, 10, 1, 100_000, NOW, NOW + 999 * SECOND, 10, BID, true, null, 0);
        f.guard.sessionCleared(ID);
        f.guard.status(ID, TradingState.AUCTION, NOW);
    }

    /** One child less of the parent, one more of nobody. */
    private static void replaceOne(final Fixture f) {
        f.guard.closed(1_001, NOW);
        recover(f, 1_005, Side.BUY, BID, 10, false);
    }

    private static void recover(
            final Fixture f,
            final long id,
            final Side side,
            final long price,
            final long quantity,
            final boolean its) {
        final Intent child = new Intent();
        child.copyFrom(f.intent);
        child.childId = id;
        child.parentId = its ? 11 : 12;
        child.type = OrderType.LIMIT;
        child.passive = true;
        child.side = side;
        child.price = price;
        child.quantity = quantity;
        f.guard.recovered(child, NOW);
    }
}
