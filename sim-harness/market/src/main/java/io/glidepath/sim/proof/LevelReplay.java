package io.glidepath.sim.proof;

import io.glidepath.risk.Side;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.LobsterRows;
import io.glidepath.sim.queue.QueueModel;
import io.glidepath.sim.venue.BookListener;
import io.glidepath.sim.venue.MatchingBook;

import org.agrona.collections.Long2ObjectHashMap;

import java.util.ArrayList;
import java.util.List;

/**
 * Plays a day once as levels and trades, and lets every model estimate every order of a sample: a
 * trade at its price, a level that changed, a price that passed it. Each order is taken out of the
 * level it stood in; the trades that filled it in history are in the tape like all others. Hidden
 * executions are not shown.
 */
final class LevelReplay {
    private static final int FIRST_ORDERS = 1 << 14;
    private static final int NOBODY = 0;

    private final List<QueueModel> models;
    private final MatchingBook book = new MatchingBook(new Silent(), FIRST_ORDERS);
    private final Long2ObjectHashMap<RecordedOrder> sampled = new Long2ObjectHashMap<>();
    private final Long2ObjectHashMap<TrackedOrder> tracked = new Long2ObjectHashMap<>();
    private final List<TrackedOrder> active = new ArrayList<>();
    private final List<TrackedOrder> all = new ArrayList<>();

    private LevelReplay(final List<QueueModel> models, final List<RecordedOrder> sample) {
        this.models = models;
        sample.forEach(order -> sampled.put(order.orderId, order));
    }

    /** Every order of the sample, in the order of entry, as the models saw it to the close. */
    static List<TrackedOrder> run(
            final LobsterFile file,
            final List<RecordedOrder> sample,
            final List<QueueModel> models) {
        final LevelReplay replay = new LevelReplay(models, sample);
        try (LobsterRows rows = new LobsterRows(file)) {
            while (rows.next() && rows.timeNs() < HiddenReplay.CLOSE_NS) {
                replay.apply(rows);
            }
        }
        return replay.all;
    }

    private void apply(final LobsterRows row) {
        switch (row.kind()) {
            case ADD -> add(row);
            case CANCEL, DELETE -> {
                final boolean whole = row.kind() == LobsterRows.Kind.DELETE;
                cancel(row, whole ? Long.MAX_VALUE : row.size());
            }
            case EXECUTE -> execute(row);
            case OTHER -> {
                // No level changes.
            }
        }
    }

    private void add(final LobsterRows row) {
        if (book.quantityOf(row.orderId()) > 0) {
            return;
        }
        final Side side = row.side();
        final long before = book.volumeAt(side, row.price());
        passBy(side, row.price(), row.timeNs());
        while (!book.isEmpty(side.opposite())
                && side.sign() * (row.price() - book.best(side.opposite())) >= 0) {
            final long ghost = book.oldestAt(side.opposite(), book.best(side.opposite()));
            book.cancel(ghost, Long.MAX_VALUE);
        }
        book.limit(row.orderId(), NOBODY, side, row.price(), row.size());
        changed(side, row.price());
        final RecordedOrder order = sampled.get(row.orderId());
        if (order != null) {
            final TrackedOrder mine = new TrackedOrder(order, models, before);
            tracked.put(order.orderId, mine);
            active.add(mine);
            all.add(mine);
        }
    }

    private void cancel(final LobsterRows row, final long quantity) {
        book.cancel(row.orderId(), quantity);
        final TrackedOrder mine = tracked.get(row.orderId());
        if (mine != null) {
            mine.cancelled(quantity);
        }
        changed(row.side(), row.price());
    }

    private void execute(final LobsterRows row) {
        book.execute(row.orderId(), row.size(), Long.MAX_VALUE, NOBODY);
        final TrackedOrder mine = tracked.get(row.orderId());
        if (mine != null) {
            mine.executed(row.size());
        }
        for (int i = active.size() - 1; i >= 0; i--) {
            final TrackedOrder order = active.get(i);
            if (order.truth.side == row.side()) {
                final long beyond = row.side().sign() * (order.truth.price - row.price());
                if (beyond == 0) {
                    order.onTrade(row.size(), row.timeNs());
                } else if (beyond > 0) {
                    order.onPassed(row.timeNs());
                }
            }
        }
        if (mine != null) {
            mine.rowIsOver();
        }
        changed(row.side(), row.price());
    }

    /** An order of one side at the price of orders of the other, or beyond: they must have gone. */
    private void passBy(final Side side, final long price, final long nowNs) {
        for (int i = active.size() - 1; i >= 0; i--) {
            final TrackedOrder order = active.get(i);
            if (order.truth.side != side && side.sign() * (price - order.truth.price) >= 0) {
                order.onPassed(nowNs);
            }
        }
    }

    private void changed(final Side side, final long price) {
        final long volume = book.volumeAt(side, price);
        for (int i = active.size() - 1; i >= 0; i--) {
            final TrackedOrder order = active.get(i);
            if (order.truth.side == side && order.truth.price == price) {
                order.onLevel(volume);
            }
            if (order.isOver()) {
                active.set(i, active.getLast());
                active.removeLast();
            }
        }
    }

    /** Nobody listens to this book. */
    private static final class Silent implements BookListener {
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

        @Override
        public void onTraded(
                final long makerId,
                final int makerOwner,
                final Side makerSide,
                final long price,
                final long quantity,
                final long makerLeaves,
                final long takerId,
                final int takerOwner) {}
    }
}
