package io.glidepath.sim.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.risk.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class MatchingBookTest {
    private static final int STEPS = 6_000;
    private static final int[] WIDTHS = {12, 400, 1_500, 20_000};

    private final BookRecorder recorder = new BookRecorder();
    private final MatchingBook book = new MatchingBook(recorder, 8);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldDoWhatTheNaiveBookDoes(final long seed) {
        final NaiveBook naive = new NaiveBook(new ArrayList<>());
        final SplittableRandom random = new SplittableRandom(seed);
        final int width = WIDTHS[(int) seed % WIDTHS.length];
        for (int step = 1; step <= STEPS; step++) {
            act(naive, random, step, width);
            assertThat(recorder.events).as("seed %d step %d", seed, step).isEqualTo(naive.events);
            if (step % 50 == 0) {
                assertThat(picture()).as("seed %d step %d", seed, step).isEqualTo(naive.picture());
                assertVolumes(naive, seed, step);
            }
            recorder.events.clear();
            naive.events.clear();
        }
    }

    private void act(
            final NaiveBook naive, final SplittableRandom random, final int step, final int width) {
        final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        final long price = centre(random, step, width) - side.sign() * random.nextInt(-2, width);
        final long quantity = random.nextInt(1, 12);
        final int owner = random.nextInt(-2, 3);
        final long id = step;
        switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> {
                book.limit(id, owner, side, price, quantity);
                naive.limit(id, owner, side, price, quantity);
            }
            case 4 -> {
                final long left = book.market(id, owner, side, quantity);
                final long limit = side == Side.BUY ? Long.MAX_VALUE : Long.MIN_VALUE;
                assertThat(left).isEqualTo(naive.match(id, owner, side, limit, quantity));
            }
            case 5 -> {
                final long left = book.immediate(id, owner, side, price, quantity);
                assertThat(left).isEqualTo(naive.match(id, owner, side, price, quantity));
            }
            case 6 -> {
                book.cancelNewest(owner, side, price, quantity);
                naive.cancelNewest(owner, side, price, quantity);
            }
            default -> {
                final long target = 1 + random.nextInt(step);
                book.cancel(target, quantity);
                naive.cancel(target, quantity);
            }
        }
    }

    /** Where the market is: wide markets drift, and leave orders far behind. */
    private static long centre(final SplittableRandom random, final int step, final int width) {
        final boolean strays = width > 400 && random.nextInt(30) == 0;
        return 1_000
                + (width > 400 ? 5L * step : 0)
                + (strays ? random.nextInt(-90_000, 90_000) : 0);
    }

    private void assertVolumes(final NaiveBook naive, final long seed, final int step) {
        final long[] volumes = new long[20];
        for (final Side side : Side.values()) {
            if (book.isEmpty(side.opposite())) {
                continue;
            }
            book.volumesFromOpposite(side, volumes);
            for (int k = 1; k <= volumes.length; k++) {
                final long price = book.best(side.opposite()) - side.sign() * k;
                assertThat(volumes[k - 1])
                        .as("seed %d step %d", seed, step)
                        .isEqualTo(naive.volumeAt(side, price));
            }
        }
    }

    private List<String> picture() {
        final List<String> picture = new ArrayList<>();
        book.visit((id, owner, side, price, quantity) ->
                picture.add(id + " " + owner + " " + side + " " + price + " " + quantity));
        return picture;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldCountAChangeWheneverVolumesChange(final long seed) {
        NaiveBook naive = new NaiveBook(new ArrayList<>());
        final SplittableRandom random = new SplittableRandom(seed);
        for (int step = 1; step <= 2_000; step++) {
            final long[] counts = {book.changes(Side.BUY), book.changes(Side.SELL)};
            final List<String> bids = levels(Side.BUY);
            final List<String> asks = levels(Side.SELL);
            if (random.nextInt(500) == 0) {
                book.clear();
                naive = new NaiveBook(new ArrayList<>());
            } else {
                act(naive, random, step, 12);
            }
            if (book.changes(Side.BUY) == counts[0]) {
                assertThat(levels(Side.BUY)).as("seed %d step %d", seed, step).isEqualTo(bids);
            }
            if (book.changes(Side.SELL) == counts[1]) {
                assertThat(levels(Side.SELL)).as("seed %d step %d", seed, step).isEqualTo(asks);
            }
        }
    }

    private List<String> levels(final Side side) {
        final List<String> levels = new ArrayList<>();
        for (int n = 0; n < book.levelCount(side); n++) {
            levels.add(book.levelPrice(side, n) + ": " + book.levelVolume(side, n));
        }
        return levels;
    }

    @Test
    void shouldKeepTheQueuePlaceOfAReducedOrder() {
        book.limit(1, 7, Side.BUY, 100, 10);
        book.limit(2, 8, Side.BUY, 100, 10);
        book.cancel(1, 6);
        recorder.events.clear();
        book.market(3, 9, Side.SELL, 5);
        assertThat(recorder.events)
                .containsExactly("trade 1 7 BUY 100 4 0 3 9", "trade 2 8 BUY 100 1 9 3 9");
    }

    @Test
    void shouldExecuteAnOrderInTheMiddleOfItsQueue() {
        book.limit(1, 7, Side.SELL, 100, 10);
        book.limit(2, 8, Side.SELL, 100, 10);
        assertThat(book.execute(2, 4, 3, 9)).isEqualTo(4);
        assertThat(book.oldestAt(Side.SELL, 100)).isEqualTo(1);
        assertThat(book.behind(1)).isEqualTo(2);
        assertThat(book.quantityOf(2)).isEqualTo(6);
        assertThat(book.execute(5, 4, 3, 9)).isZero();
    }

    @Test
    void shouldRefuseAnIdThatRests() {
        book.limit(1, 7, Side.SELL, 100, 10);
        recorder.events.clear();
        for (final long price : new long[] {90, 100}) {
            assertThatThrownBy(() -> book.limit(1, 7, Side.BUY, price, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rests under this id");
        }
        assertThat(recorder.events).isEmpty();
        assertThat(book.quantityOf(1)).isEqualTo(10);
        assertThat(book.quantityOf(1L << 32 | 1)).isZero();
        book.limit(1L << 32 | 1, 7, Side.BUY, 90, 3);
        assertThat(book.cancel(1, 10)).isEqualTo(10);
        assertThat(book.quantityOf(1L << 32 | 1)).isEqualTo(3);
    }

    @Test
    void shouldWeighVolumesNearAndFar() {
        final double[] weights = {1, 0.5, 0.25};
        book.limit(1, 7, Side.BUY, 100, 8);
        book.limit(2, 7, Side.BUY, 98, 8);
        book.limit(3, 7, Side.SELL, 101, 4);
        book.limit(4, 7, Side.SELL, 50_000, 4);
        assertThat(book.weightedVolume(Side.BUY, 100, weights)).isEqualTo(10);
        assertThat(book.weightedVolume(Side.BUY, 99, weights)).isEqualTo(4);
        assertThat(book.weightedVolume(Side.BUY, 102, weights)).isEqualTo(2);
        assertThat(book.weightedVolume(Side.SELL, 49_999, weights)).isEqualTo(2);
        assertThat(book.weightedPrice(Side.BUY, 100, weights, 7)).isEqualTo(100);
        assertThat(book.weightedPrice(Side.BUY, 100, weights, 9)).isEqualTo(98);
        assertThat(book.weightedPrice(Side.BUY, 97, weights, 9)).isEqualTo(MatchingBook.NONE);
        assertThat(book.weightedPrice(Side.BUY, 100, weights, 11)).isEqualTo(98);
        assertThat(book.weightedPrice(Side.SELL, 101, weights, 3)).isEqualTo(101);
        assertThat(book.weightedPrice(Side.SELL, 99, weights, 0.5)).isEqualTo(101);
        assertThat(book.weightedPrice(Side.SELL, 49_999, weights, 1)).isEqualTo(50_000);
    }

    @Test
    void shouldKnowNoOrderZero() {
        assertThat(book.cancel(0, 1)).isZero();
        assertThat(book.quantityOf(0)).isZero();
        assertThatThrownBy(() -> book.limit(0, 1, Side.BUY, 100, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.limit(1, 1, Side.BUY, 100, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
