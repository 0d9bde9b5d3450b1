package io.glidepath.bench;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.BookListener;
import io.glidepath.sim.venue.MatchingBook;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;

/**
 * Our book by itself in a process of its own, or several: a {@link Lap} is over a file of
 * operations.
 */
public final class BookLaps implements BookListener {
    private final Operations operations;
    private final MatchingBook book = new MatchingBook(this, 1 << 12);
    private long traded;
    private long digest;

    private BookLaps(final Operations operations) {
        this.operations = operations;
    }

    /** @param args files of operations; each has a book. */
    public static void main(final String[] args) throws IOException {
        final BookLaps[] books = new BookLaps[args.length];
        for (int i = 0; i < args.length; i++) {
            books[i] = new BookLaps(Operations.read(Path.of(args[i])));
        }
        Lap.answer(number -> books[number].run());
    }

    private Lap run() {
        final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        book.clear();
        traded = 0;
        digest = 0;
        run(0, operations.fill());
        final long startNs = threads.getCurrentThreadCpuTime();
        run(operations.fill(), operations.records());
        final long tookNs = threads.getCurrentThreadCpuTime() - startNs;
        return new Lap(tookNs, operations.count(), traded, digest);
    }

    private void run(final int from, final int to) {
        for (int i = from; i < to; i++) {
            final long id = operations.id(i);
            final long quantity = operations.quantity(i);
            switch (operations.what(i)) {
                case Operations.LIMIT ->
                    book.limit(id, 0, operations.side(i), operations.price(i), quantity);
                case Operations.IMMEDIATE ->
                    book.immediate(id, 0, operations.side(i), operations.price(i), quantity);
                default -> book.cancel(id, quantity);
            }
        }
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
        traded += quantity;
        digest = 31 * digest + makerId;
        digest = 31 * digest + price;
        digest = 31 * digest + quantity;
    }

    @Override
    public void onAdded(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {}

    @Override
    public void onReduced(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity,
            final long leaves) {}

    @Override
    public void onDeleted(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {}
}
