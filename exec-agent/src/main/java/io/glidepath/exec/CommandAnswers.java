package io.glidepath.exec;

import io.glidepath.exec.wire.RepliesPublisher;

/**
 * Answers to commands. What halts or lets go on is answered only when its record is on the
 * journal's disk, if so configured: what was once answered must not be forgotten. Bounded: a
 * command beyond is carried out and not answered.
 */
final class CommandAnswers {
    /** Commands that may wait for the disk at a time. */
    static final int MAX_WAITING = 64;

    private final RepliesPublisher replies;
    private final Cycle cycle;
    private final AgentCounts counts;
    private final boolean syncFirst;
    private final long[] commandIds = new long[MAX_WAITING];
    private final int[] operatorIds = new int[MAX_WAITING];
    private final int[] reasons = new int[MAX_WAITING];
    private final long[] sequences = new long[MAX_WAITING];
    private int waiting;

    /** @param syncFirst whether {@link #onceSynced} waits for the disk. */
    CommandAnswers(
            final RepliesPublisher replies,
            final Cycle cycle,
            final AgentCounts counts,
            final boolean syncFirst) {
        this.replies = replies;
        this.cycle = cycle;
        this.counts = counts;
        this.syncFirst = syncFirst;
    }

    /** Answers now; a reason of 0: it was carried out. */
    void now(final long commandId, final int operatorId, final int reason) {
        counts.refusedRequests += reason == 0 ? 0 : 1;
        replies.reply(commandId, operatorId, reason == 0, reason, cycle.nowNs());
    }

    /** Answers once everything that was journalled until now is on the disk. */
    void onceSynced(final long commandId, final int operatorId, final int reason) {
        if (!syncFirst) {
            now(commandId, operatorId, reason);
        } else if (waiting < MAX_WAITING) {
            commandIds[waiting] = commandId;
            operatorIds[waiting] = operatorId;
            reasons[waiting] = reason;
            sequences[waiting] = cycle.sequence();
            waiting++;
        }
    }

    /** The sequence that must be on the disk for every answer to go; 0: none waits. */
    long awaited() {
        return waiting == 0 ? 0 : sequences[waiting - 1];
    }

    /** Everything up to that record is on the disk. */
    void synced(final long sequence) {
        int answered = 0;
        while (answered < waiting && sequences[answered] <= sequence) {
            now(commandIds[answered], operatorIds[answered], reasons[answered]);
            answered++;
        }
        waiting -= answered;
        System.arraycopy(commandIds, answered, commandIds, 0, waiting);
        System.arraycopy(operatorIds, answered, operatorIds, 0, waiting);
        System.arraycopy(reasons, answered, reasons, 0, waiting);
        System.arraycopy(sequences, answered, sequences, 0, waiting);
    }

    /** Whoever gave a command to a run that has died does not wait for its answer any more. */
    void forget() {
        waiting = 0;
    }
}
