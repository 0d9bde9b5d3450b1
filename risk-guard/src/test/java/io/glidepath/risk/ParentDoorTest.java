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
import java.util.function.Consumer;

/**
 * The door for parents: a hopeless one is put right fault by fault, in the order of docs/guard.md.
 */
class ParentDoorTest {
    private record Row(RejectReason reason, Consumer<Fixture> putRight) {}

    private static final List<Row> TABLE = List.of(
            new Row(RejectReason.INVALID_PARENT, f -> f.parent.side = Side.SELL),
            new Row(RejectReason.KILLED, ParentDoorTest::lift),
            new Row(
                    RejectReason.HALT_MODE,
                    f -> f.guard.mode(Scope.GLOBAL, 0, Mode.POLICY, 0, NOW)),
            new Row(RejectReason.UNKNOWN_INSTRUMENT, f -> f.parent.instrumentId = ID),
            new Row(RejectReason.LOCATE_MISSING, f -> f.parent.locateId = 77),
            new Row(RejectReason.NOT_SHORTABLE, Fixture::define),
            new Row(RejectReason.LOCATE_IN_USE, f -> f.parent.locateId = 78),
            new Row(RejectReason.QUANTITY_NOT_POSITIVE, f -> f.parent.quantity = 100_011),
            new Row(RejectReason.QUANTITY_OFF_LOT, f -> f.parent.quantity = 100_010),
            new Row(RejectReason.PARENT_TOO_LARGE, f -> f.parent.quantity = 100_000),
            new Row(RejectReason.PARENT_VALUE, f -> f.guard.quote(ID, BID, ASK, NOW)),
            new Row(RejectReason.PARENT_ADV, f -> f.parent.quantity = 50_000),
            new Row(RejectReason.PARENT_TIMES, f -> f.parent.endNs = NOW + 999 * SECOND + 1),
            new Row(RejectReason.AFTER_CLOSE, f -> f.parent.endNs = NOW + 999 * SECOND),
            new Row(RejectReason.PRICE_OFF_TICK, f -> f.parent.limitPrice = BID),
            new Row(RejectReason.INVALID_BPS, f -> f.parent.priceBandBps = 1),
            new Row(RejectReason.MAX_CHILD_BELOW_LOT, f -> f.parent.maxChild = 10),
            new Row(RejectReason.INVALID_SLOT, f -> f.parent.parentSlot = 1),
            new Row(RejectReason.SLOT_TAKEN, f -> f.parent.parentSlot = 0),
            new Row(RejectReason.DUPLICATE_PARENT, f -> f.parent.parentId = 13),
            new Row(RejectReason.NONE, f -> {}));

    private static Fixture allWrong() {
        final Fixture f = new Fixture();
        f.parent.side = Side.SELL;
        f.parent.shortSale = true;
        f.parent.locateId = 77;
        f.admit();
        f.parent();
        f.parent.shortSale = true;
        f.parent.parentSlot = 9;
        f.parent.instrumentId = 8;
        f.parent.quantity = 0;
        f.parent.endNs = NOW;
        f.parent.limitPrice = BID + 1;
        f.parent.priceBandBps = 10_001;
        f.parent.maxChild = 9;
        f.guard.instrument(ID, CENT, 10, 1, 100_000, 1, 2, 300, BID, false, null, 0);
        f.guard.quote(ID, 3 * BID, 3 * ASK, NOW);
        f.guard.kill(Scope.CLIENT, Fixture.CLIENT, 9, NOW);
        f.guard.mode(Scope.GLOBAL, 0, Mode.HALT, 9, NOW);
        return f;
    }

    private static void lift(final Fixture f) {
        f.guard.resume(Scope.CLIENT, Fixture.CLIENT, 1, NOW);
        f.guard.resume(Scope.CLIENT, Fixture.CLIENT, 2, NOW);
    }

    @Test
    void shouldRefuseParentsInTheOrderOfTheTable() {
        final Fixture f = allWrong();
        final List<RejectReason> answers = new ArrayList<>();
        final List<RejectReason> table = new ArrayList<>();
        for (final Row row : TABLE) {
            table.add(row.reason());
            answers.add(f.guard.checkParent(f.parent, NOW));
            row.putRight().accept(f);
        }
        assertThat(answers).isEqualTo(table);
    }

