package io.glidepath.exec.metrics;

import io.glidepath.risk.Mode;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What happened, counted. The methods with a past tense or a value are called by the agent's thread
 * alone: they allocate nothing and take no lock. The methods that answer may be called by any
 * thread and see a recent value.
 */
public final class AgentMetrics {
    /**
     * Reasons are counted one by one below this code, and together at {@link #OTHER_REASON} from it
     * on.
     */
    public static final int MAX_REASONS = 256;

    public static final int OTHER_REASON = MAX_REASONS - 1;
    /** Most policies that are counted one by one. */
    public static final int MAX_POLICIES = 64;

    private static final double NS_PER_SECOND = 1e9;
    private static final Mode[] MODES = Mode.values();

    /** Counters and gauges without a label. */
    enum Value {
        DECISIONS,
        LATENCY_SUM_NS,
        EVENTS,
        FILLS,
        CHILDREN_SENT,
        CANCELS_SENT,
        NOT_SENT,
        MODE,
        KILLED,
        READY,
        PARENTS_OPEN,
        CHILDREN_OPEN,
        FOREIGN_SENDERS,
        JOURNAL_SEQUENCE,
        JOURNAL_SYNCED,
        JOURNAL_SYNCED_AT_NS,
        JOURNAL_SYNCS_FAILED,
        JOURNAL_DOUBTED,
        JOURNAL_MISSING,
        PARENTS_IN_DOUBT,
        VENUE_DIFFERENCES
    }

    /** Counters by reason code. */
    enum ByReason {
        FRAMES_REFUSED,
        INTENTS_REFUSED,
        FALLBACKS
    }

    private final AtomicLongArray values = new AtomicLongArray(Value.values().length);
    private final AtomicLongArray reasons =
            new AtomicLongArray(ByReason.values().length * MAX_REASONS);
    private final int[] policyIds;
    private final SignedHistogram[] shortfalls;
    private final LatencyRecorder latency;

    /**
     * Of a live agent.
     *
     * @param policyIds of the policies whose shortfall is told apart, at most {@link
     *     #MAX_POLICIES}; any other is counted together, last.
     */
    public AgentMetrics(final int... policyIds) {
        this(new LatencyRecorder(), policyIds);
    }

    private AgentMetrics(final LatencyRecorder latency, final int... policyIds) {
        if (policyIds.length > MAX_POLICIES) {
            throw new IllegalArgumentException(
                    policyIds.length + " policies, more than " + MAX_POLICIES);
        }
        set(Value.JOURNAL_SYNCED_AT_NS, System.nanoTime());
        this.latency = latency;
        this.policyIds = policyIds.clone();
        shortfalls = new SignedHistogram[policyIds.length + 1];
        for (int i = 0; i < shortfalls.length; i++) {
            shortfalls[i] = new SignedHistogram();
        }
    }

    /** Of an agent in virtual time: no latency is recorded, and it is small. */
    public static AgentMetrics simulated() {
        return new AgentMetrics((LatencyRecorder) null);
    }

    /** Whether the latency of decisions is recorded. */
    public boolean timed() {
        return latency != null;
    }

    /** A decision was made, so many ns after what it answered. */
    public void decision(final long latencyNs) {
        add(Value.DECISIONS, 1);
        if (latency != null) {
            add(Value.LATENCY_SUM_NS, Math.clamp(latencyNs, 0, LatencyRecorder.MAX_NS));
            latency.record(latencyNs);
        }
    }

    /** What earlier runs of the same journal had done, as recovery found it. */
    public void recovered(final long decisions, final long childrenSent, final long cancelsSent) {
        set(Value.DECISIONS, decisions);
        set(Value.CHILDREN_SENT, childrenSent);
        set(Value.CANCELS_SENT, cancelsSent);
    }

    /** An input frame was taken. */
    public void event() {
        add(Value.EVENTS, 1);
    }

    /** An input frame was refused, and changed nothing. */
    public void frameRefused(final int reason) {
        count(ByReason.FRAMES_REFUSED, reason);
    }

    /** The guard refused an intent. */
    public void intentRefused(final int reason) {
        count(ByReason.INTENTS_REFUSED, reason);
    }

    /** A policy did not answer, and a schedule acted in its place. */
    public void fellBack(final int reason) {
        count(ByReason.FALLBACKS, reason);
    }

    public void fill() {
        add(Value.FILLS, 1);
    }

    public void childSent() {
        add(Value.CHILDREN_SENT, 1);
    }

    public void cancelSent() {
        add(Value.CANCELS_SENT, 1);
    }

    /** An outlet did not take a frame that must go. */
    public void notSent() {
        add(Value.NOT_SENT, 1);
    }

