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
 * Rows of text, through one buffer, without allocation. A file cut short ends where it is cut, and
 * its report says so; a row longer than the buffer is skipped. A field that cannot be read clears
 * {@link #fieldOk}; the reader of the format decides what becomes of the row.
 */
abstract class RowReader implements AutoCloseable {
    /** What {@link #timeHere} says of a row that tells no time. */
    static final long NO_TIME = -1;

    /** More than is traded of anything, in its smallest unit: a million bitcoin. */
    static final long MOST_SIZE = 100_000_000_000_000L;

    /** No recording goes beyond the year 2200: 230 years of ns, less than a long has. */
    static final long LATEST_NS = 230L * 365 * 86_400 * 1_000_000_000L;

    private static final int BUFFER = 1 << 16;
    /** Rows looked through for one that tells a time. */
    private static final int MOST_AHEAD = 8;

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

    /** The first field of the row that could not be read, in words; null: none. */
    String badField;

    private final InputStream in;

    private int end;
    private int nextRow;
    private boolean ended;
    /** Why the file ends where it does; null: it is whole, or that has been told. */
    private IOException broken;

    private boolean mayBeCut;

    private long lastNs;
    /** Of the last row at that time; 0: there is none. */
    private long lastLine;

    private long aheadNs;
    private long aheadLine;
    /** So many bytes of the next row are known to hold no line feed. */
    private int seen;
    /** The time looked ahead at, and its length in the next row and this one; 0: not known. */
    private long seenNs;

    private int seenTime;
    private int timeLength;

    RowReader(final InputStream in, final FeedReport report) {
        this.in = in;
        this.report = report;
    }

    /** The time of the row at [at, stop), as {@link #inPlace} is given it; or {@link #NO_TIME}. */
    abstract long timeHere();

    /** Makes [at, stop) the next row, reading on as needed; false at the end. */
    final boolean nextRow() {
        int from = nextRow + seen;
        seen = 0;
        while (true) {
            final int scan = lineFeed(from);
            if (scan < end) {
                openRow(scan);
                return true;
            }
            if (ended) {
                return lastRow();
            }
            final int looked = scan - nextRow;
            if (looked == BUFFER) {
                skipLongRow();
                from = nextRow;
            } else {
                readOn();
                from = nextRow + looked;
            }
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

    /** Takes the row's time where the row before looked ahead at it; else {@link #NO_TIME}. */
    final long takeTime() {
        at += timeLength;
        return timeLength > 0 ? seenNs : NO_TIME;
    }

    private void openRow(final int rowEnd) {
        report.lines = ++line;
        fieldOk = true;
        badField = null;
        timeLength = seenTime;
        seenTime = 0;
        at = nextRow;
        nextRow = rowEnd + 1;
        stop = rowEnd > at && bytes[rowEnd - 1] == '\r' ? rowEnd - 1 : rowEnd;
    }

    /** What follows the last line feed: a row in a sound file, a fragment in one cut short. */
    private boolean lastRow() {
        if (broken != null) {
            tellBroken();
            nextRow = end;
        }
        if (nextRow >= end) {
            return false;
        }
        openRow(end);
        nextRow = end;
        mayBeCut = isDigit(bytes[at]);
        return true;
    }

    private void tellBroken() {
        final IOException e = broken;
        broken = null;
        final String why = e.getMessage() == null ? "its packed bytes end" : e.getMessage();
        report.broken(line + 1, e instanceof EOFException ? "truncated" : why);
        report.problem(line + 1, "the file ends or breaks here: " + why);
    }

    /** Reads on behind the rows not taken yet, which move to the front of the buffer. */
    private void readOn() {
        System.arraycopy(bytes, nextRow, bytes, 0, end - nextRow);
        end -= nextRow;
        nextRow = 0;
        try {
            final int read = in.read(bytes, end, BUFFER - end);
            if (read < 0) {
                ended = true;
            } else {
                end += read;
            }
        } catch (final IOException e) {
            ended = true;
            broken = e;
        }
    }

    /** The buffer holds a part of one row: what is left of that row is thrown away. */
    private void skipLongRow() {
        report.lines = ++line;
        report.bad(line, "longer than " + BUFFER + " bytes");
        int scan = end;
        while (scan == end && !ended) {
            nextRow = end;
            readOn();
            scan = lineFeed(nextRow);
        }
        nextRow = Math.min(end, scan + 1);
    }

    /** Whether the row is the file's last, without a line feed, and begins as rows do. */
    final boolean mayBeCut() {
        return mayBeCut;
    }

    /**
     * The row's time, put in its place: never below what the row before was given. A row earlier
     * than the row before happens with that. So does one later than the next row where that goes on
     * from the row before: one stamp far ahead does not move all that follow. The first row has
     * none before it; it is out of place if the next two are earlier, and happens with the earlier
     * of these. Reads on: of the row itself nothing can be read any more.
     */
    final long inPlace(final long ns) {
        if (ns < lastNs) {
            report.outOfOrder(line, lastLine);
        } else if (lastLine == 0 ? isLateBegin(ns) : isLate(ns)) {
            report.tooLate(line, aheadLine);
        } else {
            lastNs = ns;
            lastLine = line;
        }
        return lastNs;
    }

    private boolean isLate(final long ns) {
        return ns > lastNs && lookAhead(1) && aheadNs < ns && aheadNs >= lastNs;
    }

    private boolean isLateBegin(final long ns) {
        if (!lookAhead(1) || aheadNs >= ns) {
            return false;
        }
        final long nextNs = aheadNs;
        final long nextLine = aheadLine;
        if (!lookAhead(2) || aheadNs >= ns) {
            return false;
        }
        lastNs = Math.min(nextNs, aheadNs);
        lastLine = nextNs <= aheadNs ? nextLine : aheadLine;
        aheadLine = nextLine;
        return true;
    }

    /**
     * Looks for the n-th of the following rows that tell a time. What is found depends on the
     * file alone, not on how it came into the buffer.
     */
    private boolean lookAhead(final int n) {
        int ahead = 0;
        int found = 0;
        for (int rows = 1; rows <= MOST_AHEAD; rows++) {
            int scan = lineFeed(nextRow + ahead);
            while (scan == end && !ended && scan - nextRow < BUFFER) {
                final int looked = scan - nextRow;
                readOn();
                scan = lineFeed(nextRow + looked);
            }
            if (scan == end && (!ended || broken != null || nextRow + ahead >= end)) {
                return false;
            }
            seen = rows == 1 ? scan - nextRow : seen;
            at = nextRow + ahead;
            stop = scan > at && bytes[scan - 1] == '\r' ? scan - 1 : scan;
            fieldOk = true;
            aheadNs = timeHere();
            if (rows == 1 && fieldOk && aheadNs >= 0) {
                seenNs = aheadNs;
                seenTime = at - nextRow;
            }
            if (fieldOk && aheadNs >= 0 && ++found == n) {
                aheadLine = line + rows;
                return true;
            }
            ahead = scan + 1 - nextRow;
        }
        return false;
    }

    final boolean isBlank() {
        return at == stop;
    }

    /** The row as text, for headers. */
    final String rowText() {
        return new String(bytes, at, stop - at, StandardCharsets.US_ASCII);
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
