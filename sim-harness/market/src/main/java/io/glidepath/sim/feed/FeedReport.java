package io.glidepath.sim.feed;

import java.util.ArrayList;
import java.util.List;

/** What a recorded feed found, counted, and the first of what it could not believe, by line. */
public final class FeedReport {
    /** Problems kept in words; all are counted. */
    public static final int MAX_PROBLEMS = 20;

    private final List<String> problems = new ArrayList<>();
    long rows;
    long badRows;
    long outOfOrder;
    boolean truncated;
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

    void clear() {
        problems.clear();
        rows = 0;
        badRows = 0;
        outOfOrder = 0;
        truncated = false;
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
    }

    void bad(final long line, final String problem) {
        badRows++;
        note(line, problem);
    }

    void note(final long line, final String problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add("line " + line + ": " + problem);
        }
    }

    void clip(final long quantity) {
        clips++;
        clippedQuantity += quantity;
    }

    /** Rows read and believed. */
    public long rows() {
        return rows;
    }

    /** Rows skipped because a field cannot be read, or says what cannot be. */
    public long badRows() {
        return badRows;
    }

    /** Rows earlier than the row before them; taken in file order, at the later time. */
    public long outOfOrder() {
        return outOfOrder;
    }

    /** The file ends in the middle of a row or of its compressed stream. */
    public boolean truncated() {
        return truncated;
    }

    /**
     * Orders that rested before the first row. Their quantities are sums of later rows: knowledge
     * of the future.
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

    /** Those of the oldest order of its queue. */
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

    /** Orders removed because later rows prove that they had gone. */
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

    /** The first problems, in words, by line. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public String toString() {
        return rows + " rows, " + badRows + " bad, " + outOfOrder + " out of order"
                + (truncated ? ", truncated" : "")
                + "; " + inferredOrders + " inferred orders, " + executions + " executions, "
                + executionsAtBest
                + " at best, " + executionsOfOldest + " of the oldest, " + hiddenExecutions
                + " hidden, " + ignoredRows
                + " ignored; " + ghosts + " ghosts, " + crossed + " crossed, " + clips
                + " clips of "
                + clippedQuantity + ", " + unknownOrders + " unknown";
    }
}
