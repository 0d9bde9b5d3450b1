package io.glidepath.risk;

/**
 * Why one target is halted by the agent itself, each reason a latch of its own: it holds until two
 * people lift it by its name, whatever else is set or lifted.
 */
final class HaltLatches {
    /** More reasons than there are names of latches. */
    static final int MAX = 16;

    private final int[] reasons = new int[MAX];
    private final int[] firstOperators = new int[MAX];
    private final long[] firstNs = new long[MAX];
    private int count;

    boolean any() {
        return count > 0;
    }

    int count() {
        return count;
    }

    /** @param i 0 to {@code count() - 1}, in the order in which they were set. */
    int reason(final int i) {
        return reasons[i];
    }

    boolean holds(final int reasonCode) {
        return find(reasonCode) >= 0;
    }

    /** Whether there is any but for that reason. */
    boolean anyBut(final int reasonCode) {
        return count > (holds(reasonCode) ? 1 : 0);
    }

    /** False: it is latched already. */
    boolean set(final int reasonCode) {
        if (holds(reasonCode) || count == MAX) {
            return false;
        }
        reasons[count] = reasonCode;
        firstOperators[count] = 0;
        firstNs[count] = 0;
        count++;
        return true;
    }

    /** Counts one person's word; true: it was the second person's, and the latch is lifted. */
    boolean lift(final int reasonCode, final int operatorId, final long nowNs, final long lapseNs) {
        final int at = find(reasonCode);
        final boolean lapsed = Wide.minus(nowNs, firstNs[at]) > lapseNs;
        if (firstOperators[at] == 0 || firstOperators[at] == operatorId || lapsed) {
            firstOperators[at] = operatorId;
            firstNs[at] = nowNs;
            return false;
        }
        release(reasonCode);
        return true;
    }

    /** False: it was not latched. */
    boolean release(final int reasonCode) {
        final int at = find(reasonCode);
        if (at < 0) {
            return false;
        }
        count--;
        for (int i = at; i < count; i++) {
            reasons[i] = reasons[i + 1];
            firstOperators[i] = firstOperators[i + 1];
            firstNs[i] = firstNs[i + 1];
        }
        return true;
    }

    void clear() {
        count = 0;
    }

    private int find(final int reasonCode) {
        for (int i = 0; i < count; i++) {
            if (reasons[i] == reasonCode) {
                return i;
            }
        }
        return -1;
    }

    long hash(final long seed) {
        long hash = Wide.mix(seed, count);
        for (int i = 0; i < count; i++) {
            hash = Wide.mix(Wide.mix(Wide.mix(hash, reasons[i]), firstOperators[i]), firstNs[i]);
        }
        return hash;
    }
}