    /** A parent ended at a cost of so many thousandths of a bps of arrival; negative is a gain. */
    public void shortfall(final int policyId, final long milliBps) {
        int slot = 0;
        while (slot < policyIds.length && policyIds[slot] != policyId) {
            slot++;
        }
        shortfalls[slot].record(milliBps);
    }

    /** The effective global mode is now. */
    public void mode(final Mode mode) {
        set(Value.MODE, mode.ordinal());
    }

    /** A global kill is latched, or no more. */
    public void killed(final boolean killed) {
        set(Value.KILLED, killed ? 1 : 0);
    }

    /** The agent is warm and takes parents, or does not. */
    public void ready(final boolean ready) {
        set(Value.READY, ready ? 1 : 0);
    }

    /** What was wrong with the journal when it was opened: records known to be missing, or 0. */
    public void journalDoubted(final long missing) {
        set(Value.JOURNAL_DOUBTED, 1);
        set(Value.JOURNAL_MISSING, missing);
    }

    /** Parents of which it is not known what is filled. */
    public void parentsInDoubt(final int parents) {
        set(Value.PARENTS_IN_DOUBT, parents);
    }

    /** Orders of which the venue's word was not the journal's, since the start. */
    public void venueDifferences(final long orders) {
        set(Value.VENUE_DIFFERENCES, orders);
    }

    public void parentsOpen(final int parents) {
        set(Value.PARENTS_OPEN, parents);
    }

    public void childrenOpen(final int children) {
        set(Value.CHILDREN_OPEN, children);
    }

    /** Others that send on streams of ours; called by the thread of housekeeping. */
    public void foreignSenders(final int senders) {
        set(Value.FOREIGN_SENDERS, senders);
    }

    /** The last record appended to the journal. */
    public void journal(final long sequence) {
        set(Value.JOURNAL_SEQUENCE, sequence);
    }

    /**
     * The journal is on its disk; called by the thread that syncs it.
     *
     * @param sequence of the last record that is.
     * @param startNs when that sync began, of {@link System#nanoTime()}: no later record is older.
     */
    public void journalSynced(final long sequence, final long startNs) {
        set(Value.JOURNAL_SYNCED_AT_NS, startNs);
        set(Value.JOURNAL_SYNCED, sequence);
    }

    /** The disk did not take a sync; called by the thread that syncs. */
    public void journalSyncFailed() {
        add(Value.JOURNAL_SYNCS_FAILED, 1);
    }

    /** The last record known to be on the disk; 0: none. */
    public long journalSynced() {
        return value(Value.JOURNAL_SYNCED);
    }

    /** Records appended and not known to be on the disk. */
    public long journalLag() {
        final long synced = journalSynced();
        return Math.max(0, value(Value.JOURNAL_SEQUENCE) - synced);
    }

    /** The oldest of them is no older than so many seconds; 0: there is none. */
    public double journalUnsyncedSeconds() {
        final long sinceNs = value(Value.JOURNAL_SYNCED_AT_NS);
        return journalLag() == 0 ? 0 : Math.max(0, System.nanoTime() - sinceNs) / NS_PER_SECOND;
    }

    /** Whether everything is halted, by a mode or by a kill. */
    public boolean halted() {
        return isMode(Mode.HALT);
    }

    public boolean isReady() {
        return value(Value.READY) != 0;
    }

    /** Percentiles of decision latency so far, for reports; null in virtual time. */
    public LatencySummary latencySummary() {
        return latency == null ? null : latency.summary();
    }

    long value(final Value value) {
        return values.getAcquire(value.ordinal());
    }

    boolean isMode(final Mode mode) {
        return value(Value.MODE) == mode.ordinal();
    }

    static Mode[] modes() {
        return MODES.clone();
    }

    long count(final ByReason kind, final long reason) {
        return reasons.getAcquire(kind.ordinal() * MAX_REASONS + (int) reason);
    }

    /**
     * Shortfall of the policy in a slot of the constructor's order; the slot after the last is all
     * others.
     */
    SignedHistogram shortfallOf(final int slot) {
        return shortfalls[slot];
    }

    int policies() {
        return policyIds.length;
    }

    int policyId(final int slot) {
        return policyIds[slot];
    }

    LatencyRecorder latency() {
        return latency;
    }

    private void add(final Value value, final long delta) {
        values.setRelease(value.ordinal(), values.getPlain(value.ordinal()) + delta);
    }

    private void set(final Value value, final long to) {
        values.setRelease(value.ordinal(), to);
    }

    private void count(final ByReason kind, final int reason) {
        final int known = reason < 0 || reason > OTHER_REASON ? OTHER_REASON : reason;
        final int index = kind.ordinal() * MAX_REASONS + known;
        reasons.setRelease(index, reasons.getPlain(index) + 1);
    }
}
