package io.glidepath.risk;

/** Mode, kill and the agent's own halts of one target. */
final class Latch {
    private Mode mode = Mode.POLICY;
    private int modeReason;
    private boolean killed;
    private int killReason;
    private int firstOperator;
    private long firstNs;
    private final HaltLatches halts = new HaltLatches();

    HaltLatches halts() {
        return halts;
    }

    /** As new: nothing is set here. */
    boolean plain() {
        return !killed && mode == Mode.POLICY && !halts.any();
    }

    void clear() {
        halts.clear();
        mode = Mode.POLICY;
        modeReason = 0;
        lift();
    }

    /** False: it was so already. */
    boolean mode(final Mode next, final int reasonCode) {
        if (mode == next && modeReason == reasonCode) {
            return false;
        }
        mode = next;
        modeReason = reasonCode;
        return true;
    }

    /** A repeated kill withdraws a first person's word. */
    void kill(final int reasonCode) {
        killed = true;
        killReason = reasonCode;
        firstOperator = 0;
    }

    /** Counts one person's word; true: it was the second person's, and the kill is lifted. */
    boolean resume(final int operatorId, final long nowNs, final long lapseNs) {
        final boolean lapsed = Wide.minus(nowNs, firstNs) > lapseNs;
        if (firstOperator == 0 || firstOperator == operatorId || lapsed) {
            firstOperator = operatorId;
            firstNs = nowNs;
            return false;
        }
        lift();
        return true;
    }

    private void lift() {
        killed = false;
        killReason = 0;
        firstOperator = 0;
        firstNs = 0;
    }

    boolean killed() {
        return killed;
    }

    Mode effective() {
        return killed || halts.any() ? Mode.HALT : mode;
    }

    Mode effectiveBut(final int reasonCode) {
        return killed || halts.anyBut(reasonCode) ? Mode.HALT : mode;
    }

    int reason() {
        if (killed) {
            return killReason;
        }
        return halts.any() ? halts.reason(0) : modeReason;
    }

    Mode mode() {
        return mode;
    }

    int modeReason() {
        return modeReason;
    }

    int killReason() {
        return killReason;
    }

    long hash(final long seed) {
        long hash = Wide.mix(Wide.mix(seed, mode.ordinal()), modeReason);
        hash = Wide.mix(Wide.mix(hash, killed), killReason);
        return halts.hash(Wide.mix(Wide.mix(hash, firstOperator), firstNs));
    }
}
