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
    long rows;
    long badRows;
    long outOfOrder;
    private String brokenBy;
    long inferredOrders;
    long executions;
    long executionsAtBest;
    long executionsOfOldest;
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
        this.file = file;
        this.strict = strict;
    }

    /** A file that cannot be taken for a recording, which is its one problem. */
    public static FeedReport ofNothing(final String file, final String why) {
        final FeedReport report = new FeedReport(file, false);
        report.problems.add(why);
        return report;
    }

    void clear() {
        problems.clear();
        rows = 0;
        badRows = 0;
        outOfOrder = 0;
        brokenBy = null;
        inferredOrders = 0;
        executions = 0;
        executionsAtBest = 0;
        executionsOfOldest = 0;
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
        problem(line, problem);
    }

    void outOfOrder(final long line, final long latestLine) {
        outOfOrder++;
        problem(line, "earlier than line " + latestLine);
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

    /** @throws FeedException when the report is strict. */
    void problem(final long line, final String problem) {
        if (strict) {
            throw new FeedException(file + " line " + line + ": " + problem);
        }
        if (problems.size() < MAX_PROBLEMS) {
            problems.add("line " + line + ": " + problem);
        }
    }

    void broken(final long line, final String why) {
        brokenBy = "line " + line + ": " + why;
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

    /** Rows earlier than a row before them; taken in file order, at the later time. */
    public long outOfOrder() {
        return outOfOrder;
    }

    /** The file ends in the middle of a row or of its compressed stream. */
    public boolean truncated() {
        return brokenBy != null;
    }

    /** Where that is and why, {@code "line 9: truncated"}; null: the file is whole. */
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
     * it.
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
