package io.glidepath.sim.check;

import io.glidepath.risk.Side;
import io.glidepath.sim.feed.FeedReport;
import io.glidepath.sim.feed.OrderbookReader;
import io.glidepath.sim.venue.MatchingBook;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * The distinct states of the best quotes, in order: both prices and both quantities, noted when one
 * of the four changes. A side that is empty has quantity 0, whatever its price.
 */
final class QuoteStates {
    private static final int WORDS = 4;

    private long[] words = new long[1 << 12];
    private int size;

    /** The states of an orderbook file. */
    static QuoteStates of(final Path orderbook, final FeedReport report) {
        final QuoteStates states = new QuoteStates();
        try (OrderbookReader rows = OrderbookReader.open(orderbook, report)) {
            while (rows.next()) {
                states.add(
                        rows.price(Side.BUY, 0),
                        rows.quantity(Side.BUY, 0),
                        rows.price(Side.SELL, 0),
                        rows.quantity(Side.SELL, 0));
            }
        }
        return states;
    }

    /** Notes the state of a book after a row. */
    void add(final MatchingBook book) {
        add(
                book.best(Side.BUY),
                book.isEmpty(Side.BUY) ? 0 : book.levelVolume(Side.BUY, 0),
                book.best(Side.SELL),
                book.isEmpty(Side.SELL) ? 0 : book.levelVolume(Side.SELL, 0));
    }

    void add(final long bid, final long bidQuantity, final long ask, final long askQuantity) {
        if ((size + 1) * WORDS > words.length) {
            words = Arrays.copyOf(words, words.length << 1);
        }
        final int at = size * WORDS;
        words[at] = bidQuantity == 0 ? 0 : bid;
        words[at + 1] = bidQuantity;
        words[at + 2] = askQuantity == 0 ? 0 : ask;
        words[at + 3] = askQuantity;
        if (size == 0 || !same(words, at, words, at - WORDS)) {
            size++;
        }
    }

    int size() {
        return size;
    }

    boolean sameAt(final int n, final QuoteStates other, final int m) {
        return same(words, n * WORDS, other.words, m * WORDS);
    }

    private static boolean same(final long[] a, final int i, final long[] b, final int j) {
        return a[i] == b[j] && a[i + 1] == b[j + 1] && a[i + 2] == b[j + 2] && a[i + 3] == b[j + 3];
    }
}
