package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import java.nio.file.Path;

/** A first reading of a file of levels that has times: its times and its tick. */
final class LevelScan {
    /** One of what the file counts, in 10^-8. */
    private static final long FINEST = 100_000_000;
    /** Money in all that a level holds stays far below what 64 bits can tell. */
    private static final double MOST_MONEY = 0x1p53;

    private final FeedReport report = new FeedReport();
    private long tick;
    /** Largest power of ten of which every quantity is a multiple, 10^-8. */
    private long step = FINEST;

    private long mostPrice;
    private long mostQuantity;
    private long startNs;
    private long lastNs;
    /** Of the first level at a price of 0 or less; 0: none. */
    private long lowLine;

    private long lowPrice;

    static LevelScan of(final Path path) {
        final LevelScan scan = new LevelScan();
        try (OrderbookReader rows =
                OrderbookReader.openTimed(path, scan.report, OrderbookReader.MOST_PLACES)) {
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
            mostPrice = Math.max(mostPrice, row.price(side, level));
            mostQuantity = Math.max(mostQuantity, row.quantity(side, level));
            while (row.quantity(side, level) % step > 0) {
                step /= 10;
            }
            tick = MboScan.greatestCommonDivisor(tick, Math.abs(row.price(side, level)));
        }
    }

    /** The largest step of which every price is a multiple, 10^-8 of the currency; at least 1. */
    long tick() {
        return Math.max(1, tick);
    }

    /**
     * In how many decimals quantities are counted: as many as the file has, and fewer where the
     * money in a level would be more than 64 bits can well tell.
     */
    int quantityPlaces() {
        int places = 0;
        for (long one = FINEST; one > step; one /= 10) {
            places++;
        }
        while (places > 0
                && (double) mostPrice * mostQuantity / FINEST * StrictMath.pow(10, places)
                        > MOST_MONEY) {
            places--;
        }
        return places;
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
