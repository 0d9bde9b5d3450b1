package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import org.agrona.collections.LongHashSet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A first reading of an order file: the orders that no row creates, as large as their first row
 * says they still were, which is knowledge of the future and a lower bound; and the tick.
 */
final class BitstampScan {
    private final List<Resting> resting = new ArrayList<>();
    private long tick;

    /** An order that was there. */
    record Resting(long id, Side side, long price, long quantity) {}

    static BitstampScan of(final Path path) {
        final BitstampScan scan = new BitstampScan();
        final LongHashSet seen = new LongHashSet();
        final BitstampRow row = new BitstampRow();
        try (BitstampReader reader = new BitstampReader(path, new FeedReport())) {
            while (reader.next(row)) {
                scan.tick = MboScan.greatestCommonDivisor(scan.tick, row.price);
                if (seen.add(row.orderId)
                        && row.action != BitstampRow.Action.CREATED
                        && row.volume > 0) {
                    scan.resting.add(new Resting(row.orderId, row.side, row.price, row.volume));
                }
            }
        }
        scan.resting.sort((a, b) -> Long.compare(a.id, b.id));
        return scan;
    }

    /** Oldest first. */
    List<Resting> resting() {
        return List.copyOf(resting);
    }

    /** The largest step of which every price is a multiple, 10^-8 of the currency; at least 1. */
    long tick() {
        return Math.max(1, tick);
    }
}