    @Test
    void shouldMarkTheChildrenOfAShortSaleWhateverThePlannerSays() {
        final Fixture f = new Fixture();
        f.parent.side = Side.SELL;
        f.parent.shortSale = true;
        f.parent.locateId = 77;
        f.admit();
        f.order().side = Side.SELL;
        f.intent.price = ASK;
        assertThat(((ApprovedOrder) f.guard.check(f.intent, NOW)).shortSale()).isTrue();
        final Fixture owned = new Fixture();
        owned.parent.side = Side.SELL;
        owned.admit();
        owned.order().side = Side.SELL;
        owned.intent.price = ASK;
        assertThat(((ApprovedOrder) owned.guard.check(owned.intent, NOW)).shortSale())
                .isFalse();
    }

    /** A sane order of 100 to 10,000 shares, its price mistaken for part of the quantity. */
    @Test
    void shouldRefuseAQuantityThatIsReallyANotional() {
        final Fixture f = new Fixture(Limits.production());
        final long priceInCurrency = BID / 100_000_000L;
        for (long quantity = 1_000; quantity <= 10_000; quantity += 10) {
            f.parent();
            f.parent.quantity = quantity;
            assertThat(f.guard.checkParent(f.parent, NOW)).isEqualTo(RejectReason.NONE);
            f.guard.parentClosed(1);
            f.parent.quantity = quantity * priceInCurrency;
            assertThat(f.guard.checkParent(f.parent, NOW)).isNotEqualTo(RejectReason.NONE);
        }
    }

    @Test
    void shouldDenyAParentNothingCanValue() {
        final Fixture f = new Fixture();
        f.guard.instrument(ID, CENT, 10, 1, 100_000, 0, 0, Integer.MIN_VALUE, NONE, true, null, 0);
        f.guard.quote(ID, NONE, ASK, NOW);
        assertThat(f.guard.checkParent(f.parent, NOW)).isEqualTo(RejectReason.NO_REFERENCE);
        f.parent.limitPrice = BID;
        assertThat(f.guard.checkParent(f.parent, NOW)).isEqualTo(RejectReason.NONE);
    }

    @Test
    void shouldFreeTheLocateWhenItsParentCloses() {
        final Fixture f = new Fixture();
        f.parent.side = Side.SELL;
        f.parent.shortSale = true;
        f.parent.locateId = 77;
        f.admit();
        f.parent.parentSlot = 2;
        f.parent.parentId = 12;
        assertThat(f.guard.checkParent(f.parent, NOW)).isEqualTo(RejectReason.LOCATE_IN_USE);
        f.guard.parentClosed(1);
        assertThat(f.guard.checkParent(f.parent, NOW)).isEqualTo(RejectReason.NONE);
    }

    @Test
    void shouldAmendAllOrNothing() {
        final Fixture f = new Fixture();
        f.admit();
        f.rest(1, 100);
        final long before = f.guard.stateHash();
        assertThat(f.guard.amendParent(1, 90, NONE, NONE, NOW))
                .isEqualTo(RejectReason.BELOW_WORKED);
        assertThat(f.guard.amendParent(1, 200, NOW, NONE, NOW))
                .isEqualTo(RejectReason.PARENT_TIMES);
        assertThat(f.guard.amendParent(1, 200, NONE, BID + 1, NOW))
                .isEqualTo(RejectReason.PRICE_OFF_TICK);
        assertThat(f.guard.amendParent(2, 200, NONE, NONE, NOW))
                .isEqualTo(RejectReason.UNKNOWN_PARENT);
        assertThat(f.guard.stateHash()).isEqualTo(before);
        f.guard.kill(Scope.PARENT, 1, 9, NOW);
        assertThat(f.guard.amendParent(1, 6_000, NONE, NONE, NOW)).isEqualTo(RejectReason.KILLED);
        assertThat(f.guard.amendParent(1, 100, NONE, BID, NOW)).isEqualTo(RejectReason.NONE);
    }
}
