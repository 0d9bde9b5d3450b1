package io.glidepath.sim.feed;

import org.agrona.collections.Long2LongHashMap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A first reading of a market-by-order file: what it lists, and where its book begins to match.
 * Until the end of its snapshot, and of its opening auction if it has one, orders rest without
 * matching and may cross. The auction is the instant of a trade without an aggressor that no other
 * trade precedes.
 */
final class MboScan {
    private final List<Long> instruments = new ArrayList<>();
    private long matchesFrom = 1;
    private long auctionNs = -1;
    private boolean traded;
    private long tick;
    private long volume;

    /** @param instrumentId whose book is looked at; negative: whichever, for the list alone. */
    static MboScan of(final Path path, final long instrumentId) {
        final MboScan scan = new MboScan();
        final MboRow row = new MboRow();
        final Long2LongHashMap seen = new Long2LongHashMap(-1);
        try (MboReader reader = new MboReader(path, instrumentId, new FeedReport())) {
            while (reader.next(row)) {
                if (seen.put(row.instrumentId, 1) == -1) {
                    scan.instruments.add(row.instrumentId);
                }
                scan.onRow(row);
            }
        }
        return scan;
    }

    private void onRow(final MboRow row) {
        if (row.action == 'T') {
            if (!traded && row.side == null) {
                auctionNs = row.eventNs;
            }
            traded = true;
            volume += row.size;
        }
        if ((row.flags & MboRow.SNAPSHOT) != 0 || row.eventNs == auctionNs) {
            matchesFrom = row.line + 1;
        }
        if (row.action == 'A') {
            tick = greatestCommonDivisor(tick, Math.abs(row.price));
        }
    }

    static long greatestCommonDivisor(final long first, final long second) {
        long a = first;
        long b = second;
        while (b != 0) {
            final long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** The instruments' numbers, in the order of their first rows. */
    List<Long> instruments() {
        return List.copyOf(instruments);
    }

    /** The first line at which the book matches. */
    long matchesFrom() {
        return matchesFrom;
    }

    /** The largest step of which every price is a multiple, 10^-8 of the currency; at least 1. */
    long tick() {
        return Math.max(1, tick);
    }

    /** Quantity traded. */
    long volume() {
        return volume;
    }
}
