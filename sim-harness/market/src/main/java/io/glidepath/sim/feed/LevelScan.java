package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import java.nio.file.Path;

/** A first reading of a file of levels that has times: its times and its tick. */
final class LevelScan {
    private final FeedReport report = new FeedReport();
    private long tick;
    private long startNs;
    private long lastNs;
    /** Of the first level at a price of 0 or less; 0: none. */
    private long lowLine;

    private long lowPrice;

    static LevelScan of(final Path path) {
        final LevelScan scan = new LevelScan();
        try (OrderbookReader rows = OrderbookReader.openTimed(path, scan.report)) {
            while (rows.next()) {
                scan.onRow(rows);
            }
        }
        return scan;
    }

    private void onRow(final OrderbookReader row) {
        startNs = lastNs == 0 ? row.timeNs() : startNs;
        lastNs = row.timeNs();
        for (int i = 0; i < row.levels(); i++) {
            onPrice(row, Side.BUY, i);
            onPrice(row, Side.SELL, i);
        }
    }

    private void onPrice(final OrderbookReader row, final Side side, final int level) {
        if (row.quantity(side, level) > 0) {
            if (lowLine == 0 && row.price(side, level) <= 0) {
                lowLine = row.line();
                lowPrice = row.price(side, level);
            }
            tick = MboScan.greatestCommonDivisor(tick, Math.abs(row.price(side, level)));
        }
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
        RecordedTimes.requireWhole(path, report, "a whole file of levels");
        RecordedTimes.requirePrices(path, lowLine, lowPrice);
        return new RecordedTimes(startNs, lastNs);
    }
}
