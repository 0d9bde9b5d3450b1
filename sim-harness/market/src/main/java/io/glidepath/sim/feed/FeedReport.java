package io.glidepath.sim.feed;

import java.util.ArrayList;
import java.util.List;

/** What a recorded feed found, counted, and the first of what it could not believe, by line. */
public final class FeedReport {
    /** Problems kept in words; all are counted. */
    public static final int MAX_PROBLEMS = 20;

    private final List<String> problems = new ArrayList<>();
    private final String file;
    private final boolean strict;
    /** Where its problems count; null: here alone. */
    private final FeedReport whole;

    long lines;
    long rows;
    long badRows;
    long outOfOrder;
    private long unbelieved;
    private long lastUnbelieved;
    private String brokenBy;
    private boolean endsInRow;
    long inferredOrders;
    long executions;
    long executionsAtBest;
    long executionsOfOldest;
    long executionsElsewhere;
    long hiddenExecutions;
    long ignoredRows;
    long ghosts;
    long crossed;
    long clips;
    long clippedQuantity;
    long unknownOrders;
    long overdrawn;
    long auctionExecutions;
    boolean knowsQueues = true;

    /** Counts and goes on. */
    FeedReport() {
        this("", false);
    }

    /**
     * @param file named when a problem is fatal.
     * @param strict whether it is.
     */
    public FeedReport(final String file, final boolean strict) {
        this(file, strict, null);
    }

    private FeedReport(final String file, final boolean strict, final FeedReport whole) {
        this.file = file;
        this.strict = strict;
        this.whole = whole;
    }

    /**
     * Of a second file that belongs to the recording: its rows are not the recording's, its
     * problems are, told by its name.
     */
    FeedReport ofOther(final String other) {
        return new FeedReport(other, strict, this);
    }

    /** A file that cannot be taken for a recording, which is its one problem. */
    public static FeedReport ofNothing(final String file, final String why) {
        final FeedReport report = new FeedReport(file, false);
        report.problems.add(why);
        return report;
    }

    void clear() {
        problems.clear();
        lines = 0;
        rows = 0;
        badRows = 0;
        outOfOrder = 0;
        unbelieved = 0;
        lastUnbelieved = 0;
        brokenBy = null;
        endsInRow = false;
        inferredOrders = 0;
        executions = 0;
        executionsAtBest = 0;
        executionsOfOldest = 0;
        executionsElsewhere = 0;
        hiddenExecutions = 0;
        ignoredRows = 0;
        ghosts = 0;
        crossed = 0;
        clips = 0;
        clippedQuantity = 0;
        unknownOrders = 0;
        overdrawn = 0;
        auctionExecutions = 0;
    }

    void bad(final long line, final String problem) {
        badRows++;
        if (whole != null) {
            whole.badRows++;
        }
        problem(line, problem);
    }

    void outOfOrder(final long line, final long latestLine) {
        misplaced(line, "earlier than line " + latestLine);
    }

    void tooLate(final long line, final long nextLine) {
        misplaced(line, "later than line " + nextLine + " after it");
    }

    private void misplaced(final long line, final String problem) {
        outOfOrder++;
        if (whole != null) {
            whole.outOfOrder++;
        }
        problem(line, problem);
    }

    /** A file that is not packed has no other way to say that it was cut. */
    void endsInRow(final long line) {
        endsInRow = true;
        if (whole != null) {
            whole.endsInRow = true;
        }
        problem(line, "the file ends in the middle of this row");
    }

    void unknown(final long line, final long orderId) {
        unknownOrders++;
        problem(line, "order " + orderId + " is not known");
    }

    void overdrawn(final long line, final long orderId, final long wants, final long has) {
        overdrawn++;
        problem(line, "takes " + wants + " of order " + orderId + ", which has " + has);
    }

    /**
     * Closes the counts: a file without a row that can be believed is a problem of its own.
     *
     * @throws FeedException when the report is strict.
     */
    public void end() {
        if (rows == 0) {
            if (strict) {
                throw new FeedException(file + " has no rows");
            }
            problems.add("has no rows");
        }
    }

    /**
     * Says whether the file has as many lines as another whose row k is of its row k.
     *
     * @return what is wrong, in words that begin with the file; null: nothing.
     * @throws FeedException when the report is strict and something is.
     */
    public String notTheRowsOf(final FeedReport other) {
        if (lines == other.lines) {
            return null;
        }
        final String sentence = file + " has " + lines + " rows, " + other.file + " has "
                + other.lines + ": they are not of the same rows";
        if (strict) {
            throw new FeedException(sentence);
        }
        return sentence;
    }

