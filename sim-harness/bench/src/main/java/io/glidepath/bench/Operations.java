package io.glidepath.bench;

import io.glidepath.risk.Side;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What is asked of an order book, as a file that two processes can read. A record has four longs:
 * what to do and, above it, the side (1 buy, 0 sell); order id; price; quantity. The first long of
 * the file is the number of records that fill the book before the clock starts.
 */
final class Operations {
    static final int RECORD = 4;
    /** Enter a limit order. */
    static final int LIMIT = 1;
    /** Enter an immediate order; what does not trade is gone. */
    static final int IMMEDIATE = 2;
    /** Take back a quantity of an order, all of it if it is no more than that. */
    static final int TAKE_BACK = 3;

    private long[] records = new long[1 << 16];
    private int size;
    private int fill;

    void limit(final Side side, final long id, final long price, final long quantity) {
        add(LIMIT, side, id, price, quantity);
    }

    void immediate(final Side side, final long id, final long price, final long quantity) {
        add(IMMEDIATE, side, id, price, quantity);
    }

    void takeBack(final long id, final long quantity) {
        add(TAKE_BACK, Side.SELL, id, 0, quantity);
    }

    /** What came so far fills the book. */
    void filled() {
        fill = size / RECORD;
    }

    /** Operations after those that fill the book. */
    int count() {
        return size / RECORD - fill;
    }

    /** Operations that fill the book. */
    int fill() {
        return fill;
    }

    int records() {
        return size / RECORD;
    }

    int what(final int record) {
        return (int) records[record * RECORD] & 3;
    }

    Side side(final int record) {
        return records[record * RECORD] >> 2 == 1 ? Side.BUY : Side.SELL;
    }

    long id(final int record) {
        return records[record * RECORD + 1];
    }

    long price(final int record) {
        return records[record * RECORD + 2];
    }

    long quantity(final int record) {
        return records[record * RECORD + 3];
    }

    private void add(
            final int what, final Side side, final long id, final long price, final long quantity) {
        if (size == records.length) {
            records = Arrays.copyOf(records, size << 1);
        }
        records[size] = what | (side == Side.BUY ? 4 : 0);
        records[size + 1] = id;
        records[size + 2] = price;
        records[size + 3] = quantity;
        size += RECORD;
    }

    void write(final Path file) throws IOException {
        final ByteBuffer bytes = ByteBuffer.allocate((size + 1) * Long.BYTES);
        bytes.putLong(fill);
        bytes.asLongBuffer().put(records, 0, size);
        Files.write(file, bytes.array());
    }

    static Operations read(final Path file) throws IOException {
        final LongBuffer words = ByteBuffer.wrap(Files.readAllBytes(file)).asLongBuffer();
        final Operations operations = new Operations();
        operations.fill = (int) words.get();
        operations.size = words.remaining();
        operations.records = new long[operations.size];
        words.get(operations.records);
        return operations;
    }
}
