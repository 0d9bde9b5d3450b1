package io.glidepath.sim.feed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Rows of text and their fields, through one buffer, without allocation. A file cut short ends
 * where it is cut, and its report says so. A field that cannot be read clears {@link #fieldOk}; the
 * reader of the format decides what becomes of the row.
 */
abstract class RowReader implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int MAX_DIGITS = 18;

    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long LINE_FEEDS = ONES * '\n';

    final FeedReport report;
    final byte[] bytes = new byte[BUFFER];
    /** Where the next field begins. */
    int at;
    /** Where the row ends, its line feed and carriage return excluded. */
    int stop;
    /** The row's number, from 1. */
    long line;

    boolean fieldOk;

    private final InputStream in;
    private int end;
    private int nextRow;
    private boolean ended;
    private boolean broken;

    RowReader(final InputStream in, final FeedReport report) {
        this.in = in;
        this.report = report;
    }

    /** Makes [at, stop) the next row, reading on as needed; false at the end. */
    final boolean nextRow() {
        at = nextRow;
        int scan = at;
        while (true) {
            scan = lineFeed(scan);
            if (scan < end) {
                openRow(scan);
                return true;
            }
            if (ended) {
                return lastRow();
            }
            scan -= at;
            refill();
            scan += at;
        }
    }

    /**
     * Where the first line feed at or after {@code from} is, {@code end} if there is none. Eight
     * bytes are looked at together: the lowest that is zero once line feeds are taken out keeps its
     * high bit (the zero byte test of Hacker's Delight, 6-1).
     */
    private int lineFeed(final int from) {
        int scan = from;
        while (scan <= end - Long.BYTES) {
            final long word = (long) WORDS.get(bytes, scan) ^ LINE_FEEDS;
            final long zeros = (word - ONES) & ~word & HIGH_BITS;
            if (zeros != 0) {
                return scan + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
            scan += Long.BYTES;
        }
        while (scan < end && bytes[scan] != '\n') {
            scan++;
        }
        return scan;
    }

    private void openRow(final int rowEnd) {
        line++;
        fieldOk = true;
        nextRow = rowEnd + 1;
        stop = rowEnd > at && bytes[rowEnd - 1] == '\r' ? rowEnd - 1 : rowEnd;
    }

    /** What follows the last line feed: a row in a sound file, a fragment in one cut short. */
    private boolean lastRow() {
        if (at >= end) {
            return false;
        }
        if (broken) {
            nextRow = end;
            return false;
        }
        openRow(end);
        nextRow = end;
        return true;
    }

    private void refill() {
        System.arraycopy(bytes, at, bytes, 0, end - at);
        end -= at;
        at = 0;
        if (end == BUFFER) {
            final String why = "longer than " + BUFFER + " bytes";
            cut(why);
            report.bad(line + 1, why);
            return;
        }
        try {
            final int read = in.read(bytes, end, BUFFER - end);
            if (read < 0) {
                ended = true;
            } else {
                end += read;
            }
        } catch (final IOException e) {
            cut(e instanceof EOFException ? "truncated" : e.getMessage());
            report.problem(line + 1, "the file ends or breaks here: " + e.getMessage());
        }
    }

    private void cut(final String why) {
        ended = true;
        broken = true;
        report.broken(line + 1, why);
    }

    final boolean isBlank() {
        return at == stop;
    }

    /** A whole number of at most 18 digits, perhaps negative. */
    final long whole() {
        return whole(MAX_DIGITS);
    }

    /** Ns since the epoch: a whole number of at most 19 digits. */
    final long epochNs() {
        final long ns = whole(MAX_DIGITS + 1);
        fieldOk &= ns >= 0;
        return ns;
    }

    private long whole(final int maxDigits) {
        final int to = stop;
        int scan = at;
        final boolean negative = scan < to && bytes[scan] == '-';
        if (negative) {
            scan++;
        }
        final int from = scan;
        long value = 0;
        while (scan < to && isDigit(bytes[scan])) {
            value = value * 10 + bytes[scan++] - '0';
        }
        at = scan;
        final int digits = scan - from;
        fieldOk &= digits > 0 && digits <= maxDigits;
        return negative ? -value : value;
    }

    /** A decimal number in units of 10^-{@code places}; digits beyond them are cut off. */
    final long decimal(final int places) {
        final int to = stop;
        int scan = at;
        final boolean negative = scan < to && bytes[scan] == '-';
        if (negative) {
            scan++;
        }
        final int from = scan;
        long value = 0;
        while (scan < to && isDigit(bytes[scan])) {
            value = value * 10 + bytes[scan++] - '0';
        }
        final int digits = scan - from;
        fieldOk &= digits > 0 && digits + places <= MAX_DIGITS;
        int left = places;
        if (scan < to && bytes[scan] == '.') {
            scan++;
            while (scan < to && isDigit(bytes[scan])) {
                if (left > 0) {
                    value = value * 10 + bytes[scan] - '0';
                    left--;
                }
                scan++;
            }
        }
        at = scan;
        while (left-- > 0) {
            value *= 10;
        }
        return negative ? -value : value;
    }

    /** One character, 0 at the end of the row. */
    final byte letter() {
        return at < stop ? bytes[at++] : 0;
    }

    /** Whether a word stands here; it is then read. */
    final boolean takes(final byte[] word) {
        if (stop - at < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        at += word.length;
        return true;
    }

    /** The row as text, for headers. */
    final String rowText() {
        return new String(bytes, at, stop - at, StandardCharsets.US_ASCII);
    }

    final void skipComma() {
        fieldOk &= at < stop && bytes[at] == ',';
        at++;
    }

    final void rowMustEnd() {
        fieldOk &= at == stop;
    }

    static boolean isDigit(final byte character) {
        return character >= '0' && character <= '9';
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
