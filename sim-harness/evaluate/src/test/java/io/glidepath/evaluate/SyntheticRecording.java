package io.glidepath.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Small recordings of one quiet market, in each format that {@code simulate} takes: twenty orders a
 * side, a trade a second, on each side in turn, and a new order for the one that is gone.
 */
final class SyntheticRecording {
    static final int SECONDS = 300;

    private static final long START_NS = 1_700_000_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final int ORDERS = 20;
    private static final int SIZE = 50;

    private SyntheticRecording() {}

    /** Market by order, of instruments 7 and 8; 8 trades nothing. */
    static Path marketByOrder(final Path folder, final int shiftSeconds) throws IOException {
        final List<String> rows = new ArrayList<>();
        rows.add("ts_event,ts_recv,action,side,price,size,order_id,flags,sequence,instrument_id");
        final long start = START_NS + shiftSeconds * SECOND;
        for (int i = 0; i < ORDERS; i++) {
            rows.add(mbo(start, 'A', 'B', "100.00", 100 + i, 168, 7));
            rows.add(mbo(start, 'A', 'A', "100.25", 200 + i, 168, 7));
        }
        rows.add(mbo(start, 'A', 'B', "50.00", 900, 168, 8));
        for (int second = 1; second <= SECONDS; second++) {
            final long now = start + second * SECOND;
            final boolean bid = second % 2 == 0;
            final char side = bid ? 'B' : 'A';
            final String price = bid ? "100.00" : "100.25";
            rows.add(mbo(now, 'T', bid ? 'A' : 'B', price, 0, 0, 7));
            rows.add(mbo(now, 'F', side, price, known(second, bid), 0, 7));
            rows.add(mbo(now, 'C', side, price, known(second, bid), 0, 7));
            rows.add(mbo(now, 'A', side, price, added(second), 128, 7));
        }
        return Files.write(folder.resolve("es" + shiftSeconds + ".mbo.csv"), rows);
    }

    /** The oldest order of a side before a second's trade. */
    private static int known(final int second, final boolean bid) {
        final int gone = (second - 1) / 2;
        return gone < ORDERS
                ? (bid ? 100 : 200) + gone
                : added(2 * (gone - ORDERS) + (bid ? 2 : 1));
    }

    private static int added(final int second) {
        return 1_000 + second;
    }

    private static String mbo(
            final long timeNs,
            final char action,
            final char side,
            final String price,
            final int id,
            final int flags,
            final int instrument) {
        return (timeNs - 10) + "," + timeNs + "," + action + "," + side + "," + price + "," + SIZE
                + "," + id + "," + flags + ",1," + instrument;
    }

    /** Bitstamp's order events; half a coin an order. */
    static Path bitstamp(final Path folder) throws IOException {
        final List<String> rows = new ArrayList<>();
        rows.add("id,timestamp,exchange.timestamp,price,volume,action,direction");
        for (int i = 0; i < ORDERS; i++) {
            rows.add(bitstamp(0, 100 + i, true, "50000000,created"));
            rows.add(bitstamp(0, 200 + i, false, "50000000,created"));
        }
        for (int second = 1; second <= SECONDS; second++) {
            final boolean bid = second % 2 == 0;
            rows.add(bitstamp(second, known(second, bid), bid, "0,deleted"));
            rows.add(bitstamp(second, added(second), bid, "50000000,created"));
        }
        return Files.write(folder.resolve("orders.csv"), rows);
    }

    private static String bitstamp(
            final int second, final int id, final boolean bid, final String what) {
        final long ms = START_NS / 1_000_000 + second * 1_000L;
        return id + "," + ms + "," + ms + "," + (bid ? "236.47," : "236.57,") + what + ","
                + (bid ? "bid" : "ask");
    }

    /** Levels with times; the quotes step up and down by a tick each ten seconds. */
    static Path levels(final Path folder) throws IOException {
        final List<String> rows = new ArrayList<>();
        rows.add("time,ask_price,ask_quantity,bid_price,bid_quantity");
        for (int second = 0; second <= SECONDS; second++) {
            final double up = second / 10 % 2 * 0.25;
            rows.add(String.format(
                    Locale.ROOT,
                    "%d,%.2f,%d,%.2f,%d",
                    START_NS + second * SECOND,
                    100.25 + up,
                    400 + second % 7,
                    100.00 + up,
                    400 + second % 5));
        }
        return Files.write(folder.resolve("levels.csv"), rows);
    }

    /**
     * A LOBSTER day of one level, half an hour long, whose messages make no book: each order is
     * first heard of when it trades.
     */
    static Path lobsterLevels(final Path folder) throws IOException {
        final List<String> messages = new ArrayList<>();
        final List<String> book = new ArrayList<>();
        messages.add("34200.5,1,1,100,1000000,1");
        book.add("1000100,900,1000000,900");
        for (int second = 1; second <= 1_800; second++) {
            final boolean bid = second % 2 == 0;
            messages.add((34_200 + second) + ",4," + (1 + second) + ",100,"
                    + (bid ? "1000000,1" : "1000100,-1"));
            book.add("1000100," + (bid ? 900 : 899) + ",1000000," + (bid ? 899 : 900));
        }
        Files.write(folder.resolve("XYZ_2012-06-21_34200000_57600000_orderbook_1.csv"), book);
        return Files.write(
                folder.resolve("XYZ_2012-06-21_34200000_57600000_message_1.csv"), messages);
    }
}
