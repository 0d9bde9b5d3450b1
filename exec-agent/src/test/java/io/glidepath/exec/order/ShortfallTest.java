package io.glidepath.exec.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.market.Book;
import io.glidepath.risk.OrderType;
import io.glidepath.risk.Side;

import org.junit.jupiter.api.Test;

class ShortfallTest {
    private static final long DOLLAR = 100_000_000;
    private static final long CENT = DOLLAR / 100;

    @Test
    void shouldPriceABuyByHand() {
        // 100 bought at 50.02 against a mid of 50.00, fees 1 dollar: (2 + 1) / 5000 = 6 bps.
        assertThat(Shortfall.milliBps(Side.BUY, 100, 100 * 5_002 * CENT, DOLLAR, 100 * DOLLAR, 1))
                .isEqualTo(6_000);
        // A rebate of 4 dollars makes it a gain: (2 - 4) / 5000.
        assertThat(Shortfall.milliBps(
                        Side.BUY, 100, 100 * 5_002 * CENT, -4 * DOLLAR, 100 * DOLLAR, 1))
                .isEqualTo(-4_000);
    }

    @Test
    void shouldPriceASellByHand() {
        // 100 sold at 49.95 against 50.005 (bid + ask 100.01): 5.5 / 5000.5 = 10.99890 bps.
        assertThat(Shortfall.milliBps(Side.SELL, 100, 100 * 4_995 * CENT, 0, 10_001 * CENT, 1))
                .isEqualTo(10_999);
        assertThat(Shortfall.milliBps(Side.SELL, 100, 100 * 5_005 * CENT, 0, 100 * DOLLAR, 1))
                .isEqualTo(-10_000);
    }

    @Test
    void shouldWeighFeesByTheMultiplier() {
        // 2 contracts of 50 at 10.00, fee 1 dollar: 1 / 1000 = 10 bps.
        assertThat(Shortfall.milliBps(Side.BUY, 2, 2 * 10 * DOLLAR, DOLLAR, 20 * DOLLAR, 50))
                .isEqualTo(10_000);
    }

    @Test
    void shouldWalkTheBookAndBeyond() {
        final Book book = new Book(8);
        assertThat(Shortfall.walk(book, Side.BUY, 1)).isEqualTo(Shortfall.NONE);
        assertThat(Shortfall.walk(book, Side.BUY, 0)).isZero();
        book.add(Side.SELL, 5_001 * CENT, 30, 1);
        book.add(Side.SELL, 5_003 * CENT, 50, 2);
        book.add(Side.BUY, 4_999 * CENT, 10, 3);
        assertThat(Shortfall.walk(book, Side.BUY, 20)).isEqualTo(20 * 5_001 * CENT);
        assertThat(Shortfall.walk(book, Side.BUY, 60)).isEqualTo((30 * 5_001 + 30 * 5_003) * CENT);
        assertThat(Shortfall.walk(book, Side.BUY, 100)).isEqualTo((30 * 5_001 + 70 * 5_003) * CENT);
        assertThat(Shortfall.walk(book, Side.SELL, 40)).isEqualTo(40 * 4_999 * CENT);
        assertThat(Shortfall.walk(book, Side.BUY, 1L << 40)).isEqualTo(Shortfall.NONE);
    }

    @Test
    void shouldCountFilledAndUnfilledOfAParent() {
        final Parents parents = new Parents(1, 1);
        final ParentOrder parent = parents.admit(Requests.buy(1, 100), 1);
        final Children children = new Children(parents, 2, 2);
        assertThat(parent.shortfallMilliBps(0, 1)).isEqualTo(Shortfall.NONE);
        parent.arrive(100 * DOLLAR, 50 * DOLLAR, 0, 2);
        children.create(1, parent, OrderType.IOC, 5_002 * CENT, 60, 2);
        children.filled(1, 9, 1, 60, 5_002 * CENT, false, 18 * CENT, 3);
        // 60 x 2 cents + 18 cents of fees + 40 x 5 cents = 3.38 dollars of 5000.
        assertThat(parent.shortfallMilliBps(40 * 5_005 * CENT, 1)).isEqualTo(6_760);
        assertThat(parent.shortfallMilliBps(Shortfall.NONE, 1)).isEqualTo(Shortfall.NONE);
    }

    @Test
    void shouldRefuseWhatDoesNotFit() {
        assertThat(Shortfall.milliBps(Side.BUY, Long.MAX_VALUE, 1, 0, 100, 1))
                .isEqualTo(Shortfall.NONE);
        assertThat(Shortfall.milliBps(Side.BUY, 1, Long.MAX_VALUE, 0, 100, 1))
                .isEqualTo(Shortfall.NONE);
        assertThat(Shortfall.milliBps(Side.BUY, 1, 1L << 59, 0, 1, 1)).isEqualTo(Shortfall.NONE);
        assertThat(Shortfall.milliBps(Side.BUY, 1, 1, 0, 0, 1)).isEqualTo(Shortfall.NONE);
        assertThat(Shortfall.milliBps(Side.BUY, 1, 1L << 50, 0, 1L << 50, 1L << 20))
                .isEqualTo(Shortfall.NONE);
    }
}
