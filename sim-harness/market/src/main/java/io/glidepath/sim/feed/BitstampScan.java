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
    private final FeedReport report = new FeedReport();
    private long tick;
    private long startNs;
    private long lastNs;

    /** An order that was there. */
    record Resting(long id, Side side, long price, long quantity) {}

    /** @param unit of quantities, 10^-8 of a coin. */
    static BitstampScan of(final Path path, final long unit) {
        final BitstampScan scan = new BitstampScan();
        final LongHashSet seen = new LongHashSet();
        final BitstampRow row = new BitstampRow();
        try (BitstampReader reader = new BitstampReader(path, unit, scan.report)) {
            while (reader.next(row)) {
                scan.startNs = scan.lastNs == 0 ? row.timeNs : scan.startNs;
                scan.lastNs = row.timeNs;
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

    /**
     * From the first row to the last.
     *
     * @throws IllegalArgumentException in one sentence, when there is none.
     */
    RecordedTimes times(final Path path) {
        RecordedTimes.requireWhole(path, report, "a whole file of Bitstamp's order events");
        return new RecordedTimes(startNs, lastNs);
    }
}
