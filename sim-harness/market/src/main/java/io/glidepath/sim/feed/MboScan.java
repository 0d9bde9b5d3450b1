package io.glidepath.sim.feed;

import org.agrona.collections.Long2LongHashMap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A first reading of a market-by-order file: what it lists, and where its book begins to match.
 * Until the end of its snapshot, and of its opening auction if it has one, orders rest without
 * matching and may cross. The auction is the instant of a trade without an aggressor that no other
 * trade precedes. A snapshot after the first other trade is a recovery of the feed: the book is
 * built anew while it matches.
 */
final class MboScan {
    private static final long NONE = -1;

    private final List<Long> instruments = new ArrayList<>();
    private final Long2LongHashMap volumes = new Long2LongHashMap(NONE);
    private final FeedReport report = new FeedReport();
    private long matchesFrom = 1;
    private long startNs = NONE;
    private long lastNs;
    private long auctionNs = -1;
    private boolean traded;
    /** Whether anything traded outside the auction: a snapshot behind that is a recovery. */
    private boolean begun;

    private long tick;
    /** Of the first order at a price of 0 or less; 0: none. */
    private long lowLine;

    private long lowPrice;

    /** @param instrumentId whose book is looked at; negative: whichever, for the list alone. */
    static MboScan of(final Path path, final long instrumentId) {
        final MboScan scan = new MboScan();
        final MboRow row = new MboRow();
        try (MboReader reader = new MboReader(path, instrumentId, scan.report)) {
            while (reader.next(row)) {
                scan.onRow(row);
            }
        }
        return scan;
    }

    private void onRow(final MboRow row) {
        final long volume = volumes.get(row.instrumentId);
        if (volume == NONE) {
            instruments.add(row.instrumentId);
        }
        volumes.put(row.instrumentId, Math.max(0, volume) + (row.action == 'T' ? row.size : 0));
        lastNs = row.receivedNs;
        if (row.action == 'T') {
            if (!traded && row.side == null) {
                auctionNs = row.eventNs;
            }
            traded = true;
            begun |= row.eventNs != auctionNs;
        }
        final boolean first = !begun && (row.flags & MboRow.SNAPSHOT) != 0;
        if (first || row.eventNs == auctionNs) {
            matchesFrom = row.line + 1;
            startNs = NONE;
        } else if (startNs == NONE) {
            startNs = row.receivedNs;
        }
        if (lowLine == 0 && row.price <= 0 && (row.action == 'A' || row.action == 'M')) {
            lowLine = row.line;
            lowPrice = row.price;
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

    /** Quantity that an instrument of the file traded. */
    long volume(final long instrumentId) {
        return Math.max(0, volumes.get(instrumentId));
    }

    /**
     * From the first row at which the book matches to the last.
     *
     * @throws IllegalArgumentException in one sentence, when there is none.
     */
    RecordedTimes times(final Path path) {
        RecordedTimes.requireWhole(path, report, "a whole market-by-order file");
        RecordedTimes.requirePrices(path, lowLine, lowPrice);
        if (startNs == NONE) {
            throw new IllegalArgumentException(path
                    + " ends with its snapshot or auction, and nothing is traded after it: give a"
                    + " file of the session");
        }
        return new RecordedTimes(startNs, lastNs);
    }
}