    /** @throws FeedException when the report is strict. */
    void problem(final long line, final String problem) {
        if (strict) {
            throw new FeedException(file + " line " + line + ": " + problem);
        }
        if (line != lastUnbelieved) {
            lastUnbelieved = line;
            unbelieved++;
            if (whole != null) {
                whole.unbelieved++;
            }
        }
        if (problems.size() < MAX_PROBLEMS) {
            problems.add("line " + line + ": " + problem);
        }
        if (whole != null && whole.problems.size() < MAX_PROBLEMS) {
            whole.problems.add(file + " line " + line + ": " + problem);
        }
    }

    void broken(final long line, final String why) {
        brokenBy = "line " + line + ": " + why;
        if (whole != null) {
            whole.brokenBy = file + " " + brokenBy;
        }
    }

    void clip(final long quantity) {
        clips++;
        clippedQuantity += quantity;
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** Rows read and believed. */
    public long rows() {
        return rows;
    }

    /** Rows skipped because a field cannot be read, or says what cannot be. */
    public long badRows() {
        return badRows;
    }

    /**
     * Rows earlier than a row before them, or later than the next though that goes on from the row
     * before; taken in file order, at the time of the row before.
     */
    public long outOfOrder() {
        return outOfOrder;
    }

    /** Rows that were read, believed or not. */
    public long rowsRead() {
        return rows + badRows;
    }

    /** Rows of which something cannot be believed: each counts once, whatever is wrong with it. */
    public long unbelievedRows() {
        return Math.min(unbelieved, rowsRead());
    }

    /** The file ends in the middle of a row or of its compressed stream. */
    public boolean truncated() {
        return brokenBy != null || endsInRow;
    }

    /** Where its stream breaks and why, {@code "line 9: truncated"}; null: nowhere. */
    String brokenBy() {
        return brokenBy;
    }

    /**
     * Orders that no row adds. Their quantities are sums of later rows: knowledge of the future.
     */
    public long inferredOrders() {
        return inferredOrders;
    }

    /** Executions of visible orders. */
    public long executions() {
        return executions;
    }

    /** Those at the best price of the side. */
    public long executionsAtBest() {
        return executionsAtBest;
    }

    /** Executions in an opening auction, which has one price and no queue; in no other count. */
    public long auctionExecutions() {
        return auctionExecutions;
    }

    /** Whether the recording tells orders, so that queues can be known. */
    public boolean knowsQueues() {
        return knowsQueues;
    }

    /** Those of the oldest order of its queue; of no meaning unless {@link #knowsQueues}. */
    public long executionsOfOldest() {
        return executionsOfOldest;
    }

    /** Executions told at another price than their order's, and taken at the order's. */
    public long executionsElsewhere() {
        return executionsElsewhere;
    }

    public long hiddenExecutions() {
        return hiddenExecutions;
    }

    /** Cross trades and other messages that change no book. */
    public long ignoredRows() {
        return ignoredRows;
    }

    /** Orders removed because a later row crosses their price, which proves that they had gone. */
    public long ghosts() {
        return ghosts;
    }

    /** Rows after which bid and ask crossed. */
    public long crossed() {
        return crossed;
    }

    /**
     * Divergence from history: rows that found less than they took, because our orders had traded
     * it, or because the recording contradicts itself.
     */
    public long clips() {
        return clips;
    }

    public long clippedQuantity() {
        return clippedQuantity;
    }

    /** Cancels and executions of orders that no row and no inference knows. */
    public long unknownOrders() {
        return unknownOrders;
    }

    /** Cancels and executions that take more than history had left of the order. */
    public long overdrawn() {
        return overdrawn;
    }

    /** What cannot be believed, in all: the sum of the counts by kind. */
    public long problemCount() {
        return badRows
                + outOfOrder
                + unknownOrders
                + overdrawn
                + (truncated() ? 1 : 0)
                + (rows == 0 ? 1 : 0);
    }

    /** The first problems, in words, by line. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public String toString() {
        return rows + " rows, " + badRows + " bad, " + outOfOrder + " out of order"
                + (truncated() ? ", truncated" : "")
                + "; " + inferredOrders + " inferred orders, " + executions + " executions, "
                + executionsAtBest
                + " at best, " + executionsOfOldest + " of the oldest, " + hiddenExecutions
                + " hidden, " + ignoredRows
                + " ignored; " + ghosts + " ghosts, " + crossed + " crossed, " + clips
                + " clips of "
                + clippedQuantity + ", " + unknownOrders + " unknown";
    }
}
