package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;

/**
 * Reads a message file row by row, through one buffer, without allocation. A row that cannot be
 * believed is counted by line and skipped; a file cut short ends where it is cut, and says so.
 */
final class LobsterReader implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int NANO_DIGITS = 9;
    private static final long NS_PER_SECOND = 1_000_000_000L;
    private static final long DAY_NS = 86_400 * NS_PER_SECOND;
    private static final int MAX_DIGITS = 18;

    private final InputStream in;
    private final FeedReport report;
    private final byte[] bytes = new byte[BUFFER];
    private int at;
    private int end;
    private int rowEnd;
    private boolean ended;
    private boolean broken;
    private boolean fieldOk;
    private long line;
    private long lastNs;

    LobsterReader(final LobsterFile file, final FeedReport report) {
        this.in = file.open();
        this.report = report;
    }

    /** Reads the next row that can be believed; false at the end of the file. */
    boolean next(final LobsterRow row) {
        while (findRow()) {
            line++;
            final int next = rowEnd + 1;
            final boolean blank = trimmedEnd() == at;
            final boolean sound = !blank && parse(row);
            if (!sound) {
                report.bad(line, blank ? "empty" : "not time, type, id, size, price, direction");
            }
            at = next;
            if (sound && believe(row)) {
                report.rows++;
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean believe(final LobsterRow row) {
        final boolean moves = row.type != LobsterRow.HALT && row.type != LobsterRow.CROSS;
        if (row.type < LobsterRow.ADD || row.type > LobsterRow.HALT) {
            report.bad(line, "unknown type " + row.type);
            return false;
        }
        if (moves && (row.size <= 0 || row.price <= 0 || row.side == null)) {
            report.bad(line, "size and price are positive, direction is 1 or -1");
            return false;
        }
        if (moves && row.type != LobsterRow.EXECUTE_HIDDEN && row.orderId <= 0) {
            report.bad(line, "an order id is positive");
            return false;
        }
        if (row.timeNs < lastNs) {
            report.outOfOrder++;
            report.note(line, "earlier than the row before it");
            row.timeNs = lastNs;
        }
        lastNs = row.timeNs;
        return true;
    }

    /** Makes [at, rowEnd) the next row, reading on as needed; false at the end. */
    private boolean findRow() {
        int scan = at;
        while (true) {
            while (scan < end) {
                if (bytes[scan] == '\n') {
                    rowEnd = scan;
                    return true;
                }
                scan++;
            }
            if (ended) {
                return lastRow();
            }
            scan -= at;
            refill();
            scan += at;
        }
    }

    /** What follows the last line feed: a row in a sound file, a fragment in one cut short. */
    private boolean lastRow() {
        if (at >= end) {
            return false;
        }
        if (broken) {
            at = end;
            return false;
        }
        rowEnd = end;
        return true;
    }

    private void refill() {
        System.arraycopy(bytes, at, bytes, 0, end - at);
        end -= at;
        at = 0;
        if (end == BUFFER) {
            report.bad(line + 1, "longer than " + BUFFER + " bytes");
            ended = true;
            broken = true;
            report.truncated = true;
            return;
        }
        try {
            final int read = in.read(bytes, end, BUFFER - end);
            if (read < 0) {
                ended = true;
            } else {
                end += read;
            }
        } catch (final EOFException | ZipException e) {
            ended = true;
            broken = true;
            report.truncated = true;
            report.note(line + 1, "the compressed stream ends or breaks here: " + e.getMessage());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int trimmedEnd() {
        return rowEnd > at && bytes[rowEnd - 1] == '\r' ? rowEnd - 1 : rowEnd;
    }

    private boolean parse(final LobsterRow row) {
        final int stop = trimmedEnd();
        row.line = line;
        fieldOk = true;
        row.timeNs = time(stop);
        row.type = (int) number(stop, ',');
        row.orderId = number(stop, ',');
        row.size = number(stop, ',');
        row.price = number(stop, ',');
        final long direction = number(stop, '\n');
        row.side = direction == 1 ? Side.BUY : direction == -1 ? Side.SELL : null;
        return fieldOk;
    }

    private long time(final int stop) {
        long seconds = 0;
        int digits = 0;
        while (at < stop && bytes[at] >= '0' && bytes[at] <= '9') {
            seconds = seconds * 10 + bytes[at++] - '0';
            fieldOk &= ++digits <= NANO_DIGITS;
        }
        fieldOk &= digits > 0;
        long nanos = 0;
        if (at < stop && bytes[at] == '.') {
            at++;
            nanos = fraction(stop);
        }
        comma(stop);
        final long timeNs = fieldOk ? seconds * NS_PER_SECOND + nanos : 0;
        fieldOk &= timeNs < DAY_NS;
        return timeNs;
    }

    /** Up to nine digits of a second; what is finer is cut off. */
    private long fraction(final int stop) {
        long nanos = 0;
        int digits = 0;
        while (at < stop && bytes[at] >= '0' && bytes[at] <= '9') {
            if (digits < NANO_DIGITS) {
                nanos = nanos * 10 + bytes[at] - '0';
                digits++;
            }
            at++;
        }
        while (digits++ < NANO_DIGITS) {
            nanos *= 10;
        }
        return nanos;
    }

    private long number(final int stop, final char after) {
        final boolean negative = at < stop && bytes[at] == '-';
        if (negative) {
            at++;
        }
        long value = 0;
        int digits = 0;
        while (at < stop && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + bytes[at++] - '0';
            fieldOk &= ++digits <= MAX_DIGITS;
        }
        fieldOk &= digits > 0;
        if (after == ',') {
            comma(stop);
        } else {
            fieldOk &= at == stop;
        }
        return negative ? -value : value;
    }

    private void comma(final int stop) {
        fieldOk &= at < stop && bytes[at] == ',';
        at++;
    }
}
