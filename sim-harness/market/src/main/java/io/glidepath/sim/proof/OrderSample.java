package io.glidepath.sim.proof;

import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.LobsterRows;
import io.glidepath.sim.flow.SeededRandom;
import io.glidepath.sim.venue.VenueInstrument;

import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.collections.LongArrayList;
import org.agrona.collections.LongHashSet;

import java.util.ArrayList;
import java.util.List;

/** Orders of a day drawn by a seed, each as likely as any other, with what became of them. */
final class OrderSample {
    private OrderSample() {}

    /**
     * Draws among the orders that were added in the session at a price that ours may have.
     *
     * @param most how many; fewer if the day has fewer.
     * @return in the order of their entry.
     */
    static List<RecordedOrder> of(
            final LobsterFile file,
            final VenueInstrument instrument,
            final int most,
            final long seed) {
        final Long2ObjectHashMap<Boolean> drawn = draw(candidates(file, instrument), most, seed);
        final Long2ObjectHashMap<RecordedOrder> byId = new Long2ObjectHashMap<>();
        final List<RecordedOrder> sample = new ArrayList<>();
        try (LobsterRows rows = new LobsterRows(file)) {
            while (rows.next() && rows.timeNs() < HiddenReplay.CLOSE_NS) {
                final RecordedOrder order = byId.get(rows.orderId());
                if (order == null) {
                    if (rows.kind() == LobsterRows.Kind.ADD && drawn.containsKey(rows.orderId())) {
                        final RecordedOrder added = new RecordedOrder(
                                rows.orderId(),
                                rows.side(),
                                rows.price(),
                                rows.size(),
                                rows.timeNs());
                        byId.put(rows.orderId(), added);
                        sample.add(added);
                    }
                } else if (rows.kind() == LobsterRows.Kind.EXECUTE) {
                    order.filled(rows.timeNs(), rows.size());
                } else if (rows.kind() != LobsterRows.Kind.OTHER) {
                    order.cancelled(rows.size());
                }
            }
        }
        return sample;
    }

    /** Of an id with two adds nobody knows which of the two a later row means. */
    private static LongHashSet addedTwice(final LobsterFile file) {
        final LongHashSet added = new LongHashSet();
        final LongHashSet twice = new LongHashSet();
        try (LobsterRows rows = new LobsterRows(file)) {
            while (rows.next()) {
                if (rows.kind() == LobsterRows.Kind.ADD && !added.add(rows.orderId())) {
                    twice.add(rows.orderId());
                }
            }
        }
        return twice;
    }

    private static LongArrayList candidates(
            final LobsterFile file, final VenueInstrument instrument) {
        final LongArrayList ids = new LongArrayList();
        final LongHashSet twice = addedTwice(file);
        try (LobsterRows rows = new LobsterRows(file)) {
            while (rows.next()) {
                if (rows.kind() == LobsterRows.Kind.ADD
                        && !twice.contains(rows.orderId())
                        && rows.timeNs() >= HiddenReplay.OPEN_NS
                        && rows.timeNs() < HiddenReplay.CLOSE_NS
                        && instrument.isOnTick(instrument.toPrice(rows.price()))) {
                    ids.addLong(rows.orderId());
                }
            }
        }
        return ids;
    }

    /** The first of a shuffle of Fisher and Yates. */
    private static Long2ObjectHashMap<Boolean> draw(
            final LongArrayList ids, final int most, final long seed) {
        final SeededRandom random = new SeededRandom();
        random.seed(seed, 0, 0);
        final Long2ObjectHashMap<Boolean> drawn = new Long2ObjectHashMap<>();
        final int count = Math.min(most, ids.size());
        for (int i = 0; i < count; i++) {
            final int other = i + (int) (random.nextDouble() * (ids.size() - i));
            final long id = ids.getLong(other);
            ids.setLong(other, ids.getLong(i));
            ids.setLong(i, id);
            drawn.put(id, Boolean.TRUE);
        }
        return drawn;
    }
}
