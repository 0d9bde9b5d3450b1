package io.glidepath.exec.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.risk.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

class BookTest {
    private static final long CENT = 1_000_000;
    private static final Side[] SIDES = Side.values();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldAgreeWithASlowBookOrderByOrder(final long seed) {
        final Random random = new Random(seed);
        final Book book = new Book(120);
        final SlowBook slow = new SlowBook();
        for (int step = 0; step < 3_000; step++) {
            final Side side = SIDES[random.nextInt(2)];
            final long price = (1_000 + random.nextInt(30)) * CENT + random.nextInt(2) * 100_000;
            final long quantity = 1 + random.nextInt(500);
            if (slow.orders.isEmpty() || random.nextInt(100) < 52) {
                final BookResult result = book.add(side, price, quantity, step);
                assertThat(result)
                        .isEqualTo(slow.orders.size() == 120 ? BookResult.FULL : BookResult.DONE);
                if (result == BookResult.DONE) {
                    slow.add(side, price, quantity, step);
                }
            } else {
                takeSome(book, slow, random, quantity);
            }
            if (step % 9 == 0) {
                compare(book, slow, "seed " + seed + " step " + step);
            }
        }
    }

    private static void takeSome(
            final Book book, final SlowBook slow, final Random random, final long quantity) {
        final SlowBook.Order order = slow.orders.get(random.nextInt(slow.orders.size()));
        if (random.nextInt(3) == 0) {
            assertThat(book.delete(order.side(), order.price(), order.id()))
                    .isEqualTo(BookResult.DONE);
            slow.take(order, order.quantity());
        } else {
            assertThat(book.execute(order.side(), order.price(), quantity, order.id()))
                    .isEqualTo(quantity > order.quantity() ? BookResult.CLIPPED : BookResult.DONE);
            slow.take(order, quantity);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void shouldAgreeWithASlowBookLevelByLevel(final long seed) {
        final Random random = new Random(seed);
        final Book book = new Book(40);
        final SlowBook slow = new SlowBook();
        for (int step = 0; step < 3_000; step++) {
            final Side side = SIDES[random.nextInt(2)];
            final long price = (1_000 + random.nextInt(35)) * CENT;
            final long quantity = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(500);
            final boolean there = slow.quantityAt(side, price) > 0;
            final BookResult result = book.setLevel(side, price, quantity);
            if (quantity == 0 && !there) {
                assertThat(result).isEqualTo(BookResult.UNKNOWN);
            } else if (!there && slow.orders.size() == 40) {
                assertThat(result).isEqualTo(BookResult.FULL);
            } else {
                assertThat(result).isEqualTo(BookResult.DONE);
                slow.setLevel(side, price, quantity);
            }
            if (step % 9 == 0) {
                compare(book, slow, "seed " + seed + " step " + step);
            }
        }
    }

    private static void compare(final Book book, final SlowBook slow, final String where) {
        for (final Side side : SIDES) {
            final List<Long> prices = slow.prices(side);
            assertThat(book.levels(side)).as(where).isEqualTo(prices.size());
            for (int level = 0; level < prices.size(); level++) {
                final long price = prices.get(level);
                check(book.priceAt(side, level) == price, where);
                check(book.quantityAt(side, level) == slow.quantityAt(side, price), where);
                check(book.quantityAtPrice(side, price) == slow.quantityAt(side, price), where);
                if (book.orders() > 0) {
                    check(book.ordersAt(side, level) == slow.ordersAt(side, price), where);
                }
            }
            assertThat(book.priceAt(side, prices.size())).isEqualTo(Book.NO_PRICE);
        }
        for (final SlowBook.Order order : slow.orders) {
            if (order.id() != MarketListener.NO_ID) {
                check(book.quantityOf(order.id()) == order.quantity(), where);
                check(book.priceOf(order.id()) == order.price(), where);
                check(book.quantityAhead(order.id()) == slow.ahead(order), where);
            }
        }
    }

    private static void check(final boolean holds, final String where) {
        assertThat(holds).as(where).isTrue();
    }

    @Test
    void shouldBeAsNewWhenCleared() {
        final Book used = new Book(64);
        for (int i = 0; i < 64; i++) {
            used.add(SIDES[i & 1], (100 + i) * CENT, i + 1, i);
        }
        used.delete(Side.BUY, 110 * CENT, 10);
        used.clear();
        final Book fresh = new Book(64);
        assertThat(used.stateHash(1)).isEqualTo(fresh.stateHash(1));
        for (final Book book : List.of(used, fresh)) {
            book.add(Side.BUY, 5, 6, 7);
            book.add(Side.SELL, 8, 9, 10);
        }
        assertThat(used.stateHash(1)).isEqualTo(fresh.stateHash(1));
        assertThat(used.bestBid() + used.bestAsk()).isEqualTo(13);
    }

    @Test
    void shouldAnswerWhatItDoesNotKnow() {
        final Book book = new Book(4);
        assertThat(book.bestBid()).isEqualTo(Book.NO_PRICE);
        assertThat(book.bestAsk()).isEqualTo(Book.NO_PRICE);
        assertThat(book.quantityAhead(1)).isEqualTo(-1);
        assertThat(book.contains(1)).isFalse();
        assertThat(book.reduce(Side.BUY, 10, 1, 1)).isEqualTo(BookResult.UNKNOWN);
        assertThat(book.delete(Side.BUY, 10, MarketListener.NO_ID)).isEqualTo(BookResult.UNKNOWN);
        book.add(Side.BUY, 10, 5, 1);
        assertThat(book.add(Side.SELL, 12, 5, 1)).isEqualTo(BookResult.DUPLICATE);
        assertThat(book.reduce(Side.SELL, 10, 1, 1)).isEqualTo(BookResult.MISMATCH);
        assertThat(book.delete(Side.BUY, 11, 1)).isEqualTo(BookResult.MISMATCH);
        assertThat(book.bidQuantity()).isEqualTo(5);
    }

    @Test
    void shouldHoldTwentyThousandOrdersOverThousandsOfPrices() {
        final Book book = new Book(20_000);
        for (int i = 0; i < 20_000; i++) {
            final Side side = SIDES[i & 1];
            final long away = 1 + i * 7_919L % 5_000;
            assertThat(book.add(side, 1_000_000 * CENT - side.sign() * away * 100_000, 10, i))
                    .isEqualTo(BookResult.DONE);
        }
        assertThat(book.add(Side.BUY, 1, 1, -1)).isEqualTo(BookResult.FULL);
        assertThat(book.levels(Side.BUY)).isEqualTo(2_500);
        for (int i = 0; i < 20_000; i++) {
            assertThat(book.delete(SIDES[i & 1], book.priceOf(i), i)).isEqualTo(BookResult.DONE);
        }
        assertThat(book.levels(Side.BUY) + book.levels(Side.SELL) + book.orders())
                .isZero();
    }
}
