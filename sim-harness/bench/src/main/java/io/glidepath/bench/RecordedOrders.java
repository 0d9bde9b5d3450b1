package io.glidepath.bench;

import io.glidepath.risk.Side;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Operations of a recorded LOBSTER day: adds are limit orders, cancels take back, an execution is
 * an immediate order at its price. Orders that rested before the first row fill the book.
 */
final class RecordedOrders {
    private static final int TYPE = 1;
    private static final int ID = 2;
    private static final int SIZE = 3;
    private static final int PRICE = 4;
    private static final int DIRECTION = 5;
    private static final int ADD = 1;
    private static final int DELETE = 3;
    private static final int EXECUTE = 4;
    private static final long FIRST_TAKER = 1L << 40;

    private RecordedOrders() {}

    static Operations read(final Path file) throws IOException {
        final List<long[]> rows = rows(file);
        final Operations operations = new Operations();
        restedBefore(rows)
                .values()
                .forEach(row -> operations.limit(side(row), row[ID], row[PRICE], row[SIZE]));
        operations.filled();
        long takerId = FIRST_TAKER;
        for (final long[] row : rows) {
            if (row[TYPE] == ADD) {
                operations.limit(side(row), row[ID], row[PRICE], row[SIZE]);
            } else if (row[TYPE] == EXECUTE) {
                operations.immediate(side(row).opposite(), ++takerId, row[PRICE], row[SIZE]);
            } else if (row[TYPE] <= DELETE) {
                operations.takeBack(row[ID], row[SIZE]);
            }
        }
        return operations;
    }

    /** Orders that a row knows and none adds, each as large as all that is later taken of it. */
    private static Map<Long, long[]> restedBefore(final List<long[]> rows) {
        final Map<Long, Boolean> added = new HashMap<>();
        final Map<Long, long[]> rested = new TreeMap<>();
        for (final long[] row : rows) {
            if (row[TYPE] == ADD) {
                added.put(row[ID], true);
            } else if (row[TYPE] <= EXECUTE && !added.containsKey(row[ID])) {
                final long[] known = rested.putIfAbsent(row[ID], row.clone());
                if (known != null) {
                    known[SIZE] += row[SIZE];
                }
            }
        }
        return rested;
    }

    private static Side side(final long[] row) {
        return row[DIRECTION] == 1 ? Side.BUY : Side.SELL;
    }

    private static List<long[]> rows(final Path file) throws IOException {
        final List<long[]> rows = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                final String[] fields = line.split(",");
                final long[] row = new long[DIRECTION + 1];
                for (int field = TYPE; field <= DIRECTION; field++) {
                    row[field] = Long.parseLong(fields[field].trim());
                }
                rows.add(row);
            }
        } catch (final NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(
                    "not a LOBSTER message file: " + file + ", line " + (rows.size() + 1));
        }
        return rows;
    }
}
