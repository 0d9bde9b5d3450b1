package io.glidepath.sim.feed;

import io.glidepath.risk.Side;
import io.glidepath.sim.flow.SeededRandom;
import io.glidepath.sim.venue.BookListener;
import io.glidepath.sim.venue.MatchingBook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A day in LOBSTER's form that a matching book really went through, from a seed: adds, cancels in
 * part and whole, executions that walk the book, hidden executions, many rows of one millisecond.
 */
public final class SyntheticDay implements BookListener {
    private static final long START_MS = 34_200_000;
    private static final int MIDDLE = 300_000;
    private static final int STEP = 10;
    private static final int SPREAD_STEPS = 12;

    private final SeededRandom random = new SeededRandom();
    private final MatchingBook book = new MatchingBook(this, 1_024);
    private final List<Long> resting = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();
    private long nowMs = START_MS;
    private long nextId;

    private SyntheticDay(final long seed) {
        random.seed(seed, 0, 0);
    }

    /** Writes a file of some {@code events} rows. */
    public static LobsterFile write(final Path folder, final long seed, final int events)
            throws IOException {
        final SyntheticDay day = new SyntheticDay(seed);
        for (int i = 0; i < events; i++) {
            day.event(i);
        }
        final Path file = folder.resolve("SYN_2003-01-13_34200000_57600000_message_1.csv");
        Files.writeString(file, day.rows);
        return LobsterFile.of(file);
    }

    private long below(final long bound) {
        return (long) (random.nextDouble() * bound);
    }

    private void event(final int number) {
        nowMs += below(3) == 0 ? below(4_000) : 0;
        final Side side = below(2) == 0 ? Side.BUY : Side.SELL;
        final long dice = number < 200 ? 0 : below(100);
        if (dice < 50) {
            add(side);
        } else if (dice < 85) {
            cancel();
        } else if (dice < 98) {
            book.market(Long.MAX_VALUE, 0, side, 1 + below(600));
        } else {
            row(5, 0, 1 + below(300), MIDDLE, side);
        }
    }

    private void add(final Side side) {
        final long away = (1 + below(SPREAD_STEPS)) * STEP;
        final long price = MIDDLE - side.sign() * away;
        book.limit(++nextId, 0, side, price, 1 + below(500));
        resting.add(nextId);
    }

    private void cancel() {
        while (!resting.isEmpty()) {
            final int at = (int) below(resting.size());
            final long id = resting.get(at);
            final long left = book.quantityOf(id);
            if (left > 0) {
                book.cancel(id, below(3) == 0 ? 1 + below(left) : left);
                return;
            }
            resting.set(at, resting.getLast());
            resting.removeLast();
        }
    }

    private void row(
            final int type, final long id, final long size, final long price, final Side side) {
        rows.append(nowMs / 1_000)
                .append('.')
                .append(String.valueOf(1_000 + nowMs % 1_000), 1, 4)
                .append(',')
                .append(type)
                .append(',')
                .append(id)
                .append(',')
                .append(size)
                .append(',')
                .append(price)
                .append(',')
                .append(side.sign())
                .append('\n');
    }

    @Override
    public void onAdded(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        row(1, orderId, quantity, price, side);
    }

    @Override
    public void onReduced(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity,
            final long leaves) {
        row(2, orderId, quantity, price, side);
    }

    @Override
    public void onDeleted(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        row(orderId % 2 == 0 ? 2 : 3, orderId, quantity, price, side);
    }

    @Override
    public void onTraded(
            final long makerId,
            final int makerOwner,
            final Side makerSide,
            final long price,
            final long quantity,
            final long makerLeaves,
            final long takerId,
            final int takerOwner) {
        row(4, makerId, quantity, price, makerSide);
    }
}
